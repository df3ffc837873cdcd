#include "engine/dialect/message_kind.h"

#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_key_codec.h"
#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

TEST(MessageKind, OursByContentType) {
    EXPECT_EQ(kindOfContent("text/plain"), "text");
    EXPECT_EQ(kindOfContent("application/json"), "JSON");
    EXPECT_EQ(kindOfContent(""), "bytes");
    EXPECT_EQ(kindOfContent("image/png"), "image/png");
}

TEST(MessageKind, RecognisesOtherPrograms) {
    const auto contents = vectorFile("captures_alertmanager.json");
    for (const auto& vector : contents["vectors"]) {
        if (vector["name"] == "part-silence") {
            EXPECT_EQ(kindOfForeign(bytesOf(vector["part_hex"])), "Alertmanager silence");
        }
    }
    EXPECT_EQ(kindOfForeign(bytesOf("0a036e666c")), "Alertmanager notification log");
    auto serf = serfVectors("head");
    EXPECT_EQ(kindOfForeign(serf["query"]), "Serf query");
    EXPECT_EQ(kindOfForeign(serf["join-intent"]), "Serf join intent");
    EXPECT_EQ(kindOfForeign(serf["relay"]), "Serf relay");
}

TEST(MessageKind, EverythingElseIsTextOrBytes) {
    EXPECT_EQ(kindOfForeign(base::asBytes("hello")), "text");
    EXPECT_EQ(kindOfForeign(base::Bytes{0x00, 0x80 + 1}), "bytes");
    EXPECT_EQ(kindOfForeign(base::Bytes{0xff, 0xfe}), "bytes");
}

TEST(MessageKind, KnowsWhichMessagesHoldKeys) {
    SerfQuery query;
    query.name = "_serf_use-key";
    EXPECT_TRUE(holdsKeys(encode(query)));
    query.name = "uptime";
    EXPECT_FALSE(holdsKeys(encode(query)));
    SerfQueryResponse response;
    response.payload = encode(SerfKeyResponse{true, "", {"a"}, "a"});
    EXPECT_TRUE(holdsKeys(encode(response)));
    EXPECT_TRUE(holdsKeys(encode(SerfRelay{{10, 0, 0, 1}, 1, "", "n", encode(response)})));
    EXPECT_FALSE(holdsKeys(base::asBytes("hello")));
    EXPECT_FALSE(holdsKeys({}));
}

}  // namespace
}  // namespace swimscope::dialect

#include "engine/dialect/tags.h"

#include "engine/dialect/dialect.h"
#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

TEST(Tags, MapsAreWrittenAndReadAsSerfDoes) {
    for (const char* generation : {"head", "v0.2.2"}) {
        auto vectors = serfVectors(generation);
        EXPECT_EQ(encodeTagMap({{"role", "web"}}), vectors["tags-role-dc"]);
        EXPECT_EQ(encodeTagMap({}), vectors["tags-empty"]);
        EXPECT_EQ(readTags(vectors["tags-role-dc"]), (Tags{{"role", "web"}}));
        EXPECT_EQ(readTags(vectors["tags-empty"]), Tags{});
        EXPECT_EQ(readTags(vectors["tags-proto2-role-only"]), Tags{});
    }
}

TEST(Tags, ADamagedMapKeepsWhatCameBefore) {
    base::Bytes meta = encodeTagMap({{"a", "1"}, {"b", "2"}});
    meta.pop_back();
    EXPECT_EQ(readTags(meta), (Tags{{"a", "1"}}));
}

TEST(Tags, MoreThanFifteenComeBack) {
    Tags tags;
    for (int i = 0; i < 20; ++i) {
        tags["tag" + std::to_string(i)] = "v";
    }
    EXPECT_EQ(readTags(encodeTagMap(tags)), tags);
}

TEST(Tags, PlainTextComesBack) {
    const auto meta = encodeTagText({{"dc", "lab"}, {"url", "a=b"}, {"z", ""}});
    ASSERT_TRUE(meta);
    EXPECT_EQ(base::asText(*meta), "dc=lab url=a=b z=");
    EXPECT_EQ(readTags(*meta), (Tags{{"dc", "lab"}, {"url", "a=b"}, {"z", ""}}));
}

TEST(Tags, PlainTextThatCouldNotBeReadBackIsRefused) {
    EXPECT_FALSE(encodeTagText({{"", "x"}}));
    EXPECT_FALSE(encodeTagText({{"a=b", "x"}}));
    EXPECT_FALSE(encodeTagText({{"a b", "x"}}));
    EXPECT_FALSE(encodeTagText({{"a", "x y"}}));
}

TEST(Tags, OtherMetadataHoldsNone) {
    EXPECT_TRUE(readTags({}).empty());
    EXPECT_TRUE(readTags(base::asBytes("hello")).empty());
    EXPECT_TRUE(readTags(base::asBytes("a=1 hello")).empty());
    EXPECT_TRUE(readTags(base::asBytes("=1")).empty());
    EXPECT_TRUE(readTags(base::Bytes{0x01, '=', 0x02}).empty());
}

TEST(Tags, AnEmptyMapIsNoMetadataToShow) {
    EXPECT_TRUE(shownMeta(encodeTagMap({})).empty());
    const base::Bytes tagged = encodeTagMap({{"a", "1"}});
    EXPECT_TRUE(base::equal(shownMeta(tagged), tagged));
    EXPECT_TRUE(base::equal(shownMeta(base::asBytes("x")), base::asBytes("x")));
}

}  // namespace
}  // namespace swimscope::dialect

#include "engine/dialect/serf_key_codec.h"

#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

TEST(SerfKeyCodec, Requests) {
    auto vectors = serfVectors("head");
    EXPECT_EQ(encode(SerfKeyRequest{base::toBytes(std::string_view("0123456789abcdef"))}),
              vectors["key-request-install"]);
    EXPECT_EQ(encode(SerfKeyRequest{}), vectors["key-request-list"]);
    const auto request = decodeSerfKeyRequest(vectors["key-request-install"]);
    ASSERT_TRUE(request);
    EXPECT_EQ(base::asText(request->key), "0123456789abcdef");
}

TEST(SerfKeyCodec, Responses) {
    auto vectors = serfVectors("v0.2.2");
    const auto good = decodeSerfKeyResponse(vectors["key-response"]);
    ASSERT_TRUE(good);
    EXPECT_TRUE(good->result);
    EXPECT_EQ(good->keys, std::vector<std::string>{"MDEyMzQ1Njc4OWFiY2RlZg=="});
    const auto bad = decodeSerfKeyResponse(serfVectors("head")["key-response-error"]);
    ASSERT_TRUE(bad);
    EXPECT_FALSE(bad->result);
    EXPECT_EQ(bad->message, "boom");
    EXPECT_EQ(encode(*decodeSerfKeyResponse(serfVectors("head")["key-response"])),
              serfVectors("head")["key-response"]);
    EXPECT_EQ(encode(*bad), serfVectors("head")["key-response-error"]);
}

TEST(SerfKeyCodec, NeedsItsTypeByte) {
    EXPECT_FALSE(decodeSerfKeyRequest({}));
    EXPECT_FALSE(decodeSerfKeyRequest(bytesOf("0881a34b6579a0")));
    EXPECT_FALSE(decodeSerfKeyResponse(bytesOf("0781a34b6579a0")));
    EXPECT_FALSE(decodeSerfKeyRequest(bytesOf("0781a34b6579")));
}

}  // namespace
}  // namespace swimscope::dialect

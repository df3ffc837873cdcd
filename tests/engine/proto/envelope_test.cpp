#include "engine/proto/envelope.h"

#include <gtest/gtest.h>

namespace swimscope::proto {
namespace {

Envelope hello() {
    Envelope envelope;
    envelope.id = {1, 2, 3, 4};
    envelope.sender = "node-a";
    envelope.sentAt = std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000));
    envelope.contentType = "text/plain";
    envelope.spread = true;
    envelope.bytes = base::toBytes(std::string_view("hello"));
    return envelope;
}

TEST(Envelope, ComesBackAsItWas) {
    const auto back = decodeEnvelope(encode(hello()));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->id, hello().id);
    EXPECT_EQ(back->sender, "node-a");
    EXPECT_EQ(back->sentAt, hello().sentAt);
    EXPECT_EQ(back->contentType, "text/plain");
    EXPECT_TRUE(back->spread);
    EXPECT_EQ(back->bytes, hello().bytes);
}

TEST(Envelope, CarriesNamesThatAreNoUtf8) {
    Envelope envelope = hello();
    envelope.sender = "\xff\xfe";
    const auto back = decodeEnvelope(encode(envelope));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->sender, "\xff\xfe");
}

TEST(Envelope, StartsWithItsMarker) {
    const base::Bytes bytes = encode(hello());
    EXPECT_TRUE(looksLikeEnvelope(bytes));
    EXPECT_EQ(base::toHex(base::BytesView(bytes).first(5)), "0d53575343");
}

TEST(Envelope, ForeignBytesAreNotMistakenForOurs) {
    for (const char* text : {"", "hello", "{\"a\":1}", "\x0a\x03sil"}) {
        EXPECT_FALSE(decodeEnvelope(base::asBytes(text))) << text;
    }
}

TEST(Envelope, IsRefusedWhenCutOff) {
    const base::Bytes bytes = encode(hello());
    int refused = 0;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        refused += decodeEnvelope(base::BytesView(bytes).first(size)) ? 0 : 1;
    }
    // Cuts that fall between two fields leave a smaller valid message.
    EXPECT_GT(refused, 20);
}

TEST(Envelope, SurvivesATimeNoClockCanHold) {
    base::Bytes bytes;
    ASSERT_TRUE(base::fromHex("0d 53575343 21 ffffffffffffff7f", bytes));
    const auto back = decodeEnvelope(bytes);
    ASSERT_TRUE(back);
    EXPECT_GT(back->sentAt.time_since_epoch().count(), 0);
}

}  // namespace
}  // namespace swimscope::proto

#include "engine/wire/push_pull_reader.h"

#include <gtest/gtest.h>

#include "engine/wire/limits.h"
#include "engine/wire/stream_codec.h"
#include "tests/support/securities.h"

namespace swimscope::wire {
namespace {

using Nodes = StreamDecoder::Nodes;
using Role = StreamDecoder::Role;

constexpr std::size_t kNodes = 400;

base::Bytes bigPushPull() {
    static const base::Bytes kAddress = {10, 0, 0, 1};
    const std::vector<PushNodeState> nodes(kNodes,
                                           PushNodeState{"somebody", kAddress, 7946, {}, 7, 1, {}});
    return encodePushPull(/*join=*/false, nodes, base::asBytes("some state"));
}

/// Whole nodes that can be read out of the first `length` bytes of a stream.
std::size_t nodesIn(const base::Bytes& stream, std::size_t length, const Security& security = {}) {
    StreamDecoder decoder(security, Role::Dialler, Nodes::LeftInPlace);
    decoder.feed(base::BytesView(stream).first(length));
    decoder.endOfInput();
    PushPullReader reader(decoder.pushPullSoFar());
    std::size_t count = 0;
    while (const auto node = reader.next()) {
        EXPECT_EQ(node->name, "somebody");
        EXPECT_EQ(node->incarnation, 7u);
        ++count;
    }
    return count;
}

TEST(PushPullReader, ReadsTheWholeOneUnderEveryLayer) {
    const Security none;
    const Security key = test::securityWith({test::testKey('A')});
    for (const Security* security : {&none, &key}) {
        for (const bool compress : {false, true}) {
            const base::Bytes stream = encodeStream(bigPushPull(), *security, compress, Nonce{});
            StreamDecoder decoder(*security, Role::Dialler, Nodes::LeftInPlace);
            ASSERT_EQ(decoder.feed(stream), StreamDecoder::Progress::Done) << decoder.why();
            EXPECT_EQ(decoder.wasCompressed(), compress);
            PushPullReader reader(decoder.pushPullSoFar());
            ASSERT_TRUE(reader.hasHeader());
            EXPECT_EQ(reader.header().nodes, static_cast<std::int64_t>(kNodes));
            std::size_t count = 0;
            for (; reader.next(); ++count) {
            }
            EXPECT_EQ(count, kNodes);
            EXPECT_EQ(reader.missing(), 0u);
            EXPECT_EQ(base::asText(reader.userState()), "some state");
            EXPECT_TRUE(reader.userStateIsWhole());
        }
    }
}

TEST(PushPullReader, ReadsTheWholeNodesOfACutOne) {
    const base::Bytes plain = bigPushPull();
    const base::Bytes compressed = encodeStream(plain, Security{}, /*compress=*/true, {});
    for (const base::Bytes* stream : {&plain, &compressed}) {
        std::size_t before = 0;
        for (std::size_t length = 0; length < stream->size(); length += 97) {
            const std::size_t now = nodesIn(*stream, length);
            EXPECT_GE(now, before);
            before = now;
        }
        EXPECT_GT(before, kNodes / 2);
        EXPECT_EQ(nodesIn(*stream, stream->size()), kNodes);
    }
}

TEST(PushPullReader, OfACutEncryptedOneNothingCanBeRead) {
    const Security key = test::securityWith({test::testKey('A')});
    const base::Bytes stream = encodeStream(bigPushPull(), key, /*compress=*/true, Nonce{});
    EXPECT_EQ(nodesIn(stream, stream.size() - 1, key), 0u);
    EXPECT_EQ(nodesIn(stream, stream.size(), key), kNodes);
}

TEST(PushPullReader, ReadsTheFrontOfABomb) {
    base::Bytes bomb = bigPushPull();
    bomb.resize(kMaxInflated + 1);
    EXPECT_EQ(nodesIn(encodeStream(bomb, Security{}, /*compress=*/true, {}),
                      encodeStream(bomb, Security{}, /*compress=*/true, {}).size()),
              kNodes);
}

TEST(PushPullReader, StopsAtDamageAndBelievesNoCount) {
    base::Bytes stream = encoded(PushPullHeader{1 << 20, 0, false});
    stream.push_back(0xc1);
    PushPullReader reader(base::BytesView(stream).subspan(1));
    EXPECT_FALSE(reader.next());
    EXPECT_FALSE(reader.next());
    EXPECT_EQ(reader.missing(), std::size_t{1} << 20);
    EXPECT_TRUE(reader.userState().empty());
    EXPECT_FALSE(reader.userStateIsWhole());
}

TEST(PushPullReader, SaysThatAStateIsCut) {
    base::Bytes stream = encodePushPull(false, {}, base::asBytes("0123456789"));
    stream.pop_back();
    PushPullReader reader(base::BytesView(stream).subspan(1));
    EXPECT_EQ(base::asText(reader.userState()), "012345678");
    EXPECT_FALSE(reader.userStateIsWhole());
}

TEST(PushPullReader, NothingIsThereWithoutAHeader) {
    const base::Bytes cut = {0x83, 0xa4};
    EXPECT_FALSE(PushPullReader({}).hasHeader());
    EXPECT_FALSE(PushPullReader(cut).hasHeader());
    EXPECT_EQ(nodesIn(base::Bytes{2, 0x80}, 2), 0u) << "an ack is no push/pull";
}

}  // namespace
}  // namespace swimscope::wire

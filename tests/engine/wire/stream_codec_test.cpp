#include "engine/wire/stream_codec.h"

#include <algorithm>
#include <functional>
#include <memory>

#include <gtest/gtest.h>

#include "engine/base/random.h"
#include "engine/wire/limits.h"
#include "engine/wire/lzw.h"
#include "tests/support/message_equality.h"
#include "tests/support/message_fields.h"
#include "tests/support/securities.h"

namespace swimscope::wire {
namespace {

using test::hexBytes;
using test::Json;
using test::testKey;
using Progress = StreamDecoder::Progress;
using Role = StreamDecoder::Role;

/// A decoder that was fed everything and then the end of the input.
std::unique_ptr<StreamDecoder> decodedAs(Role role, const base::Bytes& bytes,
                                         const Security& security, std::size_t piece = 65536) {
    auto decoder = std::make_unique<StreamDecoder>(security, role);
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        decoder->feed(base::BytesView(bytes).subspan(at, std::min(piece, bytes.size() - at)));
    }
    decoder->endOfInput();
    return decoder;
}

bool isDone(StreamDecoder& decoder) {
    return decoder.endOfInput() == Progress::Done;
}

/// The fault of a stream that must not decode.
StreamFault faultOf(Role role, const base::Bytes& bytes, const Security& security = {}) {
    const auto decoder = decodedAs(role, bytes, security);
    EXPECT_FALSE(isDone(*decoder));
    return decoder->fault();
}

base::Bytes compressedStream(const base::Bytes& message) {
    return encodeStream(message, Security{}, /*compress=*/true, {});
}

Security securityOf(const Json& vector) {
    const auto key = vector.at("key_hex").get<std::string>();
    return test::securityWith(key.empty() ? test::BytesList{} : test::BytesList{hexBytes(key)},
                              vector.at("label"),
                              vector.at("protocol_version").get<std::uint8_t>());
}

Role readerOf(const Json& vector) {
    return vector.at("kind") == "err-response" ? Role::Dialler : Role::Acceptor;
}

void expectContent(const Json& vector, const StreamMessage& message) {
    const std::string kind = vector.at("kind");
    if (kind == "push-pull") {
        const auto& pushPull = std::get<PushPull>(message);
        EXPECT_EQ(pushPull.header.join, vector.at("join").get<bool>());
        ASSERT_EQ(pushPull.nodes.size(), vector.at("nodes").size());
        for (std::size_t i = 0; i < pushPull.nodes.size(); ++i) {
            const test::MessageFields fields(vector.at("nodes")[i]);
            EXPECT_EQ(pushPull.nodes[i], fields.pushNodeState());
        }
        EXPECT_TRUE(base::equal(pushPull.userState, hexBytes(vector.value("user_state_hex", ""))));
    } else if (kind == "user-msg") {
        EXPECT_TRUE(
            base::equal(std::get<UserMessage>(message).bytes, hexBytes(vector.at("payload_hex"))));
    } else if (kind == "tcp-ping") {
        EXPECT_EQ(std::get<Ping>(message).node, "dst");
        EXPECT_EQ(std::get<Ping>(message).seqNo, 42u);
        EXPECT_EQ(std::get<Ping>(message).sourcePort, 7946);
    } else {
        EXPECT_EQ(std::get<Err>(message).error, "boom");
    }
}

class StreamVectors : public testing::TestWithParam<std::string> {
protected:
    Json vectors() { return test::vectorsIn(GetParam() + "/streams.json"); }
};

TEST_P(StreamVectors, EveryStreamDecodesHoweverItIsCut) {
    for (const Json& vector : vectors()) {
        SCOPED_TRACE(vector.dump());
        const Security security = securityOf(vector);
        const base::Bytes stream = hexBytes(vector.at("stream_hex"));
        for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, stream.size()}) {
            const auto decoder = decodedAs(readerOf(vector), stream, security, piece);
            ASSERT_TRUE(isDone(*decoder)) << decoder->why();
            EXPECT_EQ(decoder->wasEncrypted(), security.encryptionEnabled());
            EXPECT_EQ(decoder->received(), stream.size());
            expectContent(vector, decoder->message());
        }
    }
}

TEST_P(StreamVectors, EveryTruncationIsCutOff) {
    for (const Json& vector : vectors()) {
        SCOPED_TRACE(vector.dump());
        const Security security = securityOf(vector);
        const base::Bytes stream = hexBytes(vector.at("stream_hex"));
        for (std::size_t length = 0; length < stream.size(); ++length) {
            const base::Bytes cut(stream.begin(), stream.begin() + static_cast<long>(length));
            EXPECT_EQ(faultOf(readerOf(vector), cut, security), StreamFault::Truncated);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Generations, StreamVectors, testing::ValuesIn(test::vectorGenerations()),
                         test::GenerationName());

base::Bytes somePushPull(std::size_t count, base::BytesView userState = {}) {
    static const base::Bytes kAddr = {127, 0, 0, 1};
    static const base::Bytes kVsn = {1, 5, 2, 0, 255, 4};
    const std::vector<PushNodeState> nodes(count,
                                           PushNodeState{"some-node", kAddr, 7946, {}, 1, 0, kVsn});
    return encodePushPull(/*join=*/true, nodes, userState);
}

TEST(StreamCodec, APlainStreamIsDoneAsSoonAsItIsWhole) {
    const Security security;
    const base::Bytes stream = somePushPull(3, base::asBytes("state"));
    StreamDecoder decoder(security, Role::Acceptor);
    for (std::size_t i = 0; i + 1 < stream.size(); ++i) {
        ASSERT_EQ(decoder.feed(base::BytesView(stream).subspan(i, 1)), Progress::NeedMore);
    }
    EXPECT_EQ(decoder.feed(base::BytesView(stream).last(1)), Progress::Done);
    EXPECT_EQ(decoder.feed(stream), Progress::Done) << "what follows is ignored";
    EXPECT_EQ(std::get<PushPull>(decoder.message()).nodes.size(), 3u);
    EXPECT_EQ(base::asText(std::get<PushPull>(decoder.message()).userState), "state");
}

TEST(StreamCodec, EachEndReadsOnlyWhatTheOtherMaySay) {
    const base::Bytes ping = encoded(Ping{});
    const base::Bytes ack = encoded(Ack{});
    const base::Bytes err = encoded(Err{"no"});
    const base::Bytes user = encodeUserStream(base::asBytes("x"));
    EXPECT_TRUE(isDone(*decodedAs(Role::Acceptor, ping, {})));
    EXPECT_TRUE(isDone(*decodedAs(Role::Acceptor, user, {})));
    EXPECT_TRUE(isDone(*decodedAs(Role::Dialler, ack, {})));
    EXPECT_TRUE(isDone(*decodedAs(Role::Dialler, err, {})));
    EXPECT_EQ(faultOf(Role::Dialler, ping), StreamFault::UnknownType);
    EXPECT_EQ(faultOf(Role::Dialler, user), StreamFault::UnknownType);
    EXPECT_EQ(faultOf(Role::Acceptor, ack), StreamFault::UnknownType);
    EXPECT_EQ(faultOf(Role::Acceptor, err), StreamFault::UnknownType);
    for (int type = 0; type < 256; ++type) {
        const base::Bytes stream = {static_cast<std::uint8_t>(type), 0x80};
        const auto decoder = decodedAs(Role::Acceptor, stream, {});
        const bool known = type == 0 || type == 6 || type == 8;
        EXPECT_EQ(isDone(*decoder), known) << type;
    }
}

TEST(StreamCodec, TheThreeKindsOfKeyMismatchAreToldApart) {
    const base::Bytes message = encodeUserStream(base::asBytes("x"));
    const Security a = test::securityWith({testKey('A')});
    const Security b = test::securityWith({testKey('B')});
    const Security none;
    for (const Role role : {Role::Acceptor, Role::Dialler}) {
        EXPECT_EQ(faultOf(role, encodeStream(message, a, true, {}), b), StreamFault::Undecryptable);
        EXPECT_EQ(faultOf(role, encodeStream(message, a, true, {}), none),
                  StreamFault::EncryptedWithoutKey);
        EXPECT_EQ(faultOf(role, message, a), StreamFault::NotEncrypted);
    }
}

TEST(StreamCodec, OnlyTheFirstLayerIsAnsweredAndOnlyByTheAcceptor) {
    const Security key = test::securityWith({testKey('A')});
    const Security lab = test::securityWith({}, "lab");
    const base::Bytes message = encodeUserStream(base::asBytes("x"));
    const auto answered = [](Role role, const base::Bytes& bytes, const Security& security) {
        return decodedAs(role, bytes, security)->wantsErrAnswer();
    };
    EXPECT_TRUE(answered(Role::Acceptor, message, key));
    EXPECT_FALSE(answered(Role::Dialler, message, key));
    EXPECT_TRUE(answered(Role::Acceptor, encodeStream(message, key, false, {}), Security{}));
    EXPECT_TRUE(answered(Role::Acceptor, encoded(Compress{1, message}), Security{}));
    EXPECT_FALSE(answered(Role::Acceptor, message, lab));
    EXPECT_FALSE(answered(Role::Acceptor, {}, key));
    EXPECT_FALSE(answered(Role::Acceptor, {0xff}, Security{}));
    EXPECT_FALSE(answered(Role::Acceptor, hexBytes("0681a54e6f646573a161"), Security{}));
    EXPECT_FALSE(answered(Role::Acceptor, message, Security{}));
}

TEST(StreamCodec, PlaintextPassesOnlyWhileIncomingIsNotVerified) {
    const base::Bytes message = encodeUserStream(base::asBytes("x"));
    Security security = test::securityWith({testKey('A')});
    security.verifyIncoming = false;
    const auto plain = decodedAs(Role::Acceptor, message, security);
    EXPECT_TRUE(isDone(*plain));
    EXPECT_FALSE(plain->wasEncrypted());
    const auto sealed =
        decodedAs(Role::Acceptor, encodeStream(message, security, true, {}), security);
    EXPECT_TRUE(isDone(*sealed));
    EXPECT_TRUE(sealed->wasEncrypted());
}

TEST(StreamCodec, LabelsAreReadByTheAcceptorOnly) {
    const Security lab = test::securityWith({testKey('A')}, "lab");
    const Security other = test::securityWith({testKey('A')}, "other");
    const base::Bytes body =
        encodeStream(encodeUserStream(base::asBytes("x")), lab, /*compress=*/false, {});
    base::Bytes dialled = encodeLabelHeader(lab);
    dialled.insert(dialled.end(), body.begin(), body.end());
    EXPECT_TRUE(isDone(*decodedAs(Role::Acceptor, dialled, lab, 1)));
    EXPECT_EQ(faultOf(Role::Acceptor, dialled, other), StreamFault::BadLabel);
    EXPECT_EQ(faultOf(Role::Acceptor, body, lab), StreamFault::BadLabel);
    EXPECT_EQ(faultOf(Role::Acceptor, hexBytes("f400"), lab), StreamFault::BadLabel);
    const base::Bytes answer = encodeStream(encoded(Ack{3, {}}), lab, true, {});
    EXPECT_TRUE(isDone(*decodedAs(Role::Dialler, answer, lab)));
    // The label is in the authenticated data although it is not on the wire.
    EXPECT_EQ(faultOf(Role::Dialler, answer, other), StreamFault::Undecryptable);
    Security proxied = test::securityWith({testKey('A')}, "lab");
    proxied.skipInboundLabelCheck = true;
    EXPECT_TRUE(isDone(*decodedAs(Role::Acceptor, body, proxied)));
    EXPECT_EQ(faultOf(Role::Acceptor, dialled, proxied), StreamFault::BadLabel);
}

TEST(StreamCodec, NumbersBeyondTheLimitsAreTooLargeAtOnce) {
    const auto header = [](std::int64_t nodes, std::int64_t state) {
        return encoded(PushPullHeader{nodes, state, false});
    };
    const std::int64_t maxNodes = kMaxPushPullNodes;
    const std::int64_t maxState = kMaxUserState;
    for (const base::Bytes& stream :
         {header(maxNodes + 1, 0), header(-1, 0), header(0, maxState + 1), header(0, -1),
          encoded(UserMsgHeader{static_cast<std::int64_t>(kMaxUserMessage) + 1}),
          encoded(UserMsgHeader{-1})}) {
        const Security security;
        StreamDecoder decoder(security, Role::Acceptor);
        EXPECT_EQ(decoder.feed(stream), Progress::Failed);
        EXPECT_EQ(decoder.fault(), StreamFault::TooLarge);
        EXPECT_EQ(faultOf(Role::Acceptor, compressedStream(stream)), StreamFault::TooLarge);
    }
    EXPECT_EQ(faultOf(Role::Acceptor, header(maxNodes, maxState)), StreamFault::Truncated);
    EXPECT_EQ(faultOf(Role::Acceptor, compressedStream(header(maxNodes, maxState))),
              StreamFault::Truncated);
}

TEST(StreamCodec, AnEncryptedBlockIsRefusedByItsLengthAlone) {
    const Security security = test::securityWith({testKey('A')});
    StreamDecoder decoder(security, Role::Acceptor);
    EXPECT_EQ(decoder.feed(hexBytes("0a01400001")), Progress::Failed);
    EXPECT_EQ(decoder.fault(), StreamFault::TooLarge);
    StreamDecoder largest(security, Role::Acceptor);
    EXPECT_EQ(largest.feed(hexBytes("0a01400000")), Progress::NeedMore);
}

TEST(StreamCodec, AStreamWithoutEndIsCutBySize) {
    const Security security;
    StreamDecoder decoder(security, Role::Acceptor);
    const base::Bytes endless(8u << 20, 0xff);
    // A map of four thousand million entries that never ends.
    Progress progress = decoder.feed(hexBytes("00dfffffffff"));
    for (int i = 0; i < 7 && progress == Progress::NeedMore; ++i) {
        progress = decoder.feed(endless);
    }
    EXPECT_EQ(progress, Progress::NeedMore);
    EXPECT_EQ(decoder.feed(endless), Progress::Failed);
    EXPECT_EQ(decoder.fault(), StreamFault::TooLarge);
    EXPECT_LE(decoder.received(), kMaxStream);
}

TEST(StreamCodec, DamagedCompressionIsNamed) {
    const base::Bytes ping = encoded(Ping{});
    for (const base::Bytes& stream :
         {encoded(Compress{1, hexBytes("00c30404")}), encoded(Compress{0, hexBytes("00c3")}),
          encoded(Compress{0, hexBytes("000302")}), hexBytes("0905"), hexBytes("09c1"),
          encoded(Compress{0, {}})}) {
        EXPECT_EQ(faultOf(Role::Acceptor, stream), StreamFault::BadCompress) << base::toHex(stream);
    }
    EXPECT_TRUE(isDone(*decodedAs(Role::Acceptor, compressedStream(ping), {})));
    EXPECT_EQ(faultOf(Role::Acceptor, compressedStream(compressedStream(ping))),
              StreamFault::UnknownType);
}

TEST(StreamCodec, ABombStopsAtTheCap) {
    const base::Bytes bomb = compressedStream(base::Bytes(kMaxInflated + 1));
    EXPECT_EQ(faultOf(Role::Acceptor, bomb), StreamFault::BadCompress);
}

TEST(StreamCodec, DamagedBodiesAreUndecodable) {
    for (const char* stream : {"0005", "00c1", "0081a55365714e6fff", "0681a54e6f646573a161", "0883",
                               "0683a54e6f64657301c105", "0681a54e6f6465730105"}) {
        const base::Bytes bytes = hexBytes(stream);
        const auto decoder = decodedAs(Role::Acceptor, bytes, {});
        EXPECT_FALSE(isDone(*decoder));
        EXPECT_TRUE(decoder->fault() == StreamFault::BadMessage ||
                    decoder->fault() == StreamFault::Truncated)
            << stream;
        const auto whole = decodedAs(Role::Acceptor, compressedStream(bytes), {});
        EXPECT_FALSE(isDone(*whole)) << stream;
    }
}

TEST(StreamCodec, AnEmptyUserMessageIsWhole) {
    const auto decoder = decodedAs(Role::Acceptor, encodeUserStream({}), {});
    ASSERT_TRUE(isDone(*decoder));
    EXPECT_TRUE(std::get<UserMessage>(decoder->message()).bytes.empty());
}

TEST(StreamCodec, ManyNodesComeBackUnderEveryLayer) {
    const base::Bytes message = somePushPull(5000, base::Bytes(3000, 7));
    const Security none;
    const Security key = test::securityWith({testKey('A')});
    for (const Security* security : {&none, &key}) {
        for (const bool compress : {false, true}) {
            const base::Bytes stream = encodeStream(message, *security, compress, Nonce{});
            const auto decoder = decodedAs(Role::Acceptor, stream, *security, 1000);
            ASSERT_TRUE(isDone(*decoder)) << decoder->why();
            const auto& pushPull = std::get<PushPull>(decoder->message());
            EXPECT_EQ(pushPull.nodes.size(), 5000u);
            EXPECT_EQ(pushPull.nodes.back().name, "some-node");
            EXPECT_EQ(pushPull.userState.size(), 3000u);
        }
    }
}

TEST(StreamCodec, MutatedStreamsNeverDoHarm) {
    constexpr std::uint64_t kSeed = 99;
    base::Random random(kSeed);
    std::vector<base::Bytes> streams;
    for (const Json& vector : test::vectorsIn("head/streams.json")) {
        streams.push_back(hexBytes(vector.at("stream_hex")));
    }
    const Security none;
    for (int round = 0; round < 10000; ++round) {
        SCOPED_TRACE("seed " + std::to_string(kSeed) + " round " + std::to_string(round));
        base::Bytes stream = streams[random.below(streams.size())];
        for (std::uint64_t flips = random.below(4) + 1; flips > 0; --flips) {
            stream[random.below(stream.size())] = static_cast<std::uint8_t>(random.next());
        }
        const Role role = random.below(2) == 0 ? Role::Acceptor : Role::Dialler;
        const std::size_t piece = 1 + random.below(stream.size());
        const auto cut = decodedAs(role, stream, none, piece);
        const auto whole = decodedAs(role, stream, none);
        ASSERT_EQ(isDone(*cut), isDone(*whole)) << "the pieces must not matter";
    }
}

}  // namespace
}  // namespace swimscope::wire

#include <deque>

#include <gtest/gtest.h>

#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/support/message_equality.h"
#include "tests/support/message_fields.h"
#include "tests/support/packet_recorder.h"
#include "tests/support/securities.h"

/// What live agents really sent (tests/vectors/captures_*.json).
namespace swimscope::wire {
namespace {

using test::hexBytes;
using test::Json;
using Role = StreamDecoder::Role;

/// The listed messages; one string may hold a compound, which is cut into its parts.
std::vector<base::Bytes> peeledMessages(const Json& peeled) {
    std::vector<base::Bytes> out;
    const Json list = peeled.is_array() ? peeled : Json::array({peeled});
    for (const Json& item : list) {
        const base::Bytes bytes = hexBytes(item);
        if (bytes.at(0) != static_cast<std::uint8_t>(MessageType::Compound)) {
            out.push_back(bytes);
            continue;
        }
        std::vector<base::BytesView> parts;
        EXPECT_TRUE(splitCompound(base::BytesView(bytes).subspan(1), parts));
        for (const base::BytesView part : parts) {
            out.push_back(base::toBytes(part));
        }
    }
    return out;
}

bool decodes(const base::Bytes& message) {
    const base::BytesView body = base::BytesView(message).subspan(1);
    Scratch scratch;
    switch (static_cast<MessageType>(message[0])) {
        case MessageType::Ping:
            return static_cast<bool>(decodePing(body, scratch));
        case MessageType::IndirectPing:
            return static_cast<bool>(decodeIndirectPing(body, scratch));
        case MessageType::Ack:
            return static_cast<bool>(decodeAck(body, scratch));
        case MessageType::Nack:
            return static_cast<bool>(decodeNack(body, scratch));
        case MessageType::Suspect:
            return static_cast<bool>(decodeSuspect(body, scratch));
        case MessageType::Alive:
            return static_cast<bool>(decodeAlive(body, scratch));
        case MessageType::Dead:
            return static_cast<bool>(decodeDead(body, scratch));
        default:
            return message[0] == static_cast<std::uint8_t>(MessageType::User);
    }
}

void expectPacket(const Json& capture, const Security& security) {
    const auto seen = test::decodePacket(hexBytes(capture.at("hex")), security);
    EXPECT_TRUE(seen.faults.empty());
    EXPECT_EQ(seen.messages, peeledMessages(capture.at("peeled_hex")));
    for (const base::Bytes& message : seen.messages) {
        EXPECT_TRUE(decodes(message)) << base::toHex(message);
    }
}

void expectSamePushPull(const base::Bytes& stream, const base::Bytes& peeled,
                        const Security& security) {
    const Security none;
    StreamDecoder whole(security, Role::Acceptor);
    StreamDecoder bare(none, Role::Acceptor);
    ASSERT_EQ(whole.feed(stream), StreamDecoder::Progress::Done) << whole.why();
    ASSERT_EQ(bare.feed(peeled), StreamDecoder::Progress::Done) << bare.why();
    const auto& a = std::get<PushPull>(whole.message());
    const auto& b = std::get<PushPull>(bare.message());
    EXPECT_EQ(a.header, b.header);
    EXPECT_EQ(a.nodes, b.nodes);
    EXPECT_TRUE(base::equal(a.userState, b.userState));
    EXPECT_FALSE(a.nodes.empty());
}

void expectCaptures(const Json& file, const std::vector<base::Bytes>& keys) {
    const Security security = test::securityWith(keys);
    std::size_t packets = 0;
    std::size_t streams = 0;
    for (const Json& capture : file.at("captures")) {
        SCOPED_TRACE(capture.dump());
        if (!capture.contains("hex")) {
            // Our own query before any layer was put around it.
            for (const base::Bytes& message : peeledMessages(capture.at("peeled_hex"))) {
                EXPECT_TRUE(decodes(message));
            }
        } else if (capture.at("transport") == "tcp") {
            const base::Bytes stream = hexBytes(capture.at("hex"));
            const Json peeled = capture.value("peeled_hex", Json(base::toHex(stream)));
            expectSamePushPull(stream, peeledMessages(peeled).at(0), security);
            ++streams;
        } else {
            expectPacket(capture, security);
            ++packets;
        }
    }
    EXPECT_GE(packets, 20u);
    EXPECT_EQ(streams, 2u);
}

TEST(Captures, EverythingASerfAgentSentIsUnderstood) {
    expectCaptures(test::loadVectors("captures_serf.json"), {});
}

TEST(Captures, EverythingAnEncryptedSerfAgentSentIsUnderstood) {
    const Json file = test::loadVectors("captures_serf_encrypted.json");
    std::vector<base::Bytes> keys;
    for (const Json& key : file.at("keys_hex")) {
        keys.push_back(hexBytes(key));
    }
    ASSERT_EQ(keys.size(), 2u);
    expectCaptures(file, keys);
}

TEST(Captures, TheTableOfAnAlertmanagerSurvivesAPushPull) {
    const Json file = test::loadVectors("captures_alertmanager.json");
    std::deque<test::MessageFields> fields;
    std::vector<PushNodeState> nodes;
    for (const Json& node : file.at("nodes")) {
        nodes.push_back(fields.emplace_back(node).pushNodeState());
    }
    ASSERT_EQ(nodes.size(), 3u);
    for (const Json& vector : file.at("vectors")) {
        if (!vector.contains("user_state_hex")) {
            continue;
        }
        const base::Bytes state = hexBytes(vector.at("user_state_hex"));
        const Security security;
        StreamDecoder decoder(security, Role::Dialler);
        ASSERT_EQ(decoder.feed(encodePushPull(/*join=*/false, nodes, state)),
                  StreamDecoder::Progress::Done);
        const auto& pushPull = std::get<PushPull>(decoder.message());
        EXPECT_EQ(pushPull.nodes, nodes);
        EXPECT_TRUE(base::equal(pushPull.userState, state));
    }
}

}  // namespace
}  // namespace swimscope::wire

#include "engine/wire/packet_codec.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/base/random.h"
#include "engine/wire/lzw.h"
#include "tests/support/packet_recorder.h"
#include "tests/support/securities.h"
#include "tests/support/vectors.h"

namespace swimscope::wire {
namespace {

using test::decodePacket;
using test::hexBytes;
using test::Json;
using test::testKey;
using Faults = std::vector<PacketFault>;

constexpr std::uint8_t kUser = 8;

std::vector<base::Bytes> keysOf(const std::string& hex) {
    return hex.empty() ? test::BytesList{} : test::BytesList{hexBytes(hex)};
}

base::Bytes packetOf(const std::vector<base::Bytes>& messages, const Security& security,
                     const PacketOptions& options) {
    const std::vector<base::BytesView> views(messages.begin(), messages.end());
    return encodePacket(views, security, options);
}

base::Bytes compressedPacket(const base::Bytes& message) {
    base::Bytes stream;
    lzwCompress(message, stream);
    return encoded(Compress{0, stream});
}

base::Bytes compound(const std::vector<base::Bytes>& parts) {
    const std::vector<base::BytesView> views(parts.begin(), parts.end());
    return makeCompound(views);
}

/// Writes down how many messages were said to come, and how many came.
class Announced : public test::PacketRecorder {
public:
    void ahead(std::span<const base::BytesView> parts) override {
        steps.push_back("ahead " + std::to_string(parts.size()));
    }
    void message(MessageType type, base::BytesView body) override {
        PacketRecorder::message(type, body);
        steps.push_back("message");
    }

    std::vector<std::string> steps;
};

TEST(PacketCodec, ThePartsOfACompoundAreAnnouncedTogether) {
    const base::Bytes user{kUser, 1};
    Announced seen;
    PacketDecoder decoder;
    decoder.decode(compound({user, compound({user}), user}), Security{}, seen);
    const std::vector<std::string> wanted{"ahead 3", "message", "ahead 1", "message",
                                          "ahead 0", "message", "ahead 0"};
    EXPECT_EQ(seen.steps, wanted);
    seen.steps.clear();
    decoder.decode(user, Security{}, seen);
    EXPECT_EQ(seen.steps, std::vector<std::string>{"message"});
}

TEST(PacketCodec, IsWrittenIntoStorageThatIsNotNeededAnyMore) {
    const base::Bytes user{kUser, 1};
    for (const std::size_t count : {0u, 1u, 3u}) {
        const std::vector<base::BytesView> messages(count, user);
        for (const bool crc : {false, true}) {
            PacketOptions options;
            options.compress = false;
            options.crc = crc;
            EXPECT_EQ(encodePacket(messages, Security{}, options, base::Bytes(2000, 0xaa)),
                      encodePacket(messages, Security{}, options));
        }
    }
}

class PacketVectors : public testing::TestWithParam<std::string> {};

TEST_P(PacketVectors, EveryDatagramOpensAndIsWrittenByteForByte) {
    for (const Json& vector : test::vectorsIn(GetParam() + "/packets.json")) {
        if (!vector.contains("peer_pmax")) {
            continue;
        }
        SCOPED_TRACE(vector.dump());
        const base::Bytes packet = hexBytes(vector.at("packet_hex"));
        const base::Bytes inner = hexBytes(vector.at("inner_hex"));
        const Security security =
            test::securityWith(keysOf(vector.at("key_hex")), vector.at("label"),
                               vector.at("protocol_version").get<std::uint8_t>());
        const auto seen = decodePacket(packet, security);
        EXPECT_TRUE(seen.faults.empty());
        EXPECT_EQ(seen.messages, test::BytesList{inner});

        PacketOptions options;
        options.compress = vector.at("compression");
        options.crc = vector.at("peer_pmax").get<int>() >= 5;
        if (security.encryptionEnabled()) {
            const auto nonceAt = static_cast<long>(security.labelReserve()) + 1;
            std::copy_n(packet.begin() + nonceAt, options.nonce.size(), options.nonce.begin());
        }
        EXPECT_EQ(packetOf({inner}, security, options), packet);
    }
}

TEST_P(PacketVectors, WhatDoesNotShrinkIsSentAsItIs) {
    const Json vectors = test::vectorsIn(GetParam() + "/packets.json");
    const auto found = std::find_if(vectors.begin(), vectors.end(), [](const Json& vector) {
        return vector.value("note", "").starts_with("compression enabled but no gain");
    });
    ASSERT_NE(found, vectors.end());
    const base::Bytes inner = hexBytes(found->at("inner_hex"));
    EXPECT_EQ(packetOf({inner}, Security{}, {}), hexBytes(found->at("packet_hex")));
}

TEST_P(PacketVectors, APiggybackIsACompoundOfPingAndSuspect) {
    const Json vectors = test::vectorsIn(GetParam() + "/packets.json");
    const auto found = std::find_if(vectors.begin(), vectors.end(), [](const Json& vector) {
        return vector.value("note", "").starts_with("ping with one queued");
    });
    ASSERT_NE(found, vectors.end());
    const base::Bytes packet = hexBytes(found->at("packet_hex"));
    const auto seen = decodePacket(packet, Security{});
    EXPECT_TRUE(seen.faults.empty());
    ASSERT_EQ(seen.messages.size(), 2u);
    EXPECT_EQ(seen.messages[0][0], 0);
    EXPECT_EQ(seen.messages[1][0], 3);
    PacketOptions plain;
    plain.compress = false;
    EXPECT_EQ(packetOf(seen.messages, Security{}, plain), packet);
}

INSTANTIATE_TEST_SUITE_P(Generations, PacketVectors, testing::ValuesIn(test::vectorGenerations()),
                         test::GenerationName());

TEST(PacketCodec, EveryCombinationOfLayersComesBack) {
    const std::vector<base::Bytes> messages = {base::toBytes("\x08hello hello hello hello hello"),
                                               encoded(Nack{7}), encoded(Suspect{1, "a", "b"})};
    for (int bits = 0; bits < 32; ++bits) {
        SCOPED_TRACE(bits);
        const auto keys = bits & 1 ? test::BytesList{testKey('A')} : test::BytesList{};
        const std::uint8_t version = bits & 16 ? 1 : 2;
        const Security security = test::securityWith(keys, bits & 2 ? "cluster" : "", version);
        PacketOptions options;
        options.compress = (bits & 4) != 0;
        options.crc = (bits & 8) != 0;
        const auto seen = decodePacket(packetOf(messages, security, options), security);
        EXPECT_TRUE(seen.faults.empty());
        EXPECT_EQ(seen.messages, messages);
    }
}

TEST(PacketCodec, NothingToSendGivesNoDatagram) {
    EXPECT_TRUE(packetOf({}, test::securityWith({testKey('A')}, "lab"), {}).empty());
    EXPECT_TRUE(packetOf({{}}, Security{}, {}).empty());
}

TEST(PacketCodec, AtMostSoManyPartsAsEveryReleaseReads) {
    const std::vector<base::Bytes> messages(200, base::Bytes{kUser, 1});
    PacketOptions plain;
    plain.compress = false;
    EXPECT_EQ(packetOf(messages, Security{}, plain)[1], kMaxCompoundPartsSent);
}

TEST(PacketCodec, LabelsAreJudgedBeforeAnythingElse) {
    const base::Bytes message = {kUser, 'x'};
    const Security lab = test::securityWith({}, "lab");
    const Security none;
    const base::Bytes packet = packetOf({message}, lab, {});
    EXPECT_EQ(decodePacket(packet, none).faults, Faults{PacketFault::BadLabel});
    EXPECT_EQ(decodePacket(message, lab).faults, Faults{PacketFault::BadLabel});
    EXPECT_EQ(decodePacket(hexBytes("f400"), none).faults, Faults{PacketFault::BadLabel});
    EXPECT_EQ(decodePacket(hexBytes("f4036c61"), lab).faults, Faults{PacketFault::BadLabel});
    EXPECT_EQ(decodePacket(hexBytes("f4036c6162"), lab).faults, Faults{PacketFault::Empty});
    EXPECT_EQ(decodePacket({}, none).faults, Faults{PacketFault::Empty});
}

TEST(PacketCodec, BehindAProxyTheLabelIsOnlyAuthenticated) {
    const base::Bytes message = {kUser, 'x'};
    Security proxied = test::securityWith({testKey('A')}, "lab");
    const base::Bytes packet = packetOf({message}, proxied, {});
    proxied.skipInboundLabelCheck = true;
    EXPECT_EQ(decodePacket(packet, proxied).faults, Faults{PacketFault::BadLabel});
    const base::BytesView stripped = base::BytesView(packet).subspan(5);
    EXPECT_EQ(decodePacket(stripped, proxied).messages, test::BytesList{message});
}

TEST(PacketCodec, PlaintextPassesOnlyWhileIncomingIsNotVerified) {
    const base::Bytes message = {kUser, 'x'};
    Security security = test::securityWith({testKey('A')});
    EXPECT_EQ(decodePacket(message, security).faults, Faults{PacketFault::Undecryptable});
    security.verifyIncoming = false;
    EXPECT_EQ(decodePacket(message, security).messages, test::BytesList{message});
    security.verifyOutgoing = false;
    EXPECT_EQ(packetOf({message}, security, {}), message);
}

TEST(PacketCodec, EveryKeyOfTheRingOpens) {
    const base::Bytes message = {kUser, 'x'};
    const Security rotating = test::securityWith({testKey('A'), testKey('B')});
    const Security other = test::securityWith({testKey('B')});
    const Security stranger = test::securityWith({testKey('C')});
    EXPECT_EQ(decodePacket(packetOf({message}, other, {}), rotating).messages,
              test::BytesList{message});
    EXPECT_EQ(decodePacket(packetOf({message}, stranger, {}), rotating).faults,
              Faults{PacketFault::Undecryptable});
}

TEST(PacketCodec, AChecksumInsideIsAnUnknownType) {
    PacketOptions crc;
    crc.crc = true;
    crc.compress = false;
    const base::Bytes checked = packetOf({{kUser, 'x'}}, Security{}, crc);
    const base::Bytes good = {kUser, 'y'};
    const auto seen = decodePacket(compound({checked, good}), Security{});
    EXPECT_EQ(seen.faults, Faults{PacketFault::UnknownType});
    EXPECT_EQ(seen.messages, test::BytesList{good});
    EXPECT_EQ(decodePacket(hexBytes("0c0000"), Security{}).faults,
              Faults{PacketFault::UnknownType});
}

TEST(PacketCodec, OnlyPacketMessagesAreDelivered) {
    for (int type = 0; type < 256; ++type) {
        const base::Bytes message = {static_cast<std::uint8_t>(type), 0x80};
        const auto seen = decodePacket(compound({message, {kUser}}), Security{});
        const bool wanted = type <= 5 || type == 8 || type == 11;
        EXPECT_EQ(seen.messages.size(), wanted ? 2u : 1u) << type;
        EXPECT_EQ(seen.faults.size(), wanted ? 0u : 1u) << type;
    }
}

TEST(PacketCodec, EmptyPartsAndEmptyInflationAreDroppedAlone) {
    const auto seen = decodePacket(hexBytes("0702000000020801"), Security{});
    EXPECT_EQ(seen.faults, Faults{PacketFault::Empty});
    EXPECT_EQ(seen.messages, test::BytesList{hexBytes("0801")});
    EXPECT_EQ(decodePacket(compressedPacket({}), Security{}).faults, Faults{PacketFault::Empty});
}

TEST(PacketCodec, ACutCompoundDeliversItsWholeParts) {
    const base::Bytes packet = compound({{kUser, 1}, {kUser, 2}, {kUser, 3}});
    const auto seen = decodePacket(base::BytesView(packet).first(packet.size() - 1), Security{});
    EXPECT_EQ(seen.messages.size(), 2u);
    EXPECT_EQ(seen.faults, Faults{PacketFault::BadCompound});
    EXPECT_EQ(decodePacket(hexBytes("07030001"), Security{}).faults,
              Faults{PacketFault::BadCompound});
}

TEST(PacketCodec, WrappingIsFollowedToItsLimitOnly) {
    const base::Bytes message = {kUser, 'x'};
    base::Bytes packet = message;
    for (std::size_t depth = 0; depth < kMaxUnwrapDepth; ++depth) {
        packet = depth % 2 == 0 ? compound({packet}) : compressedPacket(packet);
    }
    EXPECT_EQ(decodePacket(packet, Security{}).messages, test::BytesList{message});
    EXPECT_EQ(decodePacket(compound({packet}), Security{}).faults, Faults{PacketFault::TooDeep});
    EXPECT_EQ(decodePacket(compressedPacket(packet), Security{}).faults,
              Faults{PacketFault::TooDeep});
}

TEST(PacketCodec, DamagedCompressionIsNamed) {
    for (const base::Bytes& packet :
         {encoded(Compress{1, hexBytes("00c30404")}), encoded(Compress{0, hexBytes("00c3")}),
          hexBytes("09c4"), hexBytes("0981a44275"), hexBytes("0980")}) {
        EXPECT_EQ(decodePacket(packet, Security{}).faults, Faults{PacketFault::BadCompress})
            << base::toHex(packet);
    }
}

TEST(PacketCodec, ABombStopsAtTheCapAndTheDecoderLivesOn) {
    const base::Bytes bomb = compressedPacket(base::Bytes(kMaxInflated + 1, kUser));
    PacketDecoder decoder;
    test::PacketRecorder recorder;
    decoder.decode(bomb, Security{}, recorder);
    EXPECT_EQ(recorder.faults, Faults{PacketFault::BadCompress});
    EXPECT_TRUE(recorder.messages.empty());
    recorder.faults.clear();
    decoder.decode(hexBytes("0801"), Security{}, recorder);
    EXPECT_EQ(recorder.messages.size(), 1u);
}

TEST(PacketCodec, ManySmallBombsShareOneCap) {
    const base::Bytes half = compressedPacket(base::Bytes(kMaxInflated / 2 + 1, kUser));
    ASSERT_LT(half.size(), 65536u);
    const auto seen = decodePacket(compound({half, half, {kUser, 'x'}}), Security{});
    EXPECT_EQ(seen.faults, Faults{PacketFault::BadCompress});
    // With the cap used up the rest of the datagram is not looked at.
    EXPECT_EQ(seen.messages.size(), 1u);
}

TEST(PacketCodec, DamagedBombsAreChargedToo) {
    base::Bytes stream;
    lzwCompress(base::Bytes(kMaxInflated / 4 - 1000, kUser), stream);
    stream.pop_back();
    stream.pop_back();
    const base::Bytes damaged = encoded(Compress{0, stream});
    const auto seen = decodePacket(
        compound({damaged, damaged, damaged, damaged, damaged, damaged, {kUser, 'x'}}), Security{});
    // Four nearly use the cap up, the fifth does; what follows costs nothing more.
    EXPECT_EQ(seen.faults.size(), 5u);
    EXPECT_TRUE(seen.messages.empty());
}

TEST(PacketCodec, EveryTruncationOfAnyDatagramIsHarmless) {
    for (const Json& vector : test::vectorsIn("head/packets.json")) {
        const base::Bytes packet = hexBytes(vector.at("packet_hex"));
        const Security security =
            test::securityWith(keysOf(vector.value("key_hex", "")), vector.value("label", ""));
        for (std::size_t length = 0; length < packet.size(); ++length) {
            const base::Bytes cut(packet.begin(), packet.begin() + static_cast<long>(length));
            const auto seen = decodePacket(cut, security);
            EXPECT_LE(seen.messages.size(), 1u);
            if (security.encryptionEnabled()) {
                EXPECT_TRUE(seen.messages.empty());
            }
        }
    }
}

TEST(PacketCodec, MutatedDatagramsNeverDoHarm) {
    constexpr std::uint64_t kSeed = 31337;
    base::Random random(kSeed);
    std::vector<base::Bytes> packets;
    for (const Json& vector : test::vectorsIn("head/packets.json")) {
        packets.push_back(hexBytes(vector.at("packet_hex")));
    }
    PacketDecoder decoder;
    const Security security;
    for (int round = 0; round < 20000; ++round) {
        SCOPED_TRACE("seed " + std::to_string(kSeed) + " round " + std::to_string(round));
        base::Bytes packet = packets[random.below(packets.size())];
        for (std::uint64_t flips = random.below(4) + 1; flips > 0; --flips) {
            packet[random.below(packet.size())] = static_cast<std::uint8_t>(random.next());
        }
        test::PacketRecorder recorder;
        decoder.decode(packet, security, recorder);
        ASSERT_FALSE(recorder.messages.empty() && recorder.faults.empty());
    }
}

TEST(PacketCodec, FaultsHaveNames) {
    EXPECT_STREQ(packetFaultName(PacketFault::Empty), "empty");
    EXPECT_STREQ(packetFaultName(PacketFault::Undecodable), "undecodable");
}

}  // namespace
}  // namespace swimscope::wire

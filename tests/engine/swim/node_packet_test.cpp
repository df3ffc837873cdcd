#include <gtest/gtest.h>

#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/engine/swim/pair.h"
#include "tests/support/vectors.h"

namespace swimscope::swim {
namespace {

/// What a lone node sends, decoded to its single messages.
class Sent : public wire::PacketSink {
public:
    explicit Sent(VirtualNetwork& network, wire::Security security = {})
        : m_security(std::move(security)) {
        network.tap = [this](const auto&, const base::Endpoint& to, base::BytesView bytes) {
            m_to = to;
            m_decoder.decode(bytes, m_security, *this);
        };
    }
    struct Message {
        base::Endpoint to;
        wire::MessageType type;
        base::Bytes body;
    };
    std::vector<Message> messages;
    int faults = 0;

    const Message* first(wire::MessageType type) const {
        for (const auto& one : messages) {
            if (one.type == type) {
                return &one;
            }
        }
        return nullptr;
    }
    void message(wire::MessageType type, base::BytesView body) override {
        messages.push_back({m_to, type, base::toBytes(body)});
    }
    void fault(wire::PacketFault, const base::Words&, base::BytesView) override { ++faults; }

private:
    wire::Security m_security;
    wire::PacketDecoder m_decoder;
    base::Endpoint m_to;
};

wire::Ping pingFor(std::string_view node, std::uint32_t seqNo) {
    wire::Ping ping;
    ping.node = node;
    ping.seqNo = seqNo;
    return ping;
}

TEST(Packets, SpeakingProtocolOnePortsAreIgnored) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.options.versions.pCur = 1;
    Host& a = network.add(plan);
    EXPECT_EQ(a.node->security().blockVersion(), 0);
    const auto ip = base::IpAddress::v4(10, 3, 3, 3);
    const base::Bytes vsn{1, 5, 2, 0, 255, 0};
    network.inject(a, kStranger, wire::encoded(wire::Alive{1, "x", ip.bytes(), 99, {}, vsn}));
    EXPECT_EQ(a.node->find("x")->identity->address.port, 7946);
    wire::PushNodeState node;
    node.name = "y";
    node.addr = ip.bytes();
    node.port = 99;
    node.incarnation = 1;
    node.vsn = vsn;
    network.converse(a, kStranger, wire::encodePushPull(false, std::vector{node}, {}));
    EXPECT_EQ(a.node->find("y")->identity->address.port, 7946);
}

wire::Alive aliveFrom(std::string_view node, std::uint32_t incarnation, base::BytesView address) {
    static const base::Bytes versions{1, 5, 2, 0, 255, 0};
    return {incarnation, node, address, 7946, {}, versions};
}

TEST(Packets, ACompoundDoesWhatItsMessagesDoOneByOne) {
    const auto first = base::IpAddress::v4(10, 3, 3, 3);
    const auto second = base::IpAddress::v4(10, 4, 4, 4);
    const base::Bytes meta{1, 2, 3};
    wire::Alive updated = aliveFrom("x", 2, first.bytes());
    updated.meta = meta;
    const base::Bytes unusual{4, 0x86, 0xa3, 0x4e, 0x6f, 0x64, 0xa1, 0x61};
    const std::vector<base::Bytes> messages{
        wire::encoded(aliveFrom("x", 1, first.bytes())),
        wire::encoded(aliveFrom("x", 1, first.bytes())),
        wire::encoded(updated),
        unusual,
        wire::encoded(wire::Suspect{2, "x", "y"}),
        wire::encoded(aliveFrom("x", 2, second.bytes())),
        wire::encoded(aliveFrom("y", 7, second.bytes())),
        wire::encoded(aliveFrom("a", 9, first.bytes())),
        wire::encoded(aliveFrom("x", 0, first.bytes())),
    };
    std::vector<base::BytesView> inner{messages[5], messages[6]};
    const base::Bytes nested = wire::makeCompound(inner);
    std::vector<base::BytesView> parts(messages.begin(), messages.begin() + 5);
    parts.emplace_back(nested);
    parts.insert(parts.end(), messages.begin() + 7, messages.end());

    VirtualNetwork network;
    Host& together = network.add(named("a"));
    network.inject(together, kStranger, wire::makeCompound(parts));
    VirtualNetwork other;
    Host& single = other.add(named("a"));
    for (const base::Bytes& message : messages) {
        other.inject(single, kStranger, message);
    }
    for (const char* name : {"a", "x", "y"}) {
        const auto one = together.node->find(name);
        const auto same = single.node->find(name);
        ASSERT_TRUE(one && same) << name;
        EXPECT_EQ(one->incarnation, same->incarnation) << name;
        EXPECT_EQ(one->state, same->state) << name;
        EXPECT_EQ(one->identity->address, same->identity->address) << name;
        EXPECT_EQ(one->identity->meta, same->identity->meta) << name;
    }
    EXPECT_EQ(together.node->find("x")->identity->meta, meta);
    EXPECT_EQ(together.node->counters().duplicates, 2u);
    EXPECT_EQ(single.node->counters().duplicates, 2u);
    EXPECT_EQ(together.node->counters().rejected, single.node->counters().rejected);
    EXPECT_TRUE(together.saw<Conflict>());
    EXPECT_TRUE(single.saw<Conflict>());
}

TEST(Packets, APingIsAnsweredWhereItCameFrom) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    a.delegate.ack = base::Bytes{1, 2};
    Sent sent(network);
    network.inject(a, kStranger, wire::encoded(pingFor("a", 42)));
    const auto* ack = sent.first(wire::MessageType::Ack);
    ASSERT_NE(ack, nullptr);
    EXPECT_EQ(ack->to, kStranger);
    wire::Scratch scratch;
    const auto decoded = wire::decodeAck(ack->body, scratch);
    EXPECT_EQ(decoded->seqNo, 42u);
    EXPECT_EQ(base::toHex(*decoded->payload), "0102");
}

TEST(Packets, APingThatNamesAnAddressIsAnsweredThere) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Sent sent(network);
    wire::Ping ping = pingFor("a", 1);
    const auto ip = base::IpAddress::v4(10, 7, 7, 7);
    ping.sourceAddr = ip.bytes();
    ping.sourcePort = 99;
    network.inject(a, kStranger, wire::encoded(ping));
    ASSERT_NE(sent.first(wire::MessageType::Ack), nullptr);
    EXPECT_EQ(sent.first(wire::MessageType::Ack)->to, (base::Endpoint{ip, 99}));
}

TEST(Packets, APingForSomebodyElseIsDroppedAndSaid) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Sent sent(network);
    network.inject(a, kStranger, wire::encoded(pingFor("other", 1)));
    EXPECT_EQ(sent.first(wire::MessageType::Ack), nullptr);
    EXPECT_TRUE(a.saw<Rejected>());
}

TEST(Packets, AnIndirectPingIsCarriedOutAndItsAckRelayed) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    Sent sent(network);
    wire::IndirectPing request;
    request.seqNo = 77;
    request.node = "b";
    request.target = b.address.ip.bytes();
    request.port = b.address.port;
    request.nack = true;
    network.inject(a, kStranger, wire::encoded(request));
    network.run(1s);
    const wire::MessageType wanted = wire::MessageType::Ack;
    bool relayed = false;
    wire::Scratch scratch;
    for (const auto& one : sent.messages) {
        relayed = relayed || (one.type == wanted && one.to == kStranger &&
                              wire::decodeAck(one.body, scratch)->seqNo == 77);
        EXPECT_NE(one.type, wire::MessageType::Nack);
    }
    EXPECT_TRUE(relayed);
}

TEST(Packets, AnUnansweredIndirectPingIsNackedOnlyWhenAsked) {
    for (const bool wanted : {true, false}) {
        VirtualNetwork network;
        Host& a = network.add(named("a"));
        Sent sent(network);
        wire::IndirectPing request;
        request.seqNo = 78;
        request.node = "ghost";
        const auto nowhere = base::IpAddress::v4(10, 8, 8, 8);
        request.target = nowhere.bytes();
        request.port = 1;
        request.nack = wanted;
        network.inject(a, kStranger, wire::encoded(request));
        network.run(1s);
        const auto* nack = sent.first(wire::MessageType::Nack);
        EXPECT_EQ(nack != nullptr, wanted);
        if (nack != nullptr) {
            EXPECT_EQ(nack->to, kStranger);
        }
    }
}

TEST(Packets, ShortVersionsAreNeitherTakenNorRetold) {
    Gathered pair(2);
    for (std::size_t length = 1; length <= 5; ++length) {
        const base::Bytes vsn(length, 1);
        const auto ip = base::IpAddress::v4(10, 5, 5, 5);
        const std::string name = "short" + std::to_string(length);
        pair.network.inject(pair.a(), kStranger,
                            wire::encoded(wire::Alive{1, name, ip.bytes(), 7946, {}, vsn}));
        EXPECT_FALSE(pair.a().node->find(name));
    }
    EXPECT_EQ(pair.a().node->counters().rejected, 5u);
    pair.network.run(3s);
    EXPECT_EQ(pair.b().node->members().size(), 2u);
}

TEST(Packets, AnAddressOfFiveBytesIsListedButNeverUsed) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    const base::Bytes odd{1, 2, 3, 4, 5};
    const base::Bytes vsn{1, 5, 2, 0, 255, 0};
    network.inject(a, kStranger, wire::encoded(wire::Alive{1, "odd", odd, 7946, {}, vsn}));
    EXPECT_EQ(a.believes("odd"), State::Alive);
    EXPECT_TRUE(network.runUntil([&] { return a.believes("odd") == State::Dead; }, 60s));
    const base::Bytes tooLong(17, 1);
    network.inject(a, kStranger, wire::encoded(wire::Alive{1, "long", tooLong, 7946, {}, vsn}));
    EXPECT_FALSE(a.node->find("long"));
}

TEST(Packets, AUserMessageArrivesAsItWasSent) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    network.inject(a, kStranger, {8, 'h', 'i'});
    const auto received = a.all<MessageReceived>();
    ASSERT_EQ(received.size(), 1u);
    EXPECT_EQ(received[0].from, kStranger);
    EXPECT_EQ(received[0].via, Via::Packet);
    EXPECT_EQ(base::asText(received[0].bytes), "hi");
}

TEST(Packets, DuplicatesAreCountedAndChangeNothing) {
    Gathered pair(2);
    const Member before = *pair.a().node->find("b");
    const auto duplicates = pair.a().node->counters().duplicates;
    const auto vsn = before.identity->versions.bytes();
    for (int i = 0; i < 10; ++i) {
        pair.network.inject(pair.a(), kStranger,
                            wire::encoded(wire::Alive{before.incarnation,
                                                      "b",
                                                      before.identity->address.ip.bytes(),
                                                      before.identity->address.port,
                                                      {},
                                                      vsn}));
    }
    EXPECT_EQ(pair.a().node->counters().duplicates, duplicates + 10);
    EXPECT_EQ(pair.a().node->find("b")->identity, before.identity);
}

TEST(Packets, HostileBytesNeverHurt) {
    const std::uint64_t seed = 20240607;
    SCOPED_TRACE("seed " + std::to_string(seed));
    base::Random random(seed);
    Gathered pair(2);
    std::vector<base::Bytes> samples;
    pair.network.tap = [&](const auto&, const auto&, base::BytesView bytes) {
        if (samples.size() < 200) {
            samples.push_back(base::toBytes(bytes));
        }
    };
    pair.network.submit(pair.b(), UpdateNode{});
    pair.network.run(5s);
    pair.network.tap = nullptr;
    ASSERT_FALSE(samples.empty());
    const auto golden = test::loadVectors("transitions_serf.json")["steps"];
    for (const auto& step : golden) {
        samples.push_back(test::hexBytes(step["hex"]));
    }
    for (int i = 0; i < 20000; ++i) {
        base::Bytes bytes;
        if (random.below(4) == 0) {
            bytes.resize(random.below(80));
            random.fill(bytes);
        } else {
            bytes = samples[random.below(samples.size())];
            for (std::uint64_t flips = random.below(4) + 1; flips > 0 && !bytes.empty(); --flips) {
                bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.next());
            }
            if (random.below(5) == 0) {
                bytes.resize(random.below(bytes.size() + 1));
            }
        }
        if (random.below(10) == 0) {
            pair.network.converse(pair.a(), kStranger, bytes);
        } else {
            pair.network.inject(pair.a(), kStranger, bytes);
        }
    }
    EXPECT_EQ(pair.a().believes("a"), State::Alive);
    const auto id = pair.network.submit(pair.a(), Ping{"b"});
    pair.network.run(1s);
    EXPECT_TRUE(pair.a().outcome(id).has_value());
}

}  // namespace
}  // namespace swimscope::swim

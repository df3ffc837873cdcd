#include "engine/sim/flight.h"

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::sim {
namespace {

TEST(Flight, SlotsAreUsedAgainAndSerialsAreNot) {
    Flights flights;
    const std::uint32_t first = flights.launch(Flight{});
    const std::uint64_t serial = flights.at(first).serial;
    EXPECT_EQ(flights.find(serial), &flights.at(first));
    flights.land(first);
    EXPECT_EQ(flights.inTheAir(), 0u);
    EXPECT_EQ(flights.find(serial), nullptr);
    const std::uint32_t second = flights.launch(Flight{});
    EXPECT_EQ(second, first);
    EXPECT_NE(flights.at(second).serial, serial);
    EXPECT_EQ(flights.find(0), nullptr);
}

base::Bytes packet(std::initializer_list<base::Bytes> messages, bool compress, bool crc) {
    std::vector<base::BytesView> views(messages.begin(), messages.end());
    wire::PacketOptions options;
    options.compress = compress;
    options.crc = crc;
    return wire::encodePacket(views, wire::Security{}, options);
}

TEST(Flight, DatagramsAreNamedByTheirFirstMessage) {
    wire::Ping ping;
    ping.node = "b";
    const base::Bytes pingBytes = wire::encoded(ping);
    const base::Bytes dead = wire::encoded(wire::Dead{1, "b", "a"});
    EXPECT_EQ(kindOfDatagram(packet({pingBytes}, false, false)), MessageKind::Ping);
    EXPECT_EQ(kindOfDatagram(packet({pingBytes, dead}, false, false)), MessageKind::Ping);
    EXPECT_EQ(kindOfDatagram(packet({dead}, false, true)), MessageKind::Dead);
    EXPECT_EQ(kindOfDatagram(packet({dead, dead}, false, true)), MessageKind::Gossip);
    EXPECT_EQ(kindOfDatagram(packet({dead, dead, dead, dead}, true, false)), MessageKind::Opaque);
    EXPECT_EQ(kindOfDatagram({}), MessageKind::Opaque);
    EXPECT_STREQ(messageKindName(MessageKind::IndirectPing), "indirect ping");
}

}  // namespace
}  // namespace swimscope::sim

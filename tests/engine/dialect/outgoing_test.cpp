#include "engine/dialect/outgoing.h"

#include <gtest/gtest.h>

namespace swimscope::dialect {
namespace {

const auto kToday = std::chrono::system_clock::time_point(std::chrono::hours(24 * 20600));

std::size_t sizeWith(std::size_t payload, bool spread) {
    base::Random random(1);
    proto::Envelope envelope =
        newEnvelope(random, "n1", base::Bytes(payload, 'x'), "text/plain", kToday);
    envelope.spread = spread;
    return proto::encode(envelope).size();
}

TEST(Outgoing, EveryEnvelopeHasItsOwnId) {
    base::Random random(1);
    const auto first = newEnvelope(random, "n1", {}, "text/plain", kToday);
    const auto second = newEnvelope(random, "n1", {}, "text/plain", kToday);
    EXPECT_EQ(first.id.size(), 8u);
    EXPECT_NE(first.id, second.id);
    EXPECT_EQ(first.sender, "n1");
    EXPECT_EQ(first.sentAt, kToday);
}

TEST(Outgoing, TheRoomIsTheLargestPayloadThatFits) {
    for (const std::size_t room : {100u, 180u, 181u, 182u, 1395u, 16'460u, 65'500u, 20u << 20}) {
        for (const bool spread : {true, false}) {
            const std::size_t payload = envelopeRoom(room, "n1", "text/plain", spread);
            EXPECT_LE(sizeWith(payload, spread), room);
            EXPECT_GT(sizeWith(payload + 1, spread), room) << room;
        }
    }
}

TEST(Outgoing, WithoutRoomForAnEnvelopeThereIsNone) {
    EXPECT_EQ(envelopeRoom(0, "n1", "text/plain", true), 0u);
    EXPECT_EQ(envelopeRoom(20, "n1", "text/plain", true), 0u);
}

}  // namespace
}  // namespace swimscope::dialect

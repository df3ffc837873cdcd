#include "engine/sim/row_ledger.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

TEST(RowLedger, KeepsOneRowAPair) {
    RowLedger ledger;
    EXPECT_FALSE(ledger.find(1, 1, 2));
    EXPECT_FALSE(ledger.heardOf(1, 1, 2));
    const RowSeen row{swim::State::Alive, 7, 99};
    ledger.put(1, 1, 2, row);
    EXPECT_EQ(ledger.find(1, 1, 2), row);
    EXPECT_FALSE(ledger.find(2, 1, 1));
    EXPECT_FALSE(ledger.find(1, 2, 2));
    ledger.put(1, 1, 2, std::nullopt);
    EXPECT_FALSE(ledger.find(1, 1, 2));
    EXPECT_TRUE(ledger.heardOf(1, 1, 2));
}

TEST(RowLedger, GrowsWithItsRows) {
    RowLedger ledger;
    for (HostId observer = 1; observer <= 100; ++observer) {
        for (HostId subject = 1; subject <= 100; ++subject) {
            ledger.put(observer, 1, subject, RowSeen{swim::State::Suspect, observer, subject});
        }
    }
    EXPECT_EQ(ledger.size(), 10'000u);
    for (HostId observer = 1; observer <= 100; ++observer) {
        EXPECT_EQ(ledger.find(observer, 1, 50)->incarnation, observer);
    }
}

}  // namespace
}  // namespace swimscope::sim

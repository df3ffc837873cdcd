#include "engine/sim/row_ledger.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

TEST(RowLedger, KeepsOneRowAPair) {
    RowLedger ledger;
    EXPECT_FALSE(ledger.find(1, 1, 2).row);
    EXPECT_FALSE(ledger.find(1, 1, 2).heardOf);
    const RowSeen row{swim::State::Alive, 7, 99};
    EXPECT_FALSE(ledger.exchange(1, 1, 2, row).heardOf);
    EXPECT_EQ(ledger.find(1, 1, 2).row, row);
    EXPECT_FALSE(ledger.find(2, 1, 1).row);
    EXPECT_FALSE(ledger.find(1, 1, 1).heardOf);
    EXPECT_EQ(ledger.exchange(1, 1, 2, std::nullopt).row, row);
    EXPECT_FALSE(ledger.find(1, 1, 2).row);
    EXPECT_TRUE(ledger.find(1, 1, 2).heardOf);
}

TEST(RowLedger, ANewLifeKnowsNothing) {
    RowLedger ledger;
    ledger.exchange(1, 1, 2, RowSeen{});
    EXPECT_FALSE(ledger.find(1, 2, 2).heardOf);
    ledger.exchange(1, 2, 3, RowSeen{});
    EXPECT_FALSE(ledger.find(1, 2, 2).heardOf);
}

TEST(RowLedger, GrowsWithItsRows) {
    RowLedger ledger;
    for (HostId observer = 1; observer <= 200; observer += 3) {
        for (HostId subject = 1; subject <= 200; ++subject) {
            ledger.exchange(observer, 1, subject, RowSeen{swim::State::Suspect, observer, subject});
        }
    }
    for (HostId observer = 1; observer <= 200; observer += 3) {
        EXPECT_EQ(ledger.find(observer, 1, 150).row->incarnation, observer);
    }
}

}  // namespace
}  // namespace swimscope::sim

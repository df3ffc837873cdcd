#include "engine/watch/borrow_budget.h"

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

base::Endpoint helperAt(std::uint8_t last) {
    return {base::IpAddress::v4(10, 0, 0, last), 7946};
}

TEST(BorrowBudget, SpacesTheRequestsToOneHelperAndToAll) {
    Options options;
    options.linksPerHelper = 1;
    options.linksPerSecond = 50;
    BorrowBudget budget(options);
    const base::Instant now{1h};
    EXPECT_EQ(budget.readyAt(now, helperAt(1)), now);
    budget.spend(now, helperAt(1));
    EXPECT_EQ(budget.readyAt(now, helperAt(1)), now + 1s);
    EXPECT_EQ(budget.readyAt(now, helperAt(2)), now + 20ms);
    EXPECT_EQ(budget.readyAt(now + 5s, helperAt(1)), now + 5s);
}

TEST(BorrowBudget, CountsWhatEachWasAsked) {
    BorrowBudget budget(Options{});
    budget.spend({}, helperAt(1));
    budget.spend({}, helperAt(1));
    EXPECT_EQ(budget.askedOf(helperAt(1)), 2u);
    EXPECT_EQ(budget.askedOf(helperAt(2)), 0u);
}

TEST(BorrowBudget, ARateOfZeroWaitsAnHour) {
    EXPECT_EQ(betweenAt(0), base::Duration(1h));
    EXPECT_EQ(betweenAt(4), base::Duration(250ms));
}

}  // namespace
}  // namespace swimscope::watch

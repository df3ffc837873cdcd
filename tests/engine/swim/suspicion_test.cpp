#include "engine/swim/suspicion.h"

#include <gtest/gtest.h>

#include "tests/support/vectors.h"

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

const base::Instant kSuspected(10s);

TEST(Suspicion, RemainingTimesAreThoseOfTheLibrary) {
    for (const char* generation : {"v0.2.2", "head"}) {
        const auto vectors =
            test::loadVectors(std::string(generation) + "/formulas.json")["vectors"];
        ASSERT_FALSE(vectors["remaining_suspicion"].empty());
        for (const auto& one : vectors["remaining_suspicion"]) {
            const auto ns = [&](const char* key) {
                return base::Duration(one[key].get<std::int64_t>());
            };
            EXPECT_EQ(remainingSuspicion(one["confirmations"], one["k"], ns("elapsed_ns"),
                                         ns("min_ns"), ns("max_ns")),
                      ns("remaining_ns"))
                << one;
        }
    }
}

TEST(Suspicion, WithoutConfirmationsToHopeForItStartsAtTheMinimum) {
    EXPECT_EQ(Suspicion("a", kSuspected, 0, 4s, 24s).deadline(), kSuspected + 4s);
}

TEST(Suspicion, OtherwiseItStartsAtTheMaximumAndAccusersShortenIt) {
    Suspicion suspicion("a", kSuspected, 2, 4s, 24s);
    EXPECT_EQ(suspicion.deadline(), kSuspected + 24s);
    EXPECT_TRUE(suspicion.confirm("b", kSuspected + 1s));
    EXPECT_LT(suspicion.deadline(), kSuspected + 24s);
    EXPECT_TRUE(suspicion.confirm("c", kSuspected + 1s));
    EXPECT_EQ(suspicion.deadline(), kSuspected + 4s);
}

TEST(Suspicion, RepeatedAndSurplusAccusersDoNotCount) {
    Suspicion suspicion("a", kSuspected, 1, 4s, 24s);
    EXPECT_FALSE(suspicion.confirm("a", kSuspected + 1s));
    EXPECT_TRUE(suspicion.confirm("b", kSuspected + 1s));
    EXPECT_FALSE(suspicion.confirm("c", kSuspected + 1s));
    EXPECT_EQ(suspicion.confirmations(), 1u);
}

TEST(Suspicion, ALateConfirmationEndsItAtOnceAndNotInThePast) {
    Suspicion suspicion("a", kSuspected, 1, 4s, 24s);
    EXPECT_TRUE(suspicion.confirm("b", kSuspected + 20s));
    EXPECT_EQ(suspicion.deadline(), kSuspected + 20s);
}

TEST(Suspicion, SmallClustersHaveNobodyToConfirm) {
    EXPECT_EQ(expectedConfirmations(4, 2), 0u);
    EXPECT_EQ(expectedConfirmations(4, 3), 0u);
    EXPECT_EQ(expectedConfirmations(4, 4), 2u);
    EXPECT_EQ(expectedConfirmations(3, 3), 1u);
    EXPECT_EQ(expectedConfirmations(2, 100), 0u);
    EXPECT_EQ(expectedConfirmations(1, 100), 0u);
}

}  // namespace
}  // namespace swimscope::swim

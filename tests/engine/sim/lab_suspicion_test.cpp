#include "engine/sim/lab_suspicion.h"

#include <string>

#include <gtest/gtest.h>

#include "engine/swim/suspicion.h"

namespace swimscope::sim {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

LabSuspicion shown(const swim::Suspicion& suspicion) {
    return {suspicion.start(),    suspicion.deadline(), suspicion.confirmations(),
            suspicion.expected(), suspicion.shortest(), suspicion.longest()};
}

TEST(LabSuspicion, ForetellsWhatFurtherAccusersDo) {
    const base::Instant start(seconds(12));
    swim::Suspicion suspicion("a", start, /*expected=*/3, seconds(4), seconds(24));
    EXPECT_EQ(deadlineWith(shown(suspicion), 0, start), suspicion.deadline());
    for (std::uint32_t accusers = 1; accusers <= 3; ++accusers) {
        const base::Instant now = start + milliseconds(700) * accusers;
        const base::Instant foretold = deadlineWith(shown(suspicion), accusers, now);
        ASSERT_TRUE(suspicion.confirm("accuser " + std::to_string(accusers), now));
        EXPECT_EQ(foretold, suspicion.deadline());
    }
}

TEST(LabSuspicion, ForetellsSeveralAccusersAtOnce) {
    const base::Instant start(seconds(1));
    const base::Instant now = start + seconds(2);
    swim::Suspicion suspicion("a", start, /*expected=*/2, seconds(4), seconds(24));
    const base::Instant foretold = deadlineWith(shown(suspicion), 2, now);
    suspicion.confirm("b", now);
    suspicion.confirm("c", now);
    EXPECT_EQ(foretold, suspicion.deadline());
}

TEST(LabSuspicion, IsNeverOverBeforeItIsConfirmed) {
    const base::Instant start(seconds(1));
    const swim::Suspicion suspicion("a", start, /*expected=*/2, seconds(4), seconds(24));
    const base::Instant late = start + seconds(20);
    EXPECT_EQ(deadlineWith(shown(suspicion), 2, late), late);
}

TEST(LabSuspicion, MoreAccusersThanCountChangeNothing) {
    const base::Instant start(seconds(1));
    const swim::Suspicion suspicion("a", start, /*expected=*/2, seconds(4), seconds(24));
    EXPECT_EQ(deadlineWith(shown(suspicion), 9, start), deadlineWith(shown(suspicion), 2, start));
}

}  // namespace
}  // namespace swimscope::sim

#include "engine/sim/hearsay.h"

#include <gtest/gtest.h>

#include "engine/sim/execution.h"
#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

void play(Execution& run, Hearsay& hearsay, base::Instant until) {
    while (!run.advance({until}, 1)) {
        hearsay.look();
    }
    hearsay.look();
}

TEST(Hearsay, DatagramsThatCannotBeReadAreNotCounted) {
    Execution run(labScript("nodes 8\nseed 7\nstart converged\n"
                            "secret 000102030405060708090a0b0c0d0e0f\n"),
                  {});
    Hearsay hearsay(run.cluster(), Mark{{}, 0, MarkKind::Touched, 2, kNoHost});
    run.watch(&hearsay);
    ASSERT_TRUE(run.poke(Fault{BroadcastText{2, base::toBytes("hello")}}));
    play(run, hearsay, second(10));
    run.unwatch(&hearsay);
    EXPECT_TRUE(hearsay.found());
    EXPECT_EQ(hearsay.heard().back().know, 8u);
    EXPECT_FALSE(hearsay.told());
}

TEST(Hearsay, WhoeverStopsRunningIsNobodyToTell) {
    Execution run(labScript(), {});
    Hearsay hearsay(run.cluster(), Mark{{}, 0, MarkKind::Touched, 2, kNoHost});
    run.watch(&hearsay);
    ASSERT_TRUE(run.poke(Fault{BroadcastText{2, base::toBytes("hello")}}));
    ASSERT_TRUE(run.poke(Fault{Kill{3}}));
    play(run, hearsay, second(10));
    run.unwatch(&hearsay);
    EXPECT_EQ(hearsay.heard().back().members, 7u);
    EXPECT_EQ(hearsay.heard().back().know, 7u);
}

}  // namespace
}  // namespace swimscope::sim

#include "engine/net/loop.h"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace swimscope::net {
namespace {

TEST(Loop, RunsWhatOtherThreadsPostUntilItIsStopped) {
    Loop loop;
    int done = 0;
    std::thread poster([&] {
        for (int i = 0; i < 100; ++i) {
            loop.post([&] { ++done; });
        }
        loop.post([&] { loop.stop(); });
    });
    loop.run();
    poster.join();
    EXPECT_EQ(done, 100);
}

TEST(Loop, CallsDelayedWorkInTheOrderOfItsTimes) {
    Loop loop;
    std::vector<int> order;
    loop.after(std::chrono::milliseconds(30), [&] {
        order.push_back(2);
        loop.stop();
    });
    loop.after(std::chrono::milliseconds(1), [&] { order.push_back(1); });
    loop.run();
    EXPECT_EQ(order, (std::vector<int>{1, 2}));
}

TEST(Loop, WorkThatBlocksRunsElsewhereAndComesBack) {
    Loop loop;
    const auto here = std::this_thread::get_id();
    std::thread::id there;
    std::thread::id back;
    ASSERT_TRUE(loop.offload([&] {
        there = std::this_thread::get_id();
        return [&] {
            back = std::this_thread::get_id();
            loop.stop();
        };
    }));
    loop.run();
    EXPECT_NE(there, here);
    EXPECT_EQ(back, here);
}

TEST(Loop, ItsClockNeverGoesBack) {
    Loop loop;
    const base::Instant first = loop.now();
    EXPECT_GE(loop.now(), first);
}

}  // namespace
}  // namespace swimscope::net

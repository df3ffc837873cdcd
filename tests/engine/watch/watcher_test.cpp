#include "engine/watch/watcher.h"

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

TEST(Watcher, ClosesWhoeverDialsIt) {
    Watcher watcher({}, {}, /*seed=*/1);
    watcher.streamAccepted({}, {2}, {});
    std::vector<machine::Action> actions;
    watcher.takeActions(actions);
    ASSERT_EQ(actions.size(), 1u);
    EXPECT_EQ(std::get<machine::CloseStream>(actions[0]).id, machine::ExchangeId{2});
}

TEST(Watcher, SaysWhatItCouldNotRead) {
    Watcher watcher({}, {}, /*seed=*/1);
    watcher.datagram({}, {}, base::asBytes("nonsense"));
    std::vector<Event> events;
    watcher.takeEvents(events);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<Rejected>(events[0]));
    EXPECT_EQ(watcher.counters().rejected, 1u);
}

TEST(Watcher, StopIsAnsweredByAnIdleOneToo) {
    Watcher watcher({}, {}, /*seed=*/1);
    watcher.command({}, 7, Stop{});
    std::vector<Event> events;
    watcher.takeEvents(events);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<Outcome>(events[0]).id, 7u);
}

}  // namespace
}  // namespace swimscope::watch

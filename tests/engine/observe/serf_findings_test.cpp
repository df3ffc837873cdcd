#include "engine/observe/serf_findings.h"

#include <gtest/gtest.h>

#include "engine/dialect/serf_state_codec.h"
#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::memberNames;
using test::Story;
using test::sweeps;

base::Bytes serf(std::uint64_t eventClock, std::vector<std::string> left = {},
                 std::vector<std::string> known = {}) {
    dialect::SerfPushPull state;
    state.ltime = 10;
    state.eventLTime = eventClock;
    state.queryLTime = 1;
    for (const std::string& name : left) {
        state.statusLTimes[name] = 5;
    }
    for (const std::string& name : known) {
        state.statusLTimes[name] = 5;
    }
    state.leftMembers = std::move(left);
    return encode(state);
}

TEST(SerfFindings, AClockThatLags) {
    Story story;
    sweeps(story, memberNames("s", 3), 4,
           [](const std::string& observer) { return serf(observer == "s-02" ? 40 : 100); });
    EXPECT_EQ(story.text(FindingKind::ClockBehind),
              "s-02's event clock is 60 behind what s-01 had before: it misses user events");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(SerfFindings, ClocksThatRunWhileWeAskDoNotLag) {
    Story story;
    std::uint64_t clock = 100;
    sweeps(story, memberNames("s", 3), 6, [&](const std::string&) { return serf(clock += 500); });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(SerfFindings, AForceLeftMemberThatOneAgentStillListsAsFailed) {
    Story story;
    const auto all = memberNames("s", 4);
    const auto state = [](const std::string& observer) {
        return observer == "s-03" ? serf(5, {}, {"db-3"}) : serf(5, {"db-3"});
    };
    sweeps(story, all, 1, state);
    EXPECT_TRUE(story.findings().empty()) << "the intent may be on its way: " << story.all();
    sweeps(story, all, 2, state);
    EXPECT_EQ(story.text(FindingKind::Ghost),
              "db-3 has left for 3 agents; s-03 still lists it as failed");
    EXPECT_EQ(story.find(FindingKind::Ghost)->nodes, (std::vector<std::string>{"db-3", "s-03"}));
    EXPECT_EQ(story.find(FindingKind::Ghost)->advice.english(),
              "Force db-3 to leave once more from s-03.");
}

TEST(SerfFindings, WhoWasMadeToLeaveIsHeldByTheTablesForAWhile) {
    Story story;
    const auto all = memberNames("s", 3);
    story.sweep(all,
                [](test::ViewBuilder& view) { view.dead("db-3", 2).state(serf(5, {"db-3"})); });
    EXPECT_EQ(story.text(FindingKind::Ghost),
              "db-3 was made to leave; s-01, s-02 and s-03 still have it in the table as dead");
    EXPECT_EQ(story.find(FindingKind::Ghost)->severity, Severity::Info);
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
    story.wait(5s).sweep(all, [](test::ViewBuilder& view) { view.state(serf(5, {"db-3"})); });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

}  // namespace
}  // namespace swimscope::observe

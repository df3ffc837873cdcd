#include <algorithm>

#include <gtest/gtest.h>

#include "engine/session/lab_engine.h"
#include "tests/engine/session/lab_watched.h"

namespace swimscope::session {
namespace {

template <typename Event>
const Event* told(const observe::Report& report) {
    return std::get_if<Event>(&report.event);
}

TEST(LabTelling, ASearchSaysFromWhenOnNothingIsSo) {
    WatchedLab lab;
    const auto turned = [&lab]() -> const observe::Turned* {
        const auto* report = lab.awaitReport([](const observe::Report& one) {
            const auto* turn = told<observe::Turned>(one);
            return turn != nullptr && turn->why == observe::Turned::Why::Jump;
        });
        return report != nullptr ? told<observe::Turned>(*report) : nullptr;
    };
    lab.tell(Halt{});
    ASSERT_TRUE(lab.tell(Seek{secondOf(4)}).ok);
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 6}).ok);
    lab.reports.clear();
    ASSERT_TRUE(lab.tell(Seek{secondOf(7)}).ok);
    ASSERT_NE(turned(), nullptr);
    EXPECT_EQ(turned()->undoneFrom, secondOf(7) + std::chrono::nanoseconds(1));
    EXPECT_EQ(turned()->name, "n-0001");
    lab.reports.clear();
    // Without the kill the run is another one from there on.
    ASSERT_TRUE(lab.tell(UndoPoke{}).ok);
    ASSERT_NE(turned(), nullptr);
    EXPECT_EQ(turned()->undoneFrom, secondOf(4));
}

TEST(LabTelling, WhoIsSeenThroughIsTold) {
    WatchedLab lab;
    lab.tell(Halt{});
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::AddHost{})}).ok);
    lab.reports.clear();
    const auto turnedTo = [&lab](const std::string& name) {
        const auto* report = lab.awaitReport([&name](const observe::Report& one) {
            const auto* turn = told<observe::Turned>(one);
            return turn != nullptr && turn->name == name;
        });
        lab.reports.clear();
        return report != nullptr;
    };
    ASSERT_TRUE(lab.tell(SetViewpoint{9}).ok);
    EXPECT_TRUE(turnedTo("n-0009"));
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{9})}).ok);
    EXPECT_TRUE(turnedTo("n-0009"));
    ASSERT_TRUE(lab.tell(UndoPoke{}).ok);
    EXPECT_TRUE(turnedTo("n-0009"));
    // Before it was added there is nobody to see through.
    ASSERT_TRUE(lab.tell(UndoPoke{}).ok);
    EXPECT_TRUE(turnedTo(""));
}

TEST(LabTelling, FiguresAndTheTableFollowAStep) {
    WatchedLab lab;
    lab.tell(Halt{});
    lab.reports.clear();
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 2}).ok);
    EXPECT_TRUE(lab.awaitReport(
        [](const observe::Report& report) { return told<observe::Traffic>(report) != nullptr; }));
    ASSERT_TRUE(lab.tell(SetViewpoint{sim::kNoHost}).ok);
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    lab.reports.clear();
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 15}).ok);
    EXPECT_TRUE(lab.awaitReport([](const observe::Report& report) {
        const auto* roster = told<observe::Roster>(report);
        return roster != nullptr &&
               std::any_of(roster->members.begin(), roster->members.end(),
                           [](const auto& member) { return member.state == swim::State::Dead; });
    }));
}

}  // namespace
}  // namespace swimscope::session

#include "engine/session/lab_engine.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/engine/session/lab_watched.h"

namespace swimscope::session {
namespace {

template <typename Event>
const Event* eventOf(const observe::Report& report) {
    return std::get_if<Event>(&report.event);
}

TEST(LabEngine, SettingsBecomeAScript) {
    LabSettings settings = WatchedLab::small();
    settings.options["suspicionMult"] = "6";
    const auto checked = checkLab(settings);
    ASSERT_TRUE(checked) << checked.error();
    EXPECT_EQ(checked->script->cluster.node.suspicionMult, 6u);
    EXPECT_EQ(checked->script->cluster.nodes, 8u);
    settings.options["nonsense"] = "6";
    EXPECT_FALSE(checkLab(settings));
}

TEST(LabEngine, BeginsByTellingWhoItIsAndWhoIsThere) {
    WatchedLab lab;
    const auto* started = lab.awaitReport(
        [](const observe::Report& report) { return eventOf<observe::Started>(report) != nullptr; });
    ASSERT_TRUE(started);
    EXPECT_EQ(eventOf<observe::Started>(*started)->name, "n-0001");
    // Messages can be written by hand at once.
    EXPECT_GT(eventOf<observe::Started>(*started)->rooms.text.bestEffort, 0u);
    const auto* roster = lab.awaitReport(
        [](const observe::Report& report) { return eventOf<observe::Roster>(report) != nullptr; });
    ASSERT_TRUE(roster);
    EXPECT_TRUE(eventOf<observe::Roster>(*roster)->resync);
    EXPECT_EQ(eventOf<observe::Roster>(*roster)->members.size(), 8u);
}

TEST(LabEngine, OneViewpointIsOneObserverEverybodyIsMany) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(SetViewpoint{5}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 3}).ok);
    for (const observe::Report& report : lab.reports) {
        EXPECT_EQ(report.observer, 0u);
    }
    ASSERT_TRUE(lab.tell(SetViewpoint{sim::kNoHost}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 3}).ok);
    EXPECT_TRUE(
        lab.awaitReport([](const observe::Report& report) { return report.observer == 7; }));
}

TEST(LabEngine, ASearchEndsInAResync) {
    WatchedLab lab;
    lab.tell(Halt{});
    lab.reports.clear();
    ASSERT_TRUE(lab.tell(Seek{secondOf(5)}).ok);
    const auto* roster = lab.awaitReport(
        [](const observe::Report& report) { return eventOf<observe::Roster>(report) != nullptr; });
    ASSERT_TRUE(roster);
    EXPECT_EQ(roster->instant, secondOf(5));
    EXPECT_TRUE(eventOf<observe::Roster>(*roster)->resync);
}

TEST(LabEngine, EveryStepSaysWhyFromAnyPlaceAndViewpoint) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 20}).ok);
    const auto frame = lab.awaitFrame([](const LabFrame& now) {
        return !now.why->empty() && now.nodes[2].belief == swim::State::Dead;
    });
    ASSERT_FALSE(frame->why->empty());
    EXPECT_TRUE(frame->why->back().why.sentence.english().starts_with("n-0001 "));
    EXPECT_LE(frame->why->size(), 100u);
    const auto saysSo = [](const LabFrame& shown, const std::string& name) {
        return !shown.why->empty() &&
               std::all_of(shown.why->begin(), shown.why->end(), [&](const LabStep& step) {
                   return step.at <= shown.now &&
                          step.why.sentence.english().starts_with(name + " ");
               });
    };
    // A jump back and one forward: the reasons are those of the place.
    const base::Instant end = frame->now;
    const base::Instant half(end.time_since_epoch() / 2);
    ASSERT_TRUE(lab.tell(Seek{half}).ok);
    const auto back = lab.settledAt(half);
    EXPECT_TRUE(saysSo(*back, "n-0001"));
    ASSERT_TRUE(lab.tell(Seek{end}).ok);
    const auto again = lab.settledAt(end);
    EXPECT_TRUE(saysSo(*again, "n-0001"));
    EXPECT_EQ(again->why->back().why.sentence.english(), frame->why->back().why.sentence.english());
    ASSERT_TRUE(lab.tell(SetViewpoint{2}).ok);
    const auto other = lab.awaitFrame([](const LabFrame& now) { return now.viewpoint == 2; });
    EXPECT_TRUE(saysSo(*other, "n-0002"));
}

TEST(LabEngine, TheSessionEndsWhileItSeeks) {
    WatchedLab lab;
    lab.lab->control(Seek{secondOf(100'000)});
    lab.lab.reset();
    EXPECT_FALSE(lab.lab);
}

}  // namespace
}  // namespace swimscope::session

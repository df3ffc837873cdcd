#include <algorithm>

#include <gtest/gtest.h>

#include "tests/engine/session/lab_watched.h"

namespace swimscope::session {
namespace {

TEST(LabSession, RunsByItselfAgainstTheClock) {
    LabSettings settings = WatchedLab::small();
    settings.running = true;
    WatchedLab lab(settings);
    ASSERT_TRUE(lab.lab) << lab.error;
    EXPECT_TRUE(lab.tell(SetSpeed{100}).ok);
    const auto frame =
        lab.awaitFrame([](const LabFrame& now) { return now.now >= secondOf(5) && now.steps > 0; });
    EXPECT_GE(frame->now, secondOf(5));
    EXPECT_TRUE(frame->running);
    EXPECT_EQ(frame->speed, 100);
    EXPECT_TRUE(lab.tell(Halt{}).ok);
}

TEST(LabSession, GoesToAnyTimeAndBackToTheSameHash) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(Seek{secondOf(20)}).ok);
    const auto there = lab.settledAt(secondOf(20))->hash;
    ASSERT_TRUE(lab.tell(Seek{secondOf(3)}).ok);
    EXPECT_NE(lab.settledAt(secondOf(3))->hash, there);
    EXPECT_EQ(lab.settledAt(secondOf(3))->end, secondOf(20));
    ASSERT_TRUE(lab.tell(Seek{secondOf(20)}).ok);
    EXPECT_EQ(lab.settledAt(secondOf(20))->hash, there);
}

TEST(LabSession, AKillIsSeenSuspectedThenDeadAndUndone) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(Seek{secondOf(2)}).ok);
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 20}).ok);
    EXPECT_TRUE(lab.awaitReport([](const observe::Report& report) {
        const auto* suspected = WatchedLab::find<swim::Suspected>(report);
        return suspected && suspected->member.name() == "n-0003" && report.observer == 0;
    }));
    EXPECT_TRUE(lab.awaitReport([](const observe::Report& report) {
        return WatchedLab::find<swim::Died>(report) != nullptr;
    }));
    const auto dead = lab.awaitFrame(
        [](const LabFrame& frame) { return frame.nodes[2].belief == swim::State::Dead; });
    EXPECT_EQ(dead->nodes[2].truth, LabTruth::Killed);
    EXPECT_EQ(dead->nodes[2].belief, swim::State::Dead);
    EXPECT_TRUE(dead->canUndo);
    ASSERT_TRUE(lab.tell(UndoPoke{}).ok);
    const auto undone = lab.settledAt(secondOf(2));
    EXPECT_EQ(undone->nodes[2].truth, LabTruth::Running);
    EXPECT_EQ(undone->branches->size(), 2u);
    EXPECT_TRUE(undone->canRedo);
}

TEST(LabSession, StepsOneEvent) {
    WatchedLab lab;
    for (std::uint64_t steps = 1; steps <= 5; ++steps) {
        ASSERT_TRUE(lab.tell(Step{Step::Unit::Event, 1}).ok);
        EXPECT_EQ(
            lab.awaitFrame([steps](const LabFrame& frame) { return frame.steps >= steps; })->steps,
            steps);
    }
}

TEST(LabSession, ASavedRunComesOutTheSame) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(Seek{secondOf(2)}).ok);
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(Seek{secondOf(15)}).ok);
    ASSERT_TRUE(lab.tell(RenameBranch{1, "the third dies"}).ok);
    std::string text;
    ASSERT_TRUE(lab.tell(SaveRun{[&text](std::string saved) { text = std::move(saved); }}).ok);
    const auto hash = lab.settledAt(secondOf(15))->hash;

    LabSettings settings;
    settings.savedRun = text;
    WatchedLab opened(settings);
    ASSERT_TRUE(opened.lab) << opened.error;
    EXPECT_TRUE(opened.awaitReport([](const observe::Report& report) {
        const auto* notice = std::get_if<observe::Notice>(&report.event);
        return notice && notice->text.text().starts_with("the saved run came out as it did");
    }));
    const auto settled = opened.settledAt(secondOf(15));
    EXPECT_EQ(settled->hash, hash);
    ASSERT_EQ(settled->branches->size(), 1u);
    EXPECT_EQ(settled->branches->front().name, "the third dies");
}

TEST(LabSession, ARunThatWasTamperedWithSaysSo) {
    LabSettings settings;
    settings.savedRun =
        "swimscope run 1\nend 100 5s\nhash 0000000000000001\nscript\nnodes 4\ntiming local\n";
    WatchedLab lab(settings);
    EXPECT_TRUE(lab.awaitReport([](const observe::Report& report) {
        const auto* notice = std::get_if<observe::Notice>(&report.event);
        return notice && notice->severity == observe::Notice::Severity::Error;
    }));
}

TEST(LabSession, WhatCannotBeReadNamesItsLine) {
    LabSettings settings;
    settings.script = "nodes 4\nsing\n";
    EXPECT_TRUE(WatchedLab(settings).error.starts_with("line 2: "));
    settings.script = "nodes 20000\n";
    EXPECT_EQ(WatchedLab(settings).error, "a lab has at most 10000 nodes");
}

}  // namespace
}  // namespace swimscope::session

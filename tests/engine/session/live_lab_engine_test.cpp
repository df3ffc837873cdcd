#include "engine/session/live_lab_engine.h"

#include <gtest/gtest.h>

#include "live_lab_watched.h"

namespace swimscope::session {
namespace {

std::string whyNot(LabSettings settings) {
    const base::Status status = usableLab(settings);
    return status ? std::string() : status.error().text();
}

TEST(LiveLabEngine, SaysWhereOthersJoin) {
    WatchedLiveLab lab(liveLab(2));
    ASSERT_EQ(lab.error, "");
    const std::string address = (*lab.lab->frame()->identities)[0].address.toString();
    EXPECT_TRUE(lab.awaitReport([&](const observe::Report& report) {
        const auto* started = std::get_if<observe::Started>(&report.event);
        return started && started->address.toString() == address;
    }));
    EXPECT_TRUE(lab.awaitReport([&](const observe::Report& report) {
        const auto* notice = std::get_if<observe::Notice>(&report.event);
        return notice && notice->text.find("join at " + address) != std::string::npos;
    }));
}

TEST(LiveLabEngine, TenNodesWhenNothingElseIsSaid) {
    LabSettings settings;
    settings.live = true;
    WatchedLiveLab lab(settings);
    ASSERT_EQ(lab.error, "");
    EXPECT_EQ(lab.lab->frame()->nodes.size(), 10u);
}

TEST(LiveLabEngine, AScriptMaySayHowTheClusterIsMadeAndNothingElse) {
    LabSettings settings;
    settings.live = true;
    settings.script = "nodes 3\ntiming local\n";
    EXPECT_EQ(whyNot(settings), "");
    settings.script += "at 1s kill n-0001\n";
    EXPECT_NE(whyNot(settings), "");
    settings.script = "nodes 61\n";
    EXPECT_EQ(whyNot(settings), "a live lab has at most 60 nodes of its own");
}

TEST(LiveLabEngine, ASavedRunAndAnUnknownDialectAreRefused) {
    LabSettings settings = liveLab();
    settings.dialect = "klingon";
    EXPECT_EQ(whyNot(settings), "a live lab speaks plain or serf, not klingon");
    settings = liveLab();
    settings.savedRun = "anything";
    EXPECT_NE(whyNot(settings), "");
}

TEST(LiveLabEngine, EverythingIsToldUnderItsOwnNumberWhenSeenFromAll) {
    WatchedLiveLab lab(liveLab(3));
    ASSERT_EQ(lab.error, "");
    ASSERT_TRUE(lab.settles(3));
    ASSERT_TRUE(lab.poke(sim::Kill{3}).ok);
    for (const observe::ObserverId observer : {1u, 2u}) {
        EXPECT_TRUE(lab.awaitReport([observer](const observe::Report& report) {
            const auto* died = WatchedLab::find<swim::Died>(report);
            return died && report.observer == observer && died->member.name() == "n-0003";
        }));
    }
}

TEST(LiveLabEngine, ASingleViewpointIsObserverZero) {
    WatchedLiveLab lab(liveLab(3));
    ASSERT_EQ(lab.error, "");
    ASSERT_TRUE(lab.settles(3));
    ASSERT_TRUE(lab.tell(SetViewpoint{2}).ok);
    ASSERT_TRUE(lab.poke(sim::Kill{3}).ok);
    EXPECT_TRUE(lab.awaitReport([](const observe::Report& report) {
        const auto* died = WatchedLab::find<swim::Died>(report);
        return died && report.observer == 0 && died->member.name() == "n-0003";
    }));
    EXPECT_TRUE(lab.awaitReport([](const observe::Report& report) {
        return std::holds_alternative<observe::Traffic>(report.event);
    }));
}

}  // namespace
}  // namespace swimscope::session

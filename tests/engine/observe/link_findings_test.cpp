#include "engine/observe/link_findings.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::between;
using test::link;
using test::memberNames;
using test::round;
using test::Story;
using test::ViewBuilder;

void fail(watch::LinkProbed& probed) {
    probed.verdict = watch::LinkProbed::Verdict::DoesNot;
    probed.rtt.reset();
}

TEST(LinkFindings, OneFailureIsNone) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all);
    round(story, all, [](watch::LinkProbed& probed) {
        if (probed.from == "a-01" && probed.to == "a-02") {
            fail(probed);
        }
    });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(LinkFindings, AFailureWhereBothDirectionsDeliverIsBadLuckForLonger) {
    Story story;
    const auto all = memberNames("a", 3);
    story.sweep(all);
    const auto unlucky = [](watch::LinkProbed& probed) {
        if (probed.from == "a-01" && probed.to == "a-02") {
            fail(probed);
        }
    };
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(story.findings().empty()) << story.all();
        round(story, all, unlucky);
        watch::LinkProbed direction = link("a-01", "a-02", /*reaches=*/false);
        direction.delivers = true;
        story.hear(direction);
    }
    EXPECT_EQ(story.text(FindingKind::OneWayLink), "a-01 cannot reach a-02, a-02 reaches a-01");
}

TEST(LinkFindings, OneWayIsNamedWithItsDirection) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all);
    for (int i = 0; i < 2; ++i) {
        round(story, all, [](watch::LinkProbed& probed) {
            if (probed.from == "a-03" && probed.to == "a-01") {
                fail(probed);
            }
        });
    }
    EXPECT_EQ(story.text(FindingKind::OneWayLink), "a-03 cannot reach a-01, a-01 reaches a-03");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
    round(story, all);
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(LinkFindings, AOneWayDropFailsBothPairsAndDeliveryTellsTheDirection) {
    Story story;
    const auto all = memberNames("a", 3);
    story.sweep(all);
    for (int i = 0; i < 2; ++i) {
        round(story, all, [](watch::LinkProbed& probed) {
            if (between(probed, "a-01", "a-02")) {
                fail(probed);
                probed.delivers = probed.from == "a-01";
            }
        });
    }
    EXPECT_EQ(story.text(FindingKind::OneWayLink),
              "packets of a-02 do not arrive at a-01; packets of a-01 arrive at a-02");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(LinkFindings, ACutPairIsOneFinding) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all);
    round(story, all);
    for (int i = 0; i < 2; ++i) {
        round(story, all, [](watch::LinkProbed& probed) {
            if (between(probed, "a-01", "a-02")) {
                fail(probed);
            }
        });
    }
    EXPECT_EQ(story.text(FindingKind::BrokenLink), "a-01 and a-02 do not reach each other");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(LinkFindings, WhatWasGoodBeforeSaysNothingAboutTheWayBack) {
    Story story;
    const auto all = memberNames("a", 3);
    story.sweep(all);
    round(story, all);
    story.wait(1s).hear(link("a-01", "a-02", false)).wait(1s).hear(link("a-01", "a-02", false));
    EXPECT_EQ(story.count(FindingKind::OneWayLink), 0u);
    EXPECT_EQ(story.text(FindingKind::BrokenLink),
              "a-01 cannot reach a-02; the way back is not measured yet");
}

TEST(LinkFindings, WhoReachesNobodyIsOneFinding) {
    Story story;
    const auto all = memberNames("a", 5);
    story.sweep(all);
    for (int i = 0; i < 2; ++i) {
        round(story, all, [](watch::LinkProbed& probed) {
            if (probed.from == "a-04" || probed.to == "a-04") {
                fail(probed);
            }
        });
    }
    EXPECT_EQ(story.text(FindingKind::BrokenLink),
              "a-04 reaches none of 4 members, and none of them reaches it");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(LinkFindings, TheDeadNeedNotBeReached) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep({"a-01", "a-02", "a-03"}, [](ViewBuilder& view) { view.dead("a-04"); });
    for (int i = 0; i < 2; ++i) {
        story.wait(1s).hear(link("a-01", "a-04", false));
    }
    EXPECT_EQ(story.count(FindingKind::BrokenLink), 0u) << story.all();
}

TEST(LinkFindings, AMuteHelperSaysNothing) {
    Story story;
    story.sweep(memberNames("a", 3));
    watch::LinkProbed mute = link("a-01", "a-02", false);
    mute.verdict = watch::LinkProbed::Verdict::HelperMute;
    story.hear(mute).hear(mute).hear(mute);
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

}  // namespace
}  // namespace swimscope::observe

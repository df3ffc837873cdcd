#include "engine/observe/round_trip_findings.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::between;
using test::memberNames;
using test::round;
using test::Story;

TEST(RoundTripFindings, ASlowPairStandsOutOfItsGroup) {
    Story story;
    const auto all = memberNames("a", 6);
    story.sweep(all);
    for (int i = 0; i < 3; ++i) {
        round(story, all, [](watch::LinkProbed& probed) {
            if (between(probed, "a-01", "a-02")) {
                probed.rtt = 85ms;
            }
        });
    }
    EXPECT_EQ(story.text(FindingKind::SlowLink),
              "between a-01 and a-02 a round trip takes 85 ms, where 1 ms is usual for the slower "
              "of the two");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(RoundTripFindings, OneQuickMeasurementClearsAPair) {
    Story story;
    const auto all = memberNames("a", 6);
    story.sweep(all);
    for (int i = 0; i < 3; ++i) {
        round(story, all, [i](watch::LinkProbed& probed) {
            if (between(probed, "a-01", "a-02")) {
                probed.rtt = i == 1 ? 2ms : 85ms;
            }
        });
    }
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(RoundTripFindings, ADistantSiteIsNoOddity) {
    Story story;
    const auto all = memberNames("a", 9);
    story.sweep(all);
    for (int i = 0; i < 3; ++i) {
        round(story, all, [](watch::LinkProbed& probed) {
            const bool there = probed.from >= "a-06";
            const bool here = probed.to < "a-06";
            probed.rtt = there == here ? 40ms : 1ms;
        });
    }
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(RoundTripFindings, ASlowMemberIsOneFinding) {
    Story story;
    const auto all = memberNames("a", 6);
    story.sweep(all);
    for (int i = 0; i < 3; ++i) {
        round(story, all, [](watch::LinkProbed& probed) {
            if (probed.from == "a-03" || probed.to == "a-03") {
                probed.rtt = 300ms;
            }
        });
    }
    EXPECT_EQ(story.text(FindingKind::SlowLink),
              "every round trip of a-03 takes about 300 ms, the others' about 1 ms");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(RoundTripFindings, OurPingsShowASlowMemberToo) {
    Story story;
    const auto all = memberNames("a", 5);
    story.sweep(all);
    for (int i = 0; i < 3; ++i) {
        for (const std::string& name : all) {
            watch::Pinged pinged;
            pinged.node = name;
            pinged.rtt = name == "a-05" ? 400ms : 2ms;
            story.hear(pinged);
        }
    }
    EXPECT_EQ(story.text(FindingKind::SlowLink),
              "a-05 answers our pings in 400 ms, the others in about 2 ms");
}

TEST(RoundTripFindings, SerfsEstimateIsComparedWithTheMeasurement) {
    Story story;
    const auto all = memberNames("a", 6);
    story.sweep(all);
    for (const std::string& name : all) {
        dialect::Coordinate coordinate;
        coordinate.error = 0.1;
        coordinate.vec[0] = name == "a-01" ? 0.5 : 0.0;
        watch::Pinged pinged;
        pinged.node = name;
        pinged.rtt = 1ms;
        pinged.payload = dialect::encodeAckPayload(coordinate);
        story.hear(pinged);
    }
    for (int i = 0; i < 3; ++i) {
        round(story, all);
    }
    EXPECT_EQ(story.count(FindingKind::SlowLink), 5u) << story.all();
    EXPECT_EQ(story.text(FindingKind::SlowLink),
              "between a-01 and a-02 a round trip takes 1 ms, where Serf's coordinates promise 500 "
              "ms");
    EXPECT_EQ(story.find(FindingKind::SlowLink)->severity, Severity::Info);
}

}  // namespace
}  // namespace swimscope::observe

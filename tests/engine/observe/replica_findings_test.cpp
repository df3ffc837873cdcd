#include "engine/observe/replica_findings.h"

#include <gtest/gtest.h>

#include "tests/support/alertmanager_state.h"
#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::AlertmanagerBuilder;
using test::memberNames;
using test::Story;
using test::sweeps;

const auto kWall = test::WallTime(1763856000s);  // 2025-11-23 00:00:00 UTC

TEST(ReplicaFindings, ASilenceMissingOnOneReplica) {
    Story story;
    const auto all = memberNames("am", 3);
    story.insight().wall(story.now(), kWall);
    const auto state = [](const std::string& observer) {
        AlertmanagerBuilder builder;
        if (observer != "am-02") {
            builder.silence("84c3e97f-f93d", "maintenance", kWall + 24h);
        }
        return builder.build();
    };
    sweeps(story, all, 2, state);
    EXPECT_TRUE(story.findings().empty()) << "it may be on its way: " << story.all();
    sweeps(story, all, 2, state);
    EXPECT_EQ(story.text(FindingKind::SilenceDiffers),
              "silence 84c3e97f (job=web: maintenance) is missing at am-02, active until "
              "2025-11-24 00:00:00 UTC at am-01 and am-03");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(ReplicaFindings, ASilenceThatExpiredOnOneReplicaOnly) {
    Story story;
    story.insight().wall(story.now(), kWall);
    sweeps(story, memberNames("am", 2), 4, [](const std::string& observer) {
        return AlertmanagerBuilder()
            .silence("84c3e97f-f93d", "m", observer == "am-02" ? kWall - 1h : kWall + 1h)
            .build();
    });
    const std::string text = story.text(FindingKind::SilenceDiffers);
    EXPECT_NE(text.find("active until 2025-11-23 01:00:00 UTC at am-01"), std::string::npos)
        << story.all();
    EXPECT_NE(text.find("expired since 2025-11-22 23:00:00 UTC at am-02"), std::string::npos)
        << story.all();
}

TEST(ReplicaFindings, ASilenceThatWasSetWhileWeAskIsNone) {
    Story story;
    int round = 0;
    sweeps(story, memberNames("am", 3), 6, [&](const std::string& observer) {
        // Each round has a silence of its own, which am-03 gets a round later.
        round += observer == "am-01" ? 1 : 0;
        AlertmanagerBuilder builder;
        const int known = observer == "am-03" ? round - 1 : round;
        for (int i = 1; i <= known; ++i) {
            builder.silence("id-" + std::to_string(i), "m", kWall + 1h);
        }
        return builder.build();
    });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(ReplicaFindings, WhatExpiredMayBeForgotten) {
    Story story;
    story.insight().wall(story.now(), kWall);
    sweeps(story, memberNames("am", 2), 4, [](const std::string& observer) {
        AlertmanagerBuilder builder;
        if (observer == "am-01") {
            builder.silence("84c3e97f-f93d", "m", kWall - 1000h);
        }
        return builder.build();
    });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(ReplicaFindings, ANotificationMissingOnOneReplica) {
    Story story;
    sweeps(story, memberNames("am", 3), 4, [](const std::string& observer) {
        AlertmanagerBuilder builder;
        if (observer != "am-03") {
            builder.notification("{}:{job=\"web\"}", "team", kWall);
        }
        return builder.build();
    });
    EXPECT_EQ(
        story.text(FindingKind::NotificationDiffers),
        "notification of {}:{job=\"web\"} to team/webhook is missing at am-03, there at am-01 "
        "and am-02");
}

TEST(ReplicaFindings, AReplicaThatIsFarBehindIsOneFinding) {
    Story story;
    sweeps(story, memberNames("am", 2), 4, [](const std::string& observer) {
        AlertmanagerBuilder builder;
        for (int i = 0; i < 9 && observer == "am-01"; ++i) {
            builder.silence("id-" + std::to_string(i), "m", kWall + 1h);
        }
        return builder.build();
    });
    EXPECT_EQ(story.text(FindingKind::SilenceDiffers),
              "9 silences are missing at am-02, and other replicas have them");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

}  // namespace
}  // namespace swimscope::observe

#include "engine/observe/setting_findings.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::link;
using test::memberNames;
using test::Story;
using test::ViewBuilder;

watch::LinkProbed nack(const std::string& from, base::Duration probeTimeout) {
    watch::LinkProbed probed = link(from, "nobody", /*reaches=*/false);
    probed.probeTimeout = probeTimeout;
    return probed;
}

watch::PulseTaken rate(const std::string& node, double perSecond) {
    watch::PulseTaken pulse;
    pulse.node = pulse.claimedName = node;
    pulse.claimedAddress = pulse.source = test::addressOf(node);
    pulse.probesPerSecond = perSecond;
    return pulse;
}

TEST(SettingFindings, ProfilesAreToldApartByTheProbeTimeout) {
    EXPECT_EQ(profileOf(205ms), Profile::Local);
    EXPECT_EQ(profileOf(501ms), Profile::Lan);
    EXPECT_EQ(profileOf(3040ms), Profile::Wan);
    EXPECT_STREQ(profileName(Profile::Local), "local");
    EXPECT_STREQ(profileName(Profile::Lan), "LAN");
    EXPECT_STREQ(profileName(Profile::Wan), "WAN");
}

TEST(SettingFindings, TheMemberWithAnotherProfile) {
    Story story;
    const auto all = memberNames("a", 8);
    story.sweep(all);
    for (int i = 0; i < 2; ++i) {
        for (const std::string& name : all) {
            story.hear(nack(name, name == "a-03" ? 3010ms : 502ms));
        }
    }
    EXPECT_EQ(story.text(FindingKind::SettingDiffers),
              "a-03 waits 3 s for an answer to its probes, which is WAN timing; 7 other members "
              "have LAN timing");
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(SettingFindings, OneNackIsTooFew) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all);
    for (const std::string& name : all) {
        story.hear(nack(name, name == "a-03" ? 3010ms : 502ms));
    }
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(SettingFindings, WhoProbesSeldom) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all);
    for (int i = 0; i < 2; ++i) {
        for (const std::string& name : all) {
            story.hear(rate(name, name == "a-02" ? 0.2 : 1.0));
        }
    }
    EXPECT_EQ(story.text(FindingKind::SettingDiffers),
              "a-02 probes every 5 s, the others about every 1 s");
}

TEST(SettingFindings, EncryptionThatNotAllHave) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) {
        if (view.build()->observer != "a-02") {
            view.encrypted();
        }
    });
    EXPECT_EQ(story.text(FindingKind::SettingDiffers),
              "a-02 answers in the clear, 2 other members answer encrypted");
}

TEST(SettingFindings, VersionsThatAFewSpeak) {
    Story story;
    story.sweep(memberNames("a", 4), [](ViewBuilder& view) {
        view.alive("a-04").versions({1, 5, 2, 2, 5, 5});
    });
    EXPECT_EQ(story.text(FindingKind::SettingDiffers),
              "a-04 speaks protocol 2 (takes 1 to 5), delegate 5 (takes 2 to 5); 3 other members "
              "speak protocol 2 (takes 1 to 5), delegate 4 (takes 2 to 5)");
    EXPECT_EQ(story.find(FindingKind::SettingDiffers)->severity, Severity::Info);
}

TEST(SettingFindings, AGuestThatTakesAllVersionsIsNoOddity) {
    Story story;
    story.sweep(memberNames("a", 4), [](ViewBuilder& view) {
        view.alive("a-04").versions({1, 5, 2, 0, 255, 4});
    });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

}  // namespace
}  // namespace swimscope::observe

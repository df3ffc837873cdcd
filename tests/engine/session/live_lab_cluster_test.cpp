#include "engine/session/live_lab_cluster.h"

#include <gtest/gtest.h>

#include "live_lab_watched.h"
#include "watching.h"

namespace swimscope::session {
namespace {

TEST(LiveCluster, ItsNodesMeetOverRealSockets) {
    WatchedLiveLab lab;
    ASSERT_EQ(lab.error, "");
    EXPECT_TRUE(lab.settles(4));
    const auto frame = lab.lab->frame();
    EXPECT_TRUE(frame->live);
    EXPECT_GT(frame->traffic.streams, 0u);
    EXPECT_TRUE(lab.holds([](const LabFrame& now) { return now.traffic.datagrams > 0; }));
    std::set<std::uint16_t> ports;
    for (const LabIdentity& identity : *frame->identities) {
        EXPECT_EQ(identity.address.ip, base::IpAddress::v4(127, 0, 0, 1));
        ports.insert(identity.address.port);
    }
    EXPECT_EQ(ports.size(), 4u);
}

TEST(LiveCluster, AProgramFromOutsideJoinsByAddressAndIsDrawnBesideTheOthers) {
    WatchedLiveLab lab(liveLab(3));
    ASSERT_EQ(lab.error, "");
    ASSERT_TRUE(lab.settles(3));
    MemberSettings outsider = member("outsider");
    outsider.seeds = {(*lab.lab->frame()->identities)[1].address.toString()};
    {
        Watched other(outsider);
        ASSERT_EQ(other.error, "");
        EXPECT_TRUE(other.awaitNode<swim::Joined>("n-0003"));
        ASSERT_TRUE(lab.settles(4));
        const auto frame = lab.lab->frame();
        EXPECT_TRUE(nodeOf(*frame, 4).outside);
        EXPECT_EQ(nodeOf(*frame, 4).truth, LabTruth::Running);
        EXPECT_EQ((*frame->identities)[3].name, "outsider");
        EXPECT_FALSE(nodeOf(*frame, 1).outside);
        EXPECT_TRUE(lab.holds([](const LabFrame& now) {
            return std::any_of(
                now.messages.begin(), now.messages.end(),
                [](const LabMessage& message) { return message.from == 4 && message.to != 0; });
        })) << "what it sends is seen in flight";
    }
    // It left politely when it was closed.
    EXPECT_TRUE(
        lab.holds([](const LabFrame& frame) { return nodeOf(frame, 4).truth == LabTruth::Left; }));
}

TEST(LiveCluster, TwoLabsLiveBesideEachOther) {
    WatchedLiveLab one(liveLab(3));
    WatchedLiveLab other(liveLab(3));
    ASSERT_EQ(one.error, "");
    ASSERT_EQ(other.error, "");
    EXPECT_TRUE(one.settles(3));
    EXPECT_TRUE(other.settles(3));
}

TEST(LiveCluster, AnEncryptedAndLabelledOneMeetsToo) {
    LabSettings settings = liveLab(3);
    settings.keys = {base::Bytes(16, 0x2a)};
    settings.label = "class";
    WatchedLiveLab lab(settings);
    ASSERT_EQ(lab.error, "");
    EXPECT_TRUE(lab.settles(3));
    const auto* started = lab.awaitReport([](const observe::Report& report) {
        return std::holds_alternative<observe::Started>(report.event);
    });
    ASSERT_TRUE(started);
    EXPECT_TRUE(std::get<observe::Started>(started->event).encrypted);
}

TEST(LiveCluster, LivesOnIpv6Too) {
    LabSettings settings = liveLab(3);
    settings.overIpv6 = true;
    WatchedLiveLab lab(settings);
    ASSERT_EQ(lab.error, "");
    EXPECT_TRUE(lab.settles(3));
    EXPECT_TRUE(lab.lab->frame()->identities->front().address.ip.isV6());
}

}  // namespace
}  // namespace swimscope::session

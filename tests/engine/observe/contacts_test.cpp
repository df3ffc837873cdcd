#include "engine/observe/contacts.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::addressOf;
using test::memberNames;
using test::Story;
using test::ViewBuilder;

const auto kWithDb = [](ViewBuilder& view) { view.alive("db-3"); };

watch::Pinged ping(const std::string& node, bool answered) {
    watch::Pinged pinged;
    pinged.node = node;
    pinged.address = addressOf(node);
    if (answered) {
        pinged.rtt = 1ms;
    }
    return pinged;
}

watch::PulseTaken restart(const std::string& node, std::uint32_t seqNo, bool restarted) {
    watch::PulseTaken pulse;
    pulse.node = pulse.claimedName = node;
    pulse.claimedAddress = pulse.source = addressOf(node);
    pulse.seqNo = seqNo;
    pulse.restarted = restarted;
    return pulse;
}

TEST(Contacts, WhoIsListedAliveAndDoesNotAnswerTwice) {
    Story story;
    const auto all = memberNames("api", 4);
    const watch::Unanswered failure{addressOf("db-3"), "db-3",
                                    base::verbatim("connection refused")};
    story.sweep(all, kWithDb).hear(failure);
    EXPECT_TRUE(story.findings().empty()) << story.all();
    story.wait(1s).hear(failure);
    EXPECT_EQ(story.text(FindingKind::Unreachable),
              "db-3 is alive for 4 of 4 observers, but does not answer us");
    EXPECT_EQ(story.find(FindingKind::Unreachable)->evidence[0].english(),
              addressOf("db-3").toString() + ": connection refused");
    story.wait(1s).sees(
        ViewBuilder("db-3").alive("db-3").alive("api-01").alive("api-02").alive("api-03").alive(
            "api-04"));
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(Contacts, TheDeadNeedNotAnswer) {
    Story story;
    const watch::Unanswered failure{addressOf("db-3"), "db-3",
                                    base::verbatim("connection refused")};
    story.sweep(memberNames("api", 4), [](ViewBuilder& view) { view.dead("db-3"); });
    story.hear(failure).hear(failure);
    EXPECT_EQ(story.count(FindingKind::Unreachable), 0u) << story.all();
}

TEST(Contacts, ManyUnreachableAreOneFinding) {
    Story story;
    const auto away = memberNames("db", 8);
    story.sweep(memberNames("api", 2), [&](ViewBuilder& view) {
        for (const std::string& name : away) {
            view.alive(name);
        }
    });
    for (int round = 0; round < 2; ++round) {
        for (const std::string& name : away) {
            story.hear(watch::Unanswered{addressOf(name), name, base::verbatim("no route")});
        }
    }
    EXPECT_EQ(story.count(FindingKind::Unreachable), 1u) << story.all();
    EXPECT_EQ(story.find(FindingKind::Unreachable)->nodes.size(), 8u);
}

TEST(Contacts, OnlyStreamsReachAMember) {
    Story story;
    const auto all = memberNames("api", 3);
    story.sweep(all).hear(ping("api-01", true)).hear(ping("api-02", true));
    story.hear(ping("api-03", true)).hear(ping("api-03", false)).hear(ping("api-03", false));
    story.wait(2s).sweep(all);
    EXPECT_TRUE(story.findings().empty()) << story.all();
    story.hear(ping("api-03", false));
    EXPECT_EQ(story.text(FindingKind::TcpOnly),
              "api-03 answers over TCP, but 3 pings to it in a row were lost: UDP does not reach "
              "it");
    story.hear(ping("api-03", true));
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(Contacts, WhenNoPingIsAnsweredItIsOurUdp) {
    Story story;
    const auto all = memberNames("api", 3);
    for (int i = 0; i < 3; ++i) {
        for (const std::string& name : all) {
            story.hear(ping(name, false));
        }
        story.wait(1s).sweep(all);
    }
    EXPECT_EQ(story.text(FindingKind::TcpOnly),
              "no ping of ours is answered, though api-01, api-02 and api-03 answer over TCP: UDP "
              "is closed between us and the cluster");
}

TEST(Contacts, ARestartIsToldForAWhile) {
    Story story;
    story.sweep(memberNames("api", 3));
    story.hear(restart("api-02", 812, false)).wait(5s).hear(restart("api-02", 3, true)).wait(2s);
    EXPECT_EQ(story.text(FindingKind::Restarted),
              "api-02 was started anew 2 s ago, though it is still listed under the same name and "
              "address");
    EXPECT_EQ(story.find(FindingKind::Restarted)->evidence[0].english(),
              "the number of its pings fell from 812 to where it began again");
    story.wait(11min).hear(restart("api-02", 600, false));
    EXPECT_EQ(story.count(FindingKind::Restarted), 0u);
}

}  // namespace
}  // namespace swimscope::observe

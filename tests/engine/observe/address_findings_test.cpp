#include "engine/observe/address_findings.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::memberNames;
using test::Story;
using test::ViewBuilder;

watch::PulseTaken pulse(const std::string& node, const std::string& claimed,
                        const std::string& source) {
    watch::PulseTaken taken;
    taken.node = taken.claimedName = node;
    taken.claimedAddress = *base::Endpoint::parse(claimed);
    taken.source = *base::Endpoint::parse(source);
    return taken;
}

TEST(AddressFindings, LoopbackAmongOrdinaryAddresses) {
    Story story;
    story.sweep(memberNames("a", 3),
                [](ViewBuilder& view) { view.alive("a-02").address("127.0.0.1:7946"); });
    EXPECT_EQ(story.text(FindingKind::Address),
              "a-02 tells everybody that it is at 127.0.0.1:7946, which is loopback: on another "
              "host that is somebody else");
}

TEST(AddressFindings, AWholeClusterOnLoopbackIsALaboratory) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) {
        view.alive("a-01").address("127.0.0.1:7001");
        view.alive("a-02").address("127.0.0.1:7002");
        view.alive("a-03").address("127.0.0.1:7003");
        view.asked("127.0.0.1:7001");
    });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(AddressFindings, NobodyCanDialTheUnspecified) {
    Story story;
    story.sweep(memberNames("a", 3),
                [](ViewBuilder& view) { view.alive("a-02").address("0.0.0.0:7946"); });
    EXPECT_EQ(story.text(FindingKind::Address),
              "a-02 tells everybody that it is at 0.0.0.0:7946, which is no address that anybody "
              "can dial");
}

TEST(AddressFindings, OneNameAtTwoPlaces) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) {
        const bool odd = view.build()->observer == "a-02";
        view.alive("db").address(odd ? "10.9.9.2:7946" : "10.9.9.1:7946");
    });
    EXPECT_EQ(story.text(FindingKind::Conflict),
              "db is at 10.9.9.1:7946 for a-01 and a-03, but at 10.9.9.2:7946 for a-02");
}

TEST(AddressFindings, TheMappedFormIsTheSamePlace) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) {
        const bool odd = view.build()->observer == "a-02";
        view.alive("db").address(odd ? "[::ffff:10.9.9.1]:7946" : "10.9.9.1:7946");
    });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(AddressFindings, TwoNamesAtOnePlace) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) {
        view.alive("new").address("10.9.9.1:7946");
        view.alive("old").address("10.9.9.1:7946");
    });
    EXPECT_EQ(story.text(FindingKind::Conflict),
              "new and old are all alive at 10.9.9.1:7946: only one of them can answer there");
    story.wait(5s).sweep(memberNames("a", 3), [](ViewBuilder& view) {
        view.alive("new").address("10.9.9.1:7946");
        view.left("old").address("10.9.9.1:7946");
    });
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(AddressFindings, GossipThatGivesAnotherPlace) {
    Story story;
    const auto all = memberNames("a", 3);
    story.sweep(all);
    watch::Heard alive = test::aliveNews("a-02", "a-03", 5);
    alive.address = *base::Endpoint::parse("10.9.9.9:7946");
    story.hear(alive);
    EXPECT_TRUE(story.findings().empty()) << "the tables may follow";
    story.wait(10s).sweep(all);
    EXPECT_NE(story.text(FindingKind::Conflict).find("10.9.9.9:7946 for gossip from a-03"),
              std::string::npos)
        << story.all();
}

TEST(AddressFindings, PacketsComeFromElsewhere) {
    Story story;
    story.sweep(memberNames("a", 3));
    story.hear(pulse("a-02", "172.17.0.2:7946", "10.1.1.1:7946"));
    EXPECT_TRUE(story.findings().empty()) << story.all();
    story.hear(pulse("a-02", "172.17.0.2:7946", "10.1.1.1:7946"));
    EXPECT_EQ(story.text(FindingKind::Address),
              "packets of a-02 come from 10.1.1.1:7946, though it says that it is at "
              "172.17.0.2:7946");
    story.hear(pulse("a-02", "10.1.1.1:7946", "[::ffff:10.1.1.1]:7946"));
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(AddressFindings, AnotherNameAnswersThere) {
    Story story;
    story.sweep(memberNames("a", 3));
    watch::PulseTaken taken = pulse("a-02", "10.1.1.1:7946", "10.1.1.1:7946");
    taken.claimedName = "thief";
    story.hear(taken).hear(taken);
    EXPECT_EQ(story.text(FindingKind::Conflict), "at the address of a-02 answers thief");
}

}  // namespace
}  // namespace swimscope::observe

#include "engine/swim/transition.h"

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "tests/support/node_pair.h"
#include "tests/support/vectors.h"

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

const base::IpAddress kHome = base::IpAddress::v4(10, 0, 0, 1);
const base::IpAddress kElsewhere = base::IpAddress::v4(10, 0, 0, 2);

/// A row about x and a claim about it, both adjustable.
struct Case {
    Member row;
    AliveClaim claim;
    Judge judge;
    base::Bytes vsn{1, 5, 2, 0, 255, 0};

    Case() {
        Identity identity;
        identity.name = "x";
        identity.address = {kHome, 7946};
        identity.versions = {1, 5, 2, 0, 255, 0};
        row = {std::make_shared<const Identity>(std::move(identity)), 5, State::Alive,
               base::Instant(10s)};
        claim.incarnation = 5;
        claim.node = "x";
        claim.addr = kHome;
        claim.port = 7946;
        claim.vsn = vsn;
        judge.name = "us";
        judge.now = base::Instant(100s);
    }
    Case& state(State state) {
        row.state = state;
        return *this;
    }
    Case& claims(std::uint32_t incarnation) {
        claim.incarnation = incarnation;
        return *this;
    }
    Case& from(base::IpAddress address) {
        claim.addr = address;
        return *this;
    }
    Case& aboutUs() {
        judge.name = "x";
        return *this;
    }
    AliveVerdict alive() const {
        const MemberView known = row.view();
        return judgeAlive(&known, claim, judge);
    }
    SuspectVerdict suspect(std::uint32_t incarnation, bool running = false) const {
        const MemberView known = row.view();
        return judgeSuspect(&known, incarnation, running, judge);
    }
    DeadVerdict dead(std::uint32_t incarnation, std::string_view from) const {
        const MemberView known = row.view();
        return judgeDead(&known, incarnation, from, judge);
    }
};

TEST(JudgeAlive, NewsNeedsAHigherIncarnation) {
    EXPECT_EQ(Case().claims(4).alive(), AliveVerdict::Ignore);
    EXPECT_EQ(Case().claims(5).alive(), AliveVerdict::Ignore);
    EXPECT_EQ(Case().claims(6).alive(), AliveVerdict::Apply);
    EXPECT_EQ(Case().state(State::Suspect).claims(5).alive(), AliveVerdict::Ignore);
    EXPECT_EQ(Case().state(State::Dead).claims(5).alive(), AliveVerdict::Ignore);
    EXPECT_EQ(Case().state(State::Dead).claims(6).alive(), AliveVerdict::Apply);
}

TEST(JudgeAlive, AnUnknownNameIsInserted) {
    EXPECT_EQ(judgeAlive(nullptr, Case().claim, Case().judge), AliveVerdict::Insert);
}

TEST(JudgeAlive, AnotherAddressIsAConflictUnlessTheNodeLeft) {
    EXPECT_EQ(Case().claims(9).from(kElsewhere).alive(), AliveVerdict::Conflict);
    EXPECT_EQ(Case().state(State::Suspect).claims(9).from(kElsewhere).alive(),
              AliveVerdict::Conflict);
    EXPECT_EQ(Case().state(State::Dead).claims(9).from(kElsewhere).alive(), AliveVerdict::Conflict);
    EXPECT_EQ(Case().state(State::Left).claims(1).from(kElsewhere).alive(), AliveVerdict::Apply);
    Case mapped;
    base::Bytes bytes(16, 0);
    bytes[10] = bytes[11] = 0xff;
    std::copy(kHome.bytes().begin(), kHome.bytes().end(), bytes.begin() + 12);
    EXPECT_EQ(mapped.claims(9).from(*base::IpAddress::fromBytes(bytes)).alive(),
              AliveVerdict::Conflict);
}

TEST(JudgeAlive, ADeadNameIsReclaimedAfterTheReclaimTime) {
    Case one;
    one.state(State::Dead).claims(1).from(kElsewhere);
    one.judge.deadNodeReclaimTime = 90s;
    EXPECT_EQ(one.alive(), AliveVerdict::Conflict);
    one.judge.now += 1ns;
    EXPECT_EQ(one.alive(), AliveVerdict::Apply);
}

TEST(JudgeAlive, AboutUsOnlyOurEchoIsLetPass) {
    EXPECT_EQ(Case().aboutUs().claims(4).alive(), AliveVerdict::Ignore);
    EXPECT_EQ(Case().aboutUs().claims(5).alive(), AliveVerdict::Ignore);
    EXPECT_EQ(Case().aboutUs().claims(6).alive(), AliveVerdict::Refute);
    Case other;
    const base::Bytes meta{1, 2, 3};
    other.claim.meta = meta;
    EXPECT_EQ(other.aboutUs().claims(5).alive(), AliveVerdict::Refute);
    other.claim.bootstrap = true;
    EXPECT_EQ(other.alive(), AliveVerdict::Apply);
}

TEST(JudgeAlive, AfterLeavingNothingAboutUsIsBelieved) {
    Case one;
    one.aboutUs().claims(99).judge.hasLeft = true;
    EXPECT_EQ(one.alive(), AliveVerdict::Ignore);
    EXPECT_EQ(judgeAlive(nullptr, one.claim, one.judge), AliveVerdict::Ignore);
}

TEST(JudgeSuspect, OnlyTheLivingAreSuspected) {
    EXPECT_EQ(judgeSuspect(nullptr, 1, false, Case().judge), SuspectVerdict::Ignore);
    EXPECT_EQ(Case().suspect(4), SuspectVerdict::Ignore);
    EXPECT_EQ(Case().suspect(5), SuspectVerdict::Apply);
    EXPECT_EQ(Case().suspect(9), SuspectVerdict::Apply);
    EXPECT_EQ(Case().state(State::Suspect).suspect(5, true), SuspectVerdict::Confirm);
    EXPECT_EQ(Case().state(State::Dead).suspect(9), SuspectVerdict::Ignore);
    EXPECT_EQ(Case().state(State::Left).suspect(9), SuspectVerdict::Ignore);
    EXPECT_EQ(Case().aboutUs().suspect(5), SuspectVerdict::Refute);
}

TEST(JudgeDead, DeathAndLeavingAreFinalToEachOther) {
    EXPECT_EQ(judgeDead(nullptr, 1, "a", Case().judge), DeadVerdict::Ignore);
    EXPECT_EQ(Case().dead(4, "a"), DeadVerdict::Ignore);
    EXPECT_EQ(Case().dead(5, "a"), DeadVerdict::Die);
    EXPECT_EQ(Case().dead(5, "x"), DeadVerdict::Leave);
    EXPECT_EQ(Case().state(State::Dead).dead(9, "x"), DeadVerdict::Ignore);
    EXPECT_EQ(Case().state(State::Left).dead(9, "a"), DeadVerdict::Ignore);
}

TEST(JudgeDead, WeRefuteOurDeathUnlessWeAreLeaving) {
    EXPECT_EQ(Case().aboutUs().dead(5, "a"), DeadVerdict::Refute);
    Case leaving;
    leaving.aboutUs().judge.hasLeft = true;
    EXPECT_EQ(leaving.dead(5, "x"), DeadVerdict::Leave);
}

TEST(Versions, OnlyNoneOrSixSoundBytesAreAcceptable) {
    EXPECT_TRUE(acceptableVersions({}));
    EXPECT_TRUE(acceptableVersions(base::Bytes{1, 5, 2, 0, 0, 0}));
    for (std::size_t length = 1; length < 6; ++length) {
        EXPECT_FALSE(acceptableVersions(base::Bytes(length, 1))) << length;
    }
    EXPECT_FALSE(acceptableVersions(base::Bytes(7, 1)));
    EXPECT_FALSE(acceptableVersions(base::Bytes{0, 5, 2, 0, 0, 0}));
    EXPECT_FALSE(acceptableVersions(base::Bytes{1, 0, 2, 0, 0, 0}));
    EXPECT_FALSE(acceptableVersions(base::Bytes{5, 1, 2, 0, 0, 0}));
}

TEST(Refuting, GoesAboveOurselvesAndTheAccusation) {
    EXPECT_EQ(refutingIncarnation(1, 1), 2u);
    EXPECT_EQ(refutingIncarnation(7, 1), 8u);
    EXPECT_EQ(refutingIncarnation(1, 40), 41u);
    EXPECT_EQ(refutingIncarnation(1, 2), 3u);
}

/// The script a live serf agent was taken through: after every step our table must be its table.
TEST(GoldenTransitions, AScriptedNodeHasTheTableOfALiveAgent) {
    const auto script = test::loadVectors("transitions_serf.json")["steps"];
    ASSERT_GE(script.size(), 50u);
    test::VirtualNetwork network;
    test::HostPlan plan{"n51", Options::of(Timing::Lan), {}, "", "", 1, std::nullopt};
    plan.options.versions = {1, 5, 2, 2, 5, 5};
    plan.options.probeInterval = {};
    plan.options.probeTimeout = 500ms;
    plan.options.pushPullInterval = {};
    plan.options.suspicionMult = 4;
    plan.address = base::Endpoint{base::IpAddress::v4(127, 0, 61, 51), 7946};
    plan.meta = "\xff\x80";
    test::Host& host = network.add(plan);
    const base::Endpoint peer{base::IpAddress::v4(127, 0, 61, 200), 7946};
    for (const auto& step : script) {
        const base::Bytes bytes = test::hexBytes(step["hex"]);
        if (step["via"] == "udp") {
            network.inject(host, peer, bytes);
        } else {
            base::Bytes request =
                wire::encoded(wire::PushPullHeader{/*nodes=*/1, /*userStateLen=*/0, false});
            request.insert(request.end(), bytes.begin(), bytes.end());
            EXPECT_FALSE(network.converse(host, peer, request).empty()) << step["step"];
        }
        nlohmann::json table = nlohmann::json::array();
        for (const Member& member : host.node->members()) {
            const Identity& identity = *member.identity;
            table.push_back({identity.name, static_cast<int>(member.state), member.incarnation,
                             base::toHex(identity.address.ip.bytes()), identity.address.port,
                             identity.meta.empty() ? nlohmann::json()
                                                   : nlohmann::json(base::toHex(identity.meta)),
                             base::toHex(identity.versions.bytes())});
        }
        nlohmann::json expected = step["table"];
        std::sort(expected.begin(), expected.end());
        std::sort(table.begin(), table.end());
        EXPECT_EQ(table, expected) << step["step"];
    }
}

}  // namespace
}  // namespace swimscope::swim

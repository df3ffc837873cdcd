// This file is over 400 lines because every verdict has its fixture, side by side with the others.
#include "engine/watch/doctor.h"

#include <gtest/gtest.h>

#include "engine/watch/limits.h"
#include "tests/support/node_pair.h"
#include "tests/support/scripted_peer.h"
#include "tests/support/securities.h"
#include "tests/support/watched_cluster.h"

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;
using test::MemberScript;
using test::ScriptedPeer;
using test::StreamAnswer;

constexpr const char* kThere = "10.0.0.1:7946";

StreamAnswer says(std::string_view text, bool close = true) {
    return {base::toBytes(text), close, {}};
}

StreamAnswer saysHex(std::string_view hex) {
    StreamAnswer answer;
    base::fromHex(hex, answer.bytes);
    answer.close = true;
    return answer;
}

/// The verdict must come with everything a person needs.
void expectWhole(const std::optional<Diagnosis>& diagnosis, Verdict verdict) {
    ASSERT_TRUE(diagnosis);
    EXPECT_STREQ(verdictName(diagnosis->verdict), verdictName(verdict))
        << diagnosis->sentence.english();
    EXPECT_FALSE(diagnosis->sentence.empty());
    EXPECT_EQ(diagnosis->sentence.english().back(), '.');
    EXPECT_FALSE(diagnosis->evidence.empty());
    EXPECT_FALSE(diagnosis->fix.empty());
    EXPECT_LE(diagnosis->bytes.size(), kMaxEvidence);
}

bool mentions(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(Doctor, AHealthyMemberIsCalledSo) {
    ScriptedPeer peer;
    MemberScript member;
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere, "a");
    expectWhole(diagnosis, Verdict::Healthy);
    EXPECT_TRUE(mentions(evidenceText(*diagnosis), "ack after")) << evidenceText(*diagnosis);
    EXPECT_EQ(diagnosis->bytes.front(), 0x06);
}

TEST(Doctor, EachDiagnosisEndsInOneOutcome) {
    ScriptedPeer peer;
    MemberScript member;
    member.play(peer);
    peer.diagnose(kThere);
    std::size_t outcomes = 0;
    for (const Event& event : peer.events) {
        const auto* outcome = std::get_if<Outcome>(&event);
        outcomes += outcome != nullptr && outcome->id == 1 && outcome->final && outcome->ok;
    }
    EXPECT_EQ(outcomes, 1u);
    EXPECT_FALSE(peer.watcher.deadline()) << "nothing is left to wait for";
}

TEST(Doctor, AMemberThatWantsNamesIsPingedByTheNameItsTableGives) {
    ScriptedPeer peer;
    MemberScript member;
    member.answersEmptyNames = false;
    member.play(peer);
    expectWhole(peer.diagnose(kThere), Verdict::Healthy);
}

TEST(Doctor, AnUnknownHostName) {
    ScriptedPeer peer;
    expectWhole(peer.diagnose("nowhere.example:7946"), Verdict::NameUnknown);
}

TEST(Doctor, AnAddressThatIsNone) {
    ScriptedPeer peer;
    expectWhole(peer.diagnose("10.0.0.1:seven"), Verdict::NameUnknown);
}

TEST(Doctor, EveryAddressOfANameIsTried) {
    ScriptedPeer peer;
    MemberScript member;
    member.table[0].address = "10.0.0.2:7946";
    member.play(peer);
    peer.names["db"] = {*base::Endpoint::parse("10.0.0.1:7946"),
                        *base::Endpoint::parse("10.0.0.2:7946")};
    peer.dial = [](const base::Endpoint& to) {
        return to.toString() == "10.0.0.1:7946" ? "connection refused" : "";
    };
    const auto diagnosis = peer.diagnose("db");
    expectWhole(diagnosis, Verdict::Healthy);
    EXPECT_TRUE(mentions(evidenceText(*diagnosis), "10.0.0.1:7946")) << evidenceText(*diagnosis);
}

TEST(Doctor, NothingListens) {
    ScriptedPeer peer;
    peer.dial = [](const auto&) { return "Connection refused"; };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::NothingListens);
    EXPECT_TRUE(mentions(evidenceText(*diagnosis), "Connection refused"))
        << evidenceText(*diagnosis);
}

TEST(Doctor, NothingTakesTcpThoughPingsAreAnswered) {
    ScriptedPeer peer;
    MemberScript member;
    member.play(peer);
    peer.dial = [](const auto&) { return "connection refused"; };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::NothingListens);
    EXPECT_TRUE(mentions(diagnosis->fix.english(), "TCP")) << diagnosis->fix.english();
}

TEST(Doctor, NoRoute) {
    ScriptedPeer peer;
    peer.dial = [](const auto&) { return "silence"; };
    expectWhole(peer.diagnose(kThere), Verdict::NoRoute);
    EXPECT_LE(peer.now - base::Instant{1h}, 11s) << "about the stream's timeout";
}

TEST(Doctor, AcceptsAndStaysMute) {
    ScriptedPeer peer;
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::AcceptsButMute);
    EXPECT_TRUE(diagnosis->bytes.empty());
    EXPECT_LE(peer.now - base::Instant{1h}, 11s) << "about the stream's timeout";
}

TEST(Doctor, ALabelIsMissing) {
    ScriptedPeer peer;
    MemberScript member;
    member.security.label = "eu";
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Label);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "we have none"))
        << diagnosis->sentence.english();
}

TEST(Doctor, ALabelIsWrong) {
    wire::Security ours;
    ours.label = "us";
    ScriptedPeer peer({}, std::move(ours));
    MemberScript member;
    member.security.label = "eu";
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Label);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "not 'us'"))
        << diagnosis->sentence.english();
}

TEST(Doctor, ALabelIsOneTooMany) {
    wire::Security ours;
    ours.label = "us";
    ScriptedPeer peer({}, std::move(ours));
    MemberScript member;
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Label);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "takes no label"))
        << diagnosis->sentence.english();
}

TEST(Doctor, AResetIsAsGoodAsAClose) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) { return StreamAnswer{{}, false, "connection reset by peer"}; };
    expectWhole(peer.diagnose(kThere), Verdict::Label);
}

TEST(Doctor, AMemberThatServesAsManyAsItCanIsNotALabel) {
    ScriptedPeer peer;
    MemberScript member;
    member.refusesPushPulls = true;
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Partial);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "answers a ping"))
        << diagnosis->sentence.english();
}

TEST(Doctor, TheClusterIsEncryptedAndTheVersionIsSeen) {
    for (const std::uint8_t protocol : {std::uint8_t{1}, std::uint8_t{2}}) {
        ScriptedPeer peer;
        MemberScript member;
        member.security = test::securityWith({test::testKey('k')}, "", protocol);
        member.play(peer);
        const auto diagnosis = peer.diagnose(kThere);
        expectWhole(diagnosis, Verdict::Encrypted);
        EXPECT_EQ(diagnosis->bytes.front(), 0x0a);
        EXPECT_TRUE(
            mentions(diagnosis->sentence.english(), protocol == 1 ? "version 0" : "version 1"))
            << diagnosis->sentence.english();
    }
}

TEST(Doctor, EncryptionWantedAndAnsweredInTheClear) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) {
        return StreamAnswer{wire::encoded(wire::Err{"remote state is not encrypted"}), true, {}};
    };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Encrypted);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "remote state is not encrypted"));
}

TEST(Doctor, OurKeyIsWrong) {
    ScriptedPeer peer({}, test::securityWith({test::testKey('x')}));
    MemberScript member;
    member.security = test::securityWith({test::testKey('k')});
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::WrongKey);
    EXPECT_EQ(diagnosis->bytes.front(), 0x0a);
}

TEST(Doctor, TheClusterIsNotEncrypted) {
    ScriptedPeer peer({}, test::securityWith({test::testKey('x')}));
    MemberScript member;
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::NotEncrypted);
    EXPECT_EQ(diagnosis->bytes.front(), 0x0d);
}

TEST(Doctor, ARolloutOfEncryptionIsSeen) {
    ScriptedPeer peer({}, test::securityWith({test::testKey('x')}));
    MemberScript member;
    member.security = test::securityWith({test::testKey('x')});
    member.security.verifyOutgoing = false;
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::NotEncrypted);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "rolled out"))
        << diagnosis->sentence.english();
}

TEST(Doctor, AnHttpServerThatComplainsAtOnce) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) {
        return says("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    };
    expectWhole(peer.diagnose(kThere), Verdict::Http);
}

TEST(Doctor, AnHttpServerThatWaitsForTheEndOfTheLine) {
    ScriptedPeer peer;
    peer.stream = [](const base::Bytes& told) {
        return told.back() == '\n' ? says("HTTP/1.1 400 Bad Request\r\n\r\n") : StreamAnswer{};
    };
    expectWhole(peer.diagnose(kThere), Verdict::Http);
}

TEST(Doctor, AnHttp2Server) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) { return saysHex("00000604000000000000030000006400"); };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Http);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "HTTP/2")) << diagnosis->sentence.english();
}

TEST(Doctor, ATlsServerThatSendsAnAlert) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) { return saysHex("15030100020246"); };
    expectWhole(peer.diagnose(kThere), Verdict::Tls);
}

TEST(Doctor, ATlsServerThatOnlyClosesIsFoundByAHello) {
    ScriptedPeer peer;
    peer.stream = [](const base::Bytes& told) {
        return told.front() == 0x16 ? saysHex("1603030054020000500303")
                                    : StreamAnswer{{}, true, {}};
    };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Tls);
    EXPECT_EQ(diagnosis->bytes.front(), 0x16);
}

TEST(Doctor, ATlsServerThatWaitsForAHelloIsGivenOne) {
    // Alertmanager's does.
    ScriptedPeer peer;
    peer.stream = [](const base::Bytes& told) {
        return told.front() == 0x16 ? saysHex("15030300020228") : StreamAnswer{};
    };
    expectWhole(peer.diagnose(kThere), Verdict::Tls);
}

TEST(Doctor, DskitsTransport) {
    ScriptedPeer peer;
    MemberScript member;
    peer.stream = [&](const base::Bytes& told) {
        if (told.front() != 0x02) {
            return StreamAnswer{{}, true, {}};
        }
        return member.stream({told.begin() + 1, told.end()});
    };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::OtherTransport);
    EXPECT_TRUE(mentions(evidenceText(*diagnosis), "byte 02")) << evidenceText(*diagnosis);
}

TEST(Doctor, UdpIsBlocked) {
    ScriptedPeer peer;
    MemberScript member;
    member.udp = false;
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::UdpBlocked);
    EXPECT_TRUE(mentions(evidenceText(*diagnosis), "no ack to 3")) << evidenceText(*diagnosis);
}

TEST(Doctor, TheNameAtThatAddressIsAnother) {
    ScriptedPeer peer;
    MemberScript member;
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere, "b");
    expectWhole(diagnosis, Verdict::AnotherName);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "'a'")) << diagnosis->sentence.english();
}

TEST(Doctor, TheNameIsAskedForByStreamWhereUdpIsBlocked) {
    ScriptedPeer peer;
    MemberScript member;
    member.udp = false;
    member.play(peer);
    expectWhole(peer.diagnose(kThere, "b"), Verdict::AnotherName);
}

TEST(Doctor, VersionsThatDoNotMeetAndTheirCulprit) {
    ScriptedPeer peer;
    MemberScript member;
    member.table = {{"a", kThere, wire::NodeState::Alive, {1, 5, 2, 2, 5, 4}},
                    {"b", "10.0.0.2:7946", wire::NodeState::Alive, {1, 5, 2, 2, 5, 5}},
                    {"plain", "10.0.0.3:7946", wire::NodeState::Alive, {1, 5, 2, 0, 0, 0}}};
    member.play(peer);
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::VersionMismatch);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "'plain'"))
        << diagnosis->sentence.english();
}

TEST(Doctor, BytesThatAreNobodys) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) { return saysHex("deadbeef0badf00d"); };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Garbage);
    EXPECT_EQ(base::toHex(diagnosis->bytes), "deadbeef0badf00d");
}

TEST(Doctor, AServerThatGreetsIsQuoted) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) { return says("SSH-2.0-OpenSSH_9.6\r\n", /*close=*/false); };
    const auto diagnosis = peer.diagnose(kThere);
    expectWhole(diagnosis, Verdict::Garbage);
    EXPECT_TRUE(mentions(diagnosis->sentence.english(), "SSH-2.0"))
        << diagnosis->sentence.english();
}

TEST(Doctor, AnAnswerThatBreaksOff) {
    ScriptedPeer peer;
    MemberScript member;
    peer.stream = [&](const auto&) {
        base::Bytes whole = member.answer();
        whole.resize(whole.size() / 2);
        return StreamAnswer{whole, true, {}};
    };
    expectWhole(peer.diagnose(kThere), Verdict::Partial);
}

TEST(Doctor, ATableThatDripsIsGivenUpInTime) {
    ScriptedPeer peer;
    peer.stream = [](const auto&) {
        StreamAnswer answer = saysHex("0683a44a6f696ec2a54e6f646573");
        answer.close = false;
        return answer;
    };
    expectWhole(peer.diagnose(kThere), Verdict::Partial);
    EXPECT_LE(peer.now - base::Instant{1h}, 11s) << "about the stream's timeout";
}

TEST(Doctor, StoppedItSaysSo) {
    ScriptedPeer peer;
    peer.command(1, Diagnose{kThere, ""});
    peer.command(2, Stop{});
    std::size_t outcomes = 0;
    for (const Event& event : peer.events) {
        outcomes += std::holds_alternative<Outcome>(event);
    }
    EXPECT_EQ(outcomes, 2u);
    EXPECT_FALSE(peer.watcher.deadline());
}

TEST(Doctor, TooManyAtOnceAreRefused) {
    ScriptedPeer peer;
    for (CommandId id = 1; id <= kMaxExaminations + 1; ++id) {
        peer.command(id, Diagnose{kThere, ""});
    }
    const auto* outcome = std::get_if<Outcome>(&peer.events.back());
    ASSERT_NE(outcome, nullptr);
    EXPECT_EQ(outcome->id, kMaxExaminations + 1);
    EXPECT_FALSE(outcome->ok);
}

/// The same verdicts from a node as it is, with no script.
Verdict ofNode(test::HostPlan plan, wire::Security ours) {
    test::VirtualNetwork network;
    plan.name = "real";
    plan.address = base::Endpoint::parse(kThere);
    test::Host& host = network.add(plan);
    ScriptedPeer peer({}, std::move(ours));
    const base::Endpoint us = *base::Endpoint::parse("192.0.2.1:7946");
    peer.stream = [&](const base::Bytes& told) {
        const bool labelOnly = told.front() == 0xf4 && told.size() == 2u + told[1];
        return labelOnly ? StreamAnswer{}
                         : StreamAnswer{network.converse(host, us, told), true, {}};
    };
    peer.datagram = [&](const auto&, const base::Bytes& bytes) {
        std::vector<base::Bytes> back;
        network.tap = [&](const base::Endpoint&, const base::Endpoint& to, base::BytesView sent) {
            if (to == us) {
                back.push_back(base::toBytes(sent));
            }
        };
        network.inject(host, us, bytes);
        network.tap = nullptr;
        return back;
    };
    const auto diagnosis = peer.diagnose(kThere, "real");
    EXPECT_TRUE(diagnosis);
    EXPECT_EQ(host.node->livingCount(), 1u) << "the node never learns of us";
    return diagnosis ? diagnosis->verdict : Verdict::Garbage;
}

TEST(Doctor, RealNodesGetTheSameVerdicts) {
    test::HostPlan plain;
    test::HostPlan sealed;
    sealed.keys = {test::testKey('k')};
    test::HostPlan labelled;
    labelled.label = "eu";
    EXPECT_EQ(ofNode(plain, {}), Verdict::Healthy);
    EXPECT_EQ(ofNode(sealed, test::securityWith({test::testKey('k')})), Verdict::Healthy);
    EXPECT_EQ(ofNode(sealed, {}), Verdict::Encrypted);
    EXPECT_EQ(ofNode(sealed, test::securityWith({test::testKey('x')})), Verdict::WrongKey);
    EXPECT_EQ(ofNode(plain, test::securityWith({test::testKey('x')})), Verdict::NotEncrypted);
    EXPECT_EQ(ofNode(labelled, {}), Verdict::Label);
    EXPECT_EQ(ofNode(labelled, test::securityWith({}, "us")), Verdict::Label);
    EXPECT_EQ(ofNode(plain, test::securityWith({}, "us")), Verdict::Label);
    EXPECT_EQ(ofNode(labelled, test::securityWith({}, "eu")), Verdict::Healthy);
}

/// Of a simulated host, after `harm`.
Verdict ofHost(const std::function<void(sim::Cluster&)>& harm) {
    test::WatchedCluster watched(test::convergedCluster(3));
    harm(watched.cluster);
    watched.run(Diagnose{watched.addressOf(sim::HostId{2}), ""});
    const auto said = watched.all<Diagnosed>();
    EXPECT_EQ(said.size(), 1u);
    return said.empty() ? Verdict::Garbage : said[0].diagnosis.verdict;
}

TEST(Doctor, SimulatedHostsGetTheSameVerdicts) {
    const sim::HostId host{2};
    EXPECT_EQ(ofHost([](sim::Cluster&) {}), Verdict::Healthy);
    EXPECT_EQ(ofHost([&](sim::Cluster& cluster) { EXPECT_TRUE(cluster.apply(sim::Kill{host})); }),
              Verdict::NothingListens);
    EXPECT_EQ(ofHost([&](sim::Cluster& cluster) { EXPECT_TRUE(cluster.apply(sim::Pause{host})); }),
              Verdict::AcceptsButMute);
}

}  // namespace
}  // namespace swimscope::watch

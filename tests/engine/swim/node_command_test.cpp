#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

bool mentions(const std::optional<Outcome>& outcome, std::string_view part) {
    return outcome && outcome->text.find(part) != std::string::npos;
}

TEST(Leaving, TheOthersSeeUsAsLeftAndWeAreTold) {
    Gathered group(3);
    const auto outcome = group.await(group.b(), group.network.submit(group.b(), Leave{}));
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->ok) << outcome->text;
    EXPECT_TRUE(group.b().node->hasLeft());
    EXPECT_TRUE(group.soon([&] {
        return group.a().believes("b") == State::Left && group.c().believes("b") == State::Left;
    }));
    EXPECT_FALSE(group.a().saw<Died>());
    EXPECT_EQ(group.b().all<Left>().size(), 1u);
}

TEST(Leaving, TheLastNodeLeavesAtOnce) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    const auto id = network.submit(a, Leave{});
    ASSERT_TRUE(a.outcome(id));
    EXPECT_TRUE(a.outcome(id)->ok);
    const auto again = network.submit(a, Leave{});
    EXPECT_EQ(a.outcome(again)->text, "we have already left");
}

TEST(Leaving, WithNobodyReachableTheTimeoutEndsIt) {
    HostPlan plan;
    plan.options.gossipInterval = {};
    plan.options.probeInterval = 100s;
    Gathered pair(2, plan);
    pair.network.kill(pair.b());
    const auto outcome = pair.await(pair.a(), pair.network.submit(pair.a(), Leave{2s}));
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
    EXPECT_EQ(outcome->took, 2s);
}

TEST(Updating, NewMetadataIsSeenByAll) {
    Gathered group(3);
    group.b().delegate.meta = base::toBytes(std::string_view("new"));
    const auto outcome = group.await(group.b(), group.network.submit(group.b(), UpdateNode{}));
    EXPECT_TRUE(outcome && outcome->ok);
    EXPECT_TRUE(group.soon([&] { return group.a().saw<Updated>() && group.c().saw<Updated>(); }));
    EXPECT_EQ(base::asText(group.a().node->find("b")->identity->meta), "new");
    EXPECT_TRUE(group.b().saw<Updated>());
}

TEST(Sending, ADatagramPromisesNothing) {
    Gathered pair(2);
    const auto outcome =
        pair.await(pair.a(), pair.network.submit(pair.a(), SendBestEffort{"b", base::Bytes{1, 2}}));
    EXPECT_TRUE(mentions(outcome, "nobody confirms its arrival"));
    pair.network.run(1s);
    EXPECT_EQ(pair.b().all<MessageReceived>().size(), 1u);
}

TEST(Sending, ALargeDatagramIsSentWithAWarningAndATooLargeOneIsNot) {
    Gathered pair(2);
    const auto send = [&](std::size_t length) {
        return pair.await(
            pair.a(), pair.network.submit(pair.a(), SendBestEffort{"b", base::Bytes(length, 7)}));
    };
    const auto large = send(20000);
    EXPECT_TRUE(large->ok);
    EXPECT_TRUE(mentions(large, "larger than the 1400 bytes"));
    const auto tooLarge = send(70000);
    EXPECT_FALSE(tooLarge->ok);
    EXPECT_TRUE(mentions(tooLarge, "65501"));
    pair.network.run(1s);
    EXPECT_EQ(pair.b().all<MessageReceived>().size(), 1u);
}

TEST(Sending, ToAnAddressNeedsNoMember) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    network.submit(a, SendToAddress{b.address, base::Bytes{5}});
    network.run(1s);
    EXPECT_TRUE(b.saw<MessageReceived>());
}

TEST(Sending, ToNobodyIsRefused) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    EXPECT_TRUE(mentions(a.outcome(network.submit(a, SendBestEffort{"x", {}})), "no node named x"));
    EXPECT_TRUE(mentions(a.outcome(network.submit(a, SendReliable{"x", {}})), "no node named x"));
}

TEST(Sending, AStreamMessageHasItsLimit) {
    Gathered pair(2);
    const base::Bytes huge((20u << 20) + 1, 0);
    const auto id = pair.network.submit(pair.a(), SendReliable{"b", huge});
    EXPECT_TRUE(mentions(pair.a().outcome(id), "20971520"));
}

TEST(Broadcasting, ItsLifeIsTold) {
    Gathered group(3);
    const auto id = group.network.submit(group.a(), Broadcast{base::Bytes{1, 2, 3}});
    const auto outcome = group.await(group.a(), id);
    EXPECT_TRUE(mentions(outcome, "spent: retold 2 times"));
    std::vector<std::string> texts;
    for (const auto& one : group.a().all<Outcome>()) {
        if (one.id == id) {
            texts.push_back(one.text);
        }
    }
    EXPECT_EQ(texts,
              (std::vector<std::string>{"queued", "retold 1 time", "spent: retold 2 times"}));
    group.network.run(1s);
    EXPECT_TRUE(group.b().saw<MessageReceived>() || group.c().saw<MessageReceived>());
}

TEST(Broadcasting, TooMuchIsRefusedWithTheLimit) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.keys = {base::Bytes(16, 1)};
    plan.label = "blue";
    Host& a = network.add(plan);
    // 1400 - 2 (compound) - 6 (label) - 29 (encryption) - 2 (part) - 1 (type).
    const auto fits = network.submit(a, Broadcast{base::Bytes(1360, 1)});
    EXPECT_FALSE(a.outcome(fits));
    const auto over = network.submit(a, Broadcast{base::Bytes(1361, 1)});
    EXPECT_TRUE(mentions(a.outcome(over), "which takes 1360"));
}

TEST(Broadcasting, TheLargestOneArrives) {
    HostPlan plan;
    plan.keys = {base::Bytes(16, 1)};
    plan.label = "blue";
    Gathered pair(2, plan);
    base::Bytes noise(1360);
    base::Random(5).fill(noise);
    pair.network.submit(pair.a(), Broadcast{noise});
    ASSERT_TRUE(pair.soon([&] { return pair.b().saw<MessageReceived>(); }));
    EXPECT_EQ(pair.b().all<MessageReceived>().front().bytes, noise);
}

TEST(Keys, ARotationKeepsEverybodyTalking) {
    HostPlan plan;
    plan.keys = {base::Bytes(16, 1)};
    Gathered group(3, plan);
    ASSERT_TRUE(group.complete);
    const base::Bytes next(16, 2);
    const auto everybody = [&](auto command) {
        for (Host* host : group.hosts) {
            const auto id = group.network.submit(*host, command);
            EXPECT_TRUE(host->outcome(id)->ok) << host->outcome(id)->text;
            group.network.run(1s);
        }
    };
    everybody(KeyAdd{next});
    everybody(KeyUse{next});
    everybody(KeyRemove{base::Bytes(16, 1)});
    group.network.run(20s);
    EXPECT_TRUE(group.network.converged(3));
    EXPECT_FALSE(group.a().saw<Suspected>());
    EXPECT_EQ(group.a().node->security().keyring.keys().size(), 1u);
}

TEST(Keys, AreNeverAddedToAPlainClusterThatWouldCutUsOff) {
    Gathered pair(2);
    const auto id = pair.network.submit(pair.a(), KeyAdd{base::Bytes(16, 1)});
    EXPECT_TRUE(mentions(pair.a().outcome(id), "the cluster is not encrypted"));
    EXPECT_FALSE(pair.a().node->security().encryptionEnabled());
}

TEST(Keys, AFirstOneIsTakenWhileNobodyElseIsThere) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    EXPECT_TRUE(a.outcome(network.submit(a, KeyAdd{base::Bytes(16, 1)}))->ok);
    EXPECT_TRUE(a.node->security().encryptionEnabled());
}

TEST(Keys, EncryptionIsSwitchedOnInALiveCluster) {
    Gathered group(3);
    ASSERT_TRUE(group.complete);
    const auto everybody = [&](const Command& command) {
        for (Host* host : group.hosts) {
            const auto id = group.network.submit(*host, command);
            EXPECT_TRUE(host->outcome(id)->ok) << host->outcome(id)->text;
            group.network.run(3s);
        }
    };
    everybody(SetVerify{false, false});
    everybody(KeyAdd{base::Bytes(16, 1)});
    everybody(SetVerify{std::nullopt, true});
    everybody(SetVerify{true, std::nullopt});
    group.network.run(20s);
    EXPECT_TRUE(group.network.converged(3));
    for (Host* host : group.hosts) {
        EXPECT_FALSE(host->saw<Suspected>());
        EXPECT_FALSE(host->saw<Rejected>());
        EXPECT_TRUE(host->node->security().verifyIncoming);
    }
    // From here on plaintext is nobody's language.
    group.network.inject(group.a(), kStranger, base::Bytes{8, 1});
    EXPECT_FALSE(group.a().saw<MessageReceived>());
}

TEST(RequiredNames, NothingGoesToAnAddressWithoutAName) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.options.requireNodeNames = true;
    Host& a = network.add(plan);
    Host& b = network.add(named("b"));
    const auto bare = network.submit(a, SendToAddress{b.address, base::Bytes{5}});
    EXPECT_TRUE(mentions(a.outcome(bare), "names are required"));
    EXPECT_TRUE(a.outcome(network.submit(a, SendToAddress{b.address, base::Bytes{5}, "b"}))->ok);
    const auto unnamed = network.submit(a, Join{{b.address.toString()}});
    EXPECT_TRUE(mentions(a.outcome(unnamed), "names are required"));
    network.submit(a, Join{{"b/" + b.address.toString()}});
    EXPECT_TRUE(network.runUntil([&] { return network.converged(2); }, 30s));
}

TEST(RequiredNames, APingThatNamesNobodyIsNotAnswered) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.options.requireNodeNames = true;
    Host& a = network.add(plan);
    wire::Ping ping;
    ping.seqNo = 3;
    network.inject(a, kStranger, wire::encoded(ping));
    EXPECT_EQ(a.node->counters().packetsOut, 0u);
    EXPECT_TRUE(a.saw<Rejected>());
    ping.sourceNode = "x";
    network.inject(a, kStranger, wire::encoded(ping));
    EXPECT_EQ(a.node->counters().packetsOut, 1u);
}

TEST(Sending, AStreamToAnAddressNeedsNoMember) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    network.submit(a, SendReliable{"b", base::Bytes{5}, b.address});
    network.run(1s);
    EXPECT_EQ(b.all<MessageReceived>().at(0).via, Via::Stream);
}

TEST(ApplicationPing, ReachesAnAddressThatIsNotListed) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    const auto right = network.submit(a, Ping{"b", b.address});
    const auto wrong = network.submit(a, Ping{"c", b.address});
    network.run(1s);
    EXPECT_TRUE(a.outcome(right)->ok);
    EXPECT_EQ(a.outcome(right)->took, 2 * network.latency);
    EXPECT_TRUE(mentions(a.outcome(wrong), "no response from c"));
}

TEST(Keys, ErrorsAreSaidWithoutTheKey) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.keys = {base::Bytes(16, 1)};
    Host& a = network.add(plan);
    const base::Bytes other(16, 0xab);
    for (const Command& command : {Command(KeyAdd{base::Bytes(5, 0xab)}), Command(KeyUse{other}),
                                   Command(KeyRemove{base::Bytes(16, 1)})}) {
        const auto outcome = a.outcome(network.submit(a, command));
        ASSERT_TRUE(outcome);
        EXPECT_FALSE(outcome->ok);
        EXPECT_EQ(outcome->text.find("abab"), std::string::npos);
    }
}

TEST(Commands, TheRoomIsWhatTheCommandsAccept) {
    for (const bool encrypted : {false, true}) {
        HostPlan plan;
        plan.label = "blue";
        if (encrypted) {
            plan.keys = {base::Bytes(16, 1)};
        }
        Gathered pair(2, plan);
        const MessageRoom room = pair.a().node->messageRoom();
        const auto answer = [&](Command command) {
            return pair.await(pair.a(), pair.network.submit(pair.a(), std::move(command)));
        };
        EXPECT_TRUE(answer(Broadcast{base::Bytes(room.broadcast, 'x')})->ok);
        EXPECT_FALSE(answer(Broadcast{base::Bytes(room.broadcast + 1, 'x')})->ok);
        EXPECT_TRUE(answer(SendBestEffort{"b", base::Bytes(room.datagram, 'x')})->ok);
        EXPECT_FALSE(answer(SendBestEffort{"b", base::Bytes(room.datagram + 1, 'x')})->ok);
        const auto whole = answer(SendBestEffort{"b", base::Bytes(room.bestEffort, 'x')});
        EXPECT_EQ(whole->text.find("larger than"), std::string::npos) << whole->text;
        EXPECT_FALSE(answer(SendReliable{"b", base::Bytes(room.reliable + 1, 'x')})->ok);
        // What we call small enough arrives.
        EXPECT_TRUE(answer(SendReliable{"b", base::Bytes(room.reliable, 'x')})->ok);
        const auto arrived = [&] {
            const auto messages = pair.b().all<MessageReceived>();
            return !messages.empty() && messages.back().bytes.size() == room.reliable;
        };
        EXPECT_TRUE(pair.soon(arrived)) << encrypted;
    }
}

}  // namespace
}  // namespace swimscope::swim

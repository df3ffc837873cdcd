#include "engine/swim/node.h"

#include <gtest/gtest.h>

#include "tests/support/node_pair.h"

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;
using test::Host;
using test::HostPlan;
using test::VirtualNetwork;

HostPlan plan(std::string name) {
    HostPlan plan;
    plan.name = std::move(name);
    return plan;
}

TEST(Node, StartsAloneAndAlive) {
    VirtualNetwork network;
    Host& a = network.add(plan("a"));
    ASSERT_EQ(a.all<Joined>().size(), 1u);
    EXPECT_EQ(a.all<Joined>().front().member.name(), "a");
    EXPECT_EQ(a.node->livingCount(), 1u);
    EXPECT_EQ(a.node->find("a")->incarnation, 1u);
    EXPECT_FALSE(a.node->find("b"));
}

TEST(Node, AloneItOnlyWakesForItsSchedules) {
    VirtualNetwork network;
    Host& a = network.add(plan("a"));
    network.run(10s);
    const auto next = a.node->deadline();
    ASSERT_TRUE(next);
    // No gossip tick: there is nobody to tell.
    EXPECT_GT(*next, network.now());
    EXPECT_EQ(a.node->counters().packetsOut, 0u);
}

TEST(Node, EarlyAndRepeatedExpireIsHarmless) {
    VirtualNetwork network;
    Host& a = network.add(plan("a"));
    for (int i = 0; i < 100; ++i) {
        a.node->expire(network.now());
    }
    EXPECT_EQ(a.node->livingCount(), 1u);
}

TEST(Node, BeforeItsStartItIgnoresEverything) {
    test::FakeDelegate delegate;
    Options options;
    options.name = "a";
    options.advertise = {base::IpAddress::v4(10, 0, 0, 1), 7946};
    Node node(options, {}, delegate, 1);
    const base::Bytes bytes{0, 1, 2};
    node.datagram(base::Instant(1s), options.advertise, bytes);
    node.expire(base::Instant(2s));
    EXPECT_EQ(node.deadline(), std::nullopt);
    std::vector<machine::Action> actions;
    node.takeActions(actions);
    EXPECT_TRUE(actions.empty());
}

TEST(Node, MetadataOverTheLimitIsCutAndSaid) {
    VirtualNetwork network;
    HostPlan big = plan("a");
    big.meta = std::string(600, 'm');
    Host& a = network.add(big);
    EXPECT_EQ(a.node->find("a")->identity->meta.size(), 512u);
    EXPECT_TRUE(a.saw<Rejected>());
}

TEST(Node, TheSameSeedRepeatsARunByteForByte) {
    const auto run = [] {
        VirtualNetwork network;
        std::string trace;
        network.tap = [&](const auto& from, const auto& to, base::BytesView bytes) {
            trace += from.toString() + ">" + to.toString() + " " + base::toHex(bytes) + "\n";
        };
        std::vector<Host*> hosts;
        for (int i = 0; i < 4; ++i) {
            HostPlan one = plan("n" + std::to_string(i));
            one.keys = {base::Bytes(16, 7)};
            hosts.push_back(&network.add(one));
        }
        for (int i = 1; i < 4; ++i) {
            network.join(*hosts[i], *hosts[0]);
        }
        network.run(5s);
        network.kill(*hosts[3]);
        network.run(20s);
        return trace;
    };
    const std::string once = run();
    EXPECT_GT(once.size(), 1000u);
    EXPECT_EQ(once, run());
}

TEST(Cluster, TenNodesConverge) {
    VirtualNetwork network;
    std::vector<Host*> hosts;
    for (int i = 0; i < 10; ++i) {
        hosts.push_back(&network.add(plan("n" + std::to_string(i))));
    }
    for (int i = 1; i < 10; ++i) {
        network.join(*hosts[i], *hosts[i - 1]);
    }
    EXPECT_TRUE(network.runUntil([&] { return network.converged(10); }, 60s));
    network.run(60s);
    EXPECT_TRUE(network.converged(10));
    for (const Host* host : hosts) {
        EXPECT_FALSE(host->saw<Suspected>());
        EXPECT_FALSE(host->saw<ProbeFailed>());
    }
}

TEST(Cluster, TenNodesWithLossKeepEachOtherAlive) {
    VirtualNetwork network;
    network.lossPercent = 10;
    std::vector<Host*> hosts;
    for (int i = 0; i < 10; ++i) {
        hosts.push_back(&network.add(plan("n" + std::to_string(i))));
    }
    for (int i = 1; i < 10; ++i) {
        network.join(*hosts[i], *hosts[0]);
    }
    EXPECT_TRUE(network.runUntil([&] { return network.converged(10); }, 60s));
    network.run(120s);
    EXPECT_TRUE(network.converged(10));
    for (const Host* host : hosts) {
        EXPECT_FALSE(host->saw<Died>());
    }
}

TEST(Cluster, SeveralDeathsAreSeenByAllSurvivors) {
    VirtualNetwork network;
    std::vector<Host*> hosts;
    for (int i = 0; i < 10; ++i) {
        hosts.push_back(&network.add(plan("n" + std::to_string(i))));
    }
    for (int i = 1; i < 10; ++i) {
        network.join(*hosts[i], *hosts[0]);
    }
    ASSERT_TRUE(network.runUntil([&] { return network.converged(10); }, 30s));
    for (int i = 0; i < 3; ++i) {
        network.kill(*hosts[i]);
    }
    EXPECT_TRUE(network.runUntil([&] { return network.converged(7); }, 120s));
    // Nobody who lives was declared dead.
    for (int i = 3; i < 10; ++i) {
        for (const auto& death : hosts[i]->all<Died>()) {
            EXPECT_LT(death.member.name(), "n3");
        }
    }
}

}  // namespace
}  // namespace swimscope::swim

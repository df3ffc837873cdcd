#include <gtest/gtest.h>

#include "engine/sim/cluster.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

/// Eight nodes that know each other.
class ClusterOrders : public testing::Test {
protected:
    static ClusterOptions options() {
        ClusterOptions options;
        options.nodes = 8;
        options.node = ClusterOptions::simulated(swim::Timing::Local);
        options.converged = true;
        return options;
    }
    void apply(const Fault& fault) {
        const auto status = m_cluster.apply(fault);
        ASSERT_TRUE(status) << status.error();
    }
    bool agree(base::Duration ceiling) {
        return m_cluster.runUntil([this] { return m_cluster.agreement().all(); }, ceiling);
    }

    Cluster m_cluster{options()};
};

TEST_F(ClusterOrders, AHostCanBeAdded) {
    apply(AddHost{"newcomer"});
    EXPECT_EQ(m_cluster.find("newcomer"), 9u);
    EXPECT_TRUE(agree(30s));
    EXPECT_FALSE(m_cluster.apply(AddHost{"newcomer"}));
}

TEST_F(ClusterOrders, ANamesakeMakesAConflictAndIsNotListed) {
    m_cluster.runFor(5s);
    apply(AddHost{"twin", 3});
    m_cluster.runFor(20s);
    EXPECT_EQ(m_cluster.size(), 9u);
    EXPECT_EQ(m_cluster.host(9).node().options().name, "n-0003");
    for (HostId id = 1; id <= 8; ++id) {
        EXPECT_FALSE(m_cluster.host(id).node().find("twin"));
        EXPECT_EQ(m_cluster.host(id).node().find("n-0003")->identity->address,
                  m_cluster.host(3).address());
    }
    EXPECT_FALSE(m_cluster.apply(AddHost{"third", 77}));
}

/// Remembers who got which message.
class Postbox : public Watcher {
public:
    void reported(const observe::Report& report) override {
        const auto* event = std::get_if<swim::Event>(&report.event);
        if (const auto* message = std::get_if<swim::MessageReceived>(event)) {
            got[report.observer] = std::string(base::asText(message->bytes));
        }
    }
    std::map<HostId, std::string> got;
};

TEST_F(ClusterOrders, MetadataChangesAreAnnounced) {
    apply(SetMeta{2, base::toBytes(std::string_view("role=web"))});
    m_cluster.runFor(10s);
    for (const swim::Member& member : m_cluster.host(1).node().members()) {
        if (member.name() == "n-0002") {
            EXPECT_EQ(base::asText(member.identity->meta), "role=web");
        }
    }
}

TEST(SimulatedMessages, ReachWhomTheyAreFor) {
    ClusterOptions options;
    options.nodes = 8;
    options.node = ClusterOptions::simulated(swim::Timing::Local);
    // Gossip promises nothing; told so often it is as good as certain.
    options.node.retransmitMult = 20;
    options.converged = true;
    Cluster cluster(options);
    Postbox box;
    cluster.watch(&box);
    const auto apply = [&](const Fault& fault) { EXPECT_TRUE(cluster.apply(fault)); };
    const auto bytes = [](std::string_view text) { return base::toBytes(text); };
    apply(SendText{1, 2, bytes("by stream"), true});
    apply(SendText{1, 3, bytes("by datagram"), false});
    cluster.runFor(5s);
    EXPECT_EQ(box.got[2], "by stream");
    EXPECT_EQ(box.got[3], "by datagram");
    apply(BroadcastText{1, bytes("to all")});
    cluster.runFor(10s);
    EXPECT_EQ(box.got[4], "to all");
}

TEST_F(ClusterOrders, KeysRotateWithoutACut) {
    auto encrypted = options();
    encrypted.secrets.keys = {base::Bytes(16, 1)};
    Cluster cluster(encrypted);
    using Step = RotateKey::Step;
    for (const auto& [step, key] : {std::pair(Step::Add, 2), {Step::Use, 2}, {Step::Remove, 1}}) {
        for (HostId id = 1; id <= cluster.size(); ++id) {
            EXPECT_TRUE(cluster.apply(
                RotateKey{id, step, base::Bytes(16, static_cast<std::uint8_t>(key))}));
            cluster.runFor(500ms);
        }
    }
    cluster.runFor(20s);
    EXPECT_TRUE(cluster.agreement().all());
    EXPECT_EQ(cluster.statistics().falseDeaths(), 0u);
}

TEST_F(ClusterOrders, AKeyThatNobodyElseHasIsAsGoodAsACut) {
    auto encrypted = options();
    encrypted.secrets.keys = {base::Bytes(16, 1)};
    Cluster cluster(encrypted);
    const base::Bytes lonely(16, 9);
    ASSERT_TRUE(cluster.apply(RotateKey{3, RotateKey::Step::Add, lonely}));
    EXPECT_FALSE(cluster.truth().host(3).touched);
    ASSERT_TRUE(cluster.apply(RotateKey{3, RotateKey::Step::Use, lonely}));
    EXPECT_TRUE(cluster.truth().host(3).touched);
    EXPECT_TRUE(cluster.truth().distorted);
}

}  // namespace
}  // namespace swimscope::sim

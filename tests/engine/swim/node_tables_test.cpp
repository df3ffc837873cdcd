#include <gtest/gtest.h>

#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

std::shared_ptr<World> worldOfTables() {
    auto world = std::make_shared<World>(IdentityPool::Keep::Always);
    world->exchangesTables = true;
    return world;
}

/// A life with a join, gossip, a death, a restart and a leave; without compression, so that both
/// forms of a push/pull take the same time on the virtual wire.
struct Life {
    VirtualNetwork network;
    std::vector<Host*> hosts;

    explicit Life(std::shared_ptr<World> world) {
        network.world = std::move(world);
        for (const char* name : {"a", "b", "c", "d", "e"}) {
            HostPlan plan = named(name);
            plan.options.enableCompression = false;
            plan.meta = name;
            hosts.push_back(&network.add(plan));
            hosts.back()->delegate.state = base::toBytes(std::string_view(name));
            network.join(*hosts.back(), *hosts.front());
        }
        network.run(20s);
        network.kill(*hosts[2]);
        network.run(10s);
        hosts[1]->delegate.meta = base::toBytes(std::string_view("changed"));
        network.submit(*hosts[1], UpdateNode{});
        network.run(20s);
        network.submit(*hosts[3], Leave{});
        network.run(40s);
    }
    /// When each kind of event came at each host.
    std::vector<std::pair<base::Instant, std::size_t>> story() const {
        std::vector<std::pair<base::Instant, std::size_t>> all;
        for (const Host* host : hosts) {
            for (const auto& [when, event] : host->log) {
                all.emplace_back(when, event.index());
            }
        }
        return all;
    }
};

TEST(NodeTables, ALifeWithTablesIsTheLifeWithTheirBytes) {
    const Life tables(worldOfTables());
    const Life bytes(std::make_shared<World>(IdentityPool::Keep::Always));
    EXPECT_GT(tables.hosts[0]->node->counters().pushPullTimes.count, 1u);
    EXPECT_EQ(tables.story(), bytes.story());
    for (std::size_t i = 0; i < tables.hosts.size(); ++i) {
        EXPECT_EQ(tables.hosts[i]->delegate.merged, bytes.hosts[i]->delegate.merged) << i;
        EXPECT_EQ(tables.hosts[i]->node->counters().streamBytesOut,
                  bytes.hosts[i]->node->counters().streamBytesOut)
            << i;
        EXPECT_EQ(tables.hosts[i]->node->counters().streamBytesIn,
                  bytes.hosts[i]->node->counters().streamBytesIn)
            << i;
    }
}

struct Two {
    VirtualNetwork network;
    Host* a = nullptr;
    Host* b = nullptr;

    explicit Two(HostPlan first, HostPlan second) {
        network.world = worldOfTables();
        a = &network.add(std::move(first));
        b = &network.add(std::move(second));
    }
    bool joined() {
        const CommandId id = network.join(*a, *b);
        network.runUntil([&] { return a->outcome(id).has_value(); }, 60s);
        return a->outcome(id).has_value() && a->outcome(id)->ok;
    }
};

TEST(NodeTables, AVetoRefusesATableToo) {
    Two two(named("a"), named("b"));
    two.b->delegate.mergeVeto = "not in this house";
    two.network.join(*two.a, *two.b);
    // Later a, which took the answer, would reach b by gossip.
    two.network.runUntil([&] { return two.b->saw<Rejected>(); }, 30s);
    EXPECT_EQ(two.b->delegate.mergesAsked, 1);
    EXPECT_FALSE(two.b->node->find("a"));
}

TEST(NodeTables, VersionsThatDoNotMeetRefuseATableToo) {
    HostPlan odd = named("b");
    odd.options.versions = {3, 5, 3, 0, 255, 0};
    Two two(named("a"), odd);
    EXPECT_FALSE(two.joined());
    EXPECT_FALSE(two.a->node->find("b"));
}

TEST(NodeTables, LabelsAndKeysKeepToBytes) {
    HostPlan first = named("a");
    first.label = "x";
    HostPlan second = named("b");
    second.label = "x";
    Two labelled(first, second);
    EXPECT_TRUE(labelled.joined());
    EXPECT_TRUE(labelled.b->node->find("a"));

    Two strangers(first, named("b"));
    EXPECT_FALSE(strangers.joined());
    EXPECT_FALSE(strangers.b->node->find("a"));

    second.label = {};
    second.keys = {base::Bytes(16, 1)};
    Two keyed(named("a"), second);
    EXPECT_FALSE(keyed.joined());
    EXPECT_TRUE(keyed.b->saw<Rejected>());
}

TEST(NodeTables, ANameHeldElsewhereIsReported) {
    Two two(named("a"), named("b"));
    ASSERT_TRUE(two.joined());
    two.network.kill(*two.a);
    HostPlan again = named("a");
    Host& second = two.network.add(again);
    two.network.join(second, *two.b);
    two.network.run(1s);
    EXPECT_TRUE(second.saw<NameTaken>());
}

TEST(NodeTables, ANodeCanStartAmongOthersThatKnowIt) {
    VirtualNetwork network;
    network.world = worldOfTables();
    const auto options = [](std::string name) {
        Options all = Options::of(Timing::Local);
        all.name = std::move(name);
        all.advertise = {base::IpAddress::v4(10, 0, 0, 1), 7946};
        return all;
    };
    MemberTable table(network.world);
    base::Random random(1);
    for (const char* name : {"a", "b", "c"}) {
        table.insert({name, options(name).advertise, {}, Versions{1, 5, 2, 0, 255, 0}}, 3,
                     State::Alive, base::Instant{}, random);
    }
    test::FakeDelegate delegate;
    Node node(options("b"), {}, delegate, 1, network.world);
    node.start(base::Instant(5s), table);
    EXPECT_EQ(node.livingCount(), 3u);
    std::vector<Event> events;
    node.takeEvents(events);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<Joined>(events[0]).member.name(), "b");
    EXPECT_EQ(node.counters().queued, 0u);
    node.command(base::Instant(6s), 1, UpdateNode{});
    EXPECT_EQ(node.find("b")->incarnation, 4u);
}

}  // namespace
}  // namespace swimscope::swim

#include <gtest/gtest.h>

#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

/// The outcome of joining a node with one key and label by another with its own.
std::string joinText(const HostPlan& seed, const HostPlan& newcomer) {
    VirtualNetwork network;
    HostPlan first = seed;
    first.name = "a";
    HostPlan second = newcomer;
    second.name = "b";
    Host& a = network.add(first);
    Host& b = network.add(second);
    const auto id = network.join(b, a);
    network.run(5s);
    const auto outcome = b.outcome(id);
    EXPECT_EQ(outcome && outcome->ok, b.node->livingCount() == 2);
    return outcome ? outcome->text.text() : "no outcome";
}

HostPlan keyed(std::uint8_t fill) {
    HostPlan plan;
    plan.keys = {base::Bytes(16, fill)};
    return plan;
}

HostPlan labelled(std::string label) {
    HostPlan plan;
    plan.label = std::move(label);
    return plan;
}

bool mentions(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(Joining, ASeedMakesBothKnowEachOther) {
    EXPECT_TRUE(mentions(joinText({}, {}), "joined through 10.0.0.1:7946 (1 node known there)"));
}

TEST(Joining, WithTheSameKeyAndLabelWorks) {
    HostPlan plan = keyed(3);
    plan.label = "blue";
    EXPECT_TRUE(mentions(joinText(plan, plan), "joined through"));
}

TEST(Joining, KeyMismatchesAreClearSentences) {
    EXPECT_TRUE(mentions(joinText(keyed(1), keyed(2)), "wrong key"));
    EXPECT_TRUE(mentions(joinText(keyed(1), {}), "is encrypted, and we have no key"));
    EXPECT_TRUE(mentions(joinText({}, keyed(2)), "is not encrypted, but we have a key"));
}

TEST(Joining, AnotherLabelIsRefused) {
    EXPECT_TRUE(mentions(joinText(labelled("blue"), labelled("green")), "no seed could be joined"));
    EXPECT_TRUE(mentions(joinText(labelled("blue"), {}), "another label"));
}

TEST(Joining, SomeSeedsAreEnoughAndTheOthersAreNamed) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    const auto id =
        network.submit(b, Join{{"10.99.0.1:7946", a.address.toString(), "missing.example"}});
    network.run(10s);
    const auto outcome = b.outcome(id);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->ok);
    EXPECT_TRUE(mentions(outcome->text, "could not reach 10.99.0.1:7946"));
    EXPECT_TRUE(mentions(outcome->text, "missing.example: host not found"));
    EXPECT_EQ(b.node->livingCount(), 2u);
}

TEST(Joining, TheNameHintReachesTheTransport) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    a.node->command(network.now(), 1, Join{{"n7/10.0.0.9:1"}});
    std::vector<machine::Action> actions;
    a.node->takeActions(actions);
    ASSERT_EQ(actions.size(), 1u);
    EXPECT_EQ(std::get<machine::OpenStream>(actions[0]).node, "n7");
}

TEST(Joining, ANameIsResolved) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    network.names["seed.example"] = {a.address};
    const auto id = network.submit(b, Join{{"a/seed.example"}});
    network.run(2s);
    EXPECT_TRUE(b.outcome(id)->ok);
}

TEST(Joining, ASilentSeedTimesOut) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    network.freeze(a);
    const auto id = network.join(b, a);
    network.run(10s);
    ASSERT_TRUE(b.outcome(id));
    EXPECT_FALSE(b.outcome(id)->ok);
    EXPECT_TRUE(mentions(b.outcome(id)->text, "no answer within 1000 ms"));
}

TEST(Joining, ADiedSeedIsSaid) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    network.kill(a);
    const auto id = network.join(b, a);
    network.run(10s);
    EXPECT_TRUE(mentions(b.outcome(id)->text, "connection refused"));
}

TEST(Joining, AfterLeavingThereIsNoWayBack) {
    Gathered pair(2);
    pair.await(pair.b(), pair.network.submit(pair.b(), Leave{}));
    const auto outcome = pair.await(pair.b(), pair.network.join(pair.b(), pair.a()));
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
}

TEST(Joining, SeveralJoinsMayRunAtOnce) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    Host& b = network.add(named("b"));
    Host& c = network.add(named("c"));
    const auto one = network.join(c, a);
    const auto other = network.join(c, b);
    EXPECT_TRUE(network.runUntil([&] { return network.converged(3); }, 10s));
    EXPECT_TRUE(c.outcome(one)->ok);
    EXPECT_TRUE(c.outcome(other)->ok);
}

}  // namespace
}  // namespace swimscope::swim

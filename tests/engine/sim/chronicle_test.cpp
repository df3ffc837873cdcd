#include "engine/sim/chronicle.h"

#include <set>
#include <tuple>

#include <gtest/gtest.h>

#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

constexpr std::string_view kTenNodes = "nodes 10\nseed 7\ntiming local\nstart converged\n";

std::shared_ptr<const Chronicle> workedOut(Chronicler& chronicler, const Timeline& timeline) {
    chronicler.follow(timeline);
    while (!chronicler.work(100)) {
        EXPECT_TRUE(chronicler.picture()->progress);
    }
    return chronicler.picture();
}

/// What a watcher on a straight run saw.
class Straight final : public Watcher {
public:
    using Key = std::tuple<std::uint64_t, HostId, HostId, base::Instant>;
    explicit Straight(const Cluster& cluster) : m_cluster(cluster) {}
    void sent(const MessageView& view) override {
        if (view.serial != 0) {
            all.insert({view.serial, view.from, view.to, view.sent});
        }
    }
    void arrived(const MessageView& view) override { landed[view.serial] = m_cluster.now(); }
    void reported(const observe::Report& report) override {
        const auto* event = std::get_if<swim::Event>(&report.event);
        const auto* died = event ? std::get_if<swim::Died>(event) : nullptr;
        if (died && died->member.name() == m_cluster.host(3).name()) {
            deaths.insert({report.observer, m_cluster.now()});
        }
    }
    std::set<Key> all;
    std::map<std::uint64_t, base::Instant> landed;
    std::set<std::pair<HostId, base::Instant>> deaths;

private:
    const Cluster& m_cluster;
};

TEST(Chronicle, IsWhatAWatcherOfAStraightRunSaw) {
    Timeline timeline(labScript(kTenNodes));
    timeline.advance({second(2)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{Kill{3}}));
    timeline.advance({second(20)}, kNoLimit);
    const std::uint64_t hash = timeline.run().cluster().traceHash();

    Chronicler chronicler(timeline, {second(1), second(15), 3});
    const auto told = workedOut(chronicler, timeline);
    EXPECT_EQ(timeline.run().cluster().traceHash(), hash);
    EXPECT_EQ(told->until, second(15));
    EXPECT_EQ(told->messagesLeftOut, 0u);

    Execution run(labScript(kTenNodes), timeline.branch().pokes);
    Straight straight(run.cluster());
    run.watch(&straight);
    run.advance({second(15)}, kNoLimit);
    run.unwatch(&straight);
    std::set<Straight::Key> all;
    for (const ChronicleMessage& one : told->messages) {
        if (one.serial == 0) {
            continue;
        }
        all.insert({one.serial, one.from, one.to, one.sent});
        if (const auto landed = straight.landed.find(one.serial); landed != straight.landed.end()) {
            EXPECT_FALSE(one.lost);
            EXPECT_EQ(one.arrival, landed->second);
        }
    }
    std::erase_if(straight.all, [&](const Straight::Key& key) {
        const auto landed = straight.landed.find(std::get<0>(key));
        return std::get<3>(key) < second(1) &&
               (landed == straight.landed.end() || landed->second < second(1));
    });
    for (const Straight::Key& key : straight.all) {
        EXPECT_TRUE(all.contains(key)) << std::get<0>(key);
    }
    std::set<std::pair<HostId, base::Instant>> deaths;
    for (const ChronicleBelief& belief : told->beliefs) {
        if (belief.state == swim::State::Dead) {
            deaths.insert({belief.observer, belief.at});
        }
    }
    EXPECT_EQ(deaths.size(), 9u);
    EXPECT_EQ(deaths, straight.deaths);
}

TEST(Chronicle, GoesOnWithTheRunAndWithTheWindow) {
    Timeline timeline(labScript(kTenNodes));
    timeline.advance({second(5)}, kNoLimit);
    Chronicler chronicler(timeline, {second(4), second(7), 3});
    const auto first = workedOut(chronicler, timeline);
    EXPECT_EQ(first->until, second(5));
    EXPECT_EQ(workedOut(chronicler, timeline), first);
    timeline.advance({second(8)}, kNoLimit);
    const auto later = workedOut(chronicler, timeline);
    EXPECT_EQ(later->until, second(7));
    EXPECT_GT(later->number, first->number);
    chronicler.tell(timeline, {second(5), second(8), 3});
    EXPECT_TRUE(chronicler.work(kNoLimit));
    const auto moved = chronicler.picture();

    Chronicler fresh(timeline, {second(5), second(8), 3});
    const auto anew = workedOut(fresh, timeline);
    EXPECT_EQ(moved->messages, anew->messages);
    EXPECT_EQ(moved->truths, anew->truths);
    EXPECT_EQ(moved->beliefs.size(), anew->beliefs.size());
}

TEST(Chronicle, IsOfTheBranchThatIsShown) {
    Timeline timeline(labScript(kTenNodes));
    timeline.advance({second(10)}, kNoLimit);
    Chronicler chronicler(timeline, {second(1), second(9), 3});
    const auto quiet = workedOut(chronicler, timeline);
    ASSERT_TRUE(timeline.seek(timeline.branch().id, {second(3)}));
    while (!timeline.work(1000)) {
    }
    ASSERT_TRUE(timeline.poke(Fault{Kill{3}}));
    timeline.advance({second(10)}, kNoLimit);
    const auto troubled = workedOut(chronicler, timeline);
    EXPECT_GT(troubled->beliefs.size(), quiet->beliefs.size());
    EXPECT_EQ(troubled->until, second(9));
}

TEST(Chronicle, TheBeginningOfARunHasOneToo) {
    Timeline timeline(labScript("nodes 6\nseed 7\ntiming local\n"));
    timeline.advance({second(3)}, kNoLimit);
    Chronicler chronicler(timeline, {base::Instant{}, second(3), 5});
    const auto told = workedOut(chronicler, timeline);
    EXPECT_FALSE(told->messages.empty());
    EXPECT_TRUE(std::any_of(told->messages.begin(), told->messages.end(), [](const auto& one) {
        return one.kind == MessageKind::Stream && one.arrival && *one.arrival > one.sent;
    }));
}

}  // namespace
}  // namespace swimscope::sim

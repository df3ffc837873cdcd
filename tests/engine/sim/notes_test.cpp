#include "engine/sim/notes.h"

#include <map>

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

/// A cluster that is nothing but its names.
class NamesOnly final : public NotedCluster {
public:
    base::Instant noteTime() const override { return base::Instant(std::chrono::seconds(3)); }
    std::uint64_t noteSteps() const override { return 17; }
    HostId noted(std::string_view name) const override {
        const auto found = names.find(std::string(name));
        return found == names.end() ? kNoHost : found->second;
    }
    bool notedLeaving(HostId host) const override { return host == leaving; }

    std::map<std::string, HostId> names{{"a", 1}, {"b", 2}, {"c", 3}};
    HostId leaving = kNoHost;
};

swim::Member memberOf(const std::string& name) {
    swim::Identity identity;
    identity.name = name;
    swim::Member member;
    member.identity = std::make_shared<const swim::Identity>(std::move(identity));
    return member;
}

TEST(Notes, TheFirstToSuspectIsMarkedAndEveryBeliefIsKept) {
    const NamesOnly cluster;
    Notes notes(cluster);
    notes.heard(1, swim::Suspected{memberOf("c"), "a", {}});
    notes.heard(2, swim::Suspected{memberOf("c"), "a", {}});
    ASSERT_EQ(notes.marks().size(), 1u);
    EXPECT_EQ(notes.marks()[0],
              (Mark{cluster.noteTime(), 17, MarkKind::Suspected, /*host=*/3, /*observer=*/1}));
    EXPECT_EQ(notes.beliefs().against(3)[static_cast<std::size_t>(swim::State::Suspect)], 2u);
}

TEST(Notes, WhoeverLeavesIsNotListenedTo) {
    NamesOnly cluster;
    cluster.leaving = 1;
    Notes notes(cluster);
    notes.heard(1, swim::Died{memberOf("c"), "a"});
    EXPECT_TRUE(notes.marks().empty());
    EXPECT_EQ(notes.beliefs().size(), 0u);
}

TEST(Notes, StrangersAreNotKept) {
    const NamesOnly cluster;
    Notes notes(cluster);
    notes.heard(1, swim::Died{memberOf("nobody"), "a"});
    EXPECT_TRUE(notes.marks().empty());
}

TEST(Notes, AKilledHostBelievesNothingAnyMore) {
    const NamesOnly cluster;
    Notes notes(cluster);
    notes.heard(1, swim::Died{memberOf("c"), "a"});
    notes.applied(Kill{1});
    EXPECT_EQ(notes.beliefs().size(), 0u);
    EXPECT_EQ(notes.marks().back().kind, MarkKind::Killed);
}

}  // namespace
}  // namespace swimscope::sim

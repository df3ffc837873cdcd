#include "engine/swim/version_check.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

struct Cluster {
    MemberTable table;
    base::Random random{1};
    std::vector<base::Bytes> storage;
    std::vector<wire::PushNodeState> remote;

    Cluster() { storage.reserve(16); }

    Cluster& local(const std::string& name, Versions versions, State state = State::Alive) {
        table.insert({name, {}, {}, versions}, /*incarnation=*/1, state, {}, random);
        return *this;
    }
    Cluster& peer(std::string_view name, base::Bytes vsn, int state = 0) {
        storage.push_back(std::move(vsn));
        wire::PushNodeState node;
        node.name = name;
        node.vsn = storage.back();
        node.state = state;
        remote.push_back(node);
        return *this;
    }
    std::string verdict() const {
        const auto status = checkVersions(remote, table);
        return status ? std::string("fine") : status.error().text();
    }
};

constexpr Versions kObserver{1, 5, 2, 0, 255, 4};

TEST(VersionCheck, AnObserverFitsSerf) {
    Cluster cluster;
    cluster.local("us", kObserver).peer("n1", {1, 5, 2, 2, 5, 4}).peer("n2", {1, 5, 2, 2, 5, 5});
    EXPECT_EQ(cluster.verdict(), "fine");
}

TEST(VersionCheck, APlainNodeDoesNotFitSerf) {
    Cluster cluster;
    cluster.local("us", {1, 5, 2, 0, 0, 0}).peer("n1", {1, 5, 2, 2, 5, 5});
    EXPECT_EQ(cluster.verdict(), "Node 'n1' delegate protocol version (5) is incompatible: [2, 0]");
}

TEST(VersionCheck, ADelegateVersionOutsideTheRangeIsRefused) {
    Cluster cluster;
    cluster.local("us", {1, 5, 2, 0, 255, 6}).peer("n1", {1, 5, 2, 2, 5, 5});
    EXPECT_EQ(cluster.verdict(), "Node 'us' delegate protocol version (6) is incompatible: [2, 5]");
}

TEST(VersionCheck, ANodeWithoutVersionsPoisonsAMergeEvenWhenDead) {
    Cluster cluster;
    cluster.local("us", kObserver).peer("n1", {}, 2);
    EXPECT_EQ(cluster.verdict(), "Node 'n1' protocol version (0) is incompatible: [1, 5]");
}

TEST(VersionCheck, TheDeadDoNotNarrowTheRange) {
    Cluster cluster;
    cluster.local("us", kObserver).peer("n1", {2, 2, 2, 4, 4, 4}, 3);
    cluster.local("n2", {1, 5, 3, 0, 255, 7});
    EXPECT_EQ(cluster.verdict(), "fine");
}

TEST(VersionCheck, ANarrowLivingNodeBreaksOthers) {
    Cluster cluster;
    cluster.local("us", kObserver)
        .peer("n1", {2, 2, 2, 0, 255, 4})
        .peer("n2", {1, 5, 5, 0, 255, 4});
    EXPECT_EQ(cluster.verdict(), "Node 'n2' protocol version (5) is incompatible: [2, 2]");
}

TEST(VersionCheck, AnEmptyPeekAlwaysFits) {
    Cluster cluster;
    cluster.local("us", kObserver);
    EXPECT_EQ(cluster.verdict(), "fine");
}

}  // namespace
}  // namespace swimscope::swim

#include "engine/swim/member_table.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

constexpr Versions kOld{1, 5, 2, 0, 0, 0};
constexpr Versions kNew{1, 5, 2, 2, 5, 4};

IdentityView viewNamed(std::string_view name, Versions versions = kOld) {
    return {name, {base::IpAddress::v4(10, 0, 0, 1), 7946}, {}, versions};
}

struct Filled {
    MemberTable table;
    base::Random random{3};

    explicit Filled(int count, std::shared_ptr<World> world = std::make_shared<World>())
        : table(std::move(world)) {
        for (int i = 0; i < count; ++i) {
            add("n" + std::to_string(i));
        }
    }
    Slot add(const std::string& name, Versions versions = kOld) {
        return table.insert(viewNamed(name, versions), 1, State::Alive, base::Instant(1s), random);
    }
    void removeThose(const std::function<bool(const std::string&)>& gone) {
        table.reap([&](Slot row) { return gone(table.name(row)); }, [](Slot) {});
    }
    std::set<std::string> news(const MemberTable& theirs) const {
        std::set<std::string> names;
        table.forEachNews(theirs, [&](Slot row) { names.insert(theirs.name(row)); });
        return names;
    }
};

TEST(MemberTable, FindsWhatWasInsertedAndNothingElse) {
    Filled filled(1000);
    EXPECT_EQ(filled.table.size(), 1000u);
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "n" + std::to_string(i);
        const Slot row = filled.table.find(name);
        ASSERT_NE(row, MemberTable::kNone);
        EXPECT_EQ(filled.table.name(row), name);
    }
    EXPECT_EQ(filled.table.find("n1000"), MemberTable::kNone);
    EXPECT_EQ(MemberTable().find("anybody"), MemberTable::kNone);
}

TEST(MemberTable, FindsByTheHashOfANameInEveryTableOfItsWorld) {
    const auto world = std::make_shared<World>();
    const Filled here(3, world);
    const Filled there(2, world);
    const auto find = [](const Filled& in, std::string_view name) {
        const std::uint32_t hash = IdentityPool::hashOf(name);
        in.table.fetch(hash);
        return in.table.find(name, hash);
    };
    EXPECT_EQ(find(here, "n2"), here.table.find("n2"));
    EXPECT_EQ(find(there, "n2"), MemberTable::kNone);
    EXPECT_EQ(find(there, "n1"), find(here, "n1"));
    EXPECT_EQ(find(here, "nobody"), MemberTable::kNone);
}

TEST(MemberTable, ARowKeepsWhatWasSetInIt) {
    Filled filled(3);
    const Slot row = filled.table.find("n1");
    filled.table.setState(row, State::Suspect, base::Instant(-2s));
    filled.table.setIncarnation(row, 4'000'000'000u);
    const base::Bytes meta{1, 2, 3};
    IdentityView view = viewNamed("n1", kNew);
    view.meta = meta;
    filled.table.setIdentity(row, view);
    const Member member = filled.table.member(row);
    EXPECT_EQ(member.state, State::Suspect);
    EXPECT_EQ(member.since, base::Instant(-2s));
    EXPECT_EQ(member.incarnation, 4'000'000'000u);
    EXPECT_EQ(member.identity->meta, meta);
    EXPECT_EQ(member.identity->versions, kNew);
    EXPECT_EQ(filled.table.incarnation(filled.table.find("n2")), 1u);
}

TEST(MemberTable, ReapedRowsAreGoneAndTheOthersAreStillFound) {
    Filled filled(300);
    std::set<std::string> removed;
    filled.table.reap([&](Slot row) { return filled.table.name(row).back() == '7'; },
                      [&](Slot row) { removed.insert(filled.table.name(row)); });
    EXPECT_EQ(removed.size(), 30u);
    EXPECT_EQ(filled.table.size(), 270u);
    for (int i = 0; i < 300; ++i) {
        const std::string name = "n" + std::to_string(i);
        EXPECT_EQ(filled.table.find(name) == MemberTable::kNone, removed.contains(name)) << name;
    }
    filled.add("n7");
    EXPECT_NE(filled.table.find("n7"), MemberTable::kNone);
    EXPECT_EQ(filled.table.size(), 271u);
}

TEST(MemberTable, CountsTheLiving) {
    Filled filled(3);
    EXPECT_EQ(filled.table.livingCount(), 3u);
    filled.table.setState(filled.table.find("n1"), State::Suspect, base::Instant(1s));
    EXPECT_EQ(filled.table.livingCount(), 3u);
    filled.table.setState(filled.table.find("n1"), State::Dead, base::Instant(2s));
    EXPECT_EQ(filled.table.livingCount(), 2u);
    EXPECT_EQ(filled.table.count(State::Dead), 1u);
    filled.removeThose([](const std::string& name) { return name == "n1"; });
    EXPECT_EQ(filled.table.livingCount(), 2u);
    EXPECT_EQ(filled.table.count(State::Dead), 0u);
}

TEST(MemberTable, CountsVersionsByRowsAndByLivingRows) {
    Filled filled(2);
    const Slot row = filled.add("newer", kNew);
    ASSERT_EQ(filled.table.versionCounts().size(), 2u);
    EXPECT_EQ(filled.table.versionCounts()[1].versions, kNew);
    EXPECT_EQ(filled.table.versionCounts()[1].alive, 1u);
    filled.table.setState(row, State::Dead, base::Instant(2s));
    EXPECT_EQ(filled.table.versionCounts()[1].alive, 0u);
    EXPECT_EQ(filled.table.versionCounts()[1].all, 1u);
    filled.table.setIdentity(row, viewNamed("newer", kOld));
    ASSERT_EQ(filled.table.versionCounts().size(), 1u);
    EXPECT_EQ(filled.table.versionCounts()[0].alive, 2u);
    EXPECT_EQ(filled.table.versionCounts()[0].all, 3u);
}

TEST(MemberTable, KnowsTheSizeOfItsPushPullEntries) {
    Filled filled(3);
    filled.table.setIncarnation(filled.table.find("n0"), 70'000);
    filled.table.setIncarnation(filled.table.find("n1"), 200);
    std::size_t encoded = 0;
    filled.table.forEach([&](Slot row) {
        const Identity& identity = filled.table.identity(row);
        const auto vsn = identity.versions.bytes();
        wire::PushNodeState node;
        node.name = identity.name;
        node.addr = identity.address.ip.bytes();
        node.port = identity.address.port;
        node.meta = identity.meta;
        node.incarnation = filled.table.incarnation(row);
        node.vsn = vsn;
        encoded += wire::encoded(node).size();
    });
    EXPECT_EQ(filled.table.wireSize(), encoded);
}

TEST(MemberTable, ChoosesDifferentRowsThatFit) {
    for (const int size : {2, 5, 100}) {
        Filled filled(size);
        const auto chosen = filled.table.choose(
            3, filled.random, [&](Slot row) { return filled.table.name(row) != "n0"; });
        EXPECT_EQ(chosen.size(), static_cast<std::size_t>(std::min(3, size - 1)));
        const std::set<Slot> different(chosen.begin(), chosen.end());
        EXPECT_EQ(different.size(), chosen.size());
        for (const Slot slot : chosen) {
            EXPECT_NE(filled.table.name(slot), "n0");
        }
    }
}

TEST(MemberTable, ARoundVisitsEachRowOnceInAnotherOrderEachTime) {
    Filled filled(200);
    std::vector<Slot> rounds[2];
    for (auto& round : rounds) {
        for (Slot row = 0; (row = filled.table.nextInRound(filled.random)) != MemberTable::kNone;) {
            round.push_back(row);
        }
        EXPECT_EQ(std::set<Slot>(round.begin(), round.end()).size(), 200u);
        EXPECT_EQ(round.size(), 200u);
    }
    EXPECT_NE(rounds[0], rounds[1]);
}

TEST(MemberTable, TheSameSeedGivesTheSameProbeOrder) {
    Filled one(50);
    Filled other(50);
    for (int i = 0; i < 50; ++i) {
        EXPECT_EQ(one.table.name(one.table.nextInRound(one.random)),
                  other.table.name(other.table.nextInRound(other.random)));
    }
}

TEST(MemberTable, ACopyGoesItsOwnWay) {
    Filled filled(600);
    MemberTable copy(filled.table);
    copy.setState(copy.find("n5"), State::Dead, base::Instant(9s));
    EXPECT_EQ(filled.table.state(filled.table.find("n5")), State::Alive);
    EXPECT_EQ(copy.state(copy.find("n5")), State::Dead);
    EXPECT_EQ(copy.size(), 600u);
    filled.removeThose([](const std::string& name) { return name == "n6"; });
    EXPECT_EQ(copy.name(copy.find("n6")), "n6");
}

TEST(MemberTable, NewsIsWhatIsNotTheSameRowAlive) {
    const auto world = std::make_shared<World>(IdentityPool::Keep::Always);
    Filled ours(4, world);
    Filled theirs(5, world);
    EXPECT_EQ(ours.news(theirs.table), std::set<std::string>{"n4"});
    theirs.table.setIncarnation(theirs.table.find("n1"), 2);
    ours.table.setIncarnation(ours.table.find("n2"), 2);
    theirs.table.setState(theirs.table.find("n3"), State::Suspect, base::Instant(3s));
    EXPECT_EQ(ours.news(theirs.table), (std::set<std::string>{"n1", "n3", "n4"}));
    theirs.table.setIdentity(theirs.table.find("n0"), viewNamed("n0", kNew));
    EXPECT_TRUE(ours.news(theirs.table).contains("n0"));
}

}  // namespace
}  // namespace swimscope::swim

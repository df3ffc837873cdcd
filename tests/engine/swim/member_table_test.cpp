#include "engine/swim/member_table.h"

#include <set>

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

Member memberNamed(const std::string& name, State state = State::Alive) {
    Identity identity;
    identity.name = name;
    return {std::make_shared<const Identity>(std::move(identity)), 1, state, base::Instant{}};
}

struct Filled {
    MemberTable table;
    base::Random random{3};

    explicit Filled(int count) {
        for (int i = 0; i < count; ++i) {
            table.insert(memberNamed("n" + std::to_string(i)), random);
        }
    }
};

TEST(MemberTable, FindsWhatWasInsertedAndNothingElse) {
    Filled filled(1000);
    EXPECT_EQ(filled.table.size(), 1000u);
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "n" + std::to_string(i);
        ASSERT_NE(filled.table.find(name), nullptr);
        EXPECT_EQ(filled.table.find(name)->member.name(), name);
    }
    EXPECT_EQ(filled.table.find("n1000"), nullptr);
    EXPECT_EQ(MemberTable().find("anybody"), nullptr);
}

TEST(MemberTable, RowsKeepTheirPlaceWhileTheTableGrows) {
    Filled filled(1);
    Row* row = filled.table.find("n0");
    for (int i = 1; i < 500; ++i) {
        filled.table.insert(memberNamed("n" + std::to_string(i)), filled.random);
    }
    EXPECT_EQ(filled.table.find("n0"), row);
}

TEST(MemberTable, ReapedRowsAreGoneAndTheOthersAreStillFound) {
    Filled filled(300);
    std::set<std::string> removed;
    filled.table.reapAndShuffle([](const Row& row) { return row.member.name().back() == '7'; },
                                [&](Row& row) { removed.insert(row.member.name()); },
                                filled.random);
    EXPECT_EQ(removed.size(), 30u);
    EXPECT_EQ(filled.table.size(), 270u);
    for (int i = 0; i < 300; ++i) {
        const std::string name = "n" + std::to_string(i);
        EXPECT_EQ(filled.table.find(name) == nullptr, removed.contains(name)) << name;
    }
    filled.table.insert(memberNamed("n7"), filled.random);
    EXPECT_NE(filled.table.find("n7"), nullptr);
}

TEST(MemberTable, CountsTheLiving) {
    Filled filled(3);
    EXPECT_EQ(filled.table.livingCount(), 3u);
    filled.table.setState(*filled.table.find("n1"), State::Suspect, base::Instant(1s));
    EXPECT_EQ(filled.table.livingCount(), 3u);
    filled.table.setState(*filled.table.find("n1"), State::Dead, base::Instant(2s));
    EXPECT_EQ(filled.table.livingCount(), 2u);
    EXPECT_EQ(filled.table.find("n1")->member.since, base::Instant(2s));
    filled.table.reapAndShuffle([](const Row& row) { return row.member.state == State::Dead; },
                                [](Row&) {}, filled.random);
    EXPECT_EQ(filled.table.livingCount(), 2u);
}

TEST(MemberTable, ChoosesDifferentRowsThatFit) {
    for (const int size : {2, 5, 100}) {
        Filled filled(size);
        const auto chosen = filled.table.choose(
            3, filled.random, [](const Row& row) { return row.member.name() != "n0"; });
        EXPECT_EQ(chosen.size(), static_cast<std::size_t>(std::min(3, size - 1)));
        const std::set<std::uint32_t> different(chosen.begin(), chosen.end());
        EXPECT_EQ(different.size(), chosen.size());
        for (const std::uint32_t slot : chosen) {
            EXPECT_NE(filled.table.at(slot).member.name(), "n0");
        }
    }
}

TEST(MemberTable, TheSameSeedGivesTheSameProbeOrder) {
    Filled one(50);
    Filled other(50);
    for (std::size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(one.table.at(one.table.order()[i]).member.name(),
                  other.table.at(other.table.order()[i]).member.name());
    }
}

}  // namespace
}  // namespace swimscope::swim

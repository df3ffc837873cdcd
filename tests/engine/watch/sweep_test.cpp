#include "engine/watch/sweep.h"

#include <gtest/gtest.h>

#include "tests/support/row_builder.h"

namespace swimscope::watch {
namespace {

using test::placeOf;
using test::rowAt;
using test::viewFrom;

std::vector<Target> taken(SweepRound& round) {
    std::vector<Target> targets;
    for (Target target; round.next(target);) {
        targets.push_back(target);
    }
    return targets;
}

TEST(SweepRound, AsksTheLivingThatAnAnswerNamesOnce) {
    SweepRound round(7, 1, {});
    std::vector<Unanswered> unusable;
    ASSERT_TRUE(round.add({placeOf(1), ""}));
    EXPECT_FALSE(round.add({placeOf(1), ""}));
    const auto seeds = taken(round);
    ASSERT_EQ(seeds.size(), 1u);
    round.answered(
        seeds[0],
        viewFrom("a", placeOf(1),
                 {rowAt("a", placeOf(1)), rowAt("b", placeOf(2), Belief::Suspect),
                  rowAt("c", placeOf(3), Belief::Dead), rowAt("d", placeOf(4), Belief::Left)}),
        unusable);
    const auto more = taken(round);
    ASSERT_EQ(more.size(), 1u);
    EXPECT_EQ(more[0], (Target{placeOf(2), "b"}));
    EXPECT_FALSE(round.complete());
    round.answered(more[0],
                   viewFrom("b", placeOf(2), {rowAt("a", placeOf(1)), rowAt("b", placeOf(2))}),
                   unusable);
    EXPECT_TRUE(round.complete());
    EXPECT_EQ(round.progress({}).known, 2u);
    EXPECT_EQ(round.progress({}).answered, 2u);
    EXPECT_TRUE(unusable.empty());
}

TEST(SweepRound, WhoeverAnsweredAtAnotherAddressIsNotAskedAgain) {
    SweepRound round(7, 1, {});
    std::vector<Unanswered> unusable;
    const base::Endpoint forward{base::IpAddress::v4(127, 0, 0, 1), 17946};
    round.add({forward, ""});
    round.answered(taken(round)[0],
                   viewFrom("a", forward, {rowAt("a", placeOf(1)), rowAt("b", placeOf(2))}),
                   unusable);
    const auto more = taken(round);
    ASSERT_EQ(more.size(), 1u);
    EXPECT_EQ(more[0].name, "b");
}

TEST(SweepRound, AnotherAddressIsTriedWhenTheFirstOneFails) {
    SweepRound round(7, 1, {});
    std::vector<Unanswered> unusable;
    round.add({placeOf(1), ""});
    round.add({placeOf(2), ""});
    const auto seeds = taken(round);
    round.answered(seeds[0],
                   viewFrom("a", placeOf(1), {rowAt("a", placeOf(1)), rowAt("c", placeOf(3))}),
                   unusable);
    round.answered(seeds[1],
                   viewFrom("b", placeOf(2), {rowAt("b", placeOf(2)), rowAt("c", placeOf(4))}),
                   unusable);
    const auto first = taken(round);
    ASSERT_EQ(first.size(), 1u);
    round.failed(first[0], base::verbatim("connection refused"));
    EXPECT_FALSE(round.complete());
    const auto second = taken(round);
    ASSERT_EQ(second.size(), 1u);
    EXPECT_EQ(second[0], (Target{placeOf(4), "c"}));
    round.failed(second[0], base::verbatim("connection refused"));
    EXPECT_TRUE(round.complete());
    EXPECT_EQ(round.progress({}).failed, 2u);
}

TEST(SweepRound, AddressesThatNobodyCanDialAreSaidAndNotAsked) {
    SweepRound round(7, 1, {});
    std::vector<Unanswered> unusable;
    round.add({placeOf(1), ""});
    const base::Endpoint loopback{base::IpAddress::v4(127, 0, 0, 1), 7946};
    const base::Endpoint wildcard{base::IpAddress::v4(0, 0, 0, 0), 7946};
    round.answered(taken(round)[0],
                   viewFrom("a", placeOf(1),
                            {rowAt("a", placeOf(1)), rowAt("b", loopback), rowAt("c", wildcard),
                             rowAt("d", {})}),
                   unusable);
    EXPECT_TRUE(round.complete());
    ASSERT_EQ(unusable.size(), 3u);
    EXPECT_NE(unusable[0].why.find("loopback"), std::string::npos);
    EXPECT_NE(unusable[1].why.find("wildcard"), std::string::npos);
    EXPECT_NE(unusable[2].why.find("no address"), std::string::npos);
}

TEST(SweepRound, OnTheSameMachineLoopbackIsAnAddressLikeAnyOther) {
    SweepRound round(7, 1, {});
    std::vector<Unanswered> unusable;
    const base::Endpoint first{base::IpAddress::v4(127, 0, 0, 1), 7946};
    const base::Endpoint second{base::IpAddress::v4(127, 0, 0, 1), 7947};
    round.add({first, ""});
    round.answered(taken(round)[0], viewFrom("a", first, {rowAt("a", first), rowAt("b", second)}),
                   unusable);
    EXPECT_EQ(taken(round).size(), 1u);
    EXPECT_TRUE(unusable.empty());
}

TEST(SweepRound, ItsSummaryNamesWhoFailed) {
    SweepRound round(7, 1, {});
    round.add({placeOf(1), ""});
    round.failed(taken(round)[0], base::verbatim("connection refused"));
    round.addUnusable("nowhere.example", base::verbatim("the name has no address"));
    EXPECT_EQ(round.summary({}).english(),
              "nobody answered: 10.0.0.1:7946: connection refused; nowhere.example: the name has "
              "no address");
    EXPECT_FALSE(round.anybodyAnswered());
}

TEST(SweepRound, AsksNoMoreThanItsLimit) {
    SweepRound round(7, 1, {});
    std::vector<Unanswered> unusable;
    round.add({placeOf(1), ""});
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < kMaxHosts + 100; ++i) {
        const auto where =
            base::IpAddress::v4(10, static_cast<std::uint8_t>(1 + (i >> 16)),
                                static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i));
        rows.push_back(rowAt("n" + std::to_string(i), {where, 7946}));
    }
    round.answered(taken(round)[0], viewFrom("a", placeOf(1), std::move(rows)), unusable);
    EXPECT_EQ(taken(round).size(), kMaxHosts - 1);
}

}  // namespace
}  // namespace swimscope::watch

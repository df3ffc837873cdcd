#include "engine/observe/belief_matrix.h"

#include <gtest/gtest.h>

#include "tests/support/view_builder.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::ViewBuilder;
using watch::Belief;

BeliefMatrix threeObservers() {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").at(1s).alive("a").alive("b").dead("c", 4));
    matrix.put(ViewBuilder("b").at(2s).alive("a").alive("b").dead("c", 4));
    matrix.put(ViewBuilder("d").at(3s).alive("a").alive("b").alive("c", 4).alive("d"));
    return matrix;
}

TEST(BeliefMatrix, SetsViewsSideBySideByName) {
    const BeliefMatrix matrix = threeObservers();
    EXPECT_EQ(matrix.observers(), (std::vector<std::string>{"a", "b", "d"}));
    EXPECT_EQ(matrix.observed(), (std::vector<std::string>{"a", "b", "c", "d"}));
    EXPECT_EQ(matrix.cell(2, 0).belief, Belief::Dead);
    EXPECT_EQ(matrix.cell(2, 0).incarnation, 4u);
    EXPECT_EQ(matrix.cell(2, 2).belief, Belief::Alive);
    EXPECT_FALSE(matrix.cell(3, 0).listed);
    EXPECT_TRUE(matrix.cell(3, 2).listed);
}

TEST(BeliefMatrix, CountsWhoAgrees) {
    const BeliefMatrix matrix = threeObservers();
    EXPECT_EQ(matrix.majority(2), Belief::Dead);
    EXPECT_EQ(matrix.agreeing(2), 2u);
    EXPECT_TRUE(matrix.disagrees(2));
    EXPECT_EQ(matrix.agreeing(0), 3u);
    EXPECT_FALSE(matrix.disagrees(0));
}

TEST(BeliefMatrix, AMembersOwnWordDoesNotWeigh) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").alive("a").suspect("b"));
    matrix.put(ViewBuilder("b").alive("a").alive("b", 2));
    EXPECT_EQ(matrix.majority(1), Belief::Suspect);
    EXPECT_EQ(matrix.agreeing(1), 1u);
}

TEST(BeliefMatrix, TheGraverBeliefBreaksATie) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").alive("x"));
    matrix.put(ViewBuilder("b").suspect("x"));
    EXPECT_EQ(matrix.majority(0), Belief::Suspect);
}

TEST(BeliefMatrix, MarksWhatChangedAndKeepsSinceWhen) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").at(1s).alive("a").alive("b"));
    matrix.put(ViewBuilder("a").at(2s).alive("a").suspect("b"));
    EXPECT_FALSE(matrix.cell(0, 0).changed);
    EXPECT_TRUE(matrix.cell(1, 0).changed);
    EXPECT_EQ(matrix.cell(0, 0).since, base::Instant{} + 1001ms);
    EXPECT_EQ(matrix.cell(1, 0).since, base::Instant{} + 2001ms);
    matrix.put(ViewBuilder("a").at(3s).alive("a").suspect("b"));
    EXPECT_FALSE(matrix.cell(1, 0).changed);
    EXPECT_EQ(matrix.cell(1, 0).since, base::Instant{} + 2001ms);
}

TEST(BeliefMatrix, ARowThatGoesIsAChangeAndThenGone) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").at(1s).alive("a").dead("b"));
    matrix.put(ViewBuilder("c").at(1s).alive("c").dead("b"));
    matrix.put(ViewBuilder("a").at(5s).alive("a"));
    EXPECT_FALSE(matrix.cell(1, 0).listed);
    EXPECT_TRUE(matrix.cell(1, 0).changed);
    EXPECT_EQ(matrix.since(1, 0), base::Instant{} + 5001ms);
    EXPECT_EQ(matrix.agreeing(1), 1u);
    matrix.put(ViewBuilder("c").at(6s).alive("c"));
    EXPECT_EQ(matrix.observed(), (std::vector<std::string>{"a", "c"}));
}

TEST(BeliefMatrix, ANameThatComesAfterwardsWasNeverListedBefore) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").at(1s).alive("a").alive("gone"));
    matrix.put(ViewBuilder("b").at(2s).alive("b"));
    matrix.put(ViewBuilder("a").at(3s).alive("a"));
    matrix.put(ViewBuilder("a").at(4s).alive("a").alive("new"));
    ASSERT_EQ(matrix.findObserved("new"), 2u);
    EXPECT_FALSE(matrix.cell(2, 1).listed);
    EXPECT_EQ(matrix.since(2, 1), base::Instant{} + 2001ms);
}

TEST(BeliefMatrix, APartialViewDoesNotReplaceAFullerOne) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").alive("a").alive("b"));
    EXPECT_FALSE(matrix.put(ViewBuilder("a").alive("a").partial()));
    EXPECT_EQ(matrix.observed().size(), 2u);
    EXPECT_TRUE(matrix.put(ViewBuilder("c").alive("c").partial()));
    EXPECT_FALSE(matrix.put(ViewBuilder("").alive("x")));
}

TEST(BeliefMatrix, AnObserverCanBeForgotten) {
    BeliefMatrix matrix = threeObservers();
    matrix.forget("d");
    matrix.forget("nobody");
    EXPECT_EQ(matrix.observed(), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(matrix.agreeing(2), 2u);
    EXPECT_FALSE(matrix.disagrees(2));
    matrix.clear();
    EXPECT_TRUE(matrix.observers().empty());
    EXPECT_TRUE(matrix.observed().empty());
}

TEST(BeliefMatrix, MetadataOfOneIncarnationIsCompared) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").alive("x").meta("blue"));
    matrix.put(ViewBuilder("b").alive("x").meta("blue"));
    EXPECT_FALSE(matrix.metadataDiffers(0));
    matrix.put(ViewBuilder("c").alive("x").meta("green"));
    EXPECT_TRUE(matrix.metadataDiffers(0));
    EXPECT_FALSE(matrix.cell(0, 0).otherMeta);
    EXPECT_TRUE(matrix.cell(0, 2).otherMeta);
    matrix.put(ViewBuilder("c").alive("x", 2).meta("green"));
    EXPECT_FALSE(matrix.metadataDiffers(0));
}

TEST(BeliefMatrix, TagsInAnotherOrderAreTheSame) {
    base::Bytes one = dialect::encodeTagMap({{"a", "1"}, {"b", "2"}});
    // The two pairs of the map change places.
    base::Bytes other = {one[0], one[1], one[6], one[7], one[8],
                         one[9], one[2], one[3], one[4], one[5]};
    ASSERT_NE(one, other);
    EXPECT_TRUE(sameMetadata(one, other));
    EXPECT_FALSE(sameMetadata(one, dialect::encodeTagMap({{"a", "1"}, {"b", "3"}})));
    EXPECT_FALSE(sameMetadata(base::toBytes(std::string_view("x")), {}));
}

TEST(BeliefMatrix, ThousandsOfRowsTimesHundredsOfObservers) {
    BeliefMatrix matrix;
    watch::View all;
    for (int i = 10000; i < 15000; ++i) {
        watch::Record record;
        record.name = "n" + std::to_string(i);
        all.rows.push_back({std::make_shared<watch::Record>(record), 1, Belief::Alive});
    }
    for (int i = 0; i < 300; ++i) {
        auto view = std::make_shared<watch::View>(all);
        view->observer = "n" + std::to_string(10000 + i);
        view->rows[2500].belief = i == 7 ? Belief::Dead : Belief::Alive;
        matrix.put(view);
    }
    std::size_t disagreeing = 0;
    for (std::size_t row = 0; row < matrix.observed().size(); ++row) {
        disagreeing += matrix.disagrees(row) ? 1 : 0;
    }
    EXPECT_EQ(disagreeing, 1u);
    EXPECT_EQ(matrix.agreeing(2500), 299u);
}

}  // namespace
}  // namespace swimscope::observe

#include "engine/observe/scene.h"

#include <gtest/gtest.h>

#include "tests/support/view_builder.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::ViewBuilder;

const auto kNobodyMute = [](const watch::View&) { return false; };

TEST(Scene, SortsWitnessesByWhatTheyHold) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").alive("a").alive("x"));
    matrix.put(ViewBuilder("b").alive("b").dead("x"));
    matrix.put(ViewBuilder("c").alive("c").left("x"));
    matrix.put(ViewBuilder("d").alive("d").suspect("x"));
    matrix.put(ViewBuilder("e").alive("e"));
    matrix.put(ViewBuilder("f").alive("f").partial());
    matrix.put(ViewBuilder("x").alive("x", 2));
    const Scene scene(matrix, {}, kNobodyMute);
    const Stance stance = scene.stance(*matrix.findObserved("x"));
    EXPECT_EQ(scene.names(stance.alive), std::vector<std::string>{"a"});
    EXPECT_EQ(scene.names(stance.dead), std::vector<std::string>{"b"});
    EXPECT_EQ(scene.names(stance.left), std::vector<std::string>{"c"});
    EXPECT_EQ(scene.names(stance.suspect), std::vector<std::string>{"d"});
    EXPECT_EQ(scene.names(stance.absent), std::vector<std::string>{"e"});
    ASSERT_NE(stance.own, nullptr);
    EXPECT_EQ(stance.own->incarnation, 2u);
    EXPECT_EQ(stance.listed(), 4u);
    EXPECT_EQ(stance.all(), 5u);
    EXPECT_EQ(stance.holding(), 2u);
}

TEST(Scene, TheMuteAndTheOutdatedAreNoWitnesses) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").at(1000s).alive("a"));
    matrix.put(ViewBuilder("mute").at(1000s).alive("mute"));
    matrix.put(ViewBuilder("old").at(500s).alive("old"));
    const Scene scene(matrix, {}, [](const watch::View& view) { return view.observer == "mute"; });
    EXPECT_EQ(scene.witnesses(), 1u);
    EXPECT_EQ(scene.find("a"), 0u);
    EXPECT_FALSE(scene.find("mute"));
    EXPECT_FALSE(scene.find("old"));
    EXPECT_FALSE(scene.find("nobody"));
}

TEST(Scene, PatienceGrowsWithTheCluster) {
    BeliefMatrix small;
    small.put(ViewBuilder("a").alive("a").alive("b"));
    ViewBuilder many("a");
    for (int i = 0; i < 200; ++i) {
        many.alive("n" + std::to_string(i));
    }
    BeliefMatrix large;
    large.put(many);
    const Scene few(small, {}, kNobodyMute);
    const Scene crowd(large, {}, kNobodyMute);
    EXPECT_EQ(few.settle(), 2s);
    EXPECT_EQ(crowd.settle(), 6s);
    EXPECT_EQ(few.repair(), 1min);
    EXPECT_EQ(crowd.repair(), 4min);
}

TEST(Scene, AContradictionSettlesWhenBothSidesSayItAgain) {
    BeliefMatrix matrix;
    const auto both = [&matrix](base::Duration at) {
        matrix.put(ViewBuilder("a").at(at).alive("a").alive("x"));
        matrix.put(ViewBuilder("b").at(at).alive("b").dead("x"));
    };
    const auto settled = [&matrix] {
        const Scene scene(matrix, {}, kNobodyMute);
        return scene.settled(*matrix.findObserved("x"), *scene.find("a"), {*scene.find("b")}, 2s);
    };
    both(10s);
    EXPECT_FALSE(settled());
    both(11s);
    EXPECT_FALSE(settled());
    matrix.put(ViewBuilder("a").at(13s).alive("a").alive("x"));
    EXPECT_FALSE(settled());
    both(14s);
    EXPECT_TRUE(settled());
    // A new incarnation at the holder is news again.
    matrix.put(ViewBuilder("a").at(15s).alive("a").alive("x", 2));
    EXPECT_FALSE(settled());
}

TEST(Scene, SaysWhenAskingAgainDecides) {
    BeliefMatrix matrix;
    matrix.put(ViewBuilder("a").at(10s).alive("a").alive("x"));
    matrix.put(ViewBuilder("b").at(10s).alive("b").dead("x"));
    const Scene scene(matrix, {}, kNobodyMute);
    const std::size_t x = *matrix.findObserved("x");
    EXPECT_FALSE(scene.settled(x, *scene.find("a"), {*scene.find("b")}, 5min));
    EXPECT_FALSE(scene.waiting());
    EXPECT_FALSE(scene.settled(x, *scene.find("a"), {*scene.find("b")}, 2s));
    EXPECT_GT(scene.waiting(), base::Instant(10s));
}

}  // namespace
}  // namespace swimscope::observe

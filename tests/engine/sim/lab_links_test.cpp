#include "engine/sim/lab_links.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

TEST(LabLinks, NothingIsThereAtFirst) {
    const Network network{Link{}};
    EXPECT_TRUE(linksOf(network, Link{}, 5).quiet());
}

TEST(LabLinks, CutsAreOneWayOrBoth) {
    Network network{Link{}};
    network.cut(3, 1);
    network.cut(1, 3);
    network.cut(4, 2);
    const LabLinks links = linksOf(network, Link{}, 4);
    ASSERT_EQ(links.cuts.size(), 2u);
    EXPECT_EQ(links.cuts[0], (LabLinks::Cut{1, 3, false}));
    EXPECT_EQ(links.cuts[1], (LabLinks::Cut{4, 2, true}));
    EXPECT_TRUE(links.isCut(3, 1) && links.isCut(1, 3));
    EXPECT_TRUE(links.isCut(4, 2));
    EXPECT_FALSE(links.isCut(2, 4));
    EXPECT_FALSE(links.quiet());
    network.healAll();
    EXPECT_TRUE(linksOf(network, Link{}, 4).quiet());
}

TEST(LabLinks, ManyCutsAreCountedAndNotAllListed) {
    Network network{Link{}};
    for (HostId other = 2; other <= 1000; ++other) {
        network.cut(1, other);
    }
    const LabLinks links = linksOf(network, Link{}, 1000);
    EXPECT_EQ(links.cutCount, 999u);
    EXPECT_EQ(links.cuts.size(), LabLinks::kMostCuts);
}

TEST(LabLinks, EveryNodeIsOnASide) {
    Network network{Link{}};
    network.partition({{2}, {1}});
    EXPECT_EQ(linksOf(network, Link{}, 4).sides, (std::vector<std::uint32_t>{2, 1, 0, 0}));
}

TEST(LabLinks, OnlyWhatIsOtherThanBeforeIsListed) {
    Network network{Link{}};
    Link lossy;
    lossy.loss = 0.5;
    network.setOf(2, lossy);
    network.setOf(3, Link{});
    network.setBetween(1, 4, lossy);
    LabLinks links = linksOf(network, Link{}, 4);
    EXPECT_FALSE(links.everywhere.has_value());
    ASSERT_NE(links.of(2), nullptr);
    EXPECT_EQ(links.of(2)->loss, 0.5);
    EXPECT_EQ(links.of(3), nullptr);
    ASSERT_EQ(links.between.size(), 1u);
    network.setEverywhere(lossy);
    links = linksOf(network, Link{}, 4);
    ASSERT_TRUE(links.everywhere.has_value());
    EXPECT_EQ(links.of(2), nullptr);
    EXPECT_NE(links.of(3), nullptr);
}

}  // namespace
}  // namespace swimscope::sim

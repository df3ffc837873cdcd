#include "engine/sim/poke.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

TEST(Poke, EveryPokeReadsAsItIsWritten) {
    for (const char* text : {"kill n-0003", "drop 4711", "delay 4711 0.02s", "heal",
                             "partition n-0001 n-0002 | n-0003", "restart n-0002 elsewhere",
                             "slow n-0002 5ms..10ms", "cut n-0001 n-0002 one-way"}) {
        const auto poke = readPoke(text);
        ASSERT_TRUE(poke) << text << ": " << poke.error();
        EXPECT_EQ(pokeText(*poke), text);
    }
}

TEST(Poke, WhatIsAboutSeveralHostsIsNoSinglePoke) {
    EXPECT_FALSE(readPoke("kill n-0001..n-0003"));
    EXPECT_FALSE(readPoke("drop"));
    EXPECT_FALSE(readPoke("sing n-0001"));
    EXPECT_FALSE(readPoke("drop 1 2"));
}

TEST(Poke, SecondsAreExact) {
    EXPECT_EQ(secondsText(std::chrono::nanoseconds(12'345'678'901)), "12.345678901s");
    EXPECT_EQ(secondsText(std::chrono::milliseconds(1500)), "1.5s");
    EXPECT_EQ(secondsText(std::chrono::seconds(60)), "60s");
    EXPECT_EQ(secondsText({}), "0s");
}

TEST(Poke, AMessageThatIsNotInTheAirIsNotTouched) {
    ClusterOptions options;
    options.nodes = 2;
    Cluster cluster(options);
    EXPECT_EQ(applyPoke(cluster, DropMessage{99}).error(), "message 99 is not in the air any more");
    EXPECT_FALSE(applyPoke(cluster, DelayMessage{99, {}}));
}

}  // namespace
}  // namespace swimscope::sim

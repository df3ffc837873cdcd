#include "engine/sim/fault_text.h"

#include <gtest/gtest.h>

#include "engine/sim/cluster.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

/// What is written after being read, line by line.
std::string again(std::string_view line) {
    const HostNames names(9);
    Words words(line, names);
    std::string text;
    for (const Fault& fault : readFaults(words)) {
        text += (text.empty() ? "" : "; ") + faultText(fault, usualHostName);
    }
    return words.error() ? "error: " + words.error()->english() : text;
}

TEST(FaultText, EveryFaultIsReadAsItIsWritten) {
    for (const char* line : {
             "kill n-0001",
             "pause n-0002",
             "resume n-0002",
             "restart n-0003",
             "restart n-0003 elsewhere meta role=db  two",
             "leave n-0004",
             "slow n-0005 500ms",
             "slow n-0005 1ms..20ms",
             "stutter n-0005 16s 64ms",
             "cut n-0001 n-0002",
             "cut n-0001 n-0002 one-way",
             "mend n-0001 n-0002",
             "partition n-0001 n-0002 | n-0003",
             "heal",
             "loss 5%",
             "loss 12.5% at n-0001",
             "latency 5ms~40% at n-0001 n-0002",
             "duplicate 1%",
             "reorder 10% by 20ms at n-0003",
             "add",
             "add newcomer",
             "add twin called n-0003",
             "join n-0001",
             "join n-0001 through n-0002 n-0003",
             "broadcast n-0001 hello there",
             "send n-0001 n-0002 a letter",
             "datagram n-0001 n-0002 a card",
             "meta n-0001 role=web",
             "key add n-0001 00112233445566778899aabbccddeeff",
             "key use n-0001 00112233445566778899aabbccddeeff",
             "key remove n-0001 00112233445566778899aabbccddeeff",
         }) {
        EXPECT_EQ(again(line), line);
    }
}

TEST(FaultText, SeveralHostsAreSeveralFaults) {
    EXPECT_EQ(again("kill n-0001..n-0003"), "kill n-0001; kill n-0002; kill n-0003");
    EXPECT_EQ(again("steady n-0001"), "slow n-0001 0s; stutter n-0001 0s 0s");
}

TEST(FaultText, ErrorsSayWhatIsWrong) {
    EXPECT_EQ(again("explode n-0001"), "error: \"explode\" is nothing that can be done");
    EXPECT_EQ(again("kill"), "error: a node is missing");
    EXPECT_EQ(again("cut n-0001"), "error: here a node is missing");
    EXPECT_EQ(again("slow n-0001 fast"),
              "error: \"fast\" is no latency such as 5ms, 1ms..5ms or 5ms~40%");
    EXPECT_EQ(again("heal now"), "error: \"now\" is too much here");
    EXPECT_EQ(again("key lose n-0001 00"),
              "error: a key is added, used or removed: key add, key use, key remove");
}

TEST(FaultText, TimesKeepTheirNanoseconds) {
    EXPECT_EQ(durationText(90s), "90s");
    EXPECT_EQ(durationText(1500ms), "1500ms");
    EXPECT_EQ(durationText(1001ns), "1001ns");
    EXPECT_EQ(durationText(0ns), "0s");
}

}  // namespace
}  // namespace swimscope::sim

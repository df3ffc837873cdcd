#include "engine/sim/run_text.h"

#include <gtest/gtest.h>

#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

SavedRun killedRun() {
    Execution run(labScript(), {});
    run.advance({second(3.25)}, kNoLimit);
    EXPECT_TRUE(run.poke(Fault{Kill{3}}));
    run.advance({second(20)}, kNoLimit);
    return savedRun(run, "a kill", std::string(kSmallLab), {});
}

std::string runErrorOf(std::string_view text) {
    const auto run = readRun(text);
    return run ? std::string() : run.error().text();
}

TEST(RunText, ReplaysToTheSameHash) {
    const SavedRun saved = killedRun();
    const auto opened = readRun(writeRun(saved));
    ASSERT_TRUE(opened) << opened.error();
    EXPECT_EQ(writeRun(*opened), writeRun(saved));
    const auto script = scriptOf(*opened);
    ASSERT_TRUE(script) << script.error();
    Execution again(*script, opened->pokes);
    again.advance(Goal::at(opened->end), kNoLimit);
    EXPECT_EQ(again.cluster().traceHash(), opened->hash);
    EXPECT_EQ(again.place(), opened->end);
}

TEST(RunText, ReadsAsPeopleRead) {
    const std::string text = writeRun(killedRun());
    EXPECT_TRUE(text.starts_with("swimscope run 1\nname a kill\npoke ")) << text;
    EXPECT_NE(text.find(" 3.25s kill n-0003\nend "), std::string::npos) << text;
    EXPECT_TRUE(text.ends_with("script\n" + std::string(kSmallLab))) << text;
}

TEST(RunText, OverridesAreCarriedAlong) {
    SavedRun saved;
    saved.overrides = {12, 99};
    saved.script = kSmallLab;
    const auto opened = readRun(writeRun(saved));
    ASSERT_TRUE(opened) << opened.error();
    const auto script = scriptOf(*opened);
    ASSERT_TRUE(script);
    EXPECT_EQ((*script)->cluster.nodes, 12u);
    EXPECT_EQ((*script)->cluster.seed, 99u);
}

TEST(RunText, AnErrorNamesItsLine) {
    EXPECT_EQ(runErrorOf("nodes 5\n"), "line 1: a saved run begins with \"swimscope run 1\"");
    EXPECT_TRUE(
        runErrorOf("swimscope run 1\n\nwalk\n").starts_with("line 3: no line of a saved run"));
    EXPECT_TRUE(
        runErrorOf("swimscope run 1\npoke 1 2s sing n-0001\n").starts_with("line 2: \"sing\""));
    EXPECT_EQ(runErrorOf("swimscope run 1\nhash 12\n"), "line 2: a hash is 16 hexadecimal digits");
    EXPECT_TRUE(runErrorOf("swimscope run 1\nname x\n").starts_with("line 2: the line \"script\""));
    EXPECT_TRUE(runErrorOf("swimscope run 1\nend 1 2s\nscript\n").find("hash") !=
                std::string::npos);
    EXPECT_TRUE(
        runErrorOf("swimscope run 1\nend 0 0s\nhash 0000000000000000\nscript\nnodes 3\nnodes x\n")
            .starts_with("line 6: "));
    EXPECT_TRUE(
        runErrorOf("swimscope run 1\npoke 5 2s heal\npoke 4 2s heal\n").starts_with("line 3: "));
}

TEST(RunText, AHashIsSixteenDigits) {
    EXPECT_EQ(hashText(0xab), "00000000000000ab");
}

}  // namespace
}  // namespace swimscope::sim

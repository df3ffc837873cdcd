#include "engine/headless/simulate_program.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/sim/execution.h"
#include "engine/sim/run_text.h"

namespace swimscope::headless {
namespace {

using namespace std::chrono_literals;

struct Finished {
    int code = 0;
    std::string output;
    std::string errors;
};

std::string contents(std::FILE* file) {
    std::string text;
    std::rewind(file);
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
        text.push_back(static_cast<char>(c));
    }
    std::fclose(file);
    return text;
}

Finished simulated(const SimulateOptions& options) {
    std::FILE* output = std::tmpfile();
    std::FILE* errors = std::tmpfile();
    Finished run;
    run.code = runSimulation(options, fileno(output), fileno(errors));
    run.output = contents(output);
    run.errors = contents(errors);
    return run;
}

SimulateOptions ten() {
    SimulateOptions options;
    options.nodes = 10;
    options.duration = 20s;
    return options;
}

TEST(SimulateProgram, PrintsWhatCameOut) {
    const Finished run = simulated(ten());
    EXPECT_EQ(run.code, 0);
    for (const char* word : {"nodes", "converged", "messages", "bytes", "hash"}) {
        EXPECT_NE(run.output.find(word), std::string::npos) << run.output;
    }
}

std::string hashIn(const std::string& output) {
    return output.substr(output.rfind("hash"));
}

TEST(SimulateProgram, TheSameSeedPrintsTheSameHash) {
    EXPECT_EQ(hashIn(simulated(ten()).output), hashIn(simulated(ten()).output));
    SimulateOptions other = ten();
    other.seed = 2;
    EXPECT_NE(hashIn(simulated(other).output), hashIn(simulated(ten()).output));
}

TEST(SimulateProgram, AColdStartWithoutADurationEndsWhenAllAgree) {
    SimulateOptions options = ten();
    options.duration.reset();
    options.json = true;
    const Finished run = simulated(options);
    EXPECT_EQ(run.code, 0);
    EXPECT_NE(run.output.find("\"converged\":true"), std::string::npos) << run.output;
    // The last word comes within a second of joining, long before the usual minute.
    EXPECT_EQ(run.output.find("\"virtualSeconds\":60.000"), std::string::npos) << run.output;
}

TEST(SimulateProgram, AConvergedStartStaysConverged) {
    SimulateOptions options = ten();
    options.converged = true;
    EXPECT_NE(simulated(options).output.find("since 0.000 s"), std::string::npos);
}

TEST(SimulateProgram, EndsWithOneJsonObject) {
    SimulateOptions options = ten();
    options.json = true;
    const std::string output = simulated(options).output;
    EXPECT_EQ(std::count(output.begin(), output.end(), '\n'), 1);
    for (const char* key : {"hash", "nodes", "virtualSeconds", "cpuSeconds", "peakBytes",
                            "converged", "falseDeaths", "detectionMs", "messagesPerNode"}) {
        EXPECT_NE(output.find("\"" + std::string(key) + "\":"), std::string::npos) << output;
    }
}

/// A script in a file of its own.
std::string scriptFile(const std::string& text) {
    const std::string path = testing::TempDir() + "simulate_program_test.demo";
    std::ofstream(path) << text;
    return path;
}

TEST(SimulateProgram, AFailedClaimIsAOne) {
    SimulateOptions options;
    options.script = scriptFile("nodes 3\nrun 5s\nexpect apart\n");
    const Finished run = simulated(options);
    EXPECT_EQ(run.code, 1);
    EXPECT_NE(run.output.find("line 3: 3 of 3 nodes"), std::string::npos) << run.output;
}

TEST(SimulateProgram, AScriptThatCannotBeReadIsATwo) {
    SimulateOptions options;
    options.script = scriptFile("nodes 3\ndance\n");
    EXPECT_EQ(simulated(options).code, 2);
    EXPECT_NE(simulated(options).errors.find("line 2: "), std::string::npos);
    options.script = "/nowhere/at/all.demo";
    const Finished run = simulated(options);
    EXPECT_EQ(run.code, 2);
    EXPECT_NE(run.errors.find("cannot be read"), std::string::npos);
}

TEST(SimulateProgram, AdversariesRunInARow) {
    SimulateOptions options;
    options.adversary = true;
    options.seed = 3;
    options.runs = 2;
    const Finished run = simulated(options);
    EXPECT_EQ(run.code, 0) << run.output;
    EXPECT_NE(run.output.find("seeds 3 to 4: 0 failed"), std::string::npos) << run.output;
}

/// Four nodes for ten seconds; one is killed after three.
std::string savedText() {
    sim::SavedRun saved;
    saved.script = "nodes 4\ntiming local\nstart converged\n";
    const auto script = sim::scriptOf(saved);
    EXPECT_TRUE(script);
    sim::Execution execution(*script, {});
    execution.advance({base::Instant{3s}}, UINT64_MAX);
    EXPECT_TRUE(execution.poke(sim::Fault(sim::Kill{3})));
    execution.advance({base::Instant{10s}}, UINT64_MAX);
    return sim::writeRun(sim::savedRun(execution, "a kill", saved.script, {}));
}

Finished replayed(const std::string& text) {
    const std::string path =
        ::testing::TempDir() + "swimscope_saved_" + std::to_string(getpid()) + ".run";
    std::ofstream(path) << text;
    SimulateOptions options;
    options.run = path;
    Finished run = simulated(options);
    std::remove(path.c_str());
    return run;
}

TEST(SimulateProgram, ASavedRunComesOutTheSameOrSaysSo) {
    std::string text = savedText();
    const Finished same = replayed(text);
    EXPECT_EQ(same.code, 0) << same.output;
    EXPECT_NE(same.output.find("the saved run came out the same"), std::string::npos);

    text.replace(text.find("kill n-0003\nend"), 11, "kill n-0002");
    const Finished other = replayed(text);
    EXPECT_EQ(other.code, 1) << other.output;
    EXPECT_NE(other.output.find("which it does not have any more"), std::string::npos);

    const Finished unreadable = replayed("swimscope run 1\nsing\n");
    EXPECT_EQ(unreadable.code, 2);
    EXPECT_NE(unreadable.errors.find("line 2: "), std::string::npos) << unreadable.errors;
}

}  // namespace
}  // namespace swimscope::headless

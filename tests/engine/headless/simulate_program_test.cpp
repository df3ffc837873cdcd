#include "engine/headless/simulate_program.h"

#include <cstdio>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

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

TEST(SimulateProgram, TheSameSeedPrintsTheSame) {
    EXPECT_EQ(simulated(ten()).output, simulated(ten()).output);
}

}  // namespace
}  // namespace swimscope::headless

#include "engine/headless/simulate_report.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

using namespace std::chrono_literals;

SimulationResult result() {
    SimulationResult result;
    result.hash = 0xab;
    result.nodes = 8;
    result.virtualSeconds = 60;
    result.convergedAt = base::Instant(1500ms);
    result.detectionMedian = 5s;
    result.detection99 = 7s;
    result.messagesPerNode = 12.5;
    return result;
}

TEST(SimulateReport, TextIsATable) {
    const std::string text = resultText(result());
    EXPECT_NE(text.find("converged        since 1.500 s\n"), std::string::npos) << text;
    EXPECT_NE(text.find("detection        5.000 s median, 7.000 s for 99 %\n"), std::string::npos);
    EXPECT_NE(text.find("hash             00000000000000ab\n"), std::string::npos);
}

TEST(SimulateReport, JsonHoldsNumbersAndNulls) {
    SimulationResult some = result();
    some.problems = {"line 3: \"no\""};
    const std::string line = resultJson(some);
    EXPECT_NE(line.find("\"hash\":\"00000000000000ab\""), std::string::npos) << line;
    EXPECT_NE(line.find("\"detectionMs\":{\"median\":5000.000,\"p99\":7000.000}"),
              std::string::npos);
    EXPECT_NE(line.find("\"problems\":[\"line 3: \\\"no\\\"\"]"), std::string::npos) << line;
    some.convergedAt.reset();
    some.detectionMedian.reset();
    EXPECT_NE(resultJson(some).find("\"converged\":false,\"convergedMs\":null"), std::string::npos);
}

TEST(SimulateReport, FiguresAreThoseOfTheCluster) {
    sim::ClusterOptions options;
    options.nodes = 4;
    options.converged = true;
    sim::Cluster cluster(options);
    cluster.runFor(5s);
    const SimulationResult figures = resultOf(cluster);
    EXPECT_EQ(figures.hash, cluster.traceHash());
    EXPECT_EQ(figures.virtualSeconds, 5);
    EXPECT_GT(figures.messagesPerNode, 1);
}

}  // namespace
}  // namespace swimscope::headless

#include "engine/headless/simulate_program.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "engine/headless/process_cost.h"
#include "engine/headless/progress_bar.h"
#include "engine/headless/simulate_report.h"
#include "engine/headless/write_text.h"
#include "engine/sim/adversary.h"
#include "engine/sim/execution.h"
#include "engine/sim/referee.h"
#include "engine/sim/run_text.h"
#include "engine/sim/script.h"
#include "engine/sim/script_player.h"

namespace swimscope::headless {

namespace {

constexpr int kSlices = 500;
/// A cold start whose end nobody named ends when all agree, or then.
constexpr base::Duration kLongestColdStart = std::chrono::minutes(10);

base::Result<std::string> textOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        return base::Error{base::verbatim(path + " cannot be read")};
    }
    return text.str();
}

/// A script from a file, or what the options alone amount to.
base::Result<sim::Script> scriptOf(const SimulateOptions& options) {
    if (options.script.empty()) {
        sim::Script script;
        script.cluster.nodes = options.nodes.value_or(script.cluster.nodes);
        script.cluster.seed = options.seed.value_or(script.cluster.seed);
        script.cluster.converged = options.converged;
        return script;
    }
    const auto text = textOf(options.script);
    if (!text) {
        return base::Error{text.error()};
    }
    auto script = sim::readScript(*text, {options.nodes, options.seed});
    if (!script) {
        return base::Error{base::verbatim(options.script + ", " + script.error())};
    }
    return script;
}

void runWithProgress(sim::Cluster& cluster, base::Duration duration, int errors) {
    ProgressBar bar(errors);
    const base::Instant start = cluster.now();
    for (int slice = 1; slice <= kSlices; ++slice) {
        cluster.runUntil(start + duration / kSlices * slice);
        const auto share = static_cast<double>(slice) / kSlices;
        char text[64];
        std::snprintf(text, sizeof text, "%.1f of %.1f virtual seconds, %zu of %zu nodes agree",
                      base::toSeconds(cluster.now() - start), base::toSeconds(duration),
                      cluster.agreement().agreeing(), cluster.agreement().taking());
        bar.show(share, text);
    }
    cluster.runUntil(start + duration);
}

/// Runs until every node has started and lists every other.
void runToAgreement(sim::Cluster& cluster, int errors) {
    ProgressBar bar(errors);
    const auto agreed = [&cluster] {
        return cluster.agreement().taking() == cluster.size() && cluster.agreement().all();
    };
    const base::Instant start = cluster.now();
    while (cluster.now() < start + kLongestColdStart &&
           !cluster.runUntil(agreed, std::chrono::seconds(1))) {
        char text[64];
        std::snprintf(text, sizeof text, "%.0f virtual seconds, %zu of %zu nodes agree",
                      base::toSeconds(cluster.now() - start), cluster.agreement().agreeing(),
                      cluster.size());
        bar.show(static_cast<double>(cluster.agreement().agreeing()) /
                     static_cast<double>(cluster.size()),
                 text);
    }
}

int runScript(const SimulateOptions& options, int output, int errors) {
    auto script = scriptOf(options);
    if (!script) {
        writeText(errors, "swimscope-node: " + script.error() + "\n");
        return 2;
    }
    script->duration = options.duration.value_or(script->duration);
    const double cpuBefore = cpuSeconds();
    sim::Cluster cluster(script->cluster);
    const auto referee = sim::Referee::strict(script->cluster.node);
    cluster.judgeBy(referee.get());
    sim::ScriptPlayer player(cluster, *script);
    if (options.duration || options.converged || !options.script.empty()) {
        runWithProgress(cluster, script->duration, errors);
    } else {
        runToAgreement(cluster, errors);
    }
    player.finish();
    referee->end(cluster);
    SimulationResult result = resultOf(cluster);
    result.cpuSeconds = cpuSeconds() - cpuBefore;
    result.peakBytes = peakBytes();
    result.problems = base::english(player.failures());
    for (const sim::Violation& violation : referee->findings().kept()) {
        result.problems.push_back(sim::Referee::describe(cluster.truth(), violation));
    }
    writeText(output, options.json ? resultJson(result) : resultText(result));
    return result.problems.empty() ? 0 : 1;
}

base::Result<sim::SavedRun> savedRun(const std::string& path) {
    const auto text = textOf(path);
    if (!text) {
        return base::Error{text.error()};
    }
    auto run = sim::readRun(*text);
    if (!run) {
        return base::Error{base::verbatim(path + ", " + run.error())};
    }
    return run;
}

/// Runs a saved run to its end and compares the hash.
int replay(const SimulateOptions& options, int output, int errors) {
    const auto saved = savedRun(options.run);
    const auto script = saved ? sim::scriptOf(*saved) : base::Error{saved.error()};
    if (!script) {
        writeText(errors, "swimscope-node: " + script.error() + "\n");
        return 2;
    }
    const double cpuBefore = cpuSeconds();
    sim::Execution execution(*script, saved->pokes);
    ProgressBar bar(errors);
    const double whole = std::max(base::toSeconds(saved->end.at.time_since_epoch()), 1e-9);
    constexpr std::uint64_t kEventsBetween = 20'000;
    while (!execution.advance(sim::Goal::at(saved->end), kEventsBetween)) {
        const double now = base::toSeconds(execution.place().at.time_since_epoch());
        char text[48];
        std::snprintf(text, sizeof text, "%.1f of %.1f virtual seconds", now, whole);
        bar.show(now / whole, text);
    }
    bar.finish();
    SimulationResult result = resultOf(execution.cluster());
    result.cpuSeconds = cpuSeconds() - cpuBefore;
    result.peakBytes = peakBytes();
    result.problems = base::english(execution.problems());
    const bool same = result.hash == saved->hash && execution.place() == saved->end;
    if (!same) {
        result.problems.push_back("the run was saved with the hash " + hashText(saved->hash) +
                                  ", which it does not have any more");
    }
    writeText(output, options.json ? resultJson(result) : resultText(result));
    if (same && !options.json) {
        writeText(output, "the saved run came out the same\n");
    }
    return result.problems.empty() ? 0 : 1;
}

std::string failureText(const sim::AdversaryResult& result) {
    std::string text;
    for (const std::string& problem : result.problems) {
        text += "seed " + std::to_string(result.seed) + " failed: " + problem + "\n";
    }
    for (const std::string& line : result.story) {
        text += "    " + line + "\n";
    }
    return text + "again: " + result.repeat() + "\n";
}

int runAdversaries(const SimulateOptions& options, int output, int errors) {
    const std::uint64_t first = options.seed.value_or(1);
    ProgressBar bar(errors);
    SimulationResult total;
    total.seed = first;
    std::size_t failed = 0;
    for (std::size_t i = 0; i < options.runs; ++i) {
        const sim::AdversaryResult result = sim::Adversary(first + i).run();
        total.nodes = result.nodes;
        total.hash = total.hash * 31 + result.hash;
        total.virtualSeconds += base::toSeconds(result.virtualTime);
        if (!result.ok()) {
            ++failed;
            bar.finish();
            writeText(output, failureText(result));
            total.problems.push_back("seed " + std::to_string(result.seed));
        }
        bar.show(static_cast<double>(i + 1) / static_cast<double>(options.runs),
                 std::to_string(i + 1) + " of " + std::to_string(options.runs) + " seeds");
    }
    bar.finish();
    total.cpuSeconds = cpuSeconds();
    total.peakBytes = peakBytes();
    if (options.json) {
        writeText(output, resultJson(total));
    } else {
        writeText(output, "seeds " + std::to_string(first) + " to " +
                              std::to_string(first + options.runs - 1) + ": " +
                              std::to_string(failed) + " failed, hash " + hashText(total.hash) +
                              "\n");
    }
    return failed == 0 ? 0 : 1;
}

}  // namespace

int runSimulation(const SimulateOptions& options, int output, int errors) {
    if (!options.run.empty()) {
        return replay(options, output, errors);
    }
    return options.adversary ? runAdversaries(options, output, errors)
                             : runScript(options, output, errors);
}

}  // namespace swimscope::headless

#include "engine/headless/simulate_options.h"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>

#include "engine/headless/refusal.h"
#include "engine/sim/limits.h"
#include "engine/sim/script_words.h"

namespace swimscope::headless {

ParsedSimulateOptions parseSimulateOptions(std::vector<std::string> arguments) {
    CLI::App app("A cluster of real nodes in virtual time.", "swimscope-node simulate");
    SimulateOptions options;
    std::string duration;
    app.add_option("--nodes", options.nodes, "How many nodes (50, or as the script says)");
    app.add_option("--seed", options.seed, "Decides all that chance decides (1)");
    app.add_option("--script", options.script, "A .demo file: what happens when, and claims");
    app.add_option("--run", options.run, "A saved run of the lab: does it come out the same?");
    app.add_option(
        "--for", duration,
        "Virtual time, such as 90s, 500ms, 5m (as the script says; a cold start runs until all "
        "agree; else 60s)");
    app.add_flag("--converged", options.converged, "All nodes know all from the start");
    app.add_flag("--json", options.json, "Ends with one JSON object on standard output");
    app.add_flag("--adversary", options.adversary,
                 "Faults drawn from the seed, then healing and a demand for agreement");
    app.add_option("--runs", options.runs, "With --adversary: so many seeds in a row (1)");
    app.footer(
        "Exit status 1: an invariant or a claim of the script failed, or a saved run came out "
        "differently.");
    ParsedSimulateOptions parsed;
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        parsed.output = app.help();
        return parsed;
    } catch (const CLI::ParseError& error) {
        return refused<ParsedSimulateOptions>(error.what());
    }
    if (options.nodes && (*options.nodes < 1 || *options.nodes > sim::kMaxHosts)) {
        return refused<ParsedSimulateOptions>("--nodes must be 1 to " +
                                              std::to_string(sim::kMaxHosts));
    }
    if (!duration.empty()) {
        const auto read = sim::readDuration(duration);
        if (!read || *read <= base::Duration{}) {
            return refused<ParsedSimulateOptions>(
                "--for wants a time such as 90s, 500ms or 5m, \"" + duration + "\" is not");
        }
        options.duration = *read;
    }
    if (options.adversary &&
        (!options.script.empty() || options.nodes || options.duration || options.converged)) {
        return refused<ParsedSimulateOptions>("--adversary takes --seed, --runs and --json only");
    }
    if (!options.run.empty() && (!options.script.empty() || options.nodes || options.seed ||
                                 options.duration || options.converged || options.adversary)) {
        return refused<ParsedSimulateOptions>(
            "a saved run says itself what happens: --run takes --json only");
    }
    if (!options.script.empty() && options.converged) {
        return refused<ParsedSimulateOptions>(
            "a script says itself how its cluster starts: --converged is too much");
    }
    if (options.runs < 1 || (options.runs > 1 && !options.adversary)) {
        return refused<ParsedSimulateOptions>(
            "--runs is a number from 1 on, and goes with --adversary");
    }
    parsed.options = std::move(options);
    return parsed;
}

}  // namespace swimscope::headless

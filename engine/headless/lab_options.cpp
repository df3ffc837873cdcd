#include "engine/headless/lab_options.h"

#include <algorithm>
#include <array>
#include <utility>

#include <CLI/CLI.hpp>

#include "engine/headless/key_options.h"
#include "engine/headless/refusal.h"

namespace swimscope::headless {

namespace {

/// What CLI11 fills in, still as typed.
struct LabWords {
    KeyOptions keys;
    std::string timing = "lan";
    std::vector<std::string> options;
};

void declareLab(CLI::App& app, LabProgramOptions& options, LabWords& words) {
    session::LabSettings& settings = options.settings;
    app.add_option("--nodes", settings.nodes, "How many nodes (50; live 10)");
    app.add_option("--seed", settings.seed, "Decides all that chance decides in a simulation (1)");
    app.add_option("--timing", words.timing, "lan, wan or local (lan)");
    app.add_option("--option", words.options, "NAME=VALUE of every node, as scripts name them")
        ->expected(1);
    app.add_option("--script", options.script, "A .demo file instead");
    app.add_flag("--live", settings.live,
                 "Real loopback sockets in real time, which other programs can join");
    app.add_flag("--ipv6", settings.overIpv6, "Live: on ::1 instead of 127.0.0.1");
    app.add_option("--dialect", settings.dialect, "Live: plain or serf (plain)");
    app.add_option("--key", words.keys.keys, "Gossip key in base64; repeatable")->expected(1);
    app.add_option("--key-file", words.keys.file, "File with base64 keys; # begins a comment");
    app.add_option("--label", settings.label, "Cluster label");
    app.add_flag("--json", options.json, "One JSON object a line on standard output");
    app.footer(
        "Commands are read from standard input: faults as in scripts (kill n-0003, pause n-0003,\n"
        "cut n-0001 n-0002, heal ...), drop and delay of a message by its number, view NODE|all,\n"
        "nodes, and in a simulation run, halt, step [N], speed X, undo, redo; else what the node\n"
        "at the viewpoint can do (members, broadcast TEXT, send NODE TEXT ...); help lists it.");
}

base::Status readLabTiming(const std::string& word, swim::Timing& timing) {
    constexpr std::array<std::pair<const char*, swim::Timing>, 3> kTimings{
        {{"lan", swim::Timing::Lan}, {"wan", swim::Timing::Wan}, {"local", swim::Timing::Local}}};
    for (const auto& [name, value] : kTimings) {
        if (word == name) {
            timing = value;
            return {};
        }
    }
    return base::Error{
        base::verbatim("there is no timing \"" + word + "\"; the timings are lan, wan and local")};
}

base::Status readNodeOptions(const LabWords& words, session::LabSettings& settings) {
    for (const std::string& option : words.options) {
        const std::size_t at = option.find('=');
        if (at == 0 || at == std::string::npos) {
            return base::Error{
                base::verbatim("--option wants NAME=VALUE, \"" + option + "\" is not")};
        }
        settings.options[option.substr(0, at)] = option.substr(at + 1);
    }
    return {};
}

}  // namespace

ParsedLabOptions parseLabOptions(std::vector<std::string> arguments,
                                 const std::optional<std::string>& keysFromEnvironment) {
    CLI::App app("A cluster to learn on: simulated, or live on loopback.", "swimscope-node lab");
    LabProgramOptions options;
    LabWords words;
    declareLab(app, options, words);
    ParsedLabOptions parsed;
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        parsed.output = app.help();
        return parsed;
    } catch (const CLI::ParseError& error) {
        return refused<ParsedLabOptions>(error.what());
    }
    auto keys = readKeyOptions(words.keys, keysFromEnvironment);
    if (!keys) {
        return refused<ParsedLabOptions>(keys.error());
    }
    options.settings.keys = *std::move(keys);
    for (const base::Status& status : {readLabTiming(words.timing, options.settings.timing),
                                       readNodeOptions(words, options.settings)}) {
        if (!status) {
            return refused<ParsedLabOptions>(status.error());
        }
    }
    if (const base::Status usable = session::usableLab(options.settings);
        options.script.empty() && !usable) {
        return refused<ParsedLabOptions>(usable.error());
    }
    parsed.options = std::move(options);
    return parsed;
}

}  // namespace swimscope::headless

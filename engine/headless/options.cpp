#include "engine/headless/options.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

#include <CLI/CLI.hpp>

#include "engine/session/settings.h"

namespace swimscope::headless {

namespace {

/// What CLI11 fills in, still as typed.
struct Raw {
    std::vector<std::string> keys;
    std::string keyFile;
    std::vector<std::string> tags;
    std::string meta;
    std::string timing = "lan";
};

void declare(CLI::App& app, Options& options, Raw& raw) {
    session::MemberSettings& settings = options.settings;
    app.set_version_flag("--version", std::string("swimscope-node ") + SWIMSCOPE_VERSION);
    app.add_option("--name", settings.name, "Our name in the cluster (this computer's name)");
    app.add_option("--bind", settings.bind, "IP:PORT to listen on (0.0.0.0:7946)");
    app.add_option("--advertise", settings.advertise, "IP:PORT that peers dial (chosen)");
    app.add_option("--join", settings.seeds, "[NAME/]HOST[:PORT] of a member; repeatable");
    app.add_option("--timing", raw.timing, "lan, wan or local (lan)");
    app.add_option("--key", raw.keys, "Gossip key in base64, the first encrypts; repeatable");
    app.add_option("--key-file", raw.keyFile, "File with one base64 key a line");
    app.add_option("--label", settings.label, "Cluster label");
    app.add_option("--dialect", settings.dialect, "plain or serf");
    app.add_option("--tag", raw.tags, "KEY=VALUE that others see; repeatable");
    app.add_option("--meta", raw.meta, "Metadata that others see, as text");
    app.add_flag("--json", options.json, "One JSON object a line on standard output");
    app.footer(
        "Keys are also taken from the environment variable SWIMSCOPE_KEYS (comma separated).\n"
        "Commands are read from standard input; type help to list them.");
}

base::Status addKey(const std::string& text, session::MemberSettings& settings) {
    base::Bytes key;
    if (!base::fromBase64(text, key)) {
        return base::Error{"a gossip key is written in base64, one of these is not"};
    }
    settings.keys.push_back(std::move(key));
    return {};
}

base::Status readKeyFile(const std::string& path, std::vector<std::string>& keys) {
    if (path.empty()) {
        return {};
    }
    std::ifstream file(path);
    if (!file) {
        return base::Error{"the key file " + path + " cannot be read"};
    }
    std::string line;
    while (std::getline(file, line)) {
        const std::size_t end = line.find_last_not_of(" \t\r");
        if (end != std::string::npos && line.front() != '#') {
            keys.push_back(line.substr(0, end + 1));
        }
    }
    return {};
}

base::Status readKeys(Raw& raw, const std::string& environment, session::MemberSettings& settings) {
    if (base::Status status = readKeyFile(raw.keyFile, raw.keys); !status) {
        return status;
    }
    std::istringstream list(environment);
    std::string item;
    while (std::getline(list, item, ',')) {
        if (!item.empty()) {
            raw.keys.push_back(item);
        }
    }
    for (const std::string& key : raw.keys) {
        if (base::Status status = addKey(key, settings); !status) {
            return status;
        }
    }
    return {};
}

base::Status readTagOptions(const Raw& raw, session::MemberSettings& settings) {
    for (const std::string& pair : raw.tags) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            return base::Error{"--tag wants KEY=VALUE, \"" + pair + "\" is not"};
        }
        settings.tags[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    settings.meta = base::toBytes(std::string_view(raw.meta));
    return {};
}

base::Status readTiming(const Raw& raw, session::MemberSettings& settings) {
    static const std::map<std::string, swim::Timing> kNames{
        {"lan", swim::Timing::Lan}, {"wan", swim::Timing::Wan}, {"local", swim::Timing::Local}};
    const auto found = kNames.find(raw.timing);
    if (found == kNames.end()) {
        return base::Error{"there is no timing \"" + raw.timing +
                           "\"; the timings are lan, wan and local"};
    }
    settings.timing = found->second;
    return {};
}

ParsedOptions wrong(const std::string& why) {
    ParsedOptions parsed;
    parsed.exitCode = 2;
    parsed.error = "swimscope-node: " + why + "\n";
    return parsed;
}

}  // namespace

ParsedOptions parseOptions(std::vector<std::string> arguments,
                           const std::string& keysFromEnvironment) {
    CLI::App app("A member of a memberlist cluster without a screen.", "swimscope-node");
    Options options;
    Raw raw;
    declare(app, options, raw);
    ParsedOptions parsed;
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        parsed.output = app.help();
        return parsed;
    } catch (const CLI::CallForVersion& version) {
        parsed.output = std::string(version.what()) + "\n";
        return parsed;
    } catch (const CLI::ParseError& error) {
        return wrong(error.what());
    }
    if (base::Status status = readKeys(raw, keysFromEnvironment, options.settings); !status) {
        return wrong(status.error());
    }
    if (base::Status status = readTiming(raw, options.settings); !status) {
        return wrong(status.error());
    }
    if (base::Status status = readTagOptions(raw, options.settings); !status) {
        return wrong(status.error());
    }
    if (const auto checked = session::checkSettings(options.settings); !checked) {
        return wrong(checked.error());
    }
    parsed.options = std::move(options);
    return parsed;
}

}  // namespace swimscope::headless

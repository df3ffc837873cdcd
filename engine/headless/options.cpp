#include "engine/headless/options.h"

#include <algorithm>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>

#include "engine/headless/key_options.h"
#include "engine/headless/refusal.h"
#include "engine/session/settings.h"

namespace swimscope::headless {

namespace {

/// What CLI11 fills in, still as typed.
struct Raw {
    KeyOptions keys;
    std::vector<std::string> tags;
    std::string meta;
    std::string timing = "lan";
    std::vector<std::string> binds;
    double reclaimAfter = 0;
    unsigned protocol = 2;
};

void declareSecurity(CLI::App& app, session::MemberSettings& settings, Raw& raw) {
    app.add_option("--key", raw.keys.keys, "Gossip key in base64, the first encrypts; repeatable");
    app.add_option("--key-file", raw.keys.file, "File with base64 keys; # begins a comment");
    app.add_flag("!--no-verify-incoming", settings.verifyIncoming, "Accept plaintext despite keys");
    app.add_flag("!--no-verify-outgoing", settings.verifyOutgoing, "Send plaintext despite keys");
    app.add_option("--label", settings.label, "Cluster label");
    app.add_flag("--skip-inbound-label-check", settings.skipInboundLabelCheck,
                 "A proxy has taken the label off what comes in");
    app.add_option("--allow", settings.allow, "ADDRESS/PREFIX that may enter; repeatable");
}

void declareNode(CLI::App& app, session::MemberSettings& settings, Raw& raw) {
    app.add_option("--timing", raw.timing, "lan, wan or local (lan)");
    app.add_option("--protocol", raw.protocol, "memberlist protocol to speak, 1 to 5 (2)");
    app.add_option("--udp-buffer-size", settings.udpBufferSize, "Bytes of one datagram (1400)");
    app.add_flag("!--no-compression", settings.compression, "Send nothing compressed");
    app.add_option("--reclaim-after", raw.reclaimAfter,
                   "Seconds after which a dead name may move to another address (never)");
    app.add_flag("--require-node-names", settings.requireNodeNames,
                 "Send nothing to an address without a name");
    app.add_flag("!--no-tcp-pings", settings.tcpPings, "Probe by UDP only");
    app.add_option("--no-tcp-pings-to", settings.noTcpPingsTo,
                   "NODE that is probed by UDP only; repeatable");
    app.add_option("--dns-config", settings.dnsConfig, "File like /etc/resolv.conf for seeds");
}

void declare(CLI::App& app, Options& options, Raw& raw) {
    session::MemberSettings& settings = options.settings;
    app.set_version_flag("--version", std::string("swimscope-node ") + SWIMSCOPE_VERSION);
    app.add_option("--name", settings.name, "Our name in the cluster (this computer's name)");
    app.add_option("--bind", raw.binds, "IP:PORT to listen on (0.0.0.0:7946); repeatable");
    app.add_option("--advertise", settings.advertise, "IP:PORT that peers dial (chosen)");
    app.add_option("--join", settings.seeds, "[NAME/]HOST[:PORT] of a member; repeatable");
    declareNode(app, settings, raw);
    declareSecurity(app, settings, raw);
    app.add_option("--dialect", settings.dialect, "plain or serf");
    app.add_option("--tag", raw.tags, "KEY=VALUE that others see; repeatable");
    app.add_option("--meta", raw.meta, "Metadata that others see, as text");
    app.add_flag("--json", options.json, "One JSON object a line on standard output");
    app.footer(
        "Keys are also taken from the environment variable SWIMSCOPE_KEYS (comma separated).\n"
        "Commands are read from standard input; type help to list them. The end of the input ends\n"
        "the program on a terminal; elsewhere it runs on until SIGINT or SIGTERM.");
}

base::Status readTagOptions(const Raw& raw, session::MemberSettings& settings) {
    for (const std::string& pair : raw.tags) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            return base::Error{base::verbatim("--tag wants KEY=VALUE, \"" + pair + "\" is not")};
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
        return base::Error{base::verbatim("there is no timing \"" + raw.timing +
                                          "\"; the timings are lan, wan and local")};
    }
    settings.timing = found->second;
    return {};
}

base::Status readNode(const Raw& raw, session::MemberSettings& settings) {
    if (!raw.binds.empty()) {
        settings.bind = raw.binds.front();
        settings.alsoBind.assign(raw.binds.begin() + 1, raw.binds.end());
    }
    if (raw.protocol < 1 || raw.protocol > 5) {
        return base::Error{base::verbatim("the protocol version is 1 to 5, " +
                                          std::to_string(raw.protocol) + " is not")};
    }
    settings.protocolVersion = static_cast<std::uint8_t>(raw.protocol);
    if (!(raw.reclaimAfter >= 0 && raw.reclaimAfter <= 1e9)) {
        return base::Error{base::verbatim("--reclaim-after wants a number of seconds")};
    }
    settings.deadNodeReclaimTime =
        std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(raw.reclaimAfter));
    return {};
}

}  // namespace

ParsedOptions parseOptions(std::vector<std::string> arguments,
                           const std::optional<std::string>& keysFromEnvironment) {
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
        return refused<ParsedOptions>(error.what());
    }
    auto keys = readKeyOptions(raw.keys, keysFromEnvironment);
    if (!keys) {
        return refused<ParsedOptions>(keys.error());
    }
    options.settings.keys = *std::move(keys);
    if (base::Status status = readTiming(raw, options.settings); !status) {
        return refused<ParsedOptions>(status.error());
    }
    if (base::Status status = readNode(raw, options.settings); !status) {
        return refused<ParsedOptions>(status.error());
    }
    if (base::Status status = readTagOptions(raw, options.settings); !status) {
        return refused<ParsedOptions>(status.error());
    }
    if (const auto checked = session::checkSettings(options.settings); !checked) {
        return refused<ParsedOptions>(checked.error());
    }
    parsed.options = std::move(options);
    return parsed;
}

}  // namespace swimscope::headless

#include "engine/headless/watch_options.h"

#include <algorithm>
#include <array>
#include <utility>

#include <CLI/CLI.hpp>

#include "engine/headless/key_options.h"
#include "engine/headless/refusal.h"
#include "engine/session/watch_settings.h"
#include "engine/sim/script_words.h"

namespace swimscope::headless {

namespace {

/// The most that --rate may ask of a cluster.
constexpr double kMaxRate = 50;

struct Verb {
    const char* name;
    const char* meaning;
    const char* addresses;
};
constexpr std::array<Verb, 5> kVerbs{{
    {"peek", "Reads members' tables without joining.", "HOST[:PORT] to read"},
    {"sweep", "Reads the table of every member that any of them names, without joining.",
     "HOST[:PORT] to begin at"},
    {"tap", "Pings members in turn and shows the gossip on their answers, without joining.",
     "HOST[:PORT] to begin at"},
    {"links", "Asks every member to ping every other, without joining.", "HOST[:PORT] to begin at"},
    {"doctor", "Finds out why a contact fails.", "HOST[:PORT] that fails"},
}};

/// What CLI11 fills in, still as typed.
struct WatchWords {
    KeyOptions keys;
    std::string every;
    std::string lasts;
    unsigned protocol = 2;
};

void declareWatch(CLI::App& app, WatchOptions& options, WatchWords& words) {
    session::WatchSettings& settings = options.settings;
    const Verb& verb = kVerbs[static_cast<std::size_t>(options.verb)];
    app.add_option("address", settings.seeds, verb.addresses)->required();
    app.add_option("--key", words.keys.keys, "Gossip key in base64; repeatable")->expected(1);
    app.add_option("--key-file", words.keys.file, "File with base64 keys; # begins a comment");
    app.add_option("--label", settings.label, "Cluster label");
    app.add_flag("--skip-inbound-label-check", settings.skipInboundLabelCheck,
                 "A proxy has taken the label off what comes in");
    app.add_option("--protocol", words.protocol, "memberlist protocol to speak, 1 to 5 (2)");
    app.add_option("--dialect", settings.dialect,
                   "How the applications' bytes are read: auto, plain, serf (also Consul and "
                   "Nomad) or alertmanager (auto)");
    app.add_option("--bind", settings.bind, "IP:PORT of ours (any address and port)");
    app.add_option("--advertise", settings.advertise, "IP:PORT where members reach us (found out)");
    app.add_option("--dns-config", settings.dnsConfig, "File like /etc/resolv.conf");
    app.add_flag("--json", options.json, "One JSON object a line on standard output");
    app.add_option("--watch", words.every, "Again and again, such as 500ms, 5s, 1m");
    app.add_option("--for", words.lasts, "Ends after this, such as 30s");
    if (options.verb == WatchVerb::Doctor) {
        app.add_option("--name", options.name, "Member that is expected there");
    } else if (options.verb == WatchVerb::Tap) {
        app.add_option("--rate", options.perSecond, "Pings a second in all, at most 50 (5)");
    } else if (options.verb == WatchVerb::Links) {
        app.add_option("--rate", options.perSecond,
                       "Requests a second to one member, at most 50 (1)");
    }
    app.footer(
        "Keys are also taken from the environment variable SWIMSCOPE_KEYS (comma separated).\n"
        "Nothing is announced: no member ever lists us. --watch runs until SIGINT or SIGTERM.\n"
        "Exit status: 0 healthy, 1 findings, 2 unusable arguments, 3 unreachable.");
}

base::Status readTime(const char* option, const std::string& text,
                      std::optional<base::Duration>& into) {
    if (text.empty()) {
        return {};
    }
    into = sim::readDuration(text);
    if (!into || *into <= base::Duration{}) {
        return base::Error{base::verbatim(std::string(option) +
                                          " wants a time such as 500ms, 5s or 1m, \"" +
                                          base::clipped(text, 80) + "\" is not")};
    }
    return {};
}

/// Who asks for shorter intervals and higher rates than usual gets them.
void setPace(WatchOptions& options) {
    options.settings.tune = [every = options.every, rate = options.perSecond,
                             verb = options.verb](watch::Options& paced) {
        if (every) {
            paced.minInterval = std::min(paced.minInterval, *every);
        }
        if (verb == WatchVerb::Links && rate > 0) {
            paced.linksPerHelper = rate;
        }
    };
}

base::Status readRest(const WatchWords& words, WatchOptions& options) {
    if (words.protocol < 1 || words.protocol > 5) {
        return base::Error{base::verbatim("the protocol version is 1 to 5, " +
                                          std::to_string(words.protocol) + " is not")};
    }
    options.settings.protocolVersion = static_cast<std::uint8_t>(words.protocol);
    if (base::Status status = readTime("--watch", words.every, options.every); !status) {
        return status;
    }
    if (base::Status status = readTime("--for", words.lasts, options.lasts); !status) {
        return status;
    }
    if (!(options.perSecond >= 0 && options.perSecond <= kMaxRate)) {
        return base::Error{base::verbatim("--rate is a number of up to 50 a second")};
    }
    options.settings.begins = false;
    setPace(options);
    const auto checked = session::checkWatch(options.settings);
    return checked ? base::Status() : base::Status(base::Error{checked.error()});
}

}  // namespace

ParsedWatchOptions parseWatchOptions(WatchVerb verb, std::vector<std::string> arguments,
                                     const std::optional<std::string>& keysFromEnvironment) {
    const Verb& meant = kVerbs[static_cast<std::size_t>(verb)];
    CLI::App app(meant.meaning, std::string("swimscope-node ") + meant.name);
    WatchOptions options;
    options.verb = verb;
    WatchWords words;
    declareWatch(app, options, words);
    ParsedWatchOptions parsed;
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        parsed.output = app.help();
        return parsed;
    } catch (const CLI::ParseError& error) {
        return refused<ParsedWatchOptions>(error.what());
    }
    auto keys = readKeyOptions(words.keys, keysFromEnvironment);
    if (!keys) {
        return refused<ParsedWatchOptions>(keys.error());
    }
    options.settings.keys = *std::move(keys);
    if (base::Status status = readRest(words, options); !status) {
        return refused<ParsedWatchOptions>(status.error());
    }
    parsed.options = std::move(options);
    return parsed;
}

}  // namespace swimscope::headless

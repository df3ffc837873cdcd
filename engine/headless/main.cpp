#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/signalfd.h>
#include <unistd.h>

#include "engine/headless/lab_options.h"
#include "engine/headless/lab_program.h"
#include "engine/headless/node_program.h"
#include "engine/headless/options.h"
#include "engine/headless/simulate_options.h"
#include "engine/headless/simulate_program.h"
#include "engine/headless/study_options.h"
#include "engine/headless/study_program.h"
#include "engine/headless/watch_options.h"
#include "engine/headless/watch_program.h"

using namespace swimscope;

namespace {

/// Blocked before any thread is made, so that they arrive at the descriptor and nowhere else.
int signalDescriptor() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &set, SFD_CLOEXEC);
}

using Arguments = std::vector<std::string>;

std::optional<std::string> keysInEnvironment() {
    const char* keys = std::getenv("SWIMSCOPE_KEYS");
    return keys == nullptr ? std::nullopt : std::optional<std::string>(keys);
}

/// What a parser says instead of options: help, a version, or what is wrong.
template <typename Parsed>
int sayInstead(const Parsed& parsed) {
    std::fputs(parsed.output.c_str(), stdout);
    std::fputs(parsed.error.c_str(), stderr);
    return parsed.exitCode;
}

headless::Surface surface() {
    headless::Surface surface;
    surface.signals = signalDescriptor();
    return surface;
}

int simulate(Arguments arguments) {
    const auto parsed = headless::parseSimulateOptions(std::move(arguments));
    return parsed.options ? headless::runSimulation(*parsed.options, STDOUT_FILENO, STDERR_FILENO)
                          : sayInstead(parsed);
}

int study(Arguments arguments) {
    const auto parsed = headless::parseStudyCommand(std::move(arguments));
    return parsed.command ? headless::runStudy(*parsed.command, STDOUT_FILENO, STDERR_FILENO)
                          : sayInstead(parsed);
}

int lab(Arguments arguments) {
    auto parsed = headless::parseLabOptions(std::move(arguments), keysInEnvironment());
    return parsed.options ? headless::runLab(*std::move(parsed.options), surface())
                          : sayInstead(parsed);
}

template <headless::WatchVerb kVerb>
int watch(Arguments arguments) {
    const auto parsed =
        headless::parseWatchOptions(kVerb, std::move(arguments), keysInEnvironment());
    return parsed.options ? headless::runWatch(*parsed.options, surface()) : sayInstead(parsed);
}

int node(Arguments arguments) {
    const auto parsed = headless::parseOptions(std::move(arguments), keysInEnvironment());
    return parsed.options ? headless::runNode(*parsed.options, surface()) : sayInstead(parsed);
}

struct Subcommand {
    std::string_view name;
    int (*run)(Arguments);
};
constexpr Subcommand kSubcommands[] = {
    {"lab", lab},
    {"simulate", simulate},
    {"study", study},
    {"peek", watch<headless::WatchVerb::Peek>},
    {"sweep", watch<headless::WatchVerb::Sweep>},
    {"tap", watch<headless::WatchVerb::Tap>},
    {"links", watch<headless::WatchVerb::Links>},
    {"doctor", watch<headless::WatchVerb::Doctor>},
};

}  // namespace

int main(int argc, char** argv) {
    for (const Subcommand& subcommand : kSubcommands) {
        if (argc > 1 && argv[1] == subcommand.name) {
            return subcommand.run({argv + 2, argv + argc});
        }
    }
    return node({argv + 1, argv + argc});
}

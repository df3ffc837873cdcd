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

#include "engine/headless/node_program.h"
#include "engine/headless/options.h"
#include "engine/headless/simulate_options.h"
#include "engine/headless/simulate_program.h"
#include "engine/headless/study_options.h"
#include "engine/headless/study_program.h"

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

int simulate(std::vector<std::string> arguments) {
    const auto parsed = headless::parseSimulateOptions(std::move(arguments));
    if (!parsed.options) {
        std::fputs(parsed.output.c_str(), stdout);
        std::fputs(parsed.error.c_str(), stderr);
        return parsed.exitCode;
    }
    return headless::runSimulation(*parsed.options, STDOUT_FILENO, STDERR_FILENO);
}

int study(std::vector<std::string> arguments) {
    const auto parsed = headless::parseStudyCommand(std::move(arguments));
    if (!parsed.command) {
        std::fputs(parsed.output.c_str(), stdout);
        std::fputs(parsed.error.c_str(), stderr);
        return parsed.exitCode;
    }
    return headless::runStudy(*parsed.command, STDOUT_FILENO, STDERR_FILENO);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::string_view(argv[1]) == "simulate") {
        return simulate({argv + 2, argv + argc});
    }
    if (argc > 1 && std::string_view(argv[1]) == "study") {
        return study({argv + 2, argv + argc});
    }
    const char* keys = std::getenv("SWIMSCOPE_KEYS");
    const auto parsed = headless::parseOptions(
        {argv + 1, argv + argc}, keys == nullptr ? std::nullopt : std::optional<std::string>(keys));
    if (!parsed.options) {
        std::fputs(parsed.output.c_str(), stdout);
        std::fputs(parsed.error.c_str(), stderr);
        return parsed.exitCode;
    }
    headless::Surface surface;
    surface.signals = signalDescriptor();
    return headless::runNode(*parsed.options, surface);
}

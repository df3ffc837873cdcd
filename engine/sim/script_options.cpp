#include "engine/sim/script_options.h"

#include <algorithm>
#include <utility>

#include "engine/sim/fault_text.h"

namespace swimscope::sim {

namespace {

constexpr std::pair<std::string_view, base::Duration swim::Options::*> kDurationOptions[] = {
    {"tcpTimeout", &swim::Options::tcpTimeout},
    {"pushPullInterval", &swim::Options::pushPullInterval},
    {"probeInterval", &swim::Options::probeInterval},
    {"probeTimeout", &swim::Options::probeTimeout},
    {"gossipInterval", &swim::Options::gossipInterval},
    {"gossipToTheDeadTime", &swim::Options::gossipToTheDeadTime},
    {"deadNodeReclaimTime", &swim::Options::deadNodeReclaimTime},
};
constexpr std::pair<std::string_view, std::uint32_t swim::Options::*> kNumberOptions[] = {
    {"indirectChecks", &swim::Options::indirectChecks},
    {"retransmitMult", &swim::Options::retransmitMult},
    {"suspicionMult", &swim::Options::suspicionMult},
    {"suspicionMaxTimeoutMult", &swim::Options::suspicionMaxTimeoutMult},
    {"awarenessMaxMultiplier", &swim::Options::awarenessMaxMultiplier},
    {"gossipNodes", &swim::Options::gossipNodes},
};
constexpr std::pair<std::string_view, bool swim::Options::*> kSwitchOptions[] = {
    {"disableTcpPings", &swim::Options::disableTcpPings},
    {"enableCompression", &swim::Options::enableCompression},
    {"buddySystem", &swim::Options::buddySystem},
};

}  // namespace

bool readOptionValue(swim::Options& options, std::string_view name, Words& words) {
    for (const auto& [key, member] : kDurationOptions) {
        if (name == key) {
            options.*member = words.duration();
            return true;
        }
    }
    for (const auto& [key, member] : kNumberOptions) {
        if (name == key) {
            options.*member = static_cast<std::uint32_t>(
                std::min<std::uint64_t>(words.number(base::sentence("a number")), 1'000'000));
            return true;
        }
    }
    for (const auto& [key, member] : kSwitchOptions) {
        if (name == key) {
            options.*member = words.take("yes");
            if (!(options.*member) && !words.take("no")) {
                words.fail(base::sentence("yes or no is missing"));
            }
            return true;
        }
    }
    return false;
}

std::vector<std::pair<std::string, std::string>> optionValues(const swim::Options& options) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const auto& [name, member] : kDurationOptions) {
        values.emplace_back(name, durationText(options.*member));
    }
    for (const auto& [name, member] : kNumberOptions) {
        values.emplace_back(name, std::to_string(options.*member));
    }
    for (const auto& [name, member] : kSwitchOptions) {
        values.emplace_back(name, options.*member ? "yes" : "no");
    }
    return values;
}

}  // namespace swimscope::sim

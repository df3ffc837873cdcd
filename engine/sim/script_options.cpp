#include "engine/sim/script_options.h"

#include <algorithm>
#include <utility>

namespace swimscope::sim {

bool readOptionValue(swim::Options& options, std::string_view name, Words& words) {
    const std::pair<std::string_view, base::Duration swim::Options::*> kDurations[] = {
        {"tcpTimeout", &swim::Options::tcpTimeout},
        {"pushPullInterval", &swim::Options::pushPullInterval},
        {"probeInterval", &swim::Options::probeInterval},
        {"probeTimeout", &swim::Options::probeTimeout},
        {"gossipInterval", &swim::Options::gossipInterval},
        {"gossipToTheDeadTime", &swim::Options::gossipToTheDeadTime},
        {"deadNodeReclaimTime", &swim::Options::deadNodeReclaimTime},
    };
    for (const auto& [key, member] : kDurations) {
        if (name == key) {
            options.*member = words.duration();
            return true;
        }
    }
    const std::pair<std::string_view, std::uint32_t swim::Options::*> kNumbers[] = {
        {"indirectChecks", &swim::Options::indirectChecks},
        {"retransmitMult", &swim::Options::retransmitMult},
        {"suspicionMult", &swim::Options::suspicionMult},
        {"suspicionMaxTimeoutMult", &swim::Options::suspicionMaxTimeoutMult},
        {"awarenessMaxMultiplier", &swim::Options::awarenessMaxMultiplier},
        {"gossipNodes", &swim::Options::gossipNodes},
    };
    for (const auto& [key, member] : kNumbers) {
        if (name == key) {
            options.*member = static_cast<std::uint32_t>(
                std::min<std::uint64_t>(words.number("a number"), 1'000'000));
            return true;
        }
    }
    const std::pair<std::string_view, bool swim::Options::*> kSwitches[] = {
        {"disableTcpPings", &swim::Options::disableTcpPings},
        {"enableCompression", &swim::Options::enableCompression},
        {"buddySystem", &swim::Options::buddySystem},
    };
    for (const auto& [key, member] : kSwitches) {
        if (name == key) {
            options.*member = words.take("yes");
            if (!(options.*member) && !words.take("no")) {
                words.fail("yes or no is missing");
            }
            return true;
        }
    }
    return false;
}

}  // namespace swimscope::sim

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// memberlist's profiles, told apart by the probe timeout (protocol.md 5.1).
enum class Profile : std::uint8_t { Local, Lan, Wan };
Profile profileOf(base::Duration probeTimeout);
/// "local", "LAN", "WAN".
const char* profileName(Profile profile);

/// Settings read off what members do: timing from nacks and pulses, encryption from answers,
/// versions from tables. A member that differs from nearly all others is a finding.
class SettingFindings {
public:
    void probed(const watch::LinkProbed& probed);
    void pulse(const watch::PulseTaken& pulse);

    void find(const Scene& scene, std::vector<Finding>& out) const;

    /// The shortest that its nacks took; nothing before two of them.
    std::optional<base::Duration> probeTimeout(std::string_view node) const;

private:
    struct Timing {
        base::Duration probeTimeout = base::Duration::max();
        std::size_t nacks = 0;
        /// The higher of the last two, so that one slow round is none.
        double rate = 0;
        double rateBefore = 0;
        std::size_t rates = 0;
    };

    void findTiming(std::vector<Finding>& out) const;
    void findRate(std::vector<Finding>& out) const;
    void findEncryption(const Scene& scene, std::vector<Finding>& out) const;
    void findVersions(const Scene& scene, std::vector<Finding>& out) const;

    std::map<std::string, Timing, std::less<>> m_timings;
};

}  // namespace swimscope::observe

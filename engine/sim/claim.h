#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/sim/ids.h"

/// What a script says must be so at a moment of its run.
namespace swimscope::sim {

/// Every running host (that does not leave) lists exactly those hosts; or not so.
struct Converged {
    bool expected = true;
};
/// What the observers (none named: all that run, `subject` aside) believe of a host. Nothing as the
/// state: they have no row of it.
struct Believed {
    HostId subject = kNoHost;
    std::optional<swim::State> state;
    std::vector<HostId> observers;
};
/// Whether any of the observers ever reported this of a host, up to now.
struct EverBelieved {
    HostId subject = kNoHost;
    swim::State state = swim::State::Suspect;
    bool expected = true;
    std::vector<HostId> observers;
};
/// The observers know these metadata of a host.
struct MetaKnown {
    HostId subject = kNoHost;
    std::string meta;
    std::vector<HostId> observers;
};
/// At most so many deaths were declared of hosts that ran.
struct FalseDeathsAtMost {
    std::uint64_t count = 0;
};
/// The hosts got this user message (none named: all that run).
struct Heard {
    std::string text;
    std::vector<HostId> hosts;
};

using Claim = std::variant<Converged, Believed, EverBelieved, MetaKnown, FalseDeathsAtMost, Heard>;

/// Remembers what claims about the past need.
class Memory : public Watcher {
public:
    void reported(const observe::Report& report) override;

    bool everBelieved(HostId observer, const std::string& subject, swim::State state) const {
        return m_believed.contains({observer, subject, state});
    }
    bool heard(HostId host, const std::string& text) const {
        return m_heard.contains({host, text});
    }

private:
    std::set<std::tuple<HostId, std::string, swim::State>> m_believed;
    std::set<std::pair<HostId, std::string>> m_heard;
};

/// Nothing when the claim holds; else one sentence that says what is so instead.
std::optional<base::Sentence> refute(const Cluster& cluster, const Memory& memory,
                                     const Claim& claim);

}  // namespace swimscope::sim

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/ids.h"

namespace swimscope::sim {

/// What is really so about a host, whatever the nodes believe.
struct HostTruth {
    std::string name;
    /// A process runs, stopped or not.
    bool running = false;
    bool paused = false;
    /// Told to leave, in this life.
    bool leaving = false;
    /// A fault has ever been done to the host or to one of its links.
    bool touched = false;
    /// Counts processes.
    std::uint32_t life = 0;
    /// When the process was killed; meaningful while it does not run.
    base::Instant diedAt{};
};

/// What is really so. Invariants and statistics compare it with what nodes say.
class Truth {
public:
    HostId add(std::string name) {
        m_hosts.push_back(HostTruth{});
        m_hosts.back().name = std::move(name);
        const auto id = static_cast<HostId>(m_hosts.size());
        m_byName.insert_or_assign(m_hosts.back().name, id);
        return id;
    }
    HostTruth& host(HostId id) { return m_hosts[indexOf(id)]; }
    const HostTruth& host(HostId id) const { return m_hosts[indexOf(id)]; }
    std::size_t size() const { return m_hosts.size(); }
    /// kNoHost when nobody has this name.
    HostId find(std::string_view name) const {
        const HostId usual = usualNumber(name);
        if (usual != kNoHost && usual <= m_hosts.size() && m_hosts[indexOf(usual)].name == name) {
            return usual;
        }
        const auto found = m_byName.find(name);
        return found == m_byName.end() ? kNoHost : found->second;
    }

    /// Some links lose packets at random, so that anybody may be suspected.
    bool lossy = false;
    /// Some process or link was once stopped, slowed, cut or made worse, so that wrong beliefs may
    /// go round. Never taken back.
    bool distorted = false;

private:
    /// 17 for "n-0017": nearly all names can be looked up without a search.
    static HostId usualNumber(std::string_view name) {
        if (name.size() < 3 || name[0] != 'n' || name[1] != '-' || name.size() > 9) {
            return kNoHost;
        }
        HostId number = 0;
        for (const char digit : name.substr(2)) {
            if (digit < '0' || digit > '9') {
                return kNoHost;
            }
            number = number * 10 + static_cast<HostId>(digit - '0');
        }
        return number;
    }

    std::vector<HostTruth> m_hosts;
    std::map<std::string, HostId, std::less<>> m_byName;
};

}  // namespace swimscope::sim

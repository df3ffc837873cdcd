#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/ids.h"
#include "engine/swim/event.h"

namespace swimscope::sim {

/// Whether every host lists exactly the hosts that run. Followed from events, in constant time
/// each: a host's list of living members is kept as the sum of a 64-bit hash of their names, which
/// has to equal the sum over those that should be there.
class Agreement {
public:
    void addHost();
    /// `host` takes part from now on: others should list it, and its list counts. It starts with an
    /// empty list of its own.
    void enter(HostId host, const std::string& name, base::Instant now);
    /// As enter, with a list that is complete once settle() is called after the last of them.
    void enterInformed(HostId host, const std::string& name);
    void settle(base::Instant now);
    /// It does not take part any more: it died, or leaves.
    void leave(HostId host, base::Instant now);
    void report(HostId observer, base::Instant now, const swim::Event& event);
    bool all() const { return m_agreeing == m_taking; }
    /// Since when all agree; nothing while they do not.
    std::optional<base::Instant> since() const { return m_since; }
    /// Hosts whose list is right, and hosts that take part.
    std::size_t agreeing() const { return m_agreeing; }
    std::size_t taking() const { return m_taking; }

private:
    struct List {
        std::uint64_t key = 0;
        std::uint64_t living = 0;
        bool taking = false;
    };

    void change(HostId observer, std::uint64_t by, base::Instant now);
    void recount(base::Instant now);
    void note(base::Instant now);

    std::vector<List> m_lists;
    std::uint64_t m_expected = 0;
    std::size_t m_agreeing = 0;
    std::size_t m_taking = 0;
    std::optional<base::Instant> m_since;
};

}  // namespace swimscope::sim

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "engine/sim/ids.h"
#include "engine/swim/member.h"

namespace swimscope::sim {

/// Who believes a member to be anything but alive, kept up to date from reports so that nobody has
/// to look into thousands of tables.
class BeliefTally {
public:
    /// `observer` holds `subject` for `state` now. Alive forgets the entry.
    void hold(HostId observer, HostId subject, swim::State state);
    /// `observer` has forgotten `subject` and lists it no more.
    void unlist(HostId observer, HostId subject);
    /// The process of `observer` has ended, and its beliefs with it.
    void forget(HostId observer);

    /// How many suspect the member, hold it dead, hold it for left; by swim::State.
    const std::array<std::uint32_t, 4>& against(HostId subject) const;
    /// How many have forgotten the member and have not met it again.
    std::uint32_t unlisted(HostId subject) const;
    /// Everything an observer holds but alive.
    const std::map<HostId, swim::State>& heldBy(HostId observer) const;
    std::size_t size() const { return m_size; }
    /// Grows with every change.
    std::uint64_t changes() const { return m_changes; }
    /// Some belief was not kept, for want of room.
    bool full() const { return m_full; }

private:
    void list(HostId observer, HostId subject);

    std::vector<std::map<HostId, swim::State>> m_held;
    std::vector<std::array<std::uint32_t, 4>> m_against;
    std::vector<std::set<HostId>> m_forgotten;
    std::vector<std::uint32_t> m_unlisted;
    std::size_t m_size = 0;
    std::uint64_t m_changes = 0;
    bool m_full = false;
};

}  // namespace swimscope::sim

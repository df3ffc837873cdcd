#pragma once

#include <optional>
#include <string>

#include "engine/base/address.h"
#include "engine/base/sentence.h"
#include "engine/swim/counters.h"
#include "engine/swim/member.h"

namespace swimscope::session {

/// What a running member notices about its own setup and that somebody should look at. Each kind is
/// said once, so that a thousand members with the same fault are one sentence.
class Warnings {
public:
    /// `own` is what we announce.
    explicit Warnings(base::Endpoint own) : m_own(own) {}

    /// A member came in: addresses that cannot work between two computers.
    std::optional<base::Sentence> onMember(const swim::Member& member);
    /// Figures of now: a state that nears what a push/pull may carry, datagrams that got lost.
    std::optional<base::Sentence> onFigures(const swim::Counters& counters, std::uint64_t lost);

private:
    base::Endpoint m_own;
    bool m_saidOurLoopback = false;
    bool m_saidTheirLoopback = false;
    bool m_saidUnspecified = false;
    bool m_saidSize = false;
    bool m_saidLost = false;
};

}  // namespace swimscope::session

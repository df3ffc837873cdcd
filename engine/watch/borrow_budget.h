#pragma once

#include <cstddef>
#include <cstdint>
#include <map>

#include "engine/base/address.h"
#include "engine/base/time.h"
#include "engine/watch/options.h"

namespace swimscope::watch {

/// How often members may be asked to ping somebody for us, each and all together. Whoever borrows,
/// for links or for pulses, asks here first. Remembers at most kMaxHosts helpers.
class BorrowBudget {
public:
    explicit BorrowBudget(const Options& options);

    /// When this helper may be asked; `now` or later.
    base::Instant readyAt(base::Instant now, const base::Endpoint& helper) const;
    /// Counts a request that leaves.
    void spend(base::Instant now, const base::Endpoint& helper);
    /// Requests to this helper so far: as many of its pings are not its own.
    std::uint64_t askedOf(const base::Endpoint& helper) const;

private:
    struct Helper {
        base::Instant ready{};
        std::uint64_t asked = 0;
    };

    base::Duration m_betweenAll;
    base::Duration m_betweenOne;
    base::Instant m_ready = base::Instant::min();
    std::map<base::Endpoint, Helper> m_helpers;
};

/// The time between two things that happen `perSecond` times a second; an hour when never.
base::Duration betweenAt(double perSecond);

}  // namespace swimscope::watch

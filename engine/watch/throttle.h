#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "engine/base/address.h"
#include "engine/base/time.h"
#include "engine/watch/options.h"

namespace swimscope::watch {

/// How gently hosts are asked: so many a second in all, so many at once, one conversation with a
/// host at a time, a pause between two, and after failures a pause that doubles.
class Throttle {
public:
    explicit Throttle(const Options& options);

    /// The earliest instant at which one more conversation may begin, with anybody; nothing while
    /// as many as allowed go on.
    std::optional<base::Instant> slotFrom(base::Instant now);
    /// The earliest instant at which this host may be asked, other hosts aside; nothing while a
    /// conversation with it goes on. A person's own wish does not wait for the pause after
    /// failures.
    std::optional<base::Instant> hostFrom(const base::Endpoint& host, bool wished) const;
    /// How long a host that failed is left alone, from `now`; zero when it may be asked.
    base::Duration backoffLeft(base::Instant now, const base::Endpoint& host) const;

    void begin(base::Instant now, const base::Endpoint& host);
    /// `why` it failed; empty when it did not.
    void end(base::Instant now, const base::Endpoint& host, const base::Words& why);
    /// Why the host failed last; "" when it did not.
    const base::Words& lastWhy(const base::Endpoint& host) const;

    std::size_t active() const { return m_active; }

private:
    struct Host {
        bool busy = false;
        std::uint32_t failures = 0;
        base::Words why;
        base::Instant nextPolite{};
        base::Instant nextHopeful{};
    };

    void refill(base::Instant now);
    void forgetOld(base::Instant now);

    Options m_options;
    double m_burst;
    double m_tokens;
    base::Instant m_filledAt{};
    std::size_t m_active = 0;
    std::map<base::Endpoint, Host> m_hosts;
};

}  // namespace swimscope::watch

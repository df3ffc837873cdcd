#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <vector>

#include "engine/watch/event.h"

namespace swimscope::watch {

/// Tells the first hearing of a rumour from the next ones. Remembers digests, the last kMaxRumours
/// of them, and of each at most kMaxTellers who told it: beyond these a rumour counts as new again,
/// and a teller as known.
class RumourBook {
public:
    /// Fills in `first` and `tellers`.
    void enter(Heard& heard);
    std::size_t size() const { return m_known.size(); }

private:
    /// Of the rumour; wide enough that two do not meet by chance.
    struct Digest {
        std::uint64_t a = 0;
        std::uint64_t b = 0;
        auto operator<=>(const Digest&) const = default;
    };
    static Digest digestOf(const Heard& heard);

    std::map<Digest, std::vector<std::uint64_t>> m_known;
    std::deque<Digest> m_order;
};

}  // namespace swimscope::watch

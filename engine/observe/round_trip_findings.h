#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/dialect/coordinate.h"
#include "engine/observe/finding.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// Round trips far from what the same members need otherwise, or from what Serf estimates.
///
/// A pair is compared with the slower of its two members' own usual round trips, so that a distant
/// site is no oddity, and only by the quickest of several measurements, so that a busy moment is
/// none either.
class RoundTripFindings {
public:
    void probed(const watch::LinkProbed& probed);
    void pinged(const watch::Pinged& pinged);

    void find(std::vector<Finding>& out) const;

    /// The round trip that Serf's coordinates promise; nothing when one of the two is not known.
    std::optional<base::Duration> estimated(const std::string& a, const std::string& b) const;

private:
    /// The quickest of the last few measurements: of this block of them and the block before.
    struct Quickest {
        base::Duration now = base::Duration::max();
        base::Duration before = base::Duration::max();
        std::uint32_t samples = 0;

        void add(base::Duration rtt);
        bool known() const;
        base::Duration value() const { return now < before ? now : before; }
    };
    struct Link {
        const std::string* from = nullptr;
        const std::string* to = nullptr;
        const Quickest* rtt = nullptr;
    };
    /// The median round trip of each member that has links enough.
    using Usual = std::map<std::string, base::Duration>;

    static base::Duration medianOf(const Usual& usual);
    static base::Duration slowMember(const Usual& usual);
    std::vector<Link> measured() const;
    Usual usualRoundTrips(const std::vector<Link>& links) const;
    void findSlowPairs(const std::vector<Link>& links, const Usual& usual,
                       std::vector<Finding>& out) const;
    void findSlowMembers(const Usual& usual, std::vector<Finding>& out) const;
    void findSlowFromHere(std::vector<Finding>& out) const;
    void tellSlow(const Link& link, base::Duration usual, std::vector<Finding>& out) const;
    void tellEstimate(const Link& link, base::Duration estimate, std::vector<Finding>& out) const;

    std::map<std::pair<std::string, std::string>, Quickest> m_links;
    std::map<std::string, Quickest> m_pings;
    std::map<std::string, dialect::Coordinate, std::less<>> m_coordinates;
};

}  // namespace swimscope::observe

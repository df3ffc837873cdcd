#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/address.h"
#include "engine/sim/ids.h"
#include "engine/sim/link.h"

namespace swimscope::sim {

/// Who is where, and what lies between: addresses, links, cuts, partitions. Knows nothing of time
/// or of bytes; the cluster asks it once for every packet.
class Network {
public:
    explicit Network(Link everywhere) : m_everywhere(everywhere) {}

    /// A host, or a host's further life, is found at `address` from now on.
    void attach(HostId host, const base::Endpoint& address);
    void detach(const base::Endpoint& address);
    /// The host at an address, kNoHost when there is none.
    HostId at(const base::Endpoint& address) const;

    /// The link of a packet: the one set for the pair, else for the sender, else for all.
    const Link& link(HostId from, HostId to) const;
    const Link& everywhere() const { return m_everywhere; }
    void setEverywhere(Link link) { m_everywhere = link; }
    /// Every packet that the host sends or receives; towards another such host the slower counts.
    void setOf(HostId host, Link link);
    /// What setOf set, or the link everywhere.
    const Link& ownLink(HostId host) const {
        const auto found = m_ofHost.find(host);
        return found == m_ofHost.end() ? m_everywhere : found->second;
    }
    void setBetween(HostId from, HostId to, Link link);
    void forgetLink(HostId host);
    void forgetLinks();

    /// Nothing passes from `from` to `to` any more.
    void cut(HostId from, HostId to);
    void heal(HostId from, HostId to);
    /// Hosts hear only their own group; hosts in no group form one more.
    void partition(const std::vector<std::vector<HostId>>& groups);
    /// No cut and no partition is left; links stay.
    void healAll();

    using Pair = std::pair<HostId, HostId>;
    /// From whom to whom nothing passes, a partition aside.
    const std::set<Pair>& cuts() const { return m_cuts; }
    /// By the index of a host, 0 for the rest that those beyond the end belong to as well; empty
    /// without a partition.
    const std::vector<std::uint32_t>& groups() const { return m_groups; }
    /// What setOf and setBetween set.
    const std::map<HostId, Link>& ownLinks() const { return m_ofHost; }
    const std::map<Pair, Link>& pairLinks() const { return m_between; }

    /// Nothing is cut and nobody is apart.
    bool whole() const { return m_groups.empty() && m_cuts.empty(); }
    /// A partition splits hosts; outside machines reach all of its groups.
    bool passes(HostId from, HostId to) const {
        return (m_groups.empty() || isOutside(from) || isOutside(to) ||
                groupOf(from) == groupOf(to)) &&
               (m_cuts.empty() || !m_cuts.contains({from, to}));
    }

private:
    std::uint32_t groupOf(HostId host) const {
        return indexOf(host) < m_groups.size() ? m_groups[indexOf(host)] : 0;
    }

    Link m_everywhere;
    /// Hosts at 10.x.y.z:7946, where nearly all are, by the lower 24 bits of the address.
    std::vector<HostId> m_usual;
    std::map<base::Endpoint, HostId> m_unusual;
    std::map<HostId, Link> m_ofHost;
    std::map<Pair, Link> m_between;
    std::set<Pair> m_cuts;
    std::vector<std::uint32_t> m_groups;
};

/// The usual port of a simulated host.
inline constexpr std::uint16_t kSimPort = 7946;

/// 10.x.y.z:7946 for numbers from 1 to 2^24 - 1.
base::Endpoint addressNumber(std::uint32_t number);

}  // namespace swimscope::sim

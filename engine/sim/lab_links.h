#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/sim/network.h"

namespace swimscope::sim {

/// What lies between the nodes of a lab and was not there at the start: what Heal takes away.
struct LabLinks {
    struct Cut {
        HostId from = kNoHost;
        HostId to = kNoHost;
        /// Only from `from` to `to`; else nothing passes either way, and `from` is the lower.
        bool oneWay = false;

        bool operator==(const Cut&) const = default;
    };

    /// Those one way and those both ways, each pair once, kMostCuts at most.
    std::vector<Cut> cuts;
    /// All there are.
    std::size_t cutCount = 0;
    /// The sides of a partition by the index of a node; empty without one.
    std::vector<std::uint32_t> sides;
    /// What every link is, where that is another than at the start.
    std::optional<Link> everywhere;
    /// What all links of a node are, and those of a pair.
    std::vector<std::pair<HostId, Link>> ofHost;
    std::vector<std::pair<Network::Pair, Link>> between;

    static constexpr std::size_t kMostCuts = 500;

    bool quiet() const;
    bool isCut(HostId from, HostId to) const;
    /// Null for a node whose links are as all are.
    const Link* of(HostId host) const;

    bool operator==(const LabLinks&) const = default;
};

/// Of the first `hosts` hosts.
LabLinks linksOf(const Network& network, const Link& atTheStart, std::size_t hosts);

}  // namespace swimscope::sim

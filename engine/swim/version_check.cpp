#include "engine/swim/version_check.h"

#include <algorithm>
#include <string>

namespace swimscope::swim {

namespace {

struct Range {
    std::uint8_t low = 0;
    std::uint8_t high = 255;

    void narrow(std::uint8_t min, std::uint8_t max) {
        low = std::max(low, min);
        high = std::min(high, max);
    }
    bool holds(std::uint8_t value) const { return low <= value && value <= high; }
};

struct Ranges {
    Range protocol;
    Range delegate;
};

void narrow(Ranges& ranges, std::span<const wire::PushNodeState> nodes) {
    for (const auto& node : nodes) {
        if (node.state == static_cast<int>(wire::NodeState::Alive) && node.vsn.size() >= 5) {
            ranges.protocol.narrow(node.vsn[0], node.vsn[1]);
            ranges.delegate.narrow(node.vsn[3], node.vsn[4]);
        }
    }
}

void narrow(Ranges& ranges, const MemberTable& table) {
    for (const VersionCount& count : table.versionCounts()) {
        if (count.alive > 0) {
            ranges.protocol.narrow(count.versions.pMin, count.versions.pMax);
            ranges.delegate.narrow(count.versions.dMin, count.versions.dMax);
        }
    }
}

base::Status checkOne(std::string_view name, std::uint8_t protocol, std::uint8_t delegate,
                      const Ranges& ranges) {
    const bool protocolFits = ranges.protocol.holds(protocol);
    if (protocolFits && ranges.delegate.holds(delegate)) {
        return {};
    }
    if (protocolFits) {
        return base::Error{
            base::sentence("Node '{0}' delegate protocol version ({1}) is incompatible: [{2}, {3}]",
                           name, delegate, ranges.delegate.low, ranges.delegate.high)};
    }
    return base::Error{
        base::sentence("Node '{0}' protocol version ({1}) is incompatible: [{2}, {3}]", name,
                       protocol, ranges.protocol.low, ranges.protocol.high)};
}

/// Somebody who announces these versions.
std::string_view nameOf(const Versions& versions, const MemberTable& table) {
    for (const Slot row : table.order()) {
        if (table.identity(row).versions == versions) {
            return table.name(row);
        }
    }
    return {};
}

base::Status checkAll(const MemberTable& table, const Ranges& ranges) {
    for (const VersionCount& count : table.versionCounts()) {
        if (!checkOne({}, count.versions.pCur, count.versions.dCur, ranges)) {
            return checkOne(nameOf(count.versions, table), count.versions.pCur, count.versions.dCur,
                            ranges);
        }
    }
    return {};
}

base::Status checkAll(std::span<const wire::PushNodeState> nodes, const Ranges& ranges) {
    for (const auto& node : nodes) {
        const bool complete = node.vsn.size() >= 6;
        auto status = checkOne(node.name, complete ? node.vsn[2] : std::uint8_t{0},
                               complete ? node.vsn[5] : std::uint8_t{0}, ranges);
        if (!status) {
            return status;
        }
    }
    return {};
}

template <typename Remote>
base::Status check(const Remote& remote, const MemberTable& local) {
    Ranges ranges;
    narrow(ranges, remote);
    narrow(ranges, local);
    auto status = checkAll(remote, ranges);
    return status ? checkAll(local, ranges) : status;
}

}  // namespace

base::Status checkVersions(std::span<const wire::PushNodeState> remote, const MemberTable& local) {
    return check(remote, local);
}

base::Status checkVersions(const MemberTable& remote, const MemberTable& local) {
    return check(remote, local);
}

}  // namespace swimscope::swim

#include "engine/swim/options.h"

#include <algorithm>
#include <cmath>

#include "engine/swim/limits.h"

namespace swimscope::swim {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

void setWan(Options& options) {
    options.tcpTimeout = seconds(30);
    options.suspicionMult = 6;
    options.pushPullInterval = seconds(60);
    options.probeTimeout = seconds(3);
    options.probeInterval = seconds(5);
    options.gossipNodes = 4;
    options.gossipInterval = milliseconds(500);
    options.gossipToTheDeadTime = seconds(60);
}

void setLocal(Options& options) {
    options.tcpTimeout = seconds(1);
    options.indirectChecks = 1;
    options.retransmitMult = 2;
    options.suspicionMult = 3;
    options.pushPullInterval = seconds(15);
    options.probeTimeout = milliseconds(200);
    options.probeInterval = seconds(1);
    options.gossipInterval = milliseconds(100);
    options.gossipToTheDeadTime = seconds(15);
}

base::Status checkVersions(const Versions& versions) {
    if (versions.pCur < 1 || versions.pCur > 5 || versions.pMin < 1 ||
        versions.pMin > versions.pCur || versions.pMax < versions.pCur) {
        return base::Error{
            base::sentence("the protocol version must be 1 to 5 and inside the announced range")};
    }
    if (versions.dMin > versions.dCur || versions.dMax < versions.dCur) {
        return base::Error{
            base::sentence("the delegate version must be inside the announced range")};
    }
    return {};
}

base::Status checkIntervals(const Options& options) {
    const base::Duration zero{};
    if (options.tcpTimeout <= zero) {
        return base::Error{base::sentence("the TCP timeout must be longer than nothing")};
    }
    if (options.probeTimeout <= zero) {
        return base::Error{base::sentence("the probe timeout must be longer than nothing")};
    }
    if (options.probeInterval < zero || options.gossipInterval < zero ||
        options.pushPullInterval < zero || options.gossipToTheDeadTime < zero ||
        options.deadNodeReclaimTime < zero) {
        return base::Error{base::sentence("an interval must not be negative; 0 switches it off")};
    }
    return {};
}

base::Status checkCounts(const Options& options) {
    if (options.retransmitMult < 1 || options.retransmitMult > 100) {
        return base::Error{base::sentence("the retransmit multiplier must be 1 to 100")};
    }
    if (options.suspicionMult < 1 || options.suspicionMult > 100 ||
        options.suspicionMaxTimeoutMult < 1 || options.suspicionMaxTimeoutMult > 100) {
        return base::Error{base::sentence("the suspicion multipliers must be 1 to 100")};
    }
    if (options.awarenessMaxMultiplier < 1 || options.awarenessMaxMultiplier > 1000) {
        return base::Error{base::sentence("the awareness multiplier must be 1 to 1000")};
    }
    if (options.indirectChecks > kMaxFanOut || options.gossipNodes > kMaxFanOut) {
        return base::Error{
            base::sentence("indirect checks and gossip nodes must be at most {0}", kMaxFanOut)};
    }
    if (options.udpBufferSize < 256 || options.udpBufferSize > kMaxUdpPayload) {
        return base::Error{base::sentence("the UDP buffer size must be 256 to 65507 bytes")};
    }
    return {};
}

}  // namespace

Options Options::of(Timing timing) {
    Options options;
    switch (timing) {
        case Timing::Lan:
            break;
        case Timing::Wan:
            setWan(options);
            break;
        case Timing::Local:
            setLocal(options);
            break;
    }
    return options;
}

base::Status Options::validate() const {
    if (name.empty()) {
        return base::Error{base::sentence("the node needs a name")};
    }
    if (name.size() > 255) {
        return base::Error{base::sentence("the node name must be at most 255 bytes long")};
    }
    if (!advertise.ip.isV4() && !advertise.ip.isV6()) {
        return base::Error{
            base::sentence("the advertised address must be an IPv4 or IPv6 address")};
    }
    if (advertise.ip.isUnspecified()) {
        return base::Error{
            base::sentence("the advertised address must be one that others can reach")};
    }
    if (advertise.port == 0) {
        return base::Error{base::sentence("the advertised port must not be 0")};
    }
    if (!allowed.allows(advertise.ip)) {
        return base::Error{
            base::sentence("the advertised address {0} is not in the list of allowed addresses",
                           advertise.ip.toString())};
    }
    if (auto status = checkVersions(versions); !status) {
        return status;
    }
    if (auto status = checkIntervals(*this); !status) {
        return status;
    }
    return checkCounts(*this);
}

std::uint32_t retransmitLimit(std::uint32_t mult, std::size_t n) {
    return mult * static_cast<std::uint32_t>(std::ceil(std::log10(static_cast<double>(n) + 1.0)));
}

base::Duration suspicionTimeout(std::uint32_t mult, std::size_t n, base::Duration probeInterval) {
    const double scale = std::max(1.0, std::log10(std::max(1.0, static_cast<double>(n))));
    return mult * static_cast<std::int64_t>(scale * 1000.0) * probeInterval / 1000;
}

base::Duration pushPullScale(base::Duration interval, std::size_t n) {
    constexpr double kThreshold = 32.0;
    if (static_cast<double>(n) <= kThreshold) {
        return interval;
    }
    const double steps = std::ceil(std::log2(static_cast<double>(n)) - std::log2(kThreshold));
    return interval * (static_cast<std::int64_t>(steps) + 1);
}

}  // namespace swimscope::swim

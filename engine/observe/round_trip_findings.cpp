#include "engine/observe/round_trip_findings.h"

#include <algorithm>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// Measurements before a round trip is compared, and in a block of Quickest.
constexpr std::uint32_t kSamples = 3;
/// Links of a member before it has a usual round trip, and links before any is an outlier.
constexpr std::size_t kLinksOfMember = 3;
constexpr std::size_t kLinksInAll = 6;
/// How far beyond the usual is far: at least this, this many times the usual, and this many times
/// the median deviation of all links.
constexpr base::Duration kFar = 20ms;
constexpr int kTimesUsual = 3;
constexpr int kDeviations = 8;
/// A whole member is slow beyond this.
constexpr base::Duration kMemberFar = 50ms;
constexpr int kMemberTimes = 5;
/// Serf's own estimate of how wrong a coordinate is, relative to the round trip.
constexpr double kTrustedError = 0.3;

base::Duration median(std::vector<base::Duration> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

base::Duration distanceBetween(base::Duration a, base::Duration b) {
    return a > b ? a - b : b - a;
}

std::string unordered(const std::string& a, const std::string& b) {
    return a < b ? a + "|" + b : b + "|" + a;
}

Sentence quickestOf(std::uint32_t samples) {
    return counted(std::min(samples, 2 * kSamples), "the quickest of the last {0} measurement",
                   "the quickest of the last {0} measurements");
}

}  // namespace

void RoundTripFindings::Quickest::add(base::Duration rtt) {
    if (samples > 0 && samples % kSamples == 0) {
        before = now;
        now = base::Duration::max();
    }
    now = std::min(now, rtt);
    ++samples;
}

bool RoundTripFindings::Quickest::known() const {
    return samples >= kSamples;
}

void RoundTripFindings::probed(const watch::LinkProbed& probed) {
    auto key = std::make_pair(probed.from, probed.to);
    if (probed.rtt && (m_links.size() < kMaxLinks || m_links.count(key) != 0)) {
        m_links[std::move(key)].add(*probed.rtt);
    }
}

void RoundTripFindings::pinged(const watch::Pinged& pinged) {
    if (!pinged.rtt) {
        return;
    }
    if (m_pings.size() < kMaxTracked || m_pings.count(pinged.node) != 0) {
        m_pings[pinged.node].add(*pinged.rtt);
    }
    if (pinged.payload.empty()) {
        return;
    }
    if (const auto coordinate = dialect::decodeAckPayload(pinged.payload);
        coordinate && (m_coordinates.size() < kMaxTracked || m_coordinates.count(pinged.node))) {
        m_coordinates[pinged.node] = *coordinate;
    }
}

std::optional<base::Duration> RoundTripFindings::estimated(const std::string& a,
                                                           const std::string& b) const {
    const auto from = m_coordinates.find(a);
    const auto to = m_coordinates.find(b);
    if (from == m_coordinates.end() || to == m_coordinates.end() ||
        from->second.vec.size() != to->second.vec.size()) {
        return std::nullopt;
    }
    return dialect::distance(from->second, to->second);
}

/// Pairs measured often enough, by name.
std::vector<RoundTripFindings::Link> RoundTripFindings::measured() const {
    std::vector<Link> links;
    for (const auto& [pair, rtt] : m_links) {
        if (rtt.known()) {
            links.push_back({&pair.first, &pair.second, &rtt});
        }
    }
    return links;
}

RoundTripFindings::Usual RoundTripFindings::usualRoundTrips(const std::vector<Link>& links) const {
    std::map<std::string, std::vector<base::Duration>> all;
    for (const Link& link : links) {
        all[*link.from].push_back(link.rtt->value());
        all[*link.to].push_back(link.rtt->value());
    }
    Usual usual;
    for (auto& [name, values] : all) {
        if (values.size() >= kLinksOfMember) {
            usual[name] = median(std::move(values));
        }
    }
    return usual;
}

void RoundTripFindings::find(std::vector<Finding>& out) const {
    findSlowFromHere(out);
    const std::vector<Link> links = measured();
    if (links.size() >= kLinksInAll) {
        const Usual usual = usualRoundTrips(links);
        findSlowMembers(usual, out);
        findSlowPairs(links, usual, out);
    }
}

void RoundTripFindings::findSlowPairs(const std::vector<Link>& links, const Usual& usual,
                                      std::vector<Finding>& out) const {
    // Of a member with too few links nobody can tell whether it or the link is slow; of one that is
    // slow itself that is told once.
    const base::Duration slow = slowMember(usual);
    const auto expectedOf = [&usual, slow](const Link& link) {
        const auto from = usual.find(*link.from);
        const auto to = usual.find(*link.to);
        if (from == usual.end() || to == usual.end() || from->second > slow || to->second > slow) {
            return base::Duration::zero();
        }
        return std::max(from->second, to->second);
    };
    std::vector<base::Duration> deviations;
    for (const Link& link : links) {
        if (const base::Duration expected = expectedOf(link); expected > base::Duration::zero()) {
            deviations.push_back(distanceBetween(link.rtt->value(), expected));
        }
    }
    if (deviations.empty()) {
        return;
    }
    const base::Duration deviation = median(deviations);
    for (const Link& link : links) {
        const base::Duration expected = expectedOf(link);
        const base::Duration allowance =
            std::max({kFar, (kTimesUsual - 1) * expected, kDeviations * deviation});
        const auto estimate = estimated(*link.from, *link.to);
        if (expected == base::Duration::zero()) {
            continue;
        }
        if (link.rtt->value() > expected + allowance) {
            tellSlow(link, expected, out);
        } else if (estimate) {
            tellEstimate(link, *estimate, out);
        }
    }
}

void RoundTripFindings::tellSlow(const Link& link, base::Duration usual,
                                 std::vector<Finding>& out) const {
    const std::string& from = *link.from;
    const std::string& to = *link.to;
    FindingBuilder finding(FindingKind::SlowLink, Severity::Warning, unordered(from, to));
    finding
        .text(sentence("between {0} and {1} a round trip takes {2}, where {3} is usual for the "
                       "slower of the two",
                       from, to, inWords(link.rtt->value()), inWords(usual)))
        .evidence(quickestOf(link.rtt->samples))
        .advice(sentence("Look at the path between the two: a detour, a full link or a bad cable."))
        .node(from)
        .node(to);
    if (const auto estimate = estimated(from, to)) {
        finding.evidence(sentence("Serf's coordinates promise {0}", inWords(*estimate)));
    }
    out.push_back(finding.build());
}

void RoundTripFindings::tellEstimate(const Link& link, base::Duration estimate,
                                     std::vector<Finding>& out) const {
    const std::string& from = *link.from;
    const std::string& to = *link.to;
    const bool trusted = m_coordinates.find(from)->second.error <= kTrustedError &&
                         m_coordinates.find(to)->second.error <= kTrustedError;
    const bool slower = link.rtt->value() > kTimesUsual * estimate + kFar;
    const bool quicker = estimate > kTimesUsual * link.rtt->value() + kMemberFar;
    if (!trusted || (!slower && !quicker)) {
        return;
    }
    FindingBuilder finding(FindingKind::SlowLink, Severity::Info, unordered(from, to));
    finding
        .text(
            sentence("between {0} and {1} a round trip takes {2}, where Serf's coordinates promise "
                     "{3}",
                     from, to, inWords(link.rtt->value()), inWords(estimate)))
        .evidence(quickestOf(link.rtt->samples))
        .advice(sentence("Do not trust rtt between these two; what sorts by it chooses wrongly."))
        .node(from)
        .node(to);
    out.push_back(finding.build());
}

base::Duration RoundTripFindings::medianOf(const Usual& usual) {
    std::vector<base::Duration> known;
    for (const auto& entry : usual) {
        known.push_back(entry.second);
    }
    return median(std::move(known));
}

/// A member whose usual round trip is beyond this is slow itself.
base::Duration RoundTripFindings::slowMember(const Usual& usual) {
    return usual.size() <= kLinksOfMember ? base::Duration::max()
                                          : kMemberTimes * medianOf(usual) + kMemberFar;
}

void RoundTripFindings::findSlowMembers(const Usual& usual, std::vector<Finding>& out) const {
    const base::Duration slow = slowMember(usual);
    if (slow == base::Duration::max()) {
        return;
    }
    const base::Duration group = medianOf(usual);
    for (const auto& [name, value] : usual) {
        if (value > slow) {
            FindingBuilder finding(FindingKind::SlowLink, Severity::Warning, name);
            finding
                .text(sentence("every round trip of {0} takes about {1}, the others' about {2}",
                               name, inWords(value), inWords(group)))
                .evidence(sentence(
                    "the median of its links, each by the quickest of several measurements"))
                .advice(sentence(
                    "It is far away or busy: compare its probe timeout with this, and look at "
                    "its load."))
                .node(name);
            out.push_back(finding.build());
        }
    }
}

void RoundTripFindings::findSlowFromHere(std::vector<Finding>& out) const {
    std::vector<base::Duration> known;
    for (const auto& entry : m_pings) {
        if (entry.second.known()) {
            known.push_back(entry.second.value());
        }
    }
    if (known.size() <= kLinksOfMember) {
        return;
    }
    const base::Duration group = median(known);
    for (const auto& [name, pings] : m_pings) {
        if (!pings.known() || pings.value() <= kMemberTimes * group + kMemberFar) {
            continue;
        }
        FindingBuilder finding(FindingKind::SlowLink, Severity::Warning, name);
        finding
            .text(sentence("{0} answers our pings in {1}, the others in about {2}", name,
                           inWords(pings.value()), inWords(group)))
            .evidence(counted(std::min(pings.samples, 2 * kSamples),
                              "the quickest of the last {0} ping",
                              "the quickest of the last {0} pings"))
            .advice(sentence(
                "It is far away or busy: measure the links to see whether the others find it "
                "slow too."))
            .node(name);
        out.push_back(finding.build());
    }
}

}  // namespace swimscope::observe

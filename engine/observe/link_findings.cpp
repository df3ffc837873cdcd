#include "engine/observe/link_findings.h"

#include <algorithm>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// Rounds in which a pair fails while the way back does not.
constexpr std::uint32_t kFailuresInARow = 2;
constexpr std::uint32_t kFailuresOfDelivering = 3;
/// A member without any good link to at least so many others is told once and not link by link.
constexpr std::size_t kPartners = 3;

std::string pairOf(const std::string& a, const std::string& b) {
    return a < b ? a + "|" + b : b + "|" + a;
}

}  // namespace

std::optional<std::uint32_t> LinkFindings::idOf(const std::string& name) {
    if (const auto known = m_ids.find(name); known != m_ids.end()) {
        return known->second;
    }
    if (m_names.size() >= kMaxTracked) {
        return std::nullopt;
    }
    const auto id = static_cast<std::uint32_t>(m_names.size());
    m_names.push_back(name);
    m_ids.emplace(name, id);
    return id;
}

void LinkFindings::probed(base::Instant now, const watch::LinkProbed& probed) {
    const auto from = idOf(probed.from);
    const auto to = idOf(probed.to);
    if (!from || !to || probed.verdict == watch::LinkProbed::Verdict::HelperMute) {
        return;
    }
    const std::uint64_t key = std::uint64_t{*from} << 32 | *to;
    if (m_links.size() >= kMaxLinks && m_links.count(key) == 0) {
        return;
    }
    Link& link = m_links[key];
    link.from = *from;
    link.to = *to;
    link.last = now;
    // What does not even arrive is not answered, whatever was measured before.
    const bool lost = probed.delivers && !*probed.delivers;
    if (probed.verdict == watch::LinkProbed::Verdict::Reaches && !lost) {
        link.failures = 0;
        link.delivers.reset();
        link.reached = true;
        return;
    }
    if (link.failures == 0) {
        link.firstFailure = now;
    }
    if (probed.delivers) {
        // Tried because the pair had failed: this is no second failure.
        link.delivers = probed.delivers;
        link.failures = std::max(link.failures, 1u);
    } else {
        ++link.failures;
        link.delivers.reset();
    }
}

const LinkFindings::Link* LinkFindings::link(std::uint32_t from, std::uint32_t to) const {
    const auto known = m_links.find(std::uint64_t{from} << 32 | to);
    return known == m_links.end() ? nullptr : &known->second;
}

/// The dead reach nobody, and the islands of a split do not reach each other.
bool LinkFindings::worthTelling(const Scene& scene, const Islands& islands,
                                const Link& link) const {
    for (const std::uint32_t end : {link.from, link.to}) {
        const auto observed = scene.beliefs().findObserved(m_names[end]);
        if (!observed || scene.beliefs().majority(*observed) == watch::Belief::Dead ||
            scene.beliefs().majority(*observed) == watch::Belief::Left) {
            return false;
        }
    }
    const auto from = scene.find(m_names[link.from]);
    const auto to = scene.find(m_names[link.to]);
    return !from || !to || islands.groupOf(*from) == islands.groupOf(*to);
}

void LinkFindings::find(const Scene& scene, const Islands& islands,
                        std::vector<Finding>& out) const {
    std::vector<const Link*> bad;
    for (const auto& entry : m_links) {
        if (entry.second.failures > 0 && worthTelling(scene, islands, entry.second)) {
            bad.push_back(&entry.second);
        }
    }
    std::sort(bad.begin(), bad.end(), [this](const Link* a, const Link* b) {
        const int from = m_names[a->from].compare(m_names[b->from]);
        return from != 0 ? from < 0 : m_names[a->to] < m_names[b->to];
    });
    findCut(bad, out);
}

/// Members that have no good link at all, by id.
std::vector<bool> LinkFindings::findCutOff(const std::vector<const Link*>& bad,
                                           std::vector<Finding>& out) const {
    std::vector<bool> cutOff(m_names.size(), false);
    if (bad.empty()) {
        return cutOff;
    }
    std::vector<std::size_t> good(m_names.size(), 0);
    std::vector<std::vector<std::uint32_t>> partners(m_names.size());
    for (const auto& entry : m_links) {
        if (entry.second.failures == 0) {
            ++good[entry.second.from];
            ++good[entry.second.to];
        }
    }
    for (const Link* link : bad) {
        partners[link->from].push_back(link->to);
        partners[link->to].push_back(link->from);
    }
    for (std::uint32_t id = 0; id < m_names.size(); ++id) {
        std::sort(partners[id].begin(), partners[id].end());
        partners[id].erase(std::unique(partners[id].begin(), partners[id].end()),
                           partners[id].end());
        if (good[id] > 0 || partners[id].size() < kPartners) {
            continue;
        }
        cutOff[id] = true;
        FindingBuilder finding(FindingKind::BrokenLink, Severity::Critical, m_names[id]);
        finding
            .text(sentence("{0} reaches none of {1}, and none of them reaches it", m_names[id],
                           counted(partners[id].size(), "{0} member", "{0} members")))
            .node(m_names[id])
            .evidence(sentence("every pair was asked, and no answer came"))
            .advice(sentence("Look at the network of {0}, UDP first.", m_names[id]));
        out.push_back(finding.build());
    }
    return cutOff;
}

void LinkFindings::findCut(const std::vector<const Link*>& bad, std::vector<Finding>& out) const {
    const std::vector<bool> cutOff = findCutOff(bad, out);
    for (const Link* link : bad) {
        if (!cutOff[link->from] && !cutOff[link->to]) {
            tellPair(*link, out);
        }
    }
}

bool LinkFindings::arrives(const Link& link) {
    return link.delivers && *link.delivers;
}

/// One of two that both fail is cut one way when its direction alone is known not to deliver and
/// the other is known to.
const LinkFindings::Link* LinkFindings::cutOneWay(const Link& a, const Link& b) {
    const auto lost = [](const Link& link) { return link.delivers && !*link.delivers; };
    if (lost(a) && arrives(b)) {
        return &a;
    }
    return lost(b) && arrives(a) ? &b : nullptr;
}

void LinkFindings::tellPair(const Link& bad, std::vector<Finding>& out) const {
    const Link* back = link(bad.to, bad.from);
    // What was measured before this one failed says nothing about now.
    const bool current = back && back->last >= bad.firstFailure;
    if (current && back->failures > 0) {
        if (const Link* cut = cutOneWay(bad, *back)) {
            tellDirection(*cut, out);
        } else if (!arrives(bad) || !arrives(*back)) {
            tellBroken(bad, back, out);
        }
        return;
    }
    // One of two alone may be bad luck, and is when each direction was seen to deliver.
    const std::uint32_t enough = arrives(bad) ? kFailuresOfDelivering : kFailuresInARow;
    if (bad.failures >= enough) {
        current ? tellUnanswered(bad, out) : tellBroken(bad, nullptr, out);
    }
}

FindingBuilder LinkFindings::builder(FindingKind kind, const Link& link,
                                     std::string subject) const {
    FindingBuilder finding(kind, Severity::Warning, std::move(subject));
    finding.node(m_names[link.from])
        .node(m_names[link.to])
        .since(link.firstFailure)
        .evidence(link.reached ? sentence("{0}; it could before", askedText(link))
                               : askedText(link));
    return finding;
}

Sentence LinkFindings::askedText(const Link& link) const {
    const std::string& from = m_names[link.from];
    const std::string& to = m_names[link.to];
    return link.failures > 1
               ? sentence("{0} was asked to ping {1} and got no answer, {2} rounds in a row", from,
                          to, link.failures)
               : sentence("{0} was asked to ping {1} and got no answer", from, to);
}

void LinkFindings::tellDirection(const Link& cut, std::vector<Finding>& out) const {
    const std::string& from = m_names[cut.from];
    const std::string& to = m_names[cut.to];
    FindingBuilder finding = builder(FindingKind::OneWayLink, cut, from + ">" + to);
    finding
        .text(
            sentence("packets of {0} do not arrive at {1}; packets of {1} arrive at {0}", from, to))
        .evidence(
            sentence("each direction was tried alone; neither gets an answer, because an answer "
                     "takes both"))
        .advice(sentence("Look for a firewall or route on the way from {0} to {1}: members with "
                         "one-way links accuse each other by turns.",
                         from, to));
    out.push_back(finding.build());
}

void LinkFindings::tellUnanswered(const Link& bad, std::vector<Finding>& out) const {
    const std::string& from = m_names[bad.from];
    const std::string& to = m_names[bad.to];
    FindingBuilder finding = builder(FindingKind::OneWayLink, bad, from + ">" + to);
    finding.text(sentence("{0} cannot reach {1}, {1} reaches {0}", from, to))
        .evidence(sentence("{0} was asked to ping {1}, and got an answer", to, from))
        .advice(sentence("Look for a firewall between them that lets in only answers: what {0} "
                         "begins is dropped, what {1} begins passes.",
                         from, to));
    out.push_back(finding.build());
}

/// `back` is nothing while the other direction was not measured anew.
void LinkFindings::tellBroken(const Link& bad, const Link* back, std::vector<Finding>& out) const {
    const std::string& from = m_names[bad.from];
    const std::string& to = m_names[bad.to];
    FindingBuilder finding = builder(FindingKind::BrokenLink, bad, pairOf(from, to));
    finding
        .text(back ? sentence("{0} and {1} do not reach each other", from, to)
                   : sentence("{0} cannot reach {1}; the way back is not measured yet", from, to))
        .advice(sentence("Look for a firewall or route between {0} and {1}; others carry their "
                         "news, but each probe takes the long way.",
                         from, to));
    if (back) {
        finding.evidence(askedText(*back));
    }
    out.push_back(finding.build());
}

}  // namespace swimscope::observe

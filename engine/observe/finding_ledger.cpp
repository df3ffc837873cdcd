#include "engine/observe/finding_ledger.h"

#include <algorithm>
#include <tuple>

#include "engine/observe/limits.h"

namespace swimscope::observe {

namespace {

bool comesFirst(const Finding& a, const Finding& b) {
    return std::tie(b.severity, a.since, a.kind, a.subject) <
           std::tie(a.severity, b.since, b.kind, b.subject);
}

}  // namespace

void FindingLedger::replace(base::Instant now, std::vector<Finding> findings) {
    std::map<Key, base::Instant> since;
    m_findings.clear();
    for (Finding& finding : findings) {
        Key key{finding.kind, finding.subject};
        if (since.count(key) != 0) {
            continue;
        }
        if (const auto before = m_since.find(key); before != m_since.end()) {
            finding.since = before->second;
        } else if (finding.since == base::Instant{}) {
            finding.since = now;
        }
        since.emplace(std::move(key), finding.since);
        m_findings.push_back(std::move(finding));
    }
    m_since = std::move(since);
    std::sort(m_findings.begin(), m_findings.end(), comesFirst);
    if (m_findings.size() > kMaxFindings) {
        m_findings.resize(kMaxFindings);
    }
}

FindingBuilder::FindingBuilder(FindingKind kind, Severity severity, std::string subject) {
    m_finding.kind = kind;
    m_finding.severity = severity;
    m_finding.subject = std::move(subject);
}

FindingBuilder& FindingBuilder::text(base::Sentence text) {
    m_finding.text = std::move(text);
    return *this;
}

FindingBuilder& FindingBuilder::evidence(base::Sentence line) {
    if (++m_lines < kMaxEvidenceLines) {
        m_finding.evidence.push_back(std::move(line));
    }
    return *this;
}

FindingBuilder& FindingBuilder::advice(base::Sentence advice) {
    m_finding.advice = std::move(advice);
    return *this;
}

FindingBuilder& FindingBuilder::node(std::string name) {
    auto& nodes = m_finding.nodes;
    if (nodes.size() < kMaxFindingNodes &&
        std::find(nodes.begin(), nodes.end(), name) == nodes.end()) {
        nodes.push_back(std::move(name));
    }
    return *this;
}

FindingBuilder& FindingBuilder::nodes(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        node(name);
    }
    return *this;
}

FindingBuilder& FindingBuilder::since(base::Instant since) {
    m_finding.since = since;
    return *this;
}

Finding FindingBuilder::build() {
    if (m_lines >= kMaxEvidenceLines) {
        const std::size_t rest = m_lines - m_finding.evidence.size();
        m_finding.evidence.push_back(base::sentence("and {0} more", rest));
    }
    return std::move(m_finding);
}

}  // namespace swimscope::observe

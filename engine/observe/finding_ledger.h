#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/observe/finding.h"

namespace swimscope::observe {

/// Remembers since when each finding lasts, and puts those of a moment in order.
class FindingLedger {
public:
    /// Takes the place of the findings before. Of two with one kind and subject the first counts. A
    /// finding that was there before keeps its `since`; a new one whose `since` is not set begins
    /// now.
    void replace(base::Instant now, std::vector<Finding> findings);
    /// The gravest first, then the oldest, then by kind and subject.
    const std::vector<Finding>& findings() const { return m_findings; }

private:
    using Key = std::pair<FindingKind, std::string>;

    std::map<Key, base::Instant> m_since;
    std::vector<Finding> m_findings;
};

/// A finding put together step by step; keeps to the limits of evidence and nodes.
class FindingBuilder {
public:
    FindingBuilder(FindingKind kind, Severity severity, std::string subject);

    FindingBuilder& text(base::Sentence text);
    FindingBuilder& evidence(base::Sentence line);
    FindingBuilder& advice(base::Sentence advice);
    FindingBuilder& node(std::string name);
    FindingBuilder& nodes(const std::vector<std::string>& names);
    FindingBuilder& since(base::Instant since);
    Finding build();

private:
    Finding m_finding;
    std::size_t m_lines = 0;
};

}  // namespace swimscope::observe

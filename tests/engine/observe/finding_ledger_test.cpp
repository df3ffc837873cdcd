#include "engine/observe/finding_ledger.h"

#include <gtest/gtest.h>

#include "engine/observe/limits.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;

constexpr base::Instant kStart = base::Instant{} + 10s;

Finding about(FindingKind kind, Severity severity, std::string subject, std::string text = "x") {
    return FindingBuilder(kind, severity, std::move(subject))
        .text(base::verbatim(std::move(text)))
        .build();
}

TEST(FindingLedger, KeepsSinceWhenWhileAFindingLasts) {
    FindingLedger ledger;
    ledger.replace(kStart, {about(FindingKind::Dead, Severity::Warning, "a", "one")});
    ledger.replace(kStart + 5s, {about(FindingKind::Dead, Severity::Warning, "a", "two")});
    ASSERT_EQ(ledger.findings().size(), 1u);
    EXPECT_EQ(ledger.findings()[0].since, kStart);
    EXPECT_EQ(ledger.findings()[0].text.english(), "two");
    ledger.replace(kStart + 6s, {});
    ledger.replace(kStart + 7s, {about(FindingKind::Dead, Severity::Warning, "a")});
    EXPECT_EQ(ledger.findings()[0].since, kStart + 7s);
}

TEST(FindingLedger, PutsTheGravestFirstAndThenTheOldest) {
    FindingLedger ledger;
    ledger.replace(kStart, {about(FindingKind::Dead, Severity::Warning, "old")});
    ledger.replace(kStart + 1s, {about(FindingKind::Dead, Severity::Warning, "new"),
                                 about(FindingKind::Restarted, Severity::Info, "mild"),
                                 about(FindingKind::Dead, Severity::Warning, "old"),
                                 about(FindingKind::Islands, Severity::Critical, "cluster")});
    std::vector<std::string> order;
    for (const Finding& finding : ledger.findings()) {
        order.push_back(finding.subject);
    }
    EXPECT_EQ(order, (std::vector<std::string>{"cluster", "old", "new", "mild"}));
}

TEST(FindingLedger, OfTwoWithOneKeyTheFirstCounts) {
    FindingLedger ledger;
    ledger.replace(kStart, {about(FindingKind::Ghost, Severity::Warning, "a", "first"),
                            about(FindingKind::Ghost, Severity::Warning, "a", "second")});
    ASSERT_EQ(ledger.findings().size(), 1u);
    EXPECT_EQ(ledger.findings()[0].text.english(), "first");
}

TEST(FindingLedger, KeepsNoMoreThanItsLimit) {
    FindingLedger ledger;
    std::vector<Finding> many(kMaxFindings + 5);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i] = about(FindingKind::Dead, Severity::Warning, std::to_string(i));
    }
    ledger.replace(kStart, many);
    EXPECT_EQ(ledger.findings().size(), kMaxFindings);
}

TEST(FindingBuilder, BoundsEvidenceAndNodes) {
    FindingBuilder builder(FindingKind::Dead, Severity::Warning, "a");
    for (int i = 0; i < 30; ++i) {
        builder.evidence(base::verbatim("line")).node("same").node(std::to_string(i));
    }
    const Finding finding = builder.build();
    ASSERT_EQ(finding.evidence.size(), kMaxEvidenceLines);
    EXPECT_EQ(finding.evidence.back().english(), "and 19 more");
    EXPECT_EQ(finding.nodes.size(), 31u);
}

}  // namespace
}  // namespace swimscope::observe

#include "engine/wire/label.h"

#include <gtest/gtest.h>

namespace swimscope::wire {
namespace {

using Verdict = LabelCheck::Verdict;

Security labelled(std::string label, bool skip = false) {
    Security security;
    security.label = std::move(label);
    security.skipInboundLabelCheck = skip;
    return security;
}

Verdict verdictOn(const base::Bytes& bytes, const Security& security) {
    return checkLabel(bytes, security).verdict;
}

const base::Bytes kLabelled = {0xf4, 3, 'l', 'a', 'b', 8};
const base::Bytes kBare = {8, 1};

TEST(Label, TheOwnLabelIsCutOff) {
    const LabelCheck check = checkLabel(kLabelled, labelled("lab"));
    EXPECT_EQ(check.verdict, Verdict::Accepted);
    EXPECT_EQ(check.headerLength, 5u);
    EXPECT_EQ(checkLabel(kBare, labelled("")).headerLength, 0u);
    EXPECT_EQ(verdictOn(kBare, labelled("")), Verdict::Accepted);
}

TEST(Label, AnyOtherLabelIsRefused) {
    EXPECT_EQ(verdictOn(kLabelled, labelled("")), Verdict::Refused);
    EXPECT_EQ(verdictOn(kLabelled, labelled("la")), Verdict::Refused);
    EXPECT_EQ(verdictOn(kBare, labelled("lab")), Verdict::Refused);
    EXPECT_EQ(verdictOn({0xf4, 0}, labelled("")), Verdict::Refused);
}

TEST(Label, ACutHeaderNeedsMore) {
    for (std::size_t length = 0; length < 5; ++length) {
        const base::Bytes cut(kLabelled.begin(), kLabelled.begin() + static_cast<long>(length));
        EXPECT_EQ(verdictOn(cut, labelled("lab")), Verdict::NeedMore) << length;
    }
}

TEST(Label, BehindAProxyAHeaderIsAnErrorAndNoneIsRight) {
    EXPECT_EQ(verdictOn(kBare, labelled("lab", /*skip=*/true)), Verdict::Accepted);
    EXPECT_EQ(verdictOn(kLabelled, labelled("lab", /*skip=*/true)), Verdict::Refused);
}

TEST(Label, TheHeaderIsWrittenOnlyWithALabel) {
    base::Bytes out;
    appendLabelHeader(labelled(""), out);
    EXPECT_TRUE(out.empty());
    appendLabelHeader(labelled("lab"), out);
    EXPECT_EQ(base::toHex(out), "f4036c6162");
}

TEST(Label, TheLongestLabelRoundTrips) {
    const Security security = labelled(std::string(255, '\xff'));
    base::Bytes out;
    appendLabelHeader(security, out);
    EXPECT_EQ(checkLabel(out, security).headerLength, 257u);
}

}  // namespace
}  // namespace swimscope::wire

#include "engine/swim/join.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

const base::Endpoint kSelf{base::IpAddress::v4(10, 0, 0, 9), 7946};

JoinPlan::Dial dial(JoinPlan& plan) {
    auto step = plan.next();
    return std::get<JoinPlan::Dial>(step);
}

TEST(JoinPlan, TriesSeedsInTurnAndTellsWhichFailed) {
    JoinPlan plan({"10.0.0.1", "10.0.0.2:77"}, 7946, kSelf);
    EXPECT_EQ(dial(plan).to.toString(), "10.0.0.1:7946");
    plan.dialFailed(base::verbatim("connection refused"));
    EXPECT_EQ(dial(plan).to.toString(), "10.0.0.2:77");
    plan.dialSucceeded(3);
    EXPECT_TRUE(std::holds_alternative<JoinPlan::Finished>(plan.next()));
    EXPECT_TRUE(plan.ok());
    EXPECT_EQ(plan.summary().english(),
              "joined through 10.0.0.2:77 (3 nodes known there); failed: 10.0.0.1: connection "
              "refused");
}

TEST(JoinPlan, WithoutAnySuccessEveryReasonIsNamed) {
    JoinPlan plan({"10.0.0.1", "bad:port:x/", ":1"}, 7946, kSelf);
    dial(plan);
    plan.dialFailed(base::verbatim("timed out"));
    while (!std::holds_alternative<JoinPlan::Finished>(plan.next())) {
        plan.resolved({}, base::verbatim("host not found"));
    }
    EXPECT_FALSE(plan.ok());
    const std::string text = plan.summary().english();
    EXPECT_EQ(text.find("no seed could be joined"), 0u);
    EXPECT_NE(text.find("10.0.0.1: timed out"), std::string::npos);
    EXPECT_NE(text.find("bad:port:x/"), std::string::npos);
    EXPECT_NE(text.find(":1"), std::string::npos);
}

TEST(JoinPlan, EveryAddressOfANameIsTried) {
    JoinPlan plan({"web"}, 7946, kSelf);
    auto step = plan.next();
    const auto* lookup = std::get_if<JoinPlan::Lookup>(&step);
    ASSERT_NE(lookup, nullptr);
    EXPECT_EQ(lookup->host, "web");
    const base::Endpoint addresses[] = {{base::IpAddress::v4(10, 0, 0, 1), 7946},
                                        {base::IpAddress::v4(10, 0, 0, 2), 7946}};
    plan.resolved(addresses, {});
    dial(plan);
    plan.dialFailed(base::verbatim("refused"));
    dial(plan);
    plan.dialSucceeded(1);
    EXPECT_TRUE(std::holds_alternative<JoinPlan::Finished>(plan.next()));
    EXPECT_EQ(plan.summary().english(), "joined through web (1 node known there)");
}

TEST(JoinPlan, OurselvesIsNoSeed) {
    JoinPlan plan({"10.0.0.9"}, 7946, kSelf);
    EXPECT_TRUE(std::holds_alternative<JoinPlan::Finished>(plan.next()));
    EXPECT_EQ(plan.summary().english(), "no seed could be joined: 10.0.0.9: it is our own address");
}

TEST(JoinPlan, AnAddressIsNamedOnce) {
    JoinPlan plan({"10.0.0.1:7946", "n/10.0.0.2"}, 7946, kSelf);
    dial(plan);
    plan.dialFailed(base::verbatim("10.0.0.1:7946 is not encrypted, but we have a key"));
    dial(plan);
    plan.dialFailed(base::verbatim("could not reach 10.0.0.2:7946: refused"));
    EXPECT_TRUE(std::holds_alternative<JoinPlan::Finished>(plan.next()));
    EXPECT_EQ(plan.summary().english(),
              "no seed could be joined: 10.0.0.1:7946 is not encrypted, but we have a key; "
              "n/10.0.0.2: could not reach 10.0.0.2:7946: refused");
}

TEST(JoinPlan, WhereNamesAreRequiredASeedMustHaveOne) {
    JoinPlan plan({"10.0.0.1", "n/10.0.0.2"}, 7946, kSelf, /*requireNames=*/true);
    EXPECT_EQ(dial(plan).to.toString(), "10.0.0.2:7946");
    plan.dialSucceeded(1);
    EXPECT_TRUE(std::holds_alternative<JoinPlan::Finished>(plan.next()));
    EXPECT_NE(plan.summary().english().find("10.0.0.1: names are required"), std::string::npos);
}

TEST(JoinPlan, NoSeedsIsSaid) {
    JoinPlan plan({}, 7946, kSelf);
    EXPECT_TRUE(std::holds_alternative<JoinPlan::Finished>(plan.next()));
    EXPECT_EQ(plan.summary().english(), "no seed was given");
}

}  // namespace
}  // namespace swimscope::swim

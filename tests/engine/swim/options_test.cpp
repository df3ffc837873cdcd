#include "engine/swim/options.h"

#include <gtest/gtest.h>

#include "tests/support/vectors.h"

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

class Formulas : public ::testing::TestWithParam<const char*> {};

TEST_P(Formulas, RetransmitLimitsAreThoseOfTheLibrary) {
    const auto vectors = test::loadVectors(std::string(GetParam()) + "/formulas.json")["vectors"];
    ASSERT_FALSE(vectors["retransmit_limit"].empty());
    for (const auto& one : vectors["retransmit_limit"]) {
        EXPECT_EQ(retransmitLimit(one["mult"], one["n"]), one["limit"].get<std::uint32_t>()) << one;
    }
}

TEST_P(Formulas, SuspicionTimeoutsAreThoseOfTheLibrary) {
    const auto vectors = test::loadVectors(std::string(GetParam()) + "/formulas.json")["vectors"];
    ASSERT_FALSE(vectors["suspicion_timeout"].empty());
    for (const auto& one : vectors["suspicion_timeout"]) {
        const base::Duration interval(one["interval_ns"].get<std::int64_t>());
        EXPECT_EQ(suspicionTimeout(one["mult"], one["n"], interval).count(),
                  one["timeout_ns"].get<std::int64_t>())
            << one;
    }
}

TEST_P(Formulas, PushPullIntervalsAreThoseOfTheLibrary) {
    const auto vectors = test::loadVectors(std::string(GetParam()) + "/formulas.json")["vectors"];
    ASSERT_FALSE(vectors["push_pull_scale"].empty());
    for (const auto& one : vectors["push_pull_scale"]) {
        const base::Duration interval(one["interval_ns"].get<std::int64_t>());
        EXPECT_EQ(pushPullScale(interval, one["n"]).count(), one["scaled_ns"].get<std::int64_t>())
            << one;
    }
}

INSTANTIATE_TEST_SUITE_P(BothGenerations, Formulas, ::testing::Values("v0.2.2", "head"));

Options valid() {
    Options options;
    options.name = "a";
    options.advertise = {base::IpAddress::v4(127, 0, 0, 1), 7946};
    return options;
}

TEST(Options, TheProfilesAreMemberlists) {
    EXPECT_EQ(Options::of(Timing::Lan).probeTimeout, 500ms);
    EXPECT_EQ(Options::of(Timing::Wan).gossipInterval, 500ms);
    EXPECT_EQ(Options::of(Timing::Wan).suspicionMult, 6u);
    EXPECT_EQ(Options::of(Timing::Local).retransmitMult, 2u);
    EXPECT_EQ(Options::of(Timing::Local).pushPullInterval, 15s);
    EXPECT_EQ(Options::of(Timing::Local).gossipToTheDeadTime, 15s);
}

TEST(Options, OrdinaryOptionsAreValid) {
    EXPECT_TRUE(valid().validate());
}

TEST(Options, AWrongSettingIsNamed) {
    const auto complaint = [](auto change) {
        Options options = valid();
        change(options);
        const auto status = options.validate();
        return status ? std::string("accepted") : std::string(status.error());
    };
    EXPECT_NE(complaint([](Options& o) { o.name.clear(); }).find("name"), std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.advertise.port = 0; }).find("port"), std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.advertise.ip = {}; }).find("address"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.versions.pCur = 6; }).find("protocol"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.versions.dMin = 9; }).find("delegate"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.tcpTimeout = 0s; }).find("TCP timeout"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.probeTimeout = -1s; }).find("probe timeout"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.gossipInterval = -1s; }).find("interval"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.retransmitMult = 0; }).find("retransmit"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) {
                  o.allowed = *base::AllowList::parse(std::vector<std::string>{"10.0.0.0/8"});
              }).find("allowed"),
              std::string::npos);
    EXPECT_NE(complaint([](Options& o) { o.udpBufferSize = 10; }).find("UDP buffer"),
              std::string::npos);
}

}  // namespace
}  // namespace swimscope::swim

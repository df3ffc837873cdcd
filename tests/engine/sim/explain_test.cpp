#include "engine/sim/explain.h"

#include <gtest/gtest.h>

#include "engine/sim/execution.h"
#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

swim::Member memberNamed(const std::string& name, std::uint32_t incarnation = 1) {
    swim::Identity identity;
    identity.name = name;
    return {std::make_shared<const swim::Identity>(identity), incarnation, swim::State::Alive, {}};
}

std::string saidOf(const swim::Event& event, std::size_t known = 50) {
    const swim::Options options = swim::Options::of(swim::Timing::Lan);
    const auto why = explain(event, {"b-3", options, known, second(10)});
    return why ? why->sentence.english() : "";
}

TEST(Explain, ASuspicionNamesItsCauseAndBothDeadlines) {
    EXPECT_EQ(saidOf(swim::Suspected{memberNamed("web-07"), "b-3", second(50.8)}),
              "b-3 suspects web-07: no ack in 500 ms, none by way of 3 helpers, no answer by TCP; "
              "it will be declared dead in 41 s, in 6.8 s if 2 others agree");
    EXPECT_EQ(saidOf(swim::Suspected{memberNamed("web-07"), "a-1", second(34)}, 3),
              "b-3 suspects web-07, because a-1 accuses it; it will be declared dead in 24 s");
}

TEST(Explain, TheDeadlineIsThatOfTheEvent) {
    const swim::Options options = swim::Options::of(swim::Timing::Lan);
    const auto why = explain(swim::SuspicionConfirmed{memberNamed("c"), "a", 1, second(14)},
                             {"b", options, 50, second(10)});
    ASSERT_TRUE(why);
    EXPECT_EQ(why->rule, Rule::Confirmation);
    EXPECT_EQ(why->deadline, second(14));
}

TEST(Explain, WhoTalksFromAnotherPortIsNamedWhereHeIsKnown) {
    const swim::Options options = swim::Options::of(swim::Timing::Lan);
    const swim::PushPullDone done{*base::Endpoint::parse("10.0.0.12:40000"), false, false, 3, 0};
    EXPECT_EQ(saidOf(done), "b-3 compared tables with 10.0.0.12:40000: 3 rows");
    const auto why = explain(
        done, {"b-3", options, 50, second(10), [](const base::Endpoint& address) {
                   return address.ip == *base::IpAddress::parse("10.0.0.12") ? "n-0012" : "";
               }});
    ASSERT_TRUE(why);
    EXPECT_EQ(why->sentence.english(), "b-3 compared tables with n-0012: 3 rows");
}

TEST(Explain, EachEndOfASuspicionIsToldApart) {
    EXPECT_EQ(saidOf(swim::Died{memberNamed("c"), "b-3"}),
              "b-3 declares c dead: nobody refuted the suspicion in time");
    EXPECT_EQ(saidOf(swim::Died{memberNamed("c"), "a"}),
              "b-3 holds c dead, because a declares it so");
    EXPECT_EQ(saidOf(swim::Refuted{memberNamed("c", 4)}),
              "b-3 takes its suspicion back: c answered with incarnation 4");
    EXPECT_EQ(saidOf(swim::SelfRefuted{3, "a"}),
              "b-3 is accused by a, and says that it lives at incarnation 3");
}

TEST(Explain, NamesTheNodeThatItIsAbout) {
    const auto aboutOf = [](const swim::Event& event) {
        const swim::Options options = swim::Options::of(swim::Timing::Lan);
        return explain(event, {"b-3", options, 50, second(10)})->subject;
    };
    EXPECT_EQ(aboutOf(swim::Suspected{memberNamed("c"), "a", second(12)}), "c");
    EXPECT_EQ(aboutOf(swim::ProbeFailed{"d", 3, 0}), "d");
    EXPECT_EQ(aboutOf(swim::Conflict{memberNamed("e"), {}}), "e");
    EXPECT_EQ(aboutOf(swim::HealthChanged{2}), "");
}

TEST(Explain, WhatNoRuleDecidesIsNotExplained) {
    EXPECT_EQ(saidOf(swim::Outcome{}), "");
    EXPECT_EQ(saidOf(swim::MessageReceived{}), "");
}

TEST(Explain, EverythingThatHappensToAKilledNodeIsExplained) {
    Execution run(labScript(), {});
    std::size_t explained = 0;
    std::size_t heard = 0;
    run.setHeard([&](const observe::Report& report) {
        const auto& event = std::get<swim::Event>(report.event);
        const Host& host = run.cluster().host(report.observer);
        ++heard;
        explained += explain(event, {host.name(), host.plan().options, 8, report.instant}) ? 1 : 0;
    });
    ASSERT_TRUE(run.poke(Fault{Kill{3}}));
    run.advance({second(20)}, kNoLimit);
    EXPECT_GT(heard, 0u);
    EXPECT_EQ(explained, heard);
}

}  // namespace
}  // namespace swimscope::sim

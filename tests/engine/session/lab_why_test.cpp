#include "engine/session/lab_why.h"

#include <gtest/gtest.h>

#include "engine/session/limits.h"

namespace swimscope::session {
namespace {

swim::Event healthOf(std::uint32_t score) {
    return swim::HealthChanged{score};
}

class LabWhyTest : public testing::Test {
protected:
    std::shared_ptr<const std::vector<sim::LabStep>> explained() {
        return why.explain([this](sim::HostId) { return LabWhy::Speaker{"a", &options, {}}; });
    }

    LabWhy why;
    swim::Options options = swim::Options::of(swim::Timing::Local);
};

TEST_F(LabWhyTest, ExplainsWhatWasHeardInItsOrder) {
    why.keep({0, base::Instant(std::chrono::seconds(1)), 4, 3, healthOf(1)});
    why.keep({0, base::Instant(std::chrono::seconds(2)), 5, 3, healthOf(2)});
    const auto steps = explained();
    ASSERT_EQ(steps->size(), 2u);
    EXPECT_EQ((*steps)[0].observer, 4u);
    EXPECT_EQ((*steps)[1].observer, 5u);
    EXPECT_EQ((*steps)[1].why.rule, sim::Rule::LocalHealth);
    EXPECT_EQ(explained(), steps) << "shared while nothing changes";
}

TEST_F(LabWhyTest, MessagesAreNoSteps) {
    why.keep({0, {}, 1, 3, swim::MessageReceived{}});
    EXPECT_TRUE(explained()->empty());
}

TEST_F(LabWhyTest, KeepsTheLastOnes) {
    for (std::uint32_t i = 0; i < kMaxShownSteps + 20; ++i) {
        why.keep({0, base::Instant(std::chrono::seconds(i)), 1, 3, healthOf(1)});
        if (i % 50 == 0) {
            explained();
        }
    }
    const auto steps = explained();
    EXPECT_EQ(steps->size(), kMaxShownSteps);
    EXPECT_EQ(steps->back().at, base::Instant(std::chrono::seconds(kMaxShownSteps + 19)));
    why.forget();
    EXPECT_TRUE(explained()->empty());
}

TEST_F(LabWhyTest, WhatHappensEverySecondDrivesNothingElseOut) {
    why.keep({0, base::Instant(std::chrono::seconds(1)), 1, 3, healthOf(1)});
    for (std::uint32_t i = 0; i < kMaxShownSteps + 20; ++i) {
        swim::ProbeAnswered answered;
        answered.node = "b";
        answered.rtt = std::chrono::milliseconds(1);
        why.keep({0, base::Instant(std::chrono::seconds(2 + i)), 1, 3, answered});
    }
    why.keep({0, base::Instant(std::chrono::seconds(900)), 1, 3, healthOf(0)});
    const auto steps = explained();
    ASSERT_EQ(steps->size(), kMaxShownSteps + 2);
    EXPECT_EQ(steps->front().why.rule, sim::Rule::LocalHealth);
    EXPECT_EQ((*steps)[1].why.subject, "b");
    EXPECT_EQ(steps->back().why.rule, sim::Rule::LocalHealth);
}

}  // namespace
}  // namespace swimscope::session

#include "engine/observe/mailbox.h"

#include <gtest/gtest.h>

namespace swimscope::observe {
namespace {

constexpr std::size_t kBytes = 1u << 20;

Report sample(const std::string& node, int milliseconds) {
    return {0,
            {},
            {},
            swim::Event(swim::ProbeAnswered{
                node, swim::ProbeKind::Direct, std::chrono::milliseconds(milliseconds), {}})};
}

Report notice(const std::string& text) {
    return {0, {}, {}, Notice{Notice::Severity::Info, base::verbatim(text)}};
}

Roster rosterOfOne() {
    Roster roster;
    roster.members.resize(1);
    return roster;
}

std::string textOf(const Report& report) {
    return std::get<Notice>(report.event).text;
}

TEST(Mailbox, HandsReportsOverInOrderAndOnlyOnce) {
    Mailbox mailbox(100, kBytes, rosterOfOne, [] {});
    Batch batch;
    EXPECT_FALSE(mailbox.take(batch));
    mailbox.put(notice("a"));
    mailbox.put(notice("b"));
    ASSERT_TRUE(mailbox.take(batch));
    ASSERT_EQ(batch.reports.size(), 2u);
    EXPECT_EQ(textOf(batch.reports[0]), "a");
    EXPECT_EQ(textOf(batch.reports[1]), "b");
    EXPECT_EQ(batch.dropped, 0u);
    EXPECT_FALSE(mailbox.take(batch));
    EXPECT_TRUE(batch.reports.empty());
}

TEST(Mailbox, WakesOncePerDrainedBatch) {
    int wakes = 0;
    Mailbox mailbox(100, kBytes, rosterOfOne, [&] { ++wakes; });
    Batch batch;
    mailbox.put(notice("a"));
    mailbox.put(notice("b"));
    EXPECT_EQ(wakes, 1);
    mailbox.take(batch);
    mailbox.put(notice("c"));
    EXPECT_EQ(wakes, 2);
}

TEST(Mailbox, KeepsEverySampleWhileTheReaderKeepsUp) {
    Mailbox mailbox(100, kBytes, rosterOfOne, [] {});
    mailbox.put(sample("n1", 1));
    mailbox.put(sample("n1", 2));
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    EXPECT_EQ(batch.reports.size(), 2u);
}

TEST(Mailbox, MergesSamplesOfOneNodeIntoTheLatestWhenItIsCrowded) {
    Mailbox mailbox(4, kBytes, rosterOfOne, [] {});
    mailbox.put(notice("a"));
    mailbox.put(notice("b"));
    for (int i = 1; i <= 50; ++i) {
        mailbox.put(sample("n1", i));
    }
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    ASSERT_EQ(batch.reports.size(), 3u);
    EXPECT_EQ(batch.dropped, 49u);
    const auto& event = std::get<swim::Event>(batch.reports[2].event);
    EXPECT_EQ(std::get<swim::ProbeAnswered>(event).rtt, std::chrono::milliseconds(50));
}

TEST(Mailbox, DropsSamplesBeforeAnythingThatMatters) {
    Mailbox mailbox(16, kBytes, rosterOfOne, [] {});
    for (int i = 0; i < 8; ++i) {
        mailbox.put(sample("n" + std::to_string(i), 1));
    }
    for (int i = 0; i < 10; ++i) {
        mailbox.put(notice(std::to_string(i)));
    }
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    ASSERT_EQ(batch.reports.size(), 10u);
    EXPECT_EQ(textOf(batch.reports[0]), "0");
    EXPECT_EQ(batch.dropped, 8u);
    EXPECT_EQ(mailbox.dropped(), 8u);
}

TEST(Mailbox, BecomesARosterWhenWhatMattersWouldOverflow) {
    Mailbox mailbox(8, kBytes, rosterOfOne, [] {});
    for (int i = 0; i < 9; ++i) {
        mailbox.put(notice(std::to_string(i)));
    }
    mailbox.put(notice("after"));
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    ASSERT_EQ(batch.reports.size(), 2u);
    const auto& roster = std::get<Roster>(batch.reports[0].event);
    EXPECT_TRUE(roster.resync);
    EXPECT_EQ(roster.members.size(), 1u);
    EXPECT_EQ(textOf(batch.reports[1]), "after");
    EXPECT_EQ(batch.dropped, 9u);
}

Report message(std::size_t bytes) {
    dialect::Message said;
    said.bytes.resize(bytes);
    return {0, {}, {}, dialect::Event(said)};
}

const dialect::Message& messageIn(const Report& report) {
    return std::get<dialect::Message>(std::get<dialect::Event>(report.event));
}

TEST(Mailbox, PayloadsBeyondTheBudgetAreCutAndSaySo) {
    Mailbox mailbox(1000, kBytes, rosterOfOne, [] {});
    for (int i = 0; i < 100; ++i) {
        mailbox.put(message(100'000));
    }
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    ASSERT_EQ(batch.reports.size(), 100u) << "that there was a message is never lost";
    std::size_t held = 0;
    for (const Report& report : batch.reports) {
        held += messageIn(report).bytes.size();
        EXPECT_EQ(messageIn(report).bytes.size() + messageIn(report).omitted, 100'000u);
    }
    EXPECT_LE(held, kBytes);
    EXPECT_EQ(messageIn(batch.reports.front()).omitted, 0u);
    EXPECT_EQ(messageIn(batch.reports.back()).bytes.size(), Mailbox::kKeptPayload);
    // With the queue empty there is room again, for a payload of any size.
    mailbox.put(message(3 * kBytes));
    ASSERT_TRUE(mailbox.take(batch));
    EXPECT_EQ(messageIn(batch.reports.front()).omitted, 0u);
}

TEST(Mailbox, BeginningsOfPayloadsThatPassTheBudgetBecomeOneResync) {
    Mailbox mailbox(100'000, kBytes, rosterOfOne, [] {});
    for (int i = 0; i < 4000; ++i) {
        mailbox.put(message(1000));
    }
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    std::size_t held = 0;
    for (const Report& report : batch.reports) {
        held += std::holds_alternative<Roster>(report.event) ? 0 : messageIn(report).bytes.size();
    }
    EXPECT_LE(held, kBytes);
    EXPECT_GT(batch.dropped, 0u);
}

TEST(Mailbox, RejectionsGoBeforeAnythingThatCounts) {
    Mailbox mailbox(16, kBytes, rosterOfOne, [] {});
    mailbox.put(notice("kept"));
    for (int i = 0; i < 1000; ++i) {
        mailbox.put({0, {}, {}, swim::Event(swim::Rejected{{}, base::verbatim("garbage")})});
    }
    mailbox.put(notice("too"));
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    EXPECT_EQ(textOf(batch.reports.front()), "kept");
    EXPECT_EQ(textOf(batch.reports.back()), "too");
    EXPECT_LE(batch.reports.size(), 16u);
    EXPECT_EQ(batch.dropped + batch.reports.size(), 1002u);
}

TEST(Mailbox, PayloadsOfAcksCountAndGoWithTheirSamples) {
    Mailbox mailbox(1000, kBytes, rosterOfOne, [] {});
    mailbox.put(notice("kept"));
    for (int i = 0; i < 500; ++i) {
        Report report = sample("n" + std::to_string(i), 1);
        std::get<swim::ProbeAnswered>(std::get<swim::Event>(report.event)).payload.resize(50'000);
        mailbox.put(std::move(report));
    }
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    EXPECT_LE(batch.reports.size(), 1 + kBytes / 50'000);
    EXPECT_EQ(textOf(batch.reports.front()), "kept");
    EXPECT_EQ(batch.dropped + batch.reports.size(), 501u);
}

TEST(Mailbox, WhatAWatcherWillSayAgainGoesFirst) {
    Mailbox mailbox(16, kBytes, rosterOfOne, [] {});
    mailbox.put(notice("kept"));
    for (int i = 0; i < 300; ++i) {
        mailbox.put({0, {}, {}, watch::Event(watch::Pinged{"n", {}, {}, {}})});
        mailbox.put({0, {}, {}, watch::Event(watch::SweepProgress{})});
        mailbox.put({0, {}, {}, watch::Event(watch::Rejected{{}, base::verbatim("garbage")})});
        mailbox.put({0, {}, {}, WatchCost{}});
    }
    watch::SweepProgress over;
    over.done = true;
    mailbox.put({0, {}, {}, watch::Event(over)});
    Batch batch;
    ASSERT_TRUE(mailbox.take(batch));
    EXPECT_EQ(textOf(batch.reports.front()), "kept");
    const auto& last = std::get<watch::Event>(batch.reports.back().event);
    EXPECT_TRUE(std::get<watch::SweepProgress>(last).done);
}

}  // namespace
}  // namespace swimscope::observe

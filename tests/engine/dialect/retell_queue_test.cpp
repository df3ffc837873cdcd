#include "engine/dialect/retell_queue.h"

#include <gtest/gtest.h>

#include "engine/dialect/limits.h"

namespace swimscope::dialect {
namespace {

using Kind = RetellQueue::Kind;

std::vector<base::Bytes> drawn(RetellQueue& queue, std::size_t limit = 1000,
                               std::uint32_t transmits = 2) {
    std::vector<base::Bytes> out;
    queue.draw(/*overhead=*/3, limit, transmits, out);
    return out;
}

TEST(RetellQueue, IntentsGoBeforeQueriesBeforeEvents) {
    RetellQueue queue;
    queue.queue(Kind::UserEvents, {3});
    queue.queue(Kind::Queries, {2});
    queue.queue(Kind::Intents, {1});
    EXPECT_EQ(drawn(queue), (std::vector<base::Bytes>{{1}, {2}, {3}}));
}

TEST(RetellQueue, AMessageIsToldUntilTheLimit) {
    RetellQueue queue;
    queue.queue(Kind::Intents, {1}, /*ticket=*/7);
    drawn(queue);
    EXPECT_FALSE(queue.empty());
    EXPECT_FALSE(queue.spent(7));
    drawn(queue);
    EXPECT_TRUE(queue.empty());
    EXPECT_TRUE(queue.spent(7));
}

TEST(RetellQueue, AllDrawnMessagesFitTheRoom) {
    RetellQueue queue;
    queue.queue(Kind::Intents, base::Bytes(10, 1));
    queue.queue(Kind::UserEvents, base::Bytes(10, 2));
    queue.queue(Kind::UserEvents, base::Bytes(5, 3));
    EXPECT_EQ(drawn(queue, /*limit=*/21).size(), 2u);
}

TEST(RetellQueue, WhatMightNeverFitIsNotQueued) {
    RetellQueue queue;
    EXPECT_FALSE(queue.queue(Kind::UserEvents, base::Bytes(kMaxRetellBytes + 1, 1)));
    EXPECT_TRUE(queue.empty());
}

TEST(RetellQueue, IsBounded) {
    RetellQueue queue;
    for (std::size_t i = 0; i < kMaxQueuedRetells + 5; ++i) {
        queue.queue(Kind::Queries, {1});
    }
    EXPECT_EQ(queue.size(), kMaxQueuedRetells);
}

}  // namespace
}  // namespace swimscope::dialect

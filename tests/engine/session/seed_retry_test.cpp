#include "engine/session/seed_retry.h"

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

TEST(SeedRetry, WaitsTwiceAsLongEachTimeUpToHalfAMinute) {
    SeedRetry retry({"a"});
    for (const int seconds : {1, 2, 4, 8, 16, 30, 30}) {
        EXPECT_EQ(retry.failed(), std::chrono::seconds(seconds));
    }
}

TEST(SeedRetry, IsWantedUntilASeedHasAnswered) {
    EXPECT_FALSE(SeedRetry({}).wanted());
    SeedRetry retry({"a"});
    EXPECT_TRUE(retry.wanted());
    retry.answered();
    EXPECT_FALSE(retry.wanted());
}

TEST(SeedRetry, SaysWhyAndWhen) {
    const base::Words why = base::verbatim("no seed could be joined: refused");
    EXPECT_EQ(SeedRetry({"a"}).sentence(why, std::chrono::seconds(4)).english(),
              "Still alone: no seed could be joined: refused; trying again in 4 s.");
    EXPECT_EQ(SeedRetry({"a"}).sentence({}, std::chrono::seconds(30)).english(),
              "Still alone: no seed answered; trying again in 30 s.");
}

}  // namespace
}  // namespace swimscope::session

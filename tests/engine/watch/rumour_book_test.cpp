#include "engine/watch/rumour_book.h"

#include <gtest/gtest.h>

#include "engine/watch/limits.h"

namespace swimscope::watch {
namespace {

Heard suspicion(std::uint32_t incarnation, std::uint8_t teller) {
    Heard heard;
    heard.kind = RumourKind::Suspect;
    heard.node = "c";
    heard.from = "a";
    heard.incarnation = incarnation;
    heard.tellerAddress = {base::IpAddress::v4(10, 0, 0, teller), 7946};
    return heard;
}

TEST(RumourBook, CountsTheTellersOfARumour) {
    RumourBook book;
    Heard first = suspicion(1, 1);
    book.enter(first);
    EXPECT_TRUE(first.first);
    EXPECT_EQ(first.tellers, 1u);
    Heard again = suspicion(1, 1);
    book.enter(again);
    EXPECT_FALSE(again.first);
    EXPECT_EQ(again.tellers, 1u);
    Heard other = suspicion(1, 2);
    book.enter(other);
    EXPECT_EQ(other.tellers, 2u);
    Heard newer = suspicion(2, 2);
    book.enter(newer);
    EXPECT_TRUE(newer.first) << "another incarnation is another rumour";
}

TEST(RumourBook, PartsDoNotRunIntoEachOther) {
    RumourBook book;
    Heard one = suspicion(1, 1);
    Heard two = suspicion(1, 1);
    one.node = "ab";
    one.from = "c";
    two.node = "a";
    two.from = "bc";
    book.enter(one);
    book.enter(two);
    EXPECT_TRUE(two.first);
}

TEST(RumourBook, ForgetsTheOldestBeyondItsLimit) {
    RumourBook book;
    for (std::uint32_t i = 0; i <= kMaxRumours; ++i) {
        Heard heard = suspicion(i, 1);
        book.enter(heard);
    }
    EXPECT_EQ(book.size(), kMaxRumours);
    Heard oldest = suspicion(0, 1);
    book.enter(oldest);
    EXPECT_TRUE(oldest.first);
    Heard newest = suspicion(kMaxRumours, 1);
    book.enter(newest);
    EXPECT_FALSE(newest.first);
}

}  // namespace
}  // namespace swimscope::watch

#include "engine/headless/line_reader.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

TEST(LineReader, CutsLinesWhereverTheChunksEnd) {
    LineReader reader;
    reader.feed("on");
    EXPECT_FALSE(reader.next());
    reader.feed("e\ntwo\r\n\nthr");
    EXPECT_EQ(reader.next(), "one");
    EXPECT_EQ(reader.next(), "two");
    EXPECT_EQ(reader.next(), "");
    EXPECT_FALSE(reader.next());
    reader.feed("ee\n");
    EXPECT_EQ(reader.next(), "three");
}

TEST(LineReader, ThrowsAnEndlessLineAwayAndGoesOnAfterIt) {
    LineReader reader;
    reader.feed(std::string(LineReader::kMaxLine + 1, 'x'));
    EXPECT_FALSE(reader.next());
    reader.feed("xxx");
    EXPECT_FALSE(reader.next());
    reader.feed("xxx\ngood\n");
    EXPECT_EQ(reader.next(), "good");
}

}  // namespace
}  // namespace swimscope::headless

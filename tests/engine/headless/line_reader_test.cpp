#include "engine/headless/line_reader.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

/// The next line, "nothing", or "too long".
std::string lineOf(LineReader& reader) {
    const auto line = reader.next();
    return !line ? "nothing" : line->tooLong ? "too long" : "'" + line->text + "'";
}

TEST(LineReader, CutsLinesWhereverTheChunksEnd) {
    LineReader reader;
    reader.feed("on");
    EXPECT_EQ(lineOf(reader), "nothing");
    reader.feed("e\ntwo\r\n\nthr");
    EXPECT_EQ(lineOf(reader), "'one'");
    EXPECT_EQ(lineOf(reader), "'two'");
    EXPECT_EQ(lineOf(reader), "''");
    EXPECT_EQ(lineOf(reader), "nothing");
    reader.feed("ee\n");
    EXPECT_EQ(lineOf(reader), "'three'");
}

TEST(LineReader, TellsAnEndlessLineOnceAndGoesOnAfterIt) {
    LineReader reader;
    reader.feed(std::string(LineReader::kMaxLine + 1, 'x'));
    EXPECT_EQ(lineOf(reader), "too long");
    reader.feed("xxx");
    EXPECT_EQ(lineOf(reader), "nothing");
    reader.feed("xxx\ngood\n");
    EXPECT_EQ(lineOf(reader), "'good'");
    reader.feed(std::string(LineReader::kMaxLine + 1, 'x') + "\nbetter\n");
    EXPECT_EQ(lineOf(reader), "too long");
    EXPECT_EQ(lineOf(reader), "'better'");
}

TEST(LineReader, TheEndOfTheInputEndsALine) {
    LineReader reader;
    reader.feed("first\nquit");
    EXPECT_EQ(lineOf(reader), "'first'");
    EXPECT_EQ(lineOf(reader), "nothing");
    reader.end();
    EXPECT_EQ(lineOf(reader), "'quit'");
    EXPECT_EQ(lineOf(reader), "nothing");
}

TEST(LineReader, TheRestOfAnEndlessLineIsNoLine) {
    LineReader reader;
    reader.feed(std::string(LineReader::kMaxLine + 1, 'x'));
    EXPECT_EQ(lineOf(reader), "too long");
    reader.feed("rest");
    reader.end();
    EXPECT_EQ(lineOf(reader), "nothing");
}

}  // namespace
}  // namespace swimscope::headless

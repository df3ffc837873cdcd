#include "engine/session/console_words.h"

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

Arguments argumentsOf(std::string_view line) {
    auto words = splitWords(line);
    EXPECT_TRUE(words);
    return Arguments(line, *std::move(words));
}

TEST(ConsoleWords, AreSplitAtBlanksAndGroupedByQuotes) {
    const auto words = splitWords("  a \"b  c\"d\t\"\" ");
    ASSERT_TRUE(words);
    ASSERT_EQ(words->size(), 3u);
    EXPECT_EQ((*words)[1].text, "b  cd");
    EXPECT_EQ((*words)[1].at, 4u);
    EXPECT_EQ((*words)[2].text, "");
    EXPECT_FALSE(splitWords("a \"b"));
}

TEST(ConsoleWords, AreReadWhileTheyAreStillTyped) {
    const auto [words, closed] = readWords("ping \"web 1");
    EXPECT_FALSE(closed);
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[1].text, "web 1");
    EXPECT_EQ(words[1].at, 5u);
    EXPECT_EQ(words[1].end, 11u);
    EXPECT_TRUE(readWords("ping \"web 1\" ").second);
}

TEST(ConsoleWords, AreQuotedSoThatTheyComeBack) {
    for (const std::string word : {"", "a b", "say \"hi\"", "back\\", "a\\\"b", "tab\t"}) {
        const auto words = splitWords(quoteWord(word));
        ASSERT_TRUE(words && words->size() == 1) << word;
        EXPECT_EQ(words->front().text, word);
    }
    EXPECT_TRUE(needsQuotes("") && needsQuotes("a b") && needsQuotes("\""));
    EXPECT_FALSE(needsQuotes("web-1") || needsQuotes("back\\slash"));
}

TEST(ConsoleWords, AreTakenFromTheFrontAfterTheCommand) {
    Arguments arguments = argumentsOf("cmd --flag x y  z ");
    EXPECT_EQ(arguments.left(), 4u);
    EXPECT_FALSE(arguments.takeIf("x"));
    EXPECT_TRUE(arguments.takeIf("--flag"));
    EXPECT_EQ(arguments.take(), "x");
    EXPECT_EQ(arguments.takeText(), "y  z");
    EXPECT_TRUE(arguments.empty());
    EXPECT_FALSE(arguments.takeIf("x"));
    EXPECT_EQ(argumentsOf("cmd a b").takeAll(), (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace swimscope::session

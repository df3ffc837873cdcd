#include "engine/base/words.h"

#include <gtest/gtest.h>

#include "engine/base/result.h"

namespace swimscope::base {
namespace {

TEST(Words, ReadAsEnglishAndKeepTheSentence) {
    const Words words(sentence("there is no node named {0}", std::string("web")));
    EXPECT_EQ(words, "there is no node named web");
    EXPECT_STREQ(words.sentence().key(), "there is no node named {0}");
}

TEST(Words, OfATextAreSaidAsTheyAreInEveryLanguage) {
    const Words words(base::verbatim("No route to host"));
    EXPECT_EQ(words.sentence(), verbatim("No route to host"));
    EXPECT_EQ(words.sentence().english(), "No route to host");
    EXPECT_TRUE(Words().empty());
}

TEST(Words, AreHandedOnWithTheReasonOfAFailure) {
    const Result<int> failed = Error{sentence("the key is not base64")};
    const Status again = Error{failed.error()};
    const Words told = sentence("the key was not added: {0}", again.error().sentence());
    EXPECT_EQ(told, "the key was not added: the key is not base64");
    EXPECT_STREQ(told.sentence().arguments()[0].nested.key(), "the key is not base64");
}

}  // namespace
}  // namespace swimscope::base

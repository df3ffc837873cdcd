#include "engine/net/system_words.h"

#include <gtest/gtest.h>

#include <cerrno>

namespace swimscope::net {
namespace {

std::error_code system(int number) {
    return {number, std::system_category()};
}

TEST(SystemWords, OperatorsMeetAreSentencesWithTheSystemsEnglish) {
    for (const int number : {ECONNREFUSED, ETIMEDOUT, ECONNRESET, EPIPE, EHOSTUNREACH, ENETUNREACH,
                             EACCES, EPERM, EMSGSIZE}) {
        const base::Sentence said = systemWords(system(number));
        EXPECT_TRUE(said.arguments().empty()) << said.english();
        if (number != ETIMEDOUT) {
            EXPECT_EQ(said.english(), system(number).message());
        }
    }
}

TEST(SystemWords, TheRestIsSaidAsTheSystemSaysIt) {
    EXPECT_EQ(systemWords(system(EBADF)).english(), system(EBADF).message());
    EXPECT_EQ(systemWords(system(EBADF)).arguments().size(), 1u);
}

}  // namespace
}  // namespace swimscope::net

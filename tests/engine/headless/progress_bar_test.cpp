#include "engine/headless/progress_bar.h"

#include <cstdio>

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

TEST(ProgressBar, ShortWorkIsNotWorthABar) {
    std::FILE* file = std::tmpfile();
    {
        ProgressBar bar(fileno(file));
        bar.show(0.5, "half");
        bar.finish();
    }
    std::fseek(file, 0, SEEK_END);
    EXPECT_EQ(std::ftell(file), 0);
    std::fclose(file);
}

}  // namespace
}  // namespace swimscope::headless

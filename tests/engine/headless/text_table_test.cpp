#include "engine/headless/text_table.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

TEST(TextTable, ColumnsStandBelowEachOther) {
    EXPECT_EQ(alignColumns({{"NODE", "STATE"}, {"a", "alive"}, {"longer", ""}}),
              "NODE    STATE\na       alive\nlonger\n");
    EXPECT_EQ(alignColumns({}), "");
}

TEST(TextTable, ALetterOfSeveralBytesIsOneWide) {
    EXPECT_EQ(alignColumns({{"\xc3\xa9", "x"}, {"ab", "y"}}), "\xc3\xa9   x\nab  y\n");
}

}  // namespace
}  // namespace swimscope::headless

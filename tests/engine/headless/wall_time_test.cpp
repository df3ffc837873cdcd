#include "engine/headless/wall_time.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

using std::chrono::milliseconds;
using std::chrono::system_clock;

TEST(WallTime, IsIso8601InUtcWithMilliseconds) {
    EXPECT_EQ(isoTime(system_clock::time_point(milliseconds(0))), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(isoTime(system_clock::time_point(milliseconds(1767225599007))),
              "2025-12-31T23:59:59.007Z");
    EXPECT_EQ(isoTime(system_clock::time_point(milliseconds(-1))), "1969-12-31T23:59:59.999Z");
}

TEST(WallTime, TimeOfDayHasMillisecondsToo) {
    const std::string text = timeOfDay(system_clock::time_point(milliseconds(1234)));
    EXPECT_EQ(text.size(), 12u);
    EXPECT_TRUE(text.ends_with(":01.234")) << text;
}

}  // namespace
}  // namespace swimscope::headless

#include "engine/watch/diagnosis.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

TEST(Diagnosis, EveryVerdictHasANameOfItsOwn) {
    std::set<std::string> names;
    for (int i = 0; i <= static_cast<int>(Verdict::Partial); ++i) {
        EXPECT_TRUE(names.insert(verdictName(static_cast<Verdict>(i))).second) << i;
    }
}

}  // namespace
}  // namespace swimscope::watch

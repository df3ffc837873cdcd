#include "engine/headless/key_options.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

constexpr const char* kOne = "MDEyMzQ1Njc4OWFiY2RlZg==";
constexpr const char* kTwo = "ZmVkY2JhOTg3NjU0MzIxMA==";

TEST(KeyOptions, AreReadFromTheLineAndThenFromTheEnvironment) {
    const auto keys = readKeyOptions({{kOne}, {}}, std::string(kTwo));
    ASSERT_TRUE(keys);
    ASSERT_EQ(keys->size(), 2u);
    EXPECT_EQ(base::asText(keys->front()), "0123456789abcdef");
    EXPECT_EQ(base::asText(keys->back()), "fedcba9876543210");
    EXPECT_TRUE(readKeyOptions({}, std::nullopt)->empty());
}

TEST(KeyOptions, ASourceWithoutKeysIsAnErrorThatShowsNone) {
    const auto bad = readKeyOptions({{"secret!"}, {}}, std::nullopt);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().find("secret"), std::string::npos);
    EXPECT_FALSE(readKeyOptions({{}, "/nowhere/at/all"}, std::nullopt));
    EXPECT_FALSE(readKeyOptions({}, std::string()));
}

}  // namespace
}  // namespace swimscope::headless

#include <gtest/gtest.h>

#include "engine/dialect/dialect.h"

namespace swimscope::dialect {
namespace {

TEST(Dialects, AreMadeByName) {
    DialectOptions options;
    options.nodeName = "us";
    const auto plain = makeDialect("plain", options);
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->name(), "plain");
    const auto serf = makeDialect("serf", options);
    ASSERT_TRUE(serf);
    EXPECT_EQ(serf->name(), "serf");
    EXPECT_EQ(serf->delegateVersion(), 4);
    EXPECT_FALSE(makeDialect("klingon", options));
}

}  // namespace
}  // namespace swimscope::dialect

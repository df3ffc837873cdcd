#include "engine/wire/security.h"

#include <gtest/gtest.h>

#include "engine/wire/limits.h"
#include "tests/support/securities.h"

namespace swimscope::wire {
namespace {

TEST(Security, WithoutKeysAndLabelNothingIsReserved) {
    const Security security;
    EXPECT_FALSE(security.encryptionEnabled());
    EXPECT_EQ(security.encryptReserve(), 0u);
    EXPECT_EQ(security.labelReserve(), 0u);
}

TEST(Security, TheSpokenProtocolChoosesTheBlock) {
    const Security one = test::securityWith({test::testKey('A')}, "", 1);
    const Security two = test::securityWith({test::testKey('A')}, "lab", 2);
    EXPECT_EQ(one.blockVersion(), 0);
    EXPECT_EQ(one.encryptReserve(), kEncryptReserveV0);
    EXPECT_EQ(two.blockVersion(), 1);
    EXPECT_EQ(two.encryptReserve(), kEncryptReserveV1);
    EXPECT_EQ(two.labelReserve(), 5u);
}

}  // namespace
}  // namespace swimscope::wire

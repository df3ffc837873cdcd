#include "engine/net/port_holder.h"

#include <optional>

#include <gtest/gtest.h>

#include "engine/net/sockets.h"
#include "run_until.h"

namespace swimscope::net {
namespace {

TEST(PortHolder, KeepsAPortThatNobodyListensOnUntilItGoes) {
    Loop loop;
    auto sockets = Sockets::bind(loop, kAnyLoopbackPort);
    ASSERT_TRUE(sockets);
    const base::Endpoint at = (*sockets)->local();
    sockets->reset();
    std::optional<PortHolder> holder(std::in_place, loop, at);
    const auto taken = Sockets::bind(loop, at);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error(), at.toString() + " is in use by another program");
    holder.reset();
    EXPECT_TRUE(Sockets::bind(loop, at));
}

TEST(PortHolder, OfAPortThatOthersHaveHoldsNothing) {
    Loop loop;
    const auto sockets = Sockets::bind(loop, kAnyLoopbackPort);
    ASSERT_TRUE(sockets);
    const PortHolder holder(loop, (*sockets)->local());
    EXPECT_FALSE(Sockets::bind(loop, (*sockets)->local()));
}

}  // namespace
}  // namespace swimscope::net

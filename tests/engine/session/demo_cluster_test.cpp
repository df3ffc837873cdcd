#include "engine/session/demo_cluster.h"

#include <gtest/gtest.h>

#include "watching.h"

namespace swimscope::session {
namespace {

MemberSettings demoOf(std::size_t nodes) {
    MemberSettings settings = member("me");
    settings.bind.clear();
    settings.demoNodes = nodes;
    return settings;
}

TEST(DemoCluster, BringsUpRealNodesThatWeJoin) {
    Watched session(demoOf(3));
    ASSERT_EQ(session.error, "");
    for (const char* name : {"demo-1", "demo-2", "demo-3"}) {
        EXPECT_TRUE(session.awaitNode<swim::Joined>(name)) << name;
        EXPECT_TRUE(session.awaitEvent<observe::DemoNode>(
            [&](const observe::DemoNode& node) { return node.name == name && node.running; }));
    }
    const auto* joined = session.awaitEvent<swim::Joined>(
        [](const swim::Joined& event) { return event.member.name() == "demo-1"; });
    EXPECT_TRUE(dialect::readTags(joined->member.identity->meta).contains("zone"));
}

TEST(DemoCluster, AKilledNodeIsSuspectedThenDeadAndComesBackUnderItsAddress) {
    Watched session(demoOf(3));
    const auto* before = session.awaitEvent<swim::Joined>(
        [](const swim::Joined& event) { return event.member.name() == "demo-2"; });
    ASSERT_TRUE(before);
    const base::Endpoint address = before->member.identity->address;
    EXPECT_TRUE(session.awaitNode<swim::Joined>("demo-3"));
    EXPECT_TRUE(session.ask(DemoKill{"demo-2"}).ok);
    EXPECT_FALSE(session.ask(DemoKill{"demo-2"}).ok);
    EXPECT_TRUE(session.awaitNode<swim::Suspected>("demo-2"));
    EXPECT_TRUE(session.awaitNode<swim::Died>("demo-2"));
    session.forget();
    EXPECT_TRUE(session.ask(DemoRestart{"demo-2"}).ok);
    const auto* after = session.awaitEvent<swim::Joined>(
        [](const swim::Joined& event) { return event.member.name() == "demo-2"; });
    ASSERT_TRUE(after);
    EXPECT_EQ(after->member.identity->address, address);
    EXPECT_FALSE(session.ask(DemoRestart{"demo-2"}).ok);
    EXPECT_FALSE(session.ask(DemoKill{"demo-9"}).ok);
}

TEST(DemoCluster, IsOpenToOutsiders) {
    Watched session(demoOf(2));
    const auto* started = session.awaitEvent<observe::Started>();
    ASSERT_TRUE(started);
    MemberSettings outsider = member("outsider");
    outsider.seeds = {started->address.toString()};
    Watched other(outsider);
    EXPECT_TRUE(other.awaitNode<swim::Joined>("demo-2"));
    EXPECT_TRUE(session.awaitNode<swim::Joined>("outsider"));
}

}  // namespace
}  // namespace swimscope::session

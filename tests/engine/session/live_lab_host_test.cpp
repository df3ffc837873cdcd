#include "engine/session/live_lab_host.h"

#include <asio/io_context.hpp>
#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

/// Two hosts on one loop that the test turns.
class LiveHostTest : public testing::Test {
protected:
    LiveHostTest() {
        for (LiveHost* host : {&a, &b}) {
            EXPECT_TRUE(host->bind({base::IpAddress::v4(127, 0, 0, 1), 0}));
            wires.place(host->id(), host->address(), /*outside=*/false);
            host->start();
        }
        a.command(1, swim::Join{{b.address().toString()}});
        EXPECT_TRUE(runUntil([this] { return known(a) == 2 && known(b) == 2; }));
    }
    LivePlan plan(const std::string& name) {
        LivePlan made;
        made.name = name;
        made.options = swim::Options::of(swim::Timing::Local);
        made.options.pushPullInterval = {};
        return made;
    }
    LiveHost::OnEvent counting(std::size_t& events) {
        return [&events](base::Instant, dialect::Speaker::AnyEvent) { ++events; };
    }
    template <typename Done>
    bool runUntil(Done done) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!done()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            loop.context().run_one_for(std::chrono::milliseconds(200));
        }
        return true;
    }
    static std::size_t known(const LiveHost& host) { return host.node().table().size(); }
    static swim::State holds(const LiveHost& observer, const std::string& name) {
        return observer.node().find(name)->state;
    }

    net::Loop loop;
    LiveWires wires{
        [] {
            sim::Link link;
            link.latency = {};
            return link;
        }(),
        1,
        {[](sim::MessageKind, bool) {},
         [this](const base::Endpoint& from) { return a.dials(from) || b.dials(from); }}};
    std::size_t heardByA = 0;
    std::size_t heardByB = 0;
    LiveHost a{loop, wires, 1, plan("a"), counting(heardByA)};
    LiveHost b{loop, wires, 2, plan("b"), counting(heardByB)};
};

TEST_F(LiveHostTest, TellsWhatItsNodeSays) {
    EXPECT_GE(heardByA, 2u);
    EXPECT_GE(heardByB, 2u);
}

TEST_F(LiveHostTest, AKilledOneIsGoneAndComesBackWhereItWas) {
    const base::Endpoint address = b.address();
    b.kill();
    EXPECT_FALSE(b.running());
    EXPECT_FALSE(net::Sockets::bind(loop, address)) << "somebody else takes its port meanwhile";
    EXPECT_TRUE(runUntil([this] { return holds(a, "b") == swim::State::Dead; }));
    ASSERT_TRUE(b.bind(address));
    b.start();
    EXPECT_EQ(b.life(), 2u);
    b.command(2, swim::Join{{a.address().toString()}});
    EXPECT_TRUE(runUntil([this] { return holds(a, "b") == swim::State::Alive; }));
}

TEST_F(LiveHostTest, APausedOneHearsNothingUntilItGoesOn) {
    b.setPaused(true);
    const std::size_t before = heardByB;
    EXPECT_TRUE(runUntil([this] { return holds(a, "b") != swim::State::Alive; }));
    EXPECT_EQ(heardByB, before);
    b.setPaused(false);
    EXPECT_TRUE(runUntil([this] { return holds(a, "b") == swim::State::Alive; }));
}

TEST_F(LiveHostTest, ABlockedOneIsNotHeardEither) {
    b.setBlocked(true);
    EXPECT_TRUE(b.blocked());
    EXPECT_TRUE(runUntil([this] { return holds(a, "b") != swim::State::Alive; }));
    b.setBlocked(false);
    EXPECT_TRUE(runUntil([this] { return holds(a, "b") == swim::State::Alive; }));
}

TEST_F(LiveHostTest, ATakenAddressIsAnErrorThatNamesIt) {
    LiveHost c(loop, wires, 3, plan("c"), counting(heardByA));
    const base::Status status = c.bind(a.address());
    ASSERT_FALSE(status);
    EXPECT_NE(status.error().find(a.address().toString()), std::string::npos);
}

}  // namespace
}  // namespace swimscope::session

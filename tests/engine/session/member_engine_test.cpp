#include "engine/session/member_engine.h"

#include <gtest/gtest.h>

#include "watching.h"

namespace swimscope::session {
namespace {

struct Engine : testing::Test {
    Engine()
        : engine(loop, *checkSettings(member("solo")),
                 [this](observe::Report report) { reports.push_back(std::move(report)); }) {}

    template <typename Event>
    std::size_t count() const {
        std::size_t found = 0;
        for (const observe::Report& report : reports) {
            found += Watched::find<Event>(report) ? 1 : 0;
        }
        return found;
    }

    net::Loop loop;
    std::vector<observe::Report> reports;
    MemberEngine engine;
};

TEST_F(Engine, ReportsItsStartFirstAndItsOwnAliveOnce) {
    ASSERT_TRUE(engine.bind());
    engine.start();
    ASSERT_FALSE(reports.empty());
    EXPECT_TRUE(Watched::find<observe::Started>(reports[0]));
    EXPECT_EQ(count<swim::Joined>(), 1u);
    EXPECT_EQ(engine.roster().members.size(), 1u);
}

TEST_F(Engine, FinishLeavesOnceAndHidesTheOutcomeNobodyAskedFor) {
    ASSERT_TRUE(engine.bind());
    engine.start();
    int done = 0;
    loop.post([&] {
        engine.finish([&] {
            ++done;
            loop.stop();
        });
    });
    loop.run();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(count<observe::Ended>(), 1u);
    EXPECT_EQ(count<swim::Outcome>(), 0u);
}

}  // namespace
}  // namespace swimscope::session

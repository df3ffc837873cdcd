#include "engine/session/watch_engine.h"

#include <gtest/gtest.h>

#include "watching.h"

namespace swimscope::session {
namespace {

TEST(WatchEngine, ReportsItsCostAndItsFindings) {
    Watched gone(member("gone"));
    Watched stays(member("stays"));
    const auto* up = stays.awaitEvent<observe::Started>();
    const auto* other = gone.awaitEvent<observe::Started>();
    ASSERT_TRUE(up && other);
    EXPECT_TRUE(stays.ask(Join{{other->address.toString()}}).ok);
    ASSERT_TRUE(gone.awaitNode<swim::Joined>("stays"));
    Watched watching(watcher(up->address.toString()));
    EXPECT_TRUE(watching.awaitEvent<observe::WatchCost>(
        [](const observe::WatchCost& cost) { return cost.peeks > 0 && cost.bytesReceived > 0; }));
    EXPECT_TRUE(watching.awaitEvent<watch::Answered>([](const watch::Answered& answer) {
        return answer.view->observer == "gone" && answer.view->rows.size() == 2;
    }));
}

TEST(WatchEngine, BindsWhatItWasToldOrSaysWhyNot) {
    Watched holder(member("holder"));
    const auto* up = holder.awaitEvent<observe::Started>();
    ASSERT_TRUE(up);
    WatchSettings settings = watcher(up->address.toString());
    settings.bind = up->address.toString();
    Watched refused(settings);
    EXPECT_NE(refused.error.find("in use"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::session

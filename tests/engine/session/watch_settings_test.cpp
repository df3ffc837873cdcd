#include "engine/session/watch_settings.h"

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

std::string refusal(const WatchSettings& settings) {
    const auto checked = checkWatch(settings);
    return checked ? std::string() : checked.error().text();
}

WatchSettings usable() {
    WatchSettings settings;
    settings.seeds = {"127.0.0.1"};
    return settings;
}

TEST(WatchSettings, TakeASeedAndFillInTheRest) {
    const auto checked = checkWatch(usable());
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->bind.port, 0);
    EXPECT_TRUE(checked->bind.ip.isUnspecified());
    EXPECT_FALSE(checked->advertise);
}

TEST(WatchSettings, NeedSomewhereToBeginUnlessOnlyCommandsAreWanted) {
    WatchSettings settings;
    EXPECT_EQ(refusal(settings), "watching begins at a member: give at least one address");
    settings.begins = false;
    EXPECT_EQ(refusal(settings), "");
}

TEST(WatchSettings, AWrongWordIsNamed) {
    WatchSettings settings = usable();
    settings.seeds = {"host:99999"};
    EXPECT_NE(refusal(settings).find("host:99999"), std::string::npos);
    settings = usable();
    settings.dialect = "klingon";
    EXPECT_NE(refusal(settings).find("klingon"), std::string::npos);
    settings = usable();
    settings.protocolVersion = 6;
    EXPECT_EQ(refusal(settings), "the memberlist protocol is 1 to 5");
    settings = usable();
    settings.keys = {base::Bytes(5)};
    EXPECT_NE(refusal(settings).find("16, 24 or 32"), std::string::npos);
    settings = usable();
    settings.bind = "nowhere";
    EXPECT_NE(refusal(settings).find("bind"), std::string::npos);
    settings = usable();
    settings.advertise = "0.0.0.0";
    EXPECT_NE(refusal(settings).find("0.0.0.0"), std::string::npos);
    settings = usable();
    settings.every = std::chrono::seconds(-1);
    EXPECT_NE(refusal(settings), "");
}

}  // namespace
}  // namespace swimscope::session

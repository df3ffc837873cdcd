#include "engine/session/console_watch.h"

#include <gtest/gtest.h>

#include "engine/session/console.h"

namespace swimscope::session {
namespace {

template <typename Wanted>
Wanted watched(std::string_view line) {
    const auto parsed = parseConsoleLine(line);
    EXPECT_TRUE(parsed) << (parsed ? std::string() : parsed.error().text());
    return std::get<Wanted>(std::get<watch::Command>(std::get<Command>(*parsed)));
}

std::string complaint(std::string_view line) {
    const auto parsed = parseConsoleLine(line);
    return parsed ? std::string() : parsed.error().text();
}

TEST(ConsoleWatch, ReadsWhatIsAskedOfAWatchingSession) {
    EXPECT_EQ(watched<watch::Peek>("peek db-1:7947").at, "db-1:7947");
    EXPECT_EQ(watched<watch::Sweep>("sweep a b:7").seeds, (std::vector<std::string>{"a", "b:7"}));
    EXPECT_EQ(watched<watch::Tap>("tap").perSecond, 0);
    EXPECT_EQ(watched<watch::Tap>("tap on").perSecond, 0);
    EXPECT_LT(watched<watch::Tap>("tap off").perSecond, 0);
    EXPECT_EQ(watched<watch::MeasureLinks>("links").every, base::Duration{});
    EXPECT_EQ(watched<watch::Diagnose>("doctor a").name, "");
    EXPECT_EQ(watched<watch::Diagnose>("doctor a \"node one\"").name, "node one");
    watched<watch::Stop>("stop");
}

TEST(ConsoleWatch, SaysWhatWasExpected) {
    EXPECT_NE(complaint("peek").find("one address"), std::string::npos);
    EXPECT_NE(complaint("peek a b").find("one address"), std::string::npos);
    EXPECT_NE(complaint("sweep").find("at least one"), std::string::npos);
    EXPECT_NE(complaint("tap hard").find("on or off"), std::string::npos);
    EXPECT_NE(complaint("links all").find("no arguments"), std::string::npos);
    EXPECT_NE(complaint("doctor").find("an address"), std::string::npos);
    EXPECT_NE(complaint("stop it").find("no arguments"), std::string::npos);
}

TEST(ConsoleWatch, CompletesTheTap) {
    EXPECT_EQ(completeConsoleLine("tap o", {}).words, (std::vector<std::string>{"off", "on"}));
}

}  // namespace
}  // namespace swimscope::session

#include "engine/headless/lab_line.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

class LabLineTest : public testing::Test {
protected:
    LabLineTest() {
        frame.identities = std::make_shared<const std::vector<session::LabIdentity>>(
            std::vector<session::LabIdentity>{{"n-0001", {}}, {"n-0002", {}}, {"pupil", {}}});
    }
    LabLine read(const std::string& line) {
        auto parsed = parseLabLine(line, frame);
        EXPECT_TRUE(parsed) << line;
        return parsed ? *std::move(parsed) : LabLine(session::Quit{});
    }
    template <typename Control>
    Control control(const std::string& line) {
        const LabLine said = read(line);
        const auto* command = std::get_if<session::LabCommand>(&said);
        const auto* found = command ? std::get_if<Control>(command) : nullptr;
        EXPECT_TRUE(found) << line;
        return found ? *found : Control{};
    }
    template <typename Fault>
    Fault fault(const std::string& line) {
        const auto poked = control<session::PokeRun>(line);
        const auto* any = std::get_if<sim::Fault>(&poked.poke);
        const auto* found = any ? std::get_if<Fault>(any) : nullptr;
        EXPECT_TRUE(found) << line;
        return found ? *found : Fault{};
    }

    session::LabFrame frame;
};

TEST_F(LabLineTest, FaultsAreThoseOfScripts) {
    EXPECT_EQ(fault<sim::Kill>("kill n-0002").host, 2u);
    EXPECT_EQ(fault<sim::Leave>("leave n-0001").host, 1u);
    fault<sim::Heal>("heal");
}

TEST_F(LabLineTest, AProgramFromOutsideGoesByItsOwnName) {
    const auto cut = fault<sim::Cut>("cut n-0001 pupil");
    EXPECT_EQ(cut.from, 1u);
    EXPECT_EQ(cut.to, 3u);
}

TEST_F(LabLineTest, TimeAndViewHaveTheirWords) {
    control<session::GoOn>("run");
    control<session::Halt>("halt");
    EXPECT_EQ(control<session::Step>("step 12").count, 12u);
    EXPECT_EQ(control<session::SetSpeed>("speed 2.5").factor, 2.5);
    control<session::UndoPoke>("undo");
    control<session::RedoPoke>("redo");
    EXPECT_EQ(control<session::SetViewpoint>("view pupil").host, 3u);
    EXPECT_EQ(control<session::SetViewpoint>("view all").host, sim::kNoHost);
    EXPECT_TRUE(std::holds_alternative<ShowNodes>(read("nodes")));
}

TEST_F(LabLineTest, EverythingElseIsTheConsoles) {
    EXPECT_TRUE(std::holds_alternative<session::Command>(read("members")));
    EXPECT_TRUE(std::holds_alternative<session::Command>(read("leave")));
    EXPECT_TRUE(std::holds_alternative<session::Command>(read("broadcast hello")));
    EXPECT_TRUE(std::holds_alternative<session::Help>(read("help")));
    EXPECT_TRUE(std::holds_alternative<session::Quit>(read("quit")));
}

TEST_F(LabLineTest, WhatIsNoLineIsASentence) {
    for (const char* line : {"", "view", "view nobody", "gibberish", "kill"}) {
        const auto parsed = parseLabLine(line, frame);
        EXPECT_FALSE(parsed) << line;
        EXPECT_FALSE(parsed.error().empty());
    }
}

}  // namespace
}  // namespace swimscope::headless

#include "engine/session/console.h"

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

template <typename T>
T parsed(const char* line) {
    const auto result = parseConsoleLine(line);
    EXPECT_TRUE(result) << line << ": " << result.error();
    const auto* command = result ? std::get_if<Command>(&*result) : nullptr;
    const auto* wanted = command ? std::get_if<T>(command) : nullptr;
    EXPECT_TRUE(wanted) << line;
    return wanted ? *wanted : T{};
}

std::string text(const base::Bytes& bytes) {
    return std::string(base::asText(bytes));
}

TEST(Console, ReadsEveryCommand) {
    parsed<Members>("members");
    parsed<Leave>("  leave ");
    parsed<Health>("health");
    EXPECT_EQ(parsed<Join>("join a b/c:1").seeds, (std::vector<std::string>{"a", "b/c:1"}));
    EXPECT_EQ(parsed<Ping>("ping n1").node, "n1");
    EXPECT_EQ(parsed<Ping>("ping n1 10.0.0.1:9").address, "10.0.0.1:9");
    EXPECT_EQ(text(parsed<SetMeta>("meta a  b").meta), "a  b");
    EXPECT_TRUE(parsed<SetMeta>("meta").meta.empty());
    EXPECT_EQ(parsed<DemoKill>("kill demo-1").node, "demo-1");
    EXPECT_EQ(parsed<DemoRestart>("restart demo-1").node, "demo-1");
    EXPECT_EQ(parsed<SetTags>("tag a=1 b= c=x=y").tags,
              (dialect::Tags{{"a", "1"}, {"b", ""}, {"c", "x=y"}}));
    const UserEvent event = parsed<UserEvent>("event deploy 1.2 now");
    EXPECT_EQ(event.name, "deploy");
    EXPECT_EQ(text(event.payload), "1.2 now");
    EXPECT_TRUE(std::holds_alternative<Help>(*parseConsoleLine("help")));
    EXPECT_TRUE(std::holds_alternative<Quit>(*parseConsoleLine("quit")));
}

TEST(Console, SendIsReliableUnlessToldOtherwise) {
    const Send send = parsed<Send>("send n1 hello  world ");
    EXPECT_EQ(send.node, "n1");
    EXPECT_EQ(text(send.payload), "hello  world");
    EXPECT_TRUE(send.reliable);
    EXPECT_FALSE(send.raw);
    EXPECT_EQ(send.contentType, "text/plain");
    const Send quick = parsed<Send>("send --best-effort --raw n1 x");
    EXPECT_FALSE(quick.reliable);
    EXPECT_TRUE(quick.raw);
    EXPECT_EQ(parsed<Send>("send --hex n1 00 ff").payload, (base::Bytes{0, 0xff}));
    EXPECT_EQ(text(parsed<Broadcast>("broadcast --raw hi all").payload), "hi all");
    EXPECT_EQ(text(parsed<Send>("send n1 --raw").payload), "--raw");
}

TEST(Console, QuotesGroupWordsAndEscapesWorkInThem) {
    EXPECT_EQ(parsed<Ping>("ping \"a b\"").node, "a b");
    EXPECT_EQ(parsed<Ping>(R"(ping "a\"b\\c")").node, "a\"b\\c");
    EXPECT_EQ(text(parsed<Send>("send n \"x  y\"").payload), "x  y");
    EXPECT_EQ(text(parsed<Send>("send n \"\"").payload), "");
    EXPECT_FALSE(parseConsoleLine("ping \"a"));
    EXPECT_FALSE(parseConsoleLine(R"(ping "a\")"));
}

TEST(Console, ReadsVerifyCommands) {
    const Verify both = parsed<Verify>("verify both off");
    EXPECT_EQ(both.incoming, false);
    EXPECT_EQ(both.outgoing, false);
    const Verify out = parsed<Verify>("verify outgoing on");
    EXPECT_FALSE(out.incoming);
    EXPECT_EQ(out.outgoing, true);
    EXPECT_FALSE(parsed<Verify>("verify").incoming);
    for (const char* bad : {"verify on", "verify in on", "verify incoming", "verify both on off"}) {
        EXPECT_FALSE(parseConsoleLine(bad)) << bad;
    }
}

TEST(Console, ReadsKeyCommands) {
    EXPECT_EQ(parsed<Keys>("keys").action, Keys::Action::List);
    EXPECT_EQ(parsed<Keys>("keys list").action, Keys::Action::List);
    const Keys add = parsed<Keys>("keys add AAECAwQFBgcICQoLDA0ODw==");
    EXPECT_EQ(add.action, Keys::Action::Add);
    EXPECT_EQ(add.key.size(), 16u);
    EXPECT_EQ(parsed<Keys>("keys use AAAA").action, Keys::Action::Use);
    EXPECT_EQ(parsed<Keys>("keys remove AAAA").action, Keys::Action::Remove);
    for (const char* bad : {"keys add", "keys add !", "keys frob AAAA", "keys list x"}) {
        EXPECT_FALSE(parseConsoleLine(bad)) << bad;
    }
}

TEST(Console, AnswersABadLineWithWhatItExpected) {
    for (const char* bad : {"", "   ", "frob", "join", "send n", "send", "broadcast", "event",
                            "ping", "ping a b c", "tag", "tag a", "tag =b", "members x", "leave x",
                            "health x", "send --hex n zz", "kill", "restart"}) {
        const auto result = parseConsoleLine(bad);
        ASSERT_FALSE(result) << bad;
        EXPECT_FALSE(result.error().empty());
    }
    EXPECT_EQ(parseConsoleLine("ping").error(), "ping wants one node: ping NODE [IP[:PORT]]");
}

TEST(Console, HelpNamesEveryCommand) {
    const std::string help = helpText();
    for (const char* name :
         {"members", "join", "leave",  "send",   "broadcast", "event",   "ping",
          "meta",    "tag",  "health", "keys",   "kill",      "restart", "peek",
          "sweep",   "tap",  "links",  "doctor", "stop",      "help",    "quit"}) {
        EXPECT_NE(help.find(name), std::string::npos) << name;
    }
}

TEST(Console, CompletesCommandsOptionsAndNodes) {
    const std::vector<std::string> nodes{"web-1", "web-2", "db"};
    using Words = std::vector<std::string>;
    EXPECT_EQ(completeConsoleLine("me", nodes).words, (Words{"members", "meta"}));
    EXPECT_EQ(completeConsoleLine("ping we", nodes).words, (Words{"web-1", "web-2"}));
    EXPECT_EQ(completeConsoleLine("ping we", nodes).from, 5u);
    EXPECT_EQ(completeConsoleLine("send --b", nodes).words, (Words{"--best-effort"}));
    EXPECT_EQ(completeConsoleLine("send d", nodes).words, (Words{"db"}));
    EXPECT_EQ(completeConsoleLine("keys a", nodes).words, (Words{"add"}));
    EXPECT_TRUE(completeConsoleLine("members ", nodes).words.empty());
    EXPECT_EQ(completeConsoleLine("", nodes).words.size(), 22u);
}

TEST(Console, QuotesCompletedNamesThatTheLineWouldTakeApart) {
    const std::vector<std::string> nodes{"web 1", "web 2", "web", "say \"hi\"", "back\\slash"};
    using Words = std::vector<std::string>;
    EXPECT_EQ(completeConsoleLine("ping we", nodes).words,
              (Words{"\"web 1\"", "\"web 2\"", "\"web\""}));
    EXPECT_EQ(completeConsoleLine("ping \"web 2", nodes).words, (Words{"\"web 2\""}));
    EXPECT_EQ(completeConsoleLine("ping \"web 2", nodes).from, 5u);
    EXPECT_EQ(completeConsoleLine("ping sa", nodes).words, (Words{"\"say \\\"hi\\\"\""}));
    EXPECT_EQ(completeConsoleLine("ping back", nodes).words, (Words{"back\\slash"}));
}

TEST(Console, ReadsBackEveryNameItCompletes) {
    for (const std::string name : {"web 1", "say \"hi\"", "a\\\"b c", "tab\tname", "plain"}) {
        const Completion found = completeConsoleLine("ping ", {name});
        ASSERT_EQ(found.words.size(), 1u) << name;
        const auto line = parseConsoleLine("ping " + found.words.front());
        ASSERT_TRUE(line) << name;
        EXPECT_EQ(std::get<Ping>(std::get<Command>(*line)).node, name);
    }
}

}  // namespace
}  // namespace swimscope::session

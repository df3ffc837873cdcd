#include "engine/session/member_host.h"

#include <gtest/gtest.h>

#include "engine/session/settings.h"

namespace swimscope::session {
namespace {

/// A host on a kernel-chosen port whose events are counted.
struct Host {
    Host(net::Loop& theLoop, const std::string& name) : loop(theLoop) {
        auto sockets = net::Sockets::bind(loop, {base::IpAddress::v4(127, 0, 0, 1), 0});
        EXPECT_TRUE(sockets);
        address = (*sockets)->local();
        swim::Options options = swim::Options::of(swim::Timing::Local);
        options.name = name;
        options.advertise = address;
        options.bindPort = address.port;
        dialect::DialectOptions words;
        words.nodeName = name;
        MemberHost::Callbacks callbacks{
            [this](base::Instant, const dialect::Speaker::AnyEvent&) { ++events; },
            [this](bool problem, const std::string& text) {
                sentence = text;
                ++(problem ? problems : answers);
                loop.stop();
            }};
        host =
            std::make_unique<MemberHost>(loop, *std::move(sockets), options, *makeSecurity({}, ""),
                                         dialect::makePlain(words), 1, std::move(callbacks));
        host->start();
    }

    net::Loop& loop;
    base::Endpoint address;
    int events = 0;
    int problems = 0;
    int answers = 0;
    std::string sentence;
    std::unique_ptr<MemberHost> host;
};

TEST(MemberHost, TellsWhenASeedHasAnswered) {
    net::Loop loop;
    Host a(loop, "a");
    Host b(loop, "b");
    b.host->joinSeeds({a.address.toString()});
    loop.run();
    EXPECT_EQ(b.answers, 1);
    EXPECT_EQ(b.problems, 0);
    EXPECT_GT(b.events, 0);
    EXPECT_EQ(b.host->speaker().node().members().size(), 2u);
}

TEST(MemberHost, TellsWhenNoSeedHasAnswered) {
    net::Loop loop;
    Host a(loop, "a");
    a.host->joinSeeds({"127.0.0.1:1"});
    loop.run();
    EXPECT_EQ(a.problems, 1);
    EXPECT_NE(a.sentence.find("trying again"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::session

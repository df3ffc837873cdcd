#include "engine/net/driver.h"

#include <gtest/gtest.h>

#include "run_until.h"

namespace swimscope::net {
namespace {

using machine::ExchangeId;

/// Answers datagrams and streams with what it was sent, and remembers what it saw.
struct EchoMachine final : machine::Machine {
    void datagram(base::Instant, const base::Endpoint& from, base::BytesView bytes) override {
        lastDatagram = std::string(base::asText(bytes));
        lastFrom = from;
        if (echoes) {
            actions.push_back(machine::SendDatagram{from, base::toBytes(bytes)});
        }
    }
    void datagramFailed(base::Instant, const base::Endpoint&, const base::Words& why) override {
        failure = why;
    }
    void streamOpened(base::Instant, ExchangeId) override { ++opened; }
    void streamAccepted(base::Instant, ExchangeId, const base::Endpoint&) override { ++accepted; }
    void streamData(base::Instant, ExchangeId id, base::BytesView bytes) override {
        streamed += base::asText(bytes);
        if (echoes) {
            actions.push_back(machine::SendOnStream{id, base::toBytes(bytes)});
        }
    }
    void streamEnded(base::Instant, ExchangeId id) override {
        ended = true;
        actions.push_back(machine::CloseStream{id});
    }
    void streamFailed(base::Instant, ExchangeId, const base::Words& why) override {
        streamFailure = why;
    }
    void resolved(base::Instant, machine::ResolveId, std::span<const base::Endpoint> found,
                  const base::Words&) override {
        addresses.assign(found.begin(), found.end());
    }
    void expire(base::Instant now) override {
        if (due && now >= *due) {
            due.reset();
            ++expired;
        }
    }
    std::optional<base::Instant> deadline() const override { return due; }
    void takeActions(std::vector<machine::Action>& out) override {
        out.clear();
        std::swap(out, actions);
    }

    std::vector<machine::Action> actions;
    bool echoes = false;
    std::string lastDatagram;
    base::Endpoint lastFrom;
    std::string failure;
    int opened = 0;
    int accepted = 0;
    std::string streamed;
    bool ended = false;
    std::string streamFailure;
    std::vector<base::Endpoint> addresses;
    std::optional<base::Instant> due;
    int expired = 0;
};

struct Host {
    explicit Host(Loop& loop, const base::Endpoint& at = kAnyLoopbackPort) {
        auto sockets = Sockets::bind(loop, at);
        EXPECT_TRUE(sockets);
        address = (*sockets)->local();
        driver = std::make_unique<Driver>(loop, *std::move(sockets), machine,
                                          [this](base::Instant) { ++drained; });
        driver->start();
    }
    void ask(machine::Action action) {
        machine.actions.push_back(std::move(action));
        driver->poke();
    }

    EchoMachine machine;
    base::Endpoint address;
    int drained = 0;
    std::unique_ptr<Driver> driver;
};

struct Driving : testing::Test {
    Loop loop;
};

TEST_F(Driving, CarriesADatagramThereAndBack) {
    Host a(loop);
    Host b(loop);
    b.machine.echoes = true;
    a.ask(machine::SendDatagram{b.address, base::toBytes("ping")});
    ASSERT_TRUE(runUntil(loop, [&] { return a.machine.lastDatagram == "ping"; }));
    EXPECT_GT(a.drained, 0);
    EXPECT_GT(b.drained, 0);
}

TEST_F(Driving, CarriesAStreamThereAndBackAndIsIdleAfterIt) {
    Host a(loop);
    Host b(loop);
    b.machine.echoes = true;
    a.ask(machine::OpenStream{{1}, b.address, std::chrono::seconds(60)});
    a.ask(machine::SendOnStream{{1}, base::toBytes("over TCP")});
    ASSERT_TRUE(runUntil(loop, [&] { return a.machine.streamed == "over TCP"; }));
    EXPECT_EQ(a.machine.opened, 1);
    EXPECT_EQ(b.machine.accepted, 1);
    EXPECT_FALSE(a.driver->idle());
    a.ask(machine::CloseStream{{1}});
    EXPECT_TRUE(runUntil(loop, [&] { return a.driver->idle() && b.driver->idle(); }));
    EXPECT_TRUE(b.machine.ended);
}

TEST_F(Driving, TellsTheMachineWhatCouldNotBeSentOrDialled) {
    Host a(loop);
    a.ask(machine::SendDatagram{{*base::IpAddress::parse("::1"), 9}, base::toBytes("x")});
    EXPECT_FALSE(a.machine.failure.empty());
    a.ask(machine::OpenStream{{1}, {base::IpAddress(), 9}, std::chrono::seconds(60)});
    EXPECT_TRUE(runUntil(loop, [&] { return !a.machine.streamFailure.empty(); }));
}

TEST_F(Driving, ExpiresTheMachineAtItsDeadlineAndOnlyThen) {
    Host a(loop);
    a.machine.due = loop.now() + std::chrono::hours(1);
    a.driver->poke();
    a.machine.due = loop.now() + std::chrono::milliseconds(5);
    a.driver->poke();
    ASSERT_TRUE(runUntil(loop, [&] { return a.machine.expired == 1; }));
    EXPECT_FALSE(a.machine.due);
}

TEST_F(Driving, AnswersTheMachinesQuestionsForAddresses) {
    Host a(loop);
    a.ask(machine::Resolve{{1}, "127.0.0.5", 99});
    ASSERT_TRUE(runUntil(loop, [&] { return !a.machine.addresses.empty(); }));
    EXPECT_EQ(a.machine.addresses[0].toString(), "127.0.0.5:99");
}

TEST_F(Driving, LeavesNothingBehindWhenDestroyed) {
    Host b(loop);
    {
        Host a(loop);
        a.machine.due = loop.now() + std::chrono::milliseconds(1);
        a.ask(machine::OpenStream{{1}, b.address, std::chrono::seconds(60)});
        a.ask(machine::Resolve{{1}, "localhost", 99});
    }
    bool later = false;
    loop.after(std::chrono::milliseconds(50), [&] { later = true; });
    EXPECT_TRUE(runUntil(loop, [&] { return later; }));
}

TEST_F(Driving, BindsTcpAndUdpOnTheSamePortAndSaysWhenItIsTaken) {
    Host a(loop);
    EXPECT_NE(a.address.port, 0);
    const auto second = Sockets::bind(loop, a.address);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error(), a.address.toString() + " is in use by another program");
}

TEST_F(Driving, SeveralAddressesAreOneNode) {
    const base::Endpoint both[] = {{base::IpAddress::v4(127, 0, 0, 1), 0},
                                   {*base::IpAddress::parse("::1"), 0}};
    auto sockets = Sockets::bind(loop, both);
    ASSERT_TRUE(sockets) << sockets.error();
    const auto locals = (*sockets)->locals();
    EchoMachine machine;
    Driver driver(loop, *std::move(sockets), machine, [](base::Instant) {});
    driver.start();
    Host v4(loop);
    Host v6(loop, {*base::IpAddress::parse("::1"), 0});
    v4.ask(machine::OpenStream{{1}, locals[0], std::chrono::seconds(60)});
    v6.ask(machine::OpenStream{{1}, locals[1], std::chrono::seconds(60)});
    ASSERT_TRUE(runUntil(loop, [&] { return machine.accepted == 2; }));
    // What leaves takes the first socket that reaches its address, from the bound port.
    v4.machine.echoes = true;
    v6.machine.echoes = true;
    for (const Host* to : {&v4, &v6}) {
        machine.lastDatagram.clear();
        machine.actions.push_back(machine::SendDatagram{to->address, base::toBytes("hello")});
        driver.poke();
        ASSERT_TRUE(runUntil(loop, [&] { return machine.lastDatagram == "hello"; }));
    }
    EXPECT_EQ(v6.machine.lastFrom, locals[1]);
    EXPECT_EQ(v4.machine.lastFrom, locals[0]);
}

TEST_F(Driving, SaysWhenAnAddressIsNotOurs) {
    const auto foreign = Sockets::bind(loop, {base::IpAddress::v4(192, 0, 2, 1), 0});
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error(), "192.0.2.1 is not an address of this computer");
    EXPECT_FALSE(Sockets::bind(loop, {base::IpAddress(), 0}));
}

TEST_F(Driving, ARestartMayUseTheSamePortAtOnce) {
    base::Endpoint address;
    {
        Host a(loop);
        Host b(loop);
        address = b.address;
        a.ask(machine::OpenStream{{1}, b.address, std::chrono::seconds(60)});
        ASSERT_TRUE(runUntil(loop, [&] { return b.machine.accepted == 1; }));
    }
    Host again(loop, address);
    EXPECT_EQ(again.address, address);
}

}  // namespace
}  // namespace swimscope::net

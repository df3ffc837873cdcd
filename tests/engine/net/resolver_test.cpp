#include "engine/net/resolver.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <future>
#include <utility>

#include <asio/ip/tcp.hpp>
#include <asio/read.hpp>
#include <asio/write.hpp>
#include <gtest/gtest.h>

#include "engine/net/asio_address.h"
#include "engine/net/limits.h"
#include "run_until.h"

namespace swimscope::net {
namespace {

using asio::ip::tcp;

/// Answers every TCP question with 10.0.0.1 and ::1, or never.
class FakeDns {
public:
    explicit FakeDns(Loop& loop)
        : m_acceptor(loop.context(), tcp::endpoint(asio::ip::address_v4::loopback(), 0)),
          m_socket(loop.context()) {
        m_acceptor.async_accept(m_socket, [this](const asio::error_code& error) {
            if (!error && !silent) {
                serve();
            }
        });
    }
    base::Endpoint at() const { return fromAsio(m_acceptor.local_endpoint()); }

    bool silent = false;
    bool empty = false;
    std::string asked;

private:
    void serve() {
        asio::async_read(
            m_socket, asio::buffer(m_length), [this](const asio::error_code&, std::size_t) {
                m_query.resize(static_cast<std::size_t>(m_length[0] << 8 | m_length[1]));
                asio::async_read(m_socket, asio::buffer(m_query),
                                 [this](const asio::error_code&, std::size_t) { answer(); });
            });
    }
    void answer() {
        asked = std::string(m_query.begin(), m_query.end());
        base::Bytes reply;
        ASSERT_TRUE(base::fromHex(empty ? "0000 8180 0000 0000 0000 0000"
                                        : "0000 8180 0000 0002 0000 0000"
                                          "00 0001 0001 0000003c 0004 0a000001"
                                          "00 001c 0001 0000003c 0010 "
                                          "00000000000000000000000000000001",
                                  reply));
        reply[0] = m_query[0];
        reply[1] = m_query[1];
        reply.insert(reply.begin(), {static_cast<std::uint8_t>(reply.size() >> 8),
                                     static_cast<std::uint8_t>(reply.size())});
        asio::write(m_socket, asio::buffer(reply));
    }

    tcp::acceptor m_acceptor;
    tcp::socket m_socket;
    std::array<std::uint8_t, 2> m_length{};
    base::Bytes m_query;
};

struct Resolving : testing::Test {
    void ask(Resolver& resolver, const std::string& host) {
        resolver.resolve(host, 7946, [this](std::vector<base::Endpoint> found, base::Words reason) {
            addresses = std::move(found);
            why = std::move(reason);
            answered = true;
        });
        EXPECT_FALSE(answered) << "the answer never comes from inside resolve()";
        ASSERT_TRUE(runUntil(loop, [this] { return answered; }));
    }

    Loop loop;
    Resolver withoutDns{loop, [] { return std::nullopt; }};
    std::vector<base::Endpoint> addresses;
    base::Words why;
    bool answered = false;
};

TEST_F(Resolving, TakesLiteralsAsTheyAre) {
    ask(withoutDns, "127.0.0.9");
    ASSERT_EQ(addresses.size(), 1u);
    EXPECT_EQ(addresses[0].toString(), "127.0.0.9:7946");
}

TEST_F(Resolving, AsksTheSystemForNamesWithoutADot) {
    ask(withoutDns, "localhost");
    ASSERT_FALSE(addresses.empty()) << why;
    EXPECT_TRUE(addresses[0].ip.isLoopback());
    EXPECT_EQ(addresses[0].port, 7946);
}

TEST_F(Resolving, SaysWhichNameCouldNotBeFound) {
    ask(withoutDns, "");
    EXPECT_TRUE(addresses.empty());
    answered = false;
    ask(withoutDns, "no such host");
    EXPECT_TRUE(addresses.empty());
    EXPECT_NE(why.find("no such host"), std::string::npos) << why;
}

TEST_F(Resolving, AsksTheDnsServerAboutNamesWithADotAndTakesAllAddresses) {
    FakeDns dns(loop);
    Resolver resolver(loop, [&] { return dns.at(); });
    ask(resolver, "seeds.example");
    ASSERT_EQ(addresses.size(), 2u) << why;
    EXPECT_EQ(addresses[0].toString(), "10.0.0.1:7946");
    EXPECT_EQ(addresses[1].toString(), "[::1]:7946");
    EXPECT_NE(dns.asked.find("\x05seeds\x07"
                             "example"),
              std::string::npos);
}

TEST_F(Resolving, FallsBackToTheSystemWhenTheServerKnowsNothing) {
    FakeDns dns(loop);
    dns.empty = true;
    Resolver resolver(loop, [&] { return dns.at(); });
    ask(resolver, "127.1.");
    EXPECT_FALSE(dns.asked.empty());
}

TEST_F(Resolving, FallsBackToTheSystemWhenTheServerIsSilentOrAbsent) {
    FakeDns dns(loop);
    dns.silent = true;
    Resolver resolver(loop, [&] { return dns.at(); });
    ask(resolver, "no such.host");
    EXPECT_NE(why.find("no such.host"), std::string::npos) << why;
    answered = false;
    Resolver nobody(loop, [] { return base::Endpoint{base::IpAddress::v4(127, 0, 0, 1), 1}; });
    ask(nobody, "no such.host");
    EXPECT_TRUE(addresses.empty());
}

TEST_F(Resolving, NeverAnswersAfterItsEnd) {
    {
        Resolver brief(loop, [] { return std::nullopt; });
        brief.resolve("localhost", 1, [this](auto, auto) { answered = true; });
    }
    bool later = false;
    loop.after(std::chrono::milliseconds(50), [&] { later = true; });
    ASSERT_TRUE(runUntil(loop, [&] { return later; }));
    EXPECT_FALSE(answered);
}

TEST(NameServer, IsReadFromTheGivenFile) {
    const std::string path = testing::TempDir() + "swimscope_resolv.conf";
    std::ofstream(path) << "nameserver 10.0.0.7\n";
    EXPECT_EQ(nameServerFrom(path)()->toString(), "10.0.0.7:53");
    std::remove(path.c_str());
    EXPECT_FALSE(nameServerFrom(path)());
}

/// Looks up nothing until it is told to: a server that does not answer.
class DeadServer {
public:
    ~DeadServer() { answer(); }
    Resolver::Lookup lookup() {
        return [gate = m_gate](const std::string& host) {
            if (host == "slow") {
                gate.wait();
            }
            return LookupAnswer{{base::IpAddress::v4(10, 0, 0, 1)}, {}};
        };
    }
    void answer() {
        if (!std::exchange(m_answered, true)) {
            m_promise.set_value();
        }
    }

private:
    std::promise<void> m_promise;
    std::shared_future<void> m_gate = m_promise.get_future().share();
    bool m_answered = false;
};

TEST(SlowLookup, HoldsUpNoOtherName) {
    DeadServer server;
    Loop loop;
    Resolver resolver(
        loop, [] { return std::nullopt; }, server.lookup());
    bool slow = false;
    bool quick = false;
    resolver.resolve("slow", 1, [&](auto, auto) { slow = true; });
    resolver.resolve("quick", 1, [&](auto addresses, auto) { quick = addresses.size() == 1; });
    ASSERT_TRUE(runUntil(loop, [&] { return quick; }));
    EXPECT_FALSE(slow);
    server.answer();
    EXPECT_TRUE(runUntil(loop, [&] { return slow; }));
}

TEST(SlowLookup, HoldsUpNoEnd) {
    DeadServer server;
    bool answered = false;
    {
        Loop loop;
        Resolver resolver(
            loop, [] { return std::nullopt; }, server.lookup());
        for (std::size_t i = 0; i < 2 * kMaxLookups; ++i) {
            resolver.resolve("slow", 1, [&](auto, auto) { answered = true; });
        }
    }
    // The destructors did not wait: the server answers only now, and nobody is there to hear it.
    server.answer();
    EXPECT_FALSE(answered);
}

TEST(SlowLookup, MoreNamesThanThreadsAreAllAnswered) {
    DeadServer server;
    Loop loop;
    Resolver resolver(
        loop, [] { return std::nullopt; }, server.lookup());
    std::size_t answers = 0;
    for (std::size_t i = 0; i < 3 * kMaxLookups; ++i) {
        resolver.resolve("slow", 1, [&](auto, auto) { ++answers; });
    }
    server.answer();
    EXPECT_TRUE(runUntil(loop, [&] { return answers == 3 * kMaxLookups; }));
}

TEST(NameServer, IsTheFirstUsableLineOfTheConfiguration) {
    EXPECT_EQ(
        firstNameServer("# hi\nsearch x\nnameserver 10.0.0.2\nnameserver 10.0.0.3\n")->toString(),
        "10.0.0.2:53");
    EXPECT_EQ(firstNameServer("nameserver ::1\n")->toString(), "[::1]:53");
    EXPECT_FALSE(firstNameServer("nameserver\nnameserver nonsense\n"));
    EXPECT_FALSE(firstNameServer(""));
}

}  // namespace
}  // namespace swimscope::net

#include "engine/net/tcp_channel.h"

#include <map>
#include <optional>

#include <gtest/gtest.h>

#include "engine/net/asio_address.h"
#include "engine/net/limits.h"
#include "run_until.h"

namespace swimscope::net {
namespace {

using asio::ip::tcp;
using machine::ExchangeId;

struct Stream {
    bool opened = false;
    bool accepted = false;
    bool ended = false;
    std::optional<std::string> failure;
    base::Bytes bytes;
};

struct StreamInbox final : TcpChannel::Owner {
    void onStreamOpened(ExchangeId id) override { streams[id].opened = true; }
    void onStreamAccepted(ExchangeId id, const base::Endpoint& peer) override {
        streams[id].accepted = true;
        from = peer;
        last = id;
    }
    void onStreamData(ExchangeId id, base::BytesView bytes) override {
        base::Bytes& all = streams[id].bytes;
        all.insert(all.end(), bytes.begin(), bytes.end());
    }
    void onStreamEnded(ExchangeId id) override { streams[id].ended = true; }
    void onStreamFailed(ExchangeId id, const base::Words& why) override {
        streams[id].failure = why;
    }

    std::map<ExchangeId, Stream> streams;
    ExchangeId last;
    base::Endpoint from;
};

struct TcpChannels : testing::Test {
    TcpChannels() : serverAcceptor(listening()), at(fromAsio(serverAcceptor.local_endpoint())) {}

    tcp::acceptor listening() {
        return tcp::acceptor(loop.context(), tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    }
    void connect() {
        server.start();
        client.open(kFirst, at, std::chrono::seconds(60));
        ASSERT_TRUE(runUntil(loop, [&] {
            return clientInbox.streams[kFirst].opened && serverInbox.last.value != 0;
        }));
    }
    Stream& atServer() { return serverInbox.streams[serverInbox.last]; }
    Stream& atClient() { return clientInbox.streams[kFirst]; }

    static constexpr ExchangeId kFirst{1};
    Loop loop;
    tcp::acceptor serverAcceptor;
    base::Endpoint at;
    StreamInbox serverInbox;
    StreamInbox clientInbox;
    TcpChannel server{loop, std::move(serverAcceptor), serverInbox};
    TcpChannel client{loop, listening(), clientInbox};
};

base::Bytes pattern(std::size_t size) {
    base::Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = static_cast<std::uint8_t>(i * 31 + i / 251);
    }
    return bytes;
}

TEST_F(TcpChannels, KnowsItsOwnEndOfWhatItDialled) {
    connect();
    ASSERT_TRUE(serverInbox.from.port != 0);
    EXPECT_TRUE(client.dials(serverInbox.from));
    EXPECT_FALSE(server.dials(serverInbox.from)) << "that one was dialled";
    EXPECT_FALSE(client.dials(at));
}

TEST_F(TcpChannels, CarryBytesBothWaysAndNumberAcceptedStreamsEven) {
    connect();
    EXPECT_EQ(serverInbox.last.value % 2, 0u);
    client.send(kFirst, base::toBytes("question"));
    ASSERT_TRUE(runUntil(loop, [&] { return base::asText(atServer().bytes) == "question"; }));
    server.send(serverInbox.last, base::toBytes("answer"));
    EXPECT_TRUE(runUntil(loop, [&] { return base::asText(atClient().bytes) == "answer"; }));
}

TEST_F(TcpChannels, KeepBytesSentBeforeTheStreamIsOpen) {
    server.start();
    client.open(kFirst, at, std::chrono::seconds(60));
    client.send(kFirst, base::toBytes("early "));
    client.send(kFirst, base::toBytes("bird"));
    EXPECT_TRUE(runUntil(loop, [&] { return base::asText(atServer().bytes) == "early bird"; }));
}

TEST_F(TcpChannels, CloseAfterEverythingSentHasLeft) {
    const base::Bytes much = pattern(5 << 20);
    connect();
    client.send(kFirst, much);
    client.close(kFirst);
    EXPECT_FALSE(client.idle());
    ASSERT_TRUE(runUntil(loop, [&] { return atServer().ended; }));
    EXPECT_TRUE(atServer().bytes == much);
    EXPECT_FALSE(atServer().failure);
    server.close(serverInbox.last);
    EXPECT_TRUE(runUntil(loop, [&] { return client.idle() && server.idle(); }));
    EXPECT_FALSE(atClient().ended) << "no input comes for a closed id";
}

TEST_F(TcpChannels, LetTheOtherSideAnswerAfterItsEnd) {
    connect();
    server.send(serverInbox.last, base::toBytes("bye"));
    server.close(serverInbox.last);
    ASSERT_TRUE(runUntil(loop, [&] { return atClient().ended; }));
    EXPECT_EQ(base::asText(atClient().bytes), "bye");
    // Takes the late bytes away instead of resetting the connection.
    client.send(kFirst, base::toBytes("late"));
    client.close(kFirst);
    EXPECT_TRUE(runUntil(loop, [&] { return client.idle() && server.idle(); }));
    EXPECT_FALSE(atClient().failure);
}

TEST_F(TcpChannels, DoNotWaitForEverForAPeerThatNeverEnds) {
    connect();
    client.close(kFirst);
    // The server never closes its side.
    EXPECT_TRUE(runUntil(loop, [&] { return client.idle(); }));
}

TEST_F(TcpChannels, SayWhyDiallingFailed) {
    tcp::acceptor closed = listening();
    const base::Endpoint nobody = fromAsio(closed.local_endpoint());
    closed.close();
    client.open(kFirst, nobody, std::chrono::seconds(60));
    client.open({3}, {base::IpAddress(), 1}, std::chrono::seconds(60));
    ASSERT_TRUE(runUntil(
        loop, [&] { return atClient().failure && clientInbox.streams[ExchangeId{3}].failure; }));
    EXPECT_EQ(*atClient().failure, "Connection refused");
    EXPECT_TRUE(client.idle());
}

TEST_F(TcpChannels, GiveUpDiallingAtTheTimeout) {
    // A listener that never accepts, with its queue full, leaves further dials unanswered.
    tcp::acceptor deaf(loop.context(), tcp::v4());
    deaf.bind({asio::ip::address_v4::loopback(), 0});
    deaf.listen(0);
    const base::Endpoint to = fromAsio(deaf.local_endpoint());
    for (std::uint64_t id = 1; id <= 9; id += 2) {
        client.open({id}, to, std::chrono::milliseconds(100));
    }
    ASSERT_TRUE(runUntil(loop, [&] { return clientInbox.streams[ExchangeId{9}].failure; }));
    EXPECT_EQ(*clientInbox.streams[ExchangeId{9}].failure,
              "the connection was not answered in time");
}

TEST_F(TcpChannels, FailAStreamWhoseReaderIsTooSlow) {
    connect();
    client.send(kFirst, base::Bytes(kMaxQueuedPerStream, 0));
    client.send(kFirst, base::Bytes(kMaxQueuedPerStream, 0));
    ASSERT_TRUE(runUntil(loop, [&] { return atClient().failure; }));
    EXPECT_EQ(*atClient().failure, "the peer reads too slowly");
}

TEST_F(TcpChannels, ShowAResetOfThePeerAsAFailure) {
    tcp::socket rude(loop.context());
    server.start();
    rude.connect(tcp::endpoint(*toAsio(at.ip), at.port));
    ASSERT_TRUE(runUntil(loop, [&] { return serverInbox.last.value != 0; }));
    rude.set_option(asio::socket_base::linger(true, 0));
    rude.close();
    EXPECT_TRUE(runUntil(loop, [&] { return atServer().failure; }));
    EXPECT_TRUE(server.idle());
}

TEST_F(TcpChannels, HoldNoMoreAcceptedStreamsThanTheLimit) {
    server.start();
    std::vector<tcp::socket> peers;
    for (std::size_t i = 0; i < kMaxAccepted + 1; ++i) {
        peers.emplace_back(loop.context());
        peers.back().connect(tcp::endpoint(*toAsio(at.ip), at.port));
    }
    ASSERT_TRUE(runUntil(loop, [&] { return serverInbox.streams.size() == kMaxAccepted; }));
    loop.context().poll();
    EXPECT_EQ(serverInbox.streams.size(), kMaxAccepted);
    peers.front().close();
    ASSERT_TRUE(runUntil(loop, [&] { return serverInbox.streams.begin()->second.ended; }));
    server.close(serverInbox.streams.begin()->first);
    EXPECT_TRUE(runUntil(loop, [&] { return serverInbox.streams.size() == kMaxAccepted + 1; }));
}

TEST_F(TcpChannels, ForgetEverythingWhenDestroyed) {
    connect();
    {
        StreamInbox inbox;
        TcpChannel brief(loop, listening(), inbox);
        brief.start();
        brief.open({1}, at, std::chrono::seconds(60));
        brief.send({1}, pattern(100));
    }
    client.send(kFirst, base::toBytes("still here"));
    EXPECT_TRUE(runUntil(loop, [&] {
        for (auto& [id, stream] : serverInbox.streams) {
            if (base::asText(stream.bytes) == "still here") {
                return true;
            }
        }
        return false;
    }));
}

}  // namespace
}  // namespace swimscope::net

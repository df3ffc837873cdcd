#include "engine/net/tcp_stream.h"

#include <array>
#include <optional>

#include <asio/read.hpp>
#include <asio/write.hpp>
#include <gtest/gtest.h>

#include "engine/net/limits.h"
#include "run_until.h"

namespace swimscope::net {
namespace {

using asio::ip::tcp;

/// A stream on one end, a bare socket on the other.
struct Streams : testing::Test, TcpStream::Owner {
    void streamOpened(TcpStream&) override { opened = true; }
    void streamData(TcpStream&, base::BytesView bytes) override { received += base::asText(bytes); }
    void streamEnded(TcpStream&) override { ended = true; }
    void streamFailed(TcpStream& stream, const base::Words& why) override {
        EXPECT_TRUE(stream.dead());
        failure = why;
    }
    void streamGone(TcpStream&) override { ++gone; }
    std::span<std::uint8_t> readBuffer() override { return buffer; }

    std::shared_ptr<TcpStream> dialled() {
        auto stream =
            std::make_shared<TcpStream>(*this, machine::ExchangeId{1}, tcp::socket(loop.context()));
        stream->dial(acceptor.local_endpoint(), std::chrono::seconds(60));
        acceptor.accept(peer);
        return stream;
    }
    std::string readAtPeer(std::size_t size) {
        std::string text(size, 0);
        asio::error_code error;
        text.resize(asio::read(peer, asio::buffer(text), error));
        return text;
    }

    Loop loop;
    tcp::acceptor acceptor{loop.context(), tcp::endpoint(asio::ip::address_v4::loopback(), 0)};
    tcp::socket peer{loop.context()};
    std::array<std::uint8_t, 16> buffer{};
    bool opened = false;
    bool ended = false;
    int gone = 0;
    std::string received;
    std::optional<std::string> failure;
};

TEST_F(Streams, CarryMoreThanTheBufferHoldsAndSeeTheEnd) {
    const auto stream = dialled();
    const std::string text(1000, 'x');
    asio::write(peer, asio::buffer(text));
    peer.shutdown(tcp::socket::shutdown_send);
    ASSERT_TRUE(runUntil(loop, [&] { return ended; }));
    EXPECT_TRUE(opened);
    EXPECT_EQ(received, text);
    stream->append(base::toBytes("answer"));
    stream->close();
    ASSERT_TRUE(runUntil(loop, [&] { return gone == 1; }));
    EXPECT_EQ(readAtPeer(100), "answer");
    EXPECT_FALSE(failure);
}

TEST_F(Streams, WaitForThePeersEndBeforeTheyAreGone) {
    const auto stream = dialled();
    stream->append(base::toBytes("all"));
    stream->close();
    stream->append(base::toBytes("dropped"));
    ASSERT_TRUE(runUntil(loop, [&] { return peer.available() == 3; }));
    EXPECT_EQ(gone, 0);
    peer.close();
    EXPECT_TRUE(runUntil(loop, [&] { return gone == 1; }));
}

TEST_F(Streams, GiveUpDiallingWhenClosedWithNothingToSay) {
    const auto stream = dialled();
    stream->close();
    EXPECT_EQ(gone, 1);
    EXPECT_TRUE(stream->dead());
}

TEST_F(Streams, FailOutsideOfTheCallThatFailedThem) {
    const auto stream = dialled();
    stream->append(base::Bytes(kMaxQueuedPerStream + 1, 0));
    EXPECT_FALSE(failure);
    ASSERT_TRUE(runUntil(loop, [&] { return failure.has_value(); }));
    EXPECT_EQ(*failure, "the peer reads too slowly");
    EXPECT_EQ(gone, 1);
}

TEST_F(Streams, SayNothingMoreOnceDead) {
    const auto stream = dialled();
    ASSERT_TRUE(runUntil(loop, [&] { return opened; }));
    stream->die();
    stream->die();
    asio::error_code ignored;
    asio::write(peer, asio::buffer("late", 4), ignored);
    loop.context().poll();
    EXPECT_EQ(gone, 1);
    EXPECT_EQ(received, "");
    EXPECT_FALSE(failure);
}

}  // namespace
}  // namespace swimscope::net

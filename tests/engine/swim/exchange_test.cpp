#include "engine/swim/exchange.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

const base::Endpoint kPeer{base::IpAddress::v4(10, 0, 0, 2), 7946};

wire::Security withKey(std::uint8_t fill) {
    wire::Security security;
    const base::Bytes key(16, fill);
    security.keyring = *wire::Keyring::create(std::span(&key, 1), key);
    return security;
}

/// What we say after reading `answer` in a push/pull that we started.
std::string explained(const wire::Security& security, const base::Bytes& answer) {
    Exchange exchange = Exchange::pushPull({1}, kPeer, 1, security);
    exchange.setOpened();
    if (exchange.decoder().feed(answer) == wire::StreamDecoder::Progress::NeedMore) {
        exchange.decoder().endOfInput();
    }
    return exchange.explainFault().english();
}

base::Bytes errAnswer(const wire::Security& security) {
    return wire::encodeStream(wire::encoded(wire::Err{"refused"}), security, false, {});
}

TEST(Exchange, AnotherKeyIsAWrongKey) {
    const wire::Security ours = withKey(1);
    EXPECT_EQ(explained(ours, errAnswer(withKey(2))),
              "wrong key: 10.0.0.2:7946 is encrypted with a key that we do not have");
}

TEST(Exchange, AnEncryptedAnswerWithoutAKeyOfOursSaysSo) {
    const wire::Security ours;
    EXPECT_EQ(explained(ours, errAnswer(withKey(2))),
              "10.0.0.2:7946 is encrypted, and we have no key");
}

TEST(Exchange, APlainAnswerAgainstOurKeySaysSo) {
    const wire::Security ours = withKey(1);
    EXPECT_EQ(explained(ours, errAnswer(wire::Security{})),
              "10.0.0.2:7946 is not encrypted, but we have a key");
}

TEST(Exchange, SilenceMayBeALabel) {
    const wire::Security ours;
    EXPECT_NE(explained(ours, {}).find("without an answer"), std::string::npos);
}

TEST(Exchange, HalfAnAnswerIsCalledThat) {
    const wire::Security ours;
    const base::Bytes whole = wire::encodePushPull(true, {}, {});
    EXPECT_NE(explained(ours, {whole.begin(), whole.end() - 4}).find("in the middle"),
              std::string::npos);
}

TEST(Exchange, ABreakBeforeOpeningIsAnUnreachablePeer) {
    const wire::Security ours;
    Exchange exchange = Exchange::pushPull({1}, kPeer, 0, ours);
    EXPECT_EQ(exchange.explainBreak(base::verbatim("connection refused")).english(),
              "could not reach 10.0.0.2:7946: connection refused");
    exchange.setOpened();
    EXPECT_EQ(exchange.explainBreak(base::verbatim("reset")).english(),
              "the connection with 10.0.0.2:7946 broke: reset");
}

TEST(Exchange, RemembersWhatItIsFor) {
    const wire::Security ours;
    const Exchange message = Exchange::userMessage({3}, kPeer, "x", 9, 5, {1, 2}, ours);
    EXPECT_EQ(message.kind(), Exchange::Kind::UserMessage);
    EXPECT_EQ(message.command(), 9u);
    EXPECT_EQ(message.node(), "x");
    EXPECT_EQ(message.length(), 5u);
    const Exchange ping = Exchange::tcpPing({5}, kPeer, 77, {1}, ours);
    EXPECT_EQ(ping.seqNo(), 77u);
    EXPECT_TRUE(Exchange::inbound({2}, kPeer, ours).opened());
}

}  // namespace
}  // namespace swimscope::swim

#include "engine/net/gated_streams.h"

#include <gtest/gtest.h>

#include "engine/net/limits.h"
#include "gate_support.h"

namespace swimscope::net {
namespace {

using std::chrono::milliseconds;

constexpr machine::ExchangeId kDialled{1};
constexpr machine::ExchangeId kTaken{2};

class GatedStreamsTest : public testing::Test, protected GatedPair {
protected:
    void dial(base::Duration timeout = std::chrono::seconds(10)) {
        ask(machine::OpenStream{kDialled, peer, timeout});
    }
    void write(machine::ExchangeId id, const std::string& text) {
        ask(machine::SendOnStream{id, base::toBytes(text)});
    }
    void close(machine::ExchangeId id) { ask(machine::CloseStream{id}); }
    void opened() {
        machine.streamOpened(now, kDialled);
        drain();
    }
    void accepted() {
        machine.streamAccepted(now, kTaken, peer);
        drain();
    }
};

TEST_F(GatedStreamsTest, AnOpenGateLetsAConversationPass) {
    dial();
    opened();
    write(kDialled, "hello");
    data(kDialled, "answer");
    close(kDialled);
    EXPECT_EQ(sockets, (Words{"dial", "write hello", "close"}));
    EXPECT_EQ(inner.diary, (Words{"opened", "data answer"}));
    EXPECT_FALSE(machine.deadline());
}

TEST_F(GatedStreamsTest, ASlowLinkDelaysEveryPieceAndKeepsTheirOrder) {
    gate.pieceDelay = milliseconds(50);
    dial();
    write(kDialled, "one");
    gate.pieceDelay = milliseconds(5);
    write(kDialled, "two");
    close(kDialled);
    pass(milliseconds(49));
    EXPECT_TRUE(sockets.empty());
    pass(milliseconds(1));
    EXPECT_EQ(sockets, (Words{"dial", "write one", "write two", "close"}));
}

TEST_F(GatedStreamsTest, DiallingThroughACutFailsAtItsTimeout) {
    gate.pieceDelay.reset();
    dial(milliseconds(900));
    pass(milliseconds(899));
    EXPECT_TRUE(inner.diary.empty());
    pass(milliseconds(1));
    EXPECT_EQ(inner.diary, Words{"failed the connection was not answered in time"});
    EXPECT_TRUE(sockets.empty());
    EXPECT_FALSE(machine.deadline());
}

TEST_F(GatedStreamsTest, WhatACutHeldBackPassesWhenItIsMended) {
    accepted();
    gate.pieceDelay.reset();
    data(kTaken, "question");
    write(kTaken, "answer");
    pass(milliseconds(1000));
    EXPECT_EQ(inner.diary, Words{"accepted"});
    gate.pieceDelay = base::Duration{};
    pass(kGateRetry);
    EXPECT_EQ(inner.diary, (Words{"accepted", "data question"}));
    EXPECT_EQ(sockets, Words{"write answer"});
}

TEST_F(GatedStreamsTest, AStreamGivenUpWhileCutIsClosedWithoutWhatItHeld) {
    dial();
    opened();
    gate.pieceDelay.reset();
    write(kDialled, "lost");
    close(kDialled);
    EXPECT_EQ(sockets, (Words{"dial", "close"}));
    EXPECT_FALSE(machine.deadline());
}

TEST_F(GatedStreamsTest, AStreamGivenUpBeforeItWasDialledNeverWas) {
    gate.pieceDelay.reset();
    dial();
    close(kDialled);
    gate.pieceDelay = base::Duration{};
    pass(milliseconds(20'000));
    EXPECT_TRUE(sockets.empty());
    EXPECT_TRUE(inner.diary.empty());
}

TEST_F(GatedStreamsTest, AClosedStreamHearsNothingMore) {
    accepted();
    gate.pieceDelay = milliseconds(50);
    data(kTaken, "late");
    close(kTaken);
    pass(milliseconds(100));
    EXPECT_EQ(inner.diary, Words{"accepted"});
    EXPECT_EQ(sockets, Words{"close"});
}

TEST_F(GatedStreamsTest, WhatArrivedBeforeAConnectionBrokeIsHandedOnFirst) {
    accepted();
    gate.pieceDelay = milliseconds(50);
    data(kTaken, "last words");
    machine.streamFailed(now, kTaken, base::verbatim("reset"));
    pass(milliseconds(100));
    EXPECT_EQ(inner.diary, (Words{"accepted", "data last words", "failed reset"}));
    EXPECT_FALSE(machine.deadline());
}

TEST_F(GatedStreamsTest, AStreamThatNobodyReadsIsBrokenOff) {
    accepted();
    machine.setPaused(now, true);
    const std::string large(1u << 20, 'x');
    for (std::size_t bytes = 0; bytes <= kMaxHeldStreamBytes + large.size();
         bytes += large.size()) {
        data(kTaken, large);
    }
    EXPECT_EQ(sockets, Words{"close"});
    machine.setPaused(now, false);
    EXPECT_EQ(inner.diary.back(), "failed the program does not read");
}

}  // namespace
}  // namespace swimscope::net

#include "engine/sim/streams.h"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;
using Kind = StreamInput::Kind;

/// Two hosts whose processes write down what their streams tell them.
class StreamsTest : public testing::Test, protected StreamEnds {
protected:
    StreamsTest() {
        Link link;
        link.latency = Latency::constant(10ms);
        m_network.setEverywhere(link);
        for (const HostId host : {1u, 2u}) {
            m_addresses[host] = addressNumber(host);
            m_network.attach(host, m_addresses[host]);
            m_lives[host] = 1;
        }
    }

    void streamInput(HostId host, StreamInput input) override {
        if (input.kind == Kind::Accepted) {
            m_accepted = input.id;
        }
        static const char* const kNames[] = {"accepted", "opened", "data", "ended", "failed"};
        std::string line = std::to_string(host) + " " + kNames[static_cast<int>(input.kind)];
        if (input.kind == Kind::Data) {
            line += " " + std::string(base::asText(input.data.bytes));
        }
        if (input.kind == Kind::Failed) {
            line += std::string(" ") + systemWords(input.failure).english();
        }
        m_log.push_back(line);
        m_times.push_back(m_now);
    }
    std::uint32_t lifeOf(HostId host) const override { return m_lives.at(host); }
    machine::ExchangeId nextAccepted(HostId) override { return {m_nextAccepted += 2}; }
    const base::Endpoint& addressOf(HostId host) const override { return m_addresses.at(host); }

    void open() { m_streams.open(m_now, 1, {kId, m_addresses[2], 5s}); }
    void send(HostId host, machine::ExchangeId id, std::string_view text) {
        m_streams.send(m_now, host, {id, base::toBytes(text)});
    }
    void run(base::Duration duration) {
        const base::Instant end = m_now + duration;
        while (!m_scheduler.empty() && m_scheduler.first().at <= end) {
            const Moment moment = m_scheduler.take();
            m_now = moment.at;
            if (moment.what == What::Segment) {
                m_streams.segmentArrives(m_now, moment.index);
            } else {
                m_streams.connectionGoesOn(m_now, moment.index, moment.detail);
            }
        }
        m_now = end;
    }
    std::vector<std::string> log() { return std::exchange(m_log, {}); }
    using Log = std::vector<std::string>;

    static constexpr machine::ExchangeId kId{1};
    base::Instant m_now{};
    Scheduler m_scheduler;
    Network m_network{Link{}};
    base::Random m_random{1};
    std::map<HostId, base::Endpoint> m_addresses;
    std::map<HostId, std::uint32_t> m_lives;
    std::uint64_t m_nextAccepted = 0;
    machine::ExchangeId m_accepted;
    std::vector<std::string> m_log;
    std::vector<base::Instant> m_times;
    Streams m_streams{m_scheduler, m_network, m_random, *this};
};

TEST_F(StreamsTest, BytesWaitForTheConnectionAndArriveInOrder) {
    open();
    send(1, kId, "one");
    send(1, kId, "two");
    run(1s);
    EXPECT_EQ(log(), (Log{"2 accepted", "1 opened", "2 data one", "2 data two"}));
    EXPECT_EQ(m_times.back(), base::Instant(30ms));
}

TEST_F(StreamsTest, AClosedSideMayStillBeAnswered) {
    open();
    run(1s);
    log();
    m_streams.close(m_now, 2, m_accepted);
    run(1s);
    EXPECT_EQ(log(), Log{"1 ended"});
    m_streams.close(m_now, 1, kId);
    run(1s);
    EXPECT_EQ(m_streams.open(), 0u);
}

TEST_F(StreamsTest, WhereNoProcessRunsADialIsRefused) {
    m_lives[2] = 0;
    open();
    run(1s);
    EXPECT_EQ(log(), Log{"1 failed connection refused"});
    EXPECT_EQ(m_times.back(), base::Instant(20ms));
    EXPECT_EQ(m_streams.open(), 0u);
}

TEST_F(StreamsTest, ADialIntoACutTimesOut) {
    m_network.cut(2, 1);
    open();
    run(10s);
    EXPECT_EQ(log(), Log{"1 failed connection timed out"});
    EXPECT_EQ(m_times.back(), base::Instant(5s));
}

TEST_F(StreamsTest, ADialSucceedsWhenTheCutHealsInTime) {
    m_network.cut(1, 2);
    open();
    run(500ms);
    m_network.heal(1, 2);
    run(10s);
    EXPECT_EQ(log(), (Log{"2 accepted", "1 opened"}));
}

TEST_F(StreamsTest, DataWaitsOutACut) {
    open();
    run(1s);
    log();
    m_network.cut(1, 2);
    send(1, kId, "late");
    send(1, kId, "later");
    run(2s);
    EXPECT_EQ(log(), Log{});
    m_network.healAll();
    run(10s);
    EXPECT_EQ(log(), (Log{"2 data late", "2 data later"}));
}

TEST_F(StreamsTest, ACutThatLastsEndsTheConnection) {
    open();
    run(1s);
    log();
    m_network.cut(1, 2);
    send(1, kId, "never");
    run(10min);
    EXPECT_EQ(log(), Log{"1 failed connection timed out"});
}

TEST_F(StreamsTest, AnEndedProcessResetsItsConnections) {
    open();
    run(1s);
    log();
    m_streams.processEnded(m_now, 2);
    m_lives[2] = 0;
    run(1s);
    EXPECT_EQ(log(), Log{"1 failed connection reset by peer"});
    EXPECT_EQ(m_streams.open(), 0u);
}

TEST_F(StreamsTest, WhoeverWritesToAClosedEndIsReset) {
    open();
    run(1s);
    m_streams.close(m_now, 1, kId);
    run(1s);
    log();
    send(2, m_accepted, "nobody listens");
    run(1s);
    EXPECT_EQ(log(), Log{"2 failed connection reset by peer"});
}

TEST_F(StreamsTest, ADialGivenUpIsForgotten) {
    m_network.cut(1, 2);
    open();
    m_streams.close(m_now, 1, kId);
    run(10s);
    EXPECT_EQ(log(), Log{});
    EXPECT_EQ(m_streams.open(), 0u);
}

TEST_F(StreamsTest, LossCostsTimeAndNothingElse) {
    Link link;
    link.latency = Latency::constant(10ms);
    link.loss = 0.5;
    m_network.setEverywhere(link);
    m_streams.open(m_now, 1, {kId, m_addresses[2], 1h});
    for (const char* text : {"a", "b", "c", "d"}) {
        send(1, kId, text);
    }
    run(2h);
    EXPECT_EQ(log(),
              (Log{"2 accepted", "1 opened", "2 data a", "2 data b", "2 data c", "2 data d"}));
}

}  // namespace
}  // namespace swimscope::sim

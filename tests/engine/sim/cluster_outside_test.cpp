#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/sim/cluster.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

const base::Endpoint kOutside{base::IpAddress::v4(192, 0, 2, 9), 5000};
constexpr machine::ExchangeId kStream{1};

/// Sends what it is told to and keeps what it hears.
class Stranger final : public machine::Machine {
public:
    std::vector<machine::Action> wanted;
    std::optional<base::Instant> due;
    std::string heard;
    std::size_t bytes = 0;

    void datagram(base::Instant, const base::Endpoint&, base::BytesView) override {
        heard += "datagram ";
    }
    void datagramFailed(base::Instant, const base::Endpoint&, const base::Words&) override {}
    void streamOpened(base::Instant, machine::ExchangeId) override { heard += "opened "; }
    void streamAccepted(base::Instant, machine::ExchangeId id, const base::Endpoint&) override {
        heard += "accepted ";
        wanted.push_back(machine::CloseStream{id});
    }
    void streamData(base::Instant, machine::ExchangeId, base::BytesView data) override {
        heard += "data ";
        bytes += data.size();
    }
    void streamEnded(base::Instant, machine::ExchangeId) override { heard += "ended "; }
    void streamFailed(base::Instant, machine::ExchangeId, const base::Words& why) override {
        heard += why + " ";
    }
    void resolved(base::Instant, machine::ResolveId, std::span<const base::Endpoint> addresses,
                  const base::Words&) override {
        heard += "resolved " + std::to_string(addresses.size()) + " ";
    }
    void expire(base::Instant now) override {
        if (due && *due <= now) {
            heard += "expired ";
            due.reset();
        }
    }
    std::optional<base::Instant> deadline() const override { return due; }
    void takeActions(std::vector<machine::Action>& out) override {
        out.clear();
        out.swap(wanted);
    }
};

ClusterOptions quiet(std::size_t nodes) {
    ClusterOptions options;
    options.nodes = nodes;
    options.converged = true;
    return options;
}

machine::SendDatagram pingTo(const base::Endpoint& to) {
    return {to, wire::encoded(wire::Ping{1, "", {}, 0, ""})};
}

void askForTable(Stranger& stranger, const base::Endpoint& at) {
    stranger.wanted.push_back(machine::OpenStream{kStream, at, 10s});
    stranger.wanted.push_back(
        machine::SendOnStream{kStream, wire::encodePushPull(/*join=*/false, {}, {})});
}

TEST(OutsideMachine, IsAnsweredAsAnybodyIs) {
    Cluster cluster(quiet(3));
    Stranger stranger;
    const HostId id = cluster.attach(stranger, kOutside);
    stranger.wanted.push_back(pingTo(cluster.host(2).address()));
    askForTable(stranger, cluster.host(1).address());
    stranger.wanted.push_back(machine::Resolve{{1}, "n-0003", 7946});
    cluster.attend(id);
    cluster.runFor(1s);
    for (const char* word : {"datagram ", "opened ", "data ", "ended ", "resolved 1 "}) {
        EXPECT_NE(stranger.heard.find(word), std::string::npos) << stranger.heard;
    }
    EXPECT_GT(stranger.bytes, 100u);
}

TEST(OutsideMachine, IsWokenAtItsDeadlineAndHeard) {
    Cluster cluster(quiet(1));
    Stranger stranger;
    int calls = 0;
    const HostId id = cluster.attach(stranger, kOutside, [&calls] { ++calls; });
    stranger.due = cluster.now() + 3s;
    cluster.attend(id);
    cluster.runFor(2s);
    EXPECT_EQ(stranger.heard, "");
    cluster.runFor(2s);
    EXPECT_EQ(stranger.heard, "expired ");
    EXPECT_EQ(calls, 3);
}

TEST(OutsideMachine, SeesPartitionsFromAllSidesAndTheDeadNotAtAll) {
    Cluster cluster(quiet(4));
    Stranger stranger;
    const HostId id = cluster.attach(stranger, kOutside);
    Partition split;
    split.groups = {{1, 2}, {3, 4}};
    ASSERT_TRUE(cluster.apply(split));
    ASSERT_TRUE(cluster.apply(Kill{4}));
    for (HostId host = 1; host <= 4; ++host) {
        stranger.wanted.push_back(pingTo(cluster.host(host).address()));
    }
    askForTable(stranger, cluster.host(4).address());
    cluster.attend(id);
    cluster.runFor(1s);
    EXPECT_NE(stranger.heard.find("connection refused"), std::string::npos);
    std::size_t answers = 0;
    for (std::size_t at = stranger.heard.find("datagram "); at != std::string::npos;
         at = stranger.heard.find("datagram ", at + 1)) {
        ++answers;
    }
    EXPECT_EQ(answers, 3u) << stranger.heard;
}

TEST(OutsideMachine, AForwardCarriesStreamsAndNoDatagrams) {
    Cluster cluster(quiet(2));
    Stranger stranger;
    const HostId id = cluster.attach(stranger, kOutside);
    const base::Endpoint door{base::IpAddress::v4(127, 0, 0, 1), 17946};
    cluster.forward(door, 2);
    stranger.wanted.push_back(pingTo(door));
    askForTable(stranger, door);
    cluster.attend(id);
    cluster.runFor(1s);
    EXPECT_EQ(stranger.heard, "opened data ended ");
}

TEST(OutsideMachine, ChangesNothingThatHappensToTheHosts) {
    const auto run = [](bool looked) {
        auto options = quiet(10);
        options.link.loss = 0.2;
        Cluster cluster(options);
        Stranger stranger;
        const HostId id = cluster.attach(stranger, kOutside);
        for (int i = 0; looked && i < 100; ++i) {
            cluster.at(base::Instant{} + i * 500ms, [&cluster, &stranger, id, i] {
                const auto host = static_cast<HostId>(1 + i % 10);
                stranger.wanted.push_back(machine::OpenStream{
                    {static_cast<std::uint64_t>(2 * i + 1)}, cluster.host(host).address(), 1s});
                cluster.attend(id);
            });
        }
        cluster.runFor(60s);
        return std::vector<std::uint64_t>{cluster.statistics().suspicions(), cluster.steps()};
    };
    const auto alone = run(false);
    const auto looked = run(true);
    EXPECT_EQ(alone[0], looked[0]);
    EXPECT_GT(alone[0], 0u);
    EXPECT_LT(alone[1], looked[1]);
}

}  // namespace
}  // namespace swimscope::sim

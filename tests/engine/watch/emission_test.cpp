#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "engine/sim/trace_hash.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/support/watched_cluster.h"

/// The proof that a watcher only asks: everything that it emits in a long run is read.
namespace swimscope::watch {
namespace {

using test::WatchedCluster;
using namespace std::chrono_literals;

/// Reads what leaves a watcher, byte for byte, as the member would that gets it.
class Censor final : public wire::PacketSink {
public:
    explicit Censor(const sim::Secrets& secrets) : m_security(secrets.security()) {}

    void see(const machine::Action& action) {
        if (const auto* datagram = std::get_if<machine::SendDatagram>(&action)) {
            ++datagrams;
            m_messages = 0;
            m_decoder.decode(datagram->bytes, m_security, *this);
            EXPECT_EQ(m_messages, 1);
        } else if (const auto* data = std::get_if<machine::SendOnStream>(&action)) {
            auto& bytes = m_streams[data->id];
            bytes.insert(bytes.end(), data->bytes.begin(), data->bytes.end());
        } else if (const auto* close = std::get_if<machine::CloseStream>(&action)) {
            finish(close->id);
        }
    }
    /// Judges the streams that nobody closed.
    void finish() {
        while (!m_streams.empty()) {
            finish(m_streams.begin()->first);
        }
    }

    void message(wire::MessageType type, base::BytesView body) override {
        ++m_messages;
        wire::Scratch scratch;
        if (type == wire::MessageType::Ping) {
            EXPECT_TRUE(wire::decodePing(body, scratch));
            ++pings;
        } else {
            EXPECT_EQ(type, wire::MessageType::IndirectPing) << static_cast<int>(type);
            EXPECT_TRUE(wire::decodeIndirectPing(body, scratch));
            ++borrowed;
        }
    }
    void fault(wire::PacketFault, const base::Words& why, base::BytesView) override {
        ADD_FAILURE() << "a datagram that nobody can read: " << why;
    }

    std::uint64_t datagrams = 0;
    std::uint64_t pings = 0;
    std::uint64_t borrowed = 0;
    std::uint64_t pushPulls = 0;
    std::uint64_t streamPings = 0;
    std::uint64_t knocks = 0;

private:
    void finish(machine::ExchangeId id) {
        const auto found = m_streams.find(id);
        if (found == m_streams.end()) {
            return;
        }
        const base::Bytes bytes = std::move(found->second);
        m_streams.erase(found);
        const wire::Security plain;
        if (bytes.empty() || reads(bytes, m_security) || reads(bytes, plain) || isKnock(bytes)) {
            return;
        }
        ADD_FAILURE() << "a stream that is no question: " << base::toHex(bytes);
    }

    /// True when the stream is one question, the whole of it and nothing else.
    bool reads(const base::Bytes& bytes, const wire::Security& security) {
        using Decoder = wire::StreamDecoder;
        Decoder decoder(security, Decoder::Role::Acceptor);
        if (decoder.feed(base::BytesView(bytes).first(bytes.size() - 1)) !=
                Decoder::Progress::NeedMore ||
            decoder.feed(base::BytesView(bytes).last(1)) != Decoder::Progress::Done) {
            return false;
        }
        if (const auto* pushPull = std::get_if<wire::PushPull>(&decoder.message())) {
            ++pushPulls;
            EXPECT_EQ(pushPull->header.nodes, 0);
            EXPECT_EQ(pushPull->header.userStateLen, 0);
            EXPECT_FALSE(pushPull->header.join);
            EXPECT_TRUE(pushPull->nodes.empty());
            EXPECT_TRUE(pushPull->userState.empty());
            return true;
        }
        ++streamPings;
        return std::holds_alternative<wire::Ping>(decoder.message());
    }

    /// What the doctor tries on somebody who may speak something else: no memberlist message.
    bool isKnock(const base::Bytes& bytes) {
        const std::string_view text = base::asText(bytes);
        const bool lines =
            std::all_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n'; });
        const bool tls = bytes.size() > 2 && bytes[0] == 0x16 && bytes[1] == 0x03;
        const bool dskit =
            bytes[0] == 0x02 &&
            (bytes.size() == 1 || reads({bytes.begin() + 1, bytes.end()}, m_security));
        ++knocks;
        return lines || tls || dskit;
    }

    wire::Security m_security;
    wire::PacketDecoder m_decoder;
    std::map<machine::ExchangeId, base::Bytes> m_streams;
    int m_messages = 0;
};

/// What happens to the members, without what is said about visitors.
class MembersOnly final : public sim::Watcher {
public:
    void reported(const observe::Report& report) override {
        const auto* event = std::get_if<swim::Event>(&report.event);
        if (event == nullptr || std::holds_alternative<swim::PushPullDone>(*event) ||
            std::holds_alternative<swim::Rejected>(*event)) {
            return;
        }
        hash.add(report.instant, report.observer, *event);
    }
    sim::TraceHash hash;
};

/// Everything that a member table says.
using Table = std::vector<std::tuple<std::string, std::string, std::uint32_t, int, std::string>>;
std::map<std::string, Table> tables(const sim::Cluster& cluster) {
    std::map<std::string, Table> all;
    for (sim::HostId id = 1; id <= cluster.size(); ++id) {
        const sim::Host& host = cluster.host(id);
        if (!host.running()) {
            continue;
        }
        Table& table = all[host.name()];
        for (const swim::Member& member : host.node().members()) {
            table.emplace_back(member.identity->name, member.identity->address.toString(),
                               member.incarnation, static_cast<int>(member.state),
                               base::toHex(member.identity->meta));
            EXPECT_NE(member.identity->address.ip, test::kWatcherAddress.ip)
                << host.name() << " lists the watcher";
        }
        std::sort(table.begin(), table.end());
    }
    return all;
}

sim::ClusterOptions thirty(std::vector<base::Bytes> keys = {}, std::string label = {}) {
    auto options = test::convergedCluster(30, /*seed=*/11);
    options.secrets.keys = std::move(keys);
    options.secrets.label = std::move(label);
    return options;
}

/// An eventful hour: crashes, goodbyes, returns, a split, metadata and messages.
void planFaults(sim::Cluster& cluster) {
    const auto at = [&cluster](base::Duration when, sim::Fault fault) {
        cluster.at(base::Instant{} + when, [&cluster, fault] {
            EXPECT_TRUE(cluster.apply(fault)) << "a fault was refused";
        });
    };
    for (int round = 0; round < 5; ++round) {
        const base::Duration start = 1min + round * 11min;
        const auto host = static_cast<sim::HostId>(2 + 5 * round);
        at(start, sim::Kill{host});
        at(start + 40s, sim::SetMeta{static_cast<sim::HostId>(host + 1), base::Bytes{1, 2, 3}});
        at(start + 2min, sim::Restart{host, round % 2 == 1, std::nullopt});
        at(start + 3min, sim::Leave{static_cast<sim::HostId>(host + 2)});
        at(start + 4min,
           sim::BroadcastText{host, base::Bytes{7, static_cast<std::uint8_t>(round)}});
        at(start + 5min, sim::Restart{static_cast<sim::HostId>(host + 2), false, std::nullopt});
        at(start + 6min, sim::Pause{static_cast<sim::HostId>(host + 3)});
        at(start + 6min + 20s, sim::Resume{static_cast<sim::HostId>(host + 3)});
    }
}

TEST(Emission, AnHourOfPeeksChangesNothingThatEverHappensToTheMembers) {
    const auto run = [](bool watched) {
        sim::Cluster* cluster = nullptr;
        std::unique_ptr<WatchedCluster> with;
        std::unique_ptr<sim::Cluster> without;
        MembersOnly members;
        Censor censor({});
        if (watched) {
            with = std::make_unique<WatchedCluster>(thirty());
            with->keeps = false;
            with->shown.show = [&censor](const machine::Action& action) { censor.see(action); };
            cluster = &with->cluster;
        } else {
            without = std::make_unique<sim::Cluster>(thirty());
            cluster = without.get();
        }
        cluster->watch(&members);
        planFaults(*cluster);
        if (watched) {
            with->command(Sweep{{with->addressOf(1)}, 5s});
        }
        cluster->runFor(1h);
        censor.finish();
        EXPECT_EQ(censor.pushPulls > 5000, watched);
        EXPECT_EQ(censor.datagrams, 0u);
        EXPECT_GT(members.hash.events(), 1000u);
        return std::pair(members.hash.value(), tables(*cluster));
    };
    EXPECT_EQ(run(false), run(true));
}

/// Does everything that a watcher can do for `length`, reads all that it says meanwhile, and
/// compares what the members believe in the end with a run that nobody watched.
void askEverything(const sim::ClusterOptions& clusterOptions, base::Duration length) {
    sim::Cluster unwatched(clusterOptions);
    planFaults(unwatched);
    unwatched.runFor(length);

    Options options;
    options.self = test::kWatcherAddress;
    Censor censor(clusterOptions.secrets);
    WatchedCluster watched(clusterOptions, options);
    watched.keeps = false;
    watched.shown.show = [&censor](const machine::Action& action) { censor.see(action); };
    planFaults(watched.cluster);
    watched.command(Sweep{{watched.addressOf(1)}, 20s});
    watched.command(Tap{});
    watched.command(MeasureLinks{60s});
    watched.command(TakePulses{30s});
    for (int minute = 1; minute < 60; minute += 7) {
        watched.cluster.at(base::Instant{} + minute * 1min, [&watched, minute] {
            const auto host = static_cast<sim::HostId>(1 + minute % 30);
            watched.command(Diagnose{watched.addressOf(host), minute % 2 == 0 ? "wrong" : ""});
            watched.command(Peek{watched.addressOf(host)});
        });
    }
    watched.cluster.runFor(length);
    censor.finish();
    const auto minutes = static_cast<std::uint64_t>(length / 1min);
    EXPECT_GT(censor.pushPulls, 50 * minutes);
    EXPECT_GT(censor.pings, 200 * minutes);
    EXPECT_GT(censor.borrowed, 200 * minutes);
    EXPECT_EQ(censor.pings + censor.borrowed, censor.datagrams);
    EXPECT_EQ(censor.datagrams, watched.watcher().counters().datagramsSent);
    EXPECT_EQ(tables(watched.cluster), tables(unwatched));
}

TEST(Emission, AnHourOfEverythingAsksAndSaysNothingElse) {
    askEverything(thirty(), 1h);
}

TEST(Emission, UnderKeyAndLabelItSaysNoMore) {
    askEverything(thirty({base::Bytes(16, 'k')}, "lab"), 20min);
}

}  // namespace
}  // namespace swimscope::watch

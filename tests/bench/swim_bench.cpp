#include <array>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine/swim/broadcast_queue.h"
#include "engine/swim/node.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/support/virtual_host.h"

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

const base::Endpoint kPeer{base::IpAddress::v4(10, 200, 0, 1), 7946};
constexpr std::array<std::uint8_t, 6> kVersions{1, 5, 2, 0, 255, 0};

/// One node that has heard of `count` others.
struct Hearer {
    test::FakeDelegate delegate;
    std::unique_ptr<Node> node;
    base::Instant now{1h};

    explicit Hearer(int count) {
        Options options;
        options.name = "hearer";
        options.advertise = {base::IpAddress::v4(10, 100, 0, 1), 7946};
        node = std::make_unique<Node>(options, wire::Security{}, delegate, 1);
        node->start(now);
        for (int i = 0; i < count; ++i) {
            hear(alive(i, 1));
        }
    }
    static base::Bytes alive(int i, std::uint32_t incarnation) {
        const std::string name = "node-" + std::to_string(i);
        const auto ip =
            base::IpAddress::v4(10, static_cast<std::uint8_t>(i >> 16),
                                static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i));
        return wire::encoded(
            wire::Alive{incarnation, name, ip.bytes(), 7946, {}, base::BytesView(kVersions)});
    }
    void hear(base::BytesView packet) {
        node->datagram(now, kPeer, packet);
        node->takeEvents(events);
        node->takeActions(actions);
    }
    std::vector<Event> events;
    std::vector<machine::Action> actions;
};

/// A packet of fifteen alives, as gossip carries them.
base::Bytes packetOf(int first, int members, std::uint32_t incarnation) {
    std::vector<base::Bytes> messages;
    for (int i = 0; i < 15; ++i) {
        messages.push_back(Hearer::alive((first + i) % members, incarnation));
    }
    std::vector<base::BytesView> views(messages.begin(), messages.end());
    wire::PacketOptions options;
    options.compress = false;
    return wire::encodePacket(views, {}, options);
}

void duplicateAlive(benchmark::State& state) {
    const int members = static_cast<int>(state.range(0));
    Hearer hearer(members);
    std::vector<base::Bytes> packets;
    for (int i = 0; i < 64; ++i) {
        packets.push_back(packetOf(i * 15, members, 1));
    }
    std::size_t next = 0;
    for (auto _ : state) {
        hearer.hear(packets[next++ % packets.size()]);
    }
    state.SetItemsProcessed(state.iterations() * 15);
}
BENCHMARK(duplicateAlive)->Arg(1000)->Arg(10000)->Arg(50000);

void appliedAlive(benchmark::State& state) {
    Hearer hearer(1000);
    std::uint32_t incarnation = 1;
    for (auto _ : state) {
        state.PauseTiming();
        const base::Bytes packet = packetOf(0, 1000, ++incarnation);
        state.ResumeTiming();
        hearer.hear(packet);
    }
    state.SetItemsProcessed(state.iterations() * 15);
}
BENCHMARK(appliedAlive);

void newMember(benchmark::State& state) {
    int next = 0;
    auto hearer = std::make_unique<Hearer>(0);
    for (auto _ : state) {
        state.PauseTiming();
        const base::Bytes packet = Hearer::alive(next++, 1);
        if (next % 100000 == 0) {
            hearer = std::make_unique<Hearer>(0);
        }
        state.ResumeTiming();
        hearer->hear(packet);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(newMember);

/// A whole push/pull in which the peer knows nothing new.
void mergeNothingNew(benchmark::State& state) {
    const int members = static_cast<int>(state.range(0));
    Hearer hearer(members);
    std::vector<std::string> names;
    std::vector<base::IpAddress> addresses;
    std::vector<wire::PushNodeState> nodes(static_cast<std::size_t>(members));
    for (int i = 0; i < members; ++i) {
        names.push_back("node-" + std::to_string(i));
        addresses.push_back(base::IpAddress::v4(10, static_cast<std::uint8_t>(i >> 16),
                                                static_cast<std::uint8_t>(i >> 8),
                                                static_cast<std::uint8_t>(i)));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].name = names[i];
        nodes[i].addr = addresses[i].bytes();
        nodes[i].port = 7946;
        nodes[i].incarnation = 1;
        nodes[i].vsn = kVersions;
    }
    const base::Bytes request = wire::encodePushPull(false, nodes, {});
    std::uint64_t stream = 0;
    for (auto _ : state) {
        const machine::ExchangeId id{stream += 2};
        hearer.node->streamAccepted(hearer.now, id, kPeer);
        hearer.node->streamData(hearer.now, id, request);
        hearer.node->takeActions(hearer.actions);
        hearer.node->takeEvents(hearer.events);
    }
    state.SetItemsProcessed(state.iterations() * members);
}
BENCHMARK(mergeNothingNew)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

SharedBytes message(std::size_t length) {
    return std::make_shared<const base::Bytes>(length, std::uint8_t{7});
}

void queueBroadcast(benchmark::State& state) {
    const auto queued = static_cast<std::size_t>(state.range(0));
    BroadcastQueue queue;
    for (std::size_t i = 0; i < queued; ++i) {
        queue.queue(static_cast<BroadcastQueue::Subject>(i), message(80 + i % 16));
    }
    const SharedBytes bytes = message(90);
    std::size_t next = 0;
    for (auto _ : state) {
        queue.queue(static_cast<BroadcastQueue::Subject>(next++ % queued), bytes);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(queueBroadcast)->Arg(1000)->Arg(10000)->Arg(100000);

void drawPacket(benchmark::State& state) {
    const auto queued = static_cast<std::size_t>(state.range(0));
    BroadcastQueue queue;
    for (std::size_t i = 0; i < queued; ++i) {
        queue.queue(static_cast<BroadcastQueue::Subject>(i), message(80 + i % 16));
    }
    std::vector<base::BytesView> out;
    for (auto _ : state) {
        out.clear();
        queue.draw(2, 1398, /*transmitLimit=*/1000000, 127, out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(drawPacket)->Arg(1000)->Arg(10000)->Arg(100000);

}  // namespace
}  // namespace swimscope::swim

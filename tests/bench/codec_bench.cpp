#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine/wire/lzw.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"

/// What the codec costs. `items` are messages, `bytes` those on the plain side of the codec.
namespace {

using namespace swimscope;

const base::Bytes kAddr = {10, 0, 0, 1};
const base::Bytes kVsn = {1, 5, 2, 0, 255, 4};
const base::Bytes kMeta(40, 'm');

wire::Alive aliveNamed(std::string_view name) {
    return {12, name, kAddr, 7946, kMeta, kVsn};
}

/// As many alives as a gossip packet takes.
std::vector<base::Bytes> gossip() {
    std::vector<base::Bytes> messages;
    for (std::size_t total = 0; total < 1250; total += messages.back().size()) {
        const std::string name = "node-" + std::to_string(1000 + messages.size());
        messages.push_back(wire::encoded(aliveNamed(name)));
    }
    return messages;
}

wire::Security securityWithKey() {
    wire::Security security;
    if (!security.keyring.add(base::asBytes("0123456789abcdef"))) {
        std::abort();
    }
    return security;
}

base::Bytes packet(const wire::Security& security, bool compress, bool crc) {
    const std::vector<base::Bytes> messages = gossip();
    const std::vector<base::BytesView> views(messages.begin(), messages.end());
    wire::PacketOptions options;
    options.compress = compress;
    options.crc = crc;
    return wire::encodePacket(views, security, options);
}

base::Bytes pushPull(std::size_t count) {
    std::vector<std::string> names(count);
    std::vector<wire::PushNodeState> nodes(count);
    for (std::size_t i = 0; i < count; ++i) {
        names[i] = "node-" + std::to_string(10000 + i);
        nodes[i] = {names[i], kAddr, 7946, kMeta, static_cast<std::uint32_t>(i), 0, kVsn};
    }
    return wire::encodePushPull(/*join=*/false, nodes, {});
}

/// The hot path of a receiver: decode each alive and look at its name and incarnation.
class CountingSink : public wire::PacketSink {
public:
    void message(wire::MessageType, base::BytesView body) override {
        m_scratch.clear();
        const auto alive = wire::decodeAlive(body, m_scratch);
        good += alive && alive->incarnation == 12;
    }
    void fault(wire::PacketFault, const std::string&, base::BytesView) override { std::abort(); }
    std::int64_t good = 0;

private:
    wire::Scratch m_scratch;
};

void encodeAlive(benchmark::State& state) {
    base::Bytes out;
    for (auto _ : state) {
        out.clear();
        wire::encode(aliveNamed("node-1000"), out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(encodeAlive);

void decodeAlive(benchmark::State& state) {
    const base::Bytes bytes = wire::encoded(aliveNamed("node-1000"));
    wire::Scratch scratch;
    for (auto _ : state) {
        auto alive = wire::decodeAlive(base::BytesView(bytes).subspan(1), scratch);
        benchmark::DoNotOptimize(alive);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decodeAlive);

void decodePacket(benchmark::State& state, bool encrypt, bool compress, bool crc) {
    const wire::Security security = encrypt ? securityWithKey() : wire::Security{};
    const base::Bytes bytes = packet(security, compress, crc);
    wire::PacketDecoder decoder;
    CountingSink sink;
    for (auto _ : state) {
        decoder.decode(bytes, security, sink);
    }
    state.SetItemsProcessed(sink.good);
    state.SetBytesProcessed(state.iterations() * std::ssize(bytes));
}
BENCHMARK_CAPTURE(decodePacket, plain, false, false, false);
BENCHMARK_CAPTURE(decodePacket, crc, false, false, true);
BENCHMARK_CAPTURE(decodePacket, lzw, false, true, false);
BENCHMARK_CAPTURE(decodePacket, aes, true, false, false);
BENCHMARK_CAPTURE(decodePacket, aes_crc_lzw, true, true, true);

void encodePacket(benchmark::State& state, bool encrypt, bool compress, bool crc) {
    const wire::Security security = encrypt ? securityWithKey() : wire::Security{};
    const std::vector<base::Bytes> messages = gossip();
    const std::vector<base::BytesView> views(messages.begin(), messages.end());
    wire::PacketOptions options;
    options.compress = compress;
    options.crc = crc;
    std::int64_t written = 0;
    for (auto _ : state) {
        written += std::ssize(wire::encodePacket(views, security, options));
    }
    state.SetItemsProcessed(state.iterations() * std::ssize(messages));
    state.SetBytesProcessed(written);
}
BENCHMARK_CAPTURE(encodePacket, plain, false, false, false);
BENCHMARK_CAPTURE(encodePacket, crc, false, false, true);
BENCHMARK_CAPTURE(encodePacket, lzw, false, true, false);
BENCHMARK_CAPTURE(encodePacket, aes, true, false, false);

/// Argument 0: one gossip packet; otherwise a push/pull of so many nodes.
base::Bytes lzwInput(std::int64_t nodes) {
    return nodes == 0 ? packet(wire::Security{}, false, false)
                      : pushPull(static_cast<std::size_t>(nodes));
}

void lzwCompress(benchmark::State& state) {
    const base::Bytes input = lzwInput(state.range(0));
    base::Bytes out;
    for (auto _ : state) {
        out.clear();
        wire::lzwCompress(input, out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(state.iterations() * std::ssize(input));
}
BENCHMARK(lzwCompress)->Arg(0)->Arg(10000);

void lzwDecompress(benchmark::State& state) {
    const base::Bytes input = lzwInput(state.range(0));
    base::Bytes squeezed;
    wire::lzwCompress(input, squeezed);
    base::Bytes out;
    for (auto _ : state) {
        out.clear();
        if (wire::lzwDecompress(squeezed, wire::kMaxInflated, out) != wire::LzwResult::Ok) {
            state.SkipWithError("damaged");
        }
    }
    state.SetBytesProcessed(state.iterations() * std::ssize(input));
}
BENCHMARK(lzwDecompress)->Arg(0)->Arg(10000);

void decodePushPull(benchmark::State& state, bool encrypt, bool compress) {
    const wire::Security security = encrypt ? securityWithKey() : wire::Security{};
    const base::Bytes message = pushPull(10000);
    const base::Bytes stream = wire::encodeStream(message, security, compress, {});
    for (auto _ : state) {
        wire::StreamDecoder decoder(security, wire::StreamDecoder::Role::Dialler);
        if (decoder.feed(stream) != wire::StreamDecoder::Progress::Done) {
            state.SkipWithError("not decoded");
        }
    }
    state.SetItemsProcessed(state.iterations() * 10000);
    state.SetBytesProcessed(state.iterations() * std::ssize(message));
}
BENCHMARK_CAPTURE(decodePushPull, plain, false, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(decodePushPull, lzw, false, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(decodePushPull, aes_lzw, true, true)->Unit(benchmark::kMillisecond);

void encodePushPull(benchmark::State& state) {
    std::size_t written = 0;
    for (auto _ : state) {
        written += pushPull(10000).size();
    }
    state.SetItemsProcessed(state.iterations() * 10000);
    state.SetBytesProcessed(static_cast<std::int64_t>(written));
}
BENCHMARK(encodePushPull)->Unit(benchmark::kMillisecond);

}  // namespace

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/watch/watcher.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/fuzz_security.h"

/// A whole watcher, driven by an input that is read as a list of things that happen to it:
/// commands, raw bytes, well-formed answers to what it asked, failures, and jumps of the clock.
/// Whatever comes, it only asks, settles each command once, and is never due in the past.
namespace swimscope::fuzz {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 4> kNames = {"a", "b", "c", ""};

base::Endpoint endpointOf(std::size_t number) {
    return {base::IpAddress::v4(10, 0, 0, static_cast<std::uint8_t>(number + 1)), 7946};
}

class Watch final : public wire::PacketSink {
public:
    explicit Watch(FuzzInput& input)
        : m_input(input),
          m_security(input.below(kSecurities)),
          m_watcher(optionsOf(input), securityNumber(m_security), input.word()) {}

    void next() {
        switch (m_input.below(10)) {
            case 0:
                return datagram(base::toBytes(m_input.take(m_input.byte() * std::size_t{8})));
            case 1:
                return command(anyCommand());
            case 2:
                return rumour();
            case 3:
            case 4:
                return answerPing();
            case 5:
            case 6:
                return stream();
            case 7:
                return resolve();
            case 8:
                return jump(base::Duration(1ms) * m_input.word());
            default:
                return waitForDeadline();
        }
    }
    /// Everything that was asked for has ended once.
    void finish() {
        command(watch::Stop{});
        jump(30s);
        waitForDeadline();
        jump(60s);
        for (const auto& [id, settled] : m_settled) {
            // Single peeks end in their own time.
            require(settled == 1 || m_peeks.contains(id));
        }
    }

private:
    static watch::Options optionsOf(FuzzInput& input) {
        watch::Options options;
        options.streamTimeout = 1s;
        if (input.flag()) {
            options.self = endpointOf(9);
        }
        return options;
    }

    void drain() {
        m_watcher.takeActions(m_actions);
        for (const machine::Action& action : m_actions) {
            if (const auto* sent = std::get_if<machine::SendDatagram>(&action)) {
                m_decoder.decode(sent->bytes, securities()[m_security], *this);
            } else if (const auto* open = std::get_if<machine::OpenStream>(&action)) {
                m_dialled.push_back(open->id);
            } else if (const auto* close = std::get_if<machine::CloseStream>(&action)) {
                std::erase(m_dialled, close->id);
                m_open.erase(close->id);
            } else if (const auto* asked = std::get_if<machine::Resolve>(&action)) {
                m_questions.push_back(asked->id);
            }
        }
        m_watcher.takeEvents(m_events);
        for (const watch::Event& event : m_events) {
            const auto* outcome = std::get_if<watch::Outcome>(&event);
            if (outcome != nullptr && outcome->final) {
                require(++m_settled[outcome->id] == 1);
            }
        }
    }
    // What leaves it.
    void message(wire::MessageType type, base::BytesView body) override {
        wire::Scratch scratch;
        if (type == wire::MessageType::Ping) {
            const auto ping = wire::decodePing(body, scratch);
            require(static_cast<bool>(ping));
            remember(ping->seqNo, {});
            return;
        }
        require(type == wire::MessageType::IndirectPing);
        const auto ping = wire::decodeIndirectPing(body, scratch);
        require(static_cast<bool>(ping));
        remember(ping->seqNo, std::string(ping->node));
    }
    void fault(wire::PacketFault, const base::Words&, base::BytesView) override { require(false); }
    void remember(std::uint32_t seqNo, std::string name) {
        if (m_sent.size() >= 64) {
            m_sent.erase(m_sent.begin());
        }
        m_sent.emplace_back(seqNo, std::move(name));
    }

    void jump(base::Duration by) {
        m_now += by;
        m_watcher.expire(m_now);
        drain();
        const auto deadline = m_watcher.deadline();
        require(!deadline || *deadline > m_now);
    }
    void waitForDeadline() {
        if (const auto deadline = m_watcher.deadline()) {
            jump(std::max(*deadline - m_now, base::Duration{}));
        }
    }

    void datagram(const base::Bytes& bytes) {
        m_watcher.datagram(m_now, endpointOf(m_input.below(4)), bytes);
        drain();
    }
    void send(const base::Bytes& message) {
        const base::BytesView views[] = {message};
        datagram(wire::encodePacket(views, securities()[m_security], {}));
    }
    std::string_view name() { return kNames[m_input.below(kNames.size())]; }
    void rumour() {
        const std::uint32_t incarnation = m_input.byte() % 4;
        switch (m_input.below(3)) {
            case 0:
                return send(wire::encoded(wire::Suspect{incarnation, name(), name()}));
            case 1:
                return send(wire::encoded(wire::Dead{incarnation, name(), name()}));
            default:
                m_addr = base::toBytes(m_input.take(m_input.below(18)));
                return send(
                    wire::encoded(wire::Alive{incarnation, name(), m_addr, 7946, m_addr, m_addr}));
        }
    }
    /// Mostly to something that it asked.
    void answerPing() {
        std::pair<std::uint32_t, std::string> one{m_input.word(), std::string(name())};
        if (!m_sent.empty()) {
            one = m_sent[m_input.below(m_sent.size())];
        }
        switch (m_input.below(3)) {
            case 0:
                return send(wire::encoded(wire::Ack{one.first, m_input.take(m_input.below(8))}));
            case 1:
                return send(wire::encoded(wire::Nack{one.first}));
            default: {
                wire::Ping ping;
                ping.seqNo = m_input.word();
                ping.node = one.second;
                m_addr = base::toBytes(m_input.take(m_input.below(18)));
                ping.sourceAddr = m_addr;
                ping.sourcePort = m_input.word();
                ping.sourceNode = name();
                return send(wire::encoded(ping));
            }
        }
    }

    base::Bytes pushPull() {
        std::array<base::Bytes, 4> addresses;
        std::vector<wire::PushNodeState> nodes;
        const std::size_t count = m_input.below(5);
        for (std::size_t i = 0; i < count; ++i) {
            addresses[i] = base::toBytes(endpointOf(m_input.below(4)).ip.bytes());
            wire::PushNodeState node;
            node.name = kNames[i];
            node.addr = addresses[i];
            node.port = 7946;
            node.incarnation = m_input.byte() % 8u;
            node.state = m_input.byte() % 6;
            node.vsn = m_input.take(m_input.below(8));
            nodes.push_back(node);
        }
        return wire::encodePushPull(/*join=*/false, nodes, m_input.take(m_input.below(16)));
    }
    base::Bytes streamBytes() {
        const wire::Security& security = securities()[m_security];
        switch (m_input.below(5)) {
            case 0:
                return base::toBytes(m_input.take(m_input.byte() * std::size_t{8}));
            case 1:
                return wire::encodeStream(wire::encoded(wire::Err{"no"}), security, m_input.flag(),
                                          {});
            case 2:
                return wire::encodeStream(wire::encoded(wire::Ack{m_input.byte(), std::nullopt}),
                                          security, m_input.flag(), {});
            default:
                return wire::encodeStream(pushPull(), security, m_input.flag(), {});
        }
    }
    void stream() {
        if (m_dialled.empty()) {
            return;
        }
        const machine::ExchangeId id = m_dialled[m_input.below(m_dialled.size())];
        if (!m_open.contains(id)) {
            return openOrFail(id);
        }
        const base::Bytes bytes = streamBytes();
        const std::size_t cut = bytes.empty() ? 0 : m_input.word() % bytes.size();
        m_watcher.streamData(m_now, id, base::BytesView(bytes).first(cut));
        drain();
        m_watcher.streamData(m_now, id, base::BytesView(bytes).subspan(cut));
        drain();
        if (m_input.flag()) {
            std::erase(m_dialled, id);
            m_watcher.streamEnded(m_now, id);
            drain();
        }
    }
    void openOrFail(machine::ExchangeId id) {
        if (m_input.byte() % 4 == 0) {
            std::erase(m_dialled, id);
            m_watcher.streamFailed(
                m_now, id, base::verbatim(m_input.flag() ? "connection refused" : "timed out"));
        } else {
            m_open.insert(id);
            m_watcher.streamOpened(m_now, id);
        }
        drain();
    }
    void resolve() {
        if (m_questions.empty()) {
            return;
        }
        const machine::ResolveId id = m_questions.back();
        m_questions.pop_back();
        const std::array addresses = {endpointOf(m_input.below(4)), endpointOf(m_input.below(4))};
        m_watcher.resolved(m_now, id, std::span(addresses).first(m_input.below(3)),
                           base::verbatim("no such name"));
        drain();
    }

    std::string place() {
        return m_input.byte() % 4 == 0 ? std::string(base::asText(m_input.take(6)))
                                       : endpointOf(m_input.below(4)).toString();
    }
    watch::Command anyCommand() {
        switch (m_input.below(7)) {
            case 0:
                return watch::Peek{place()};
            case 1:
                return watch::Sweep{{place(), place()}, base::Duration(1s) * m_input.below(3)};
            case 2:
                return watch::Tap{static_cast<double>(m_input.byte())};
            case 3:
                return watch::MeasureLinks{base::Duration(1s) * m_input.below(3)};
            case 4:
                return watch::TakePulses{base::Duration(1s) * m_input.below(3)};
            case 5:
                return watch::Diagnose{place(), std::string(name())};
            default:
                return watch::Stop{};
        }
    }
    void command(watch::Command command) {
        const watch::CommandId id = ++m_commands;
        m_settled[id] = 0;
        if (std::holds_alternative<watch::Peek>(command)) {
            m_peeks.insert(id);
        }
        m_watcher.command(m_now, id, std::move(command));
        drain();
    }

    FuzzInput& m_input;
    std::size_t m_security;
    watch::Watcher m_watcher;
    base::Instant m_now{1s};
    wire::PacketDecoder m_decoder;
    std::vector<machine::Action> m_actions;
    std::vector<watch::Event> m_events;
    std::vector<machine::ExchangeId> m_dialled;
    std::set<machine::ExchangeId> m_open;
    std::vector<machine::ResolveId> m_questions;
    /// Numbers and names of the pings that left last.
    std::vector<std::pair<std::uint32_t, std::string>> m_sent;
    std::map<watch::CommandId, int> m_settled;
    std::set<watch::CommandId> m_peeks;
    watch::CommandId m_commands = 0;
    base::Bytes m_addr;
};

}  // namespace
}  // namespace swimscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace swimscope;
    /// Longer lives find nothing that shorter ones do not.
    constexpr int kMaxSteps = 400;
    fuzz::FuzzInput input(base::BytesView(data, size));
    fuzz::Watch life(input);
    for (int step = 0; step < kMaxSteps && !input.empty(); ++step) {
        life.next();
    }
    life.finish();
    return 0;
}

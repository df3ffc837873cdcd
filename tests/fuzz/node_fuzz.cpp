#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/node_oracle.h"
#include "tests/support/virtual_host.h"

/// A whole node, driven by an input that is read as a list of things that happen to it: raw bytes
/// as datagrams and streams, well-formed claims about few names (which reach states that noise
/// never does), commands, failures, and jumps of the clock.
namespace swimscope::fuzz {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 5> kNames = {"us", "a", "b", "c", "d"};
const base::Bytes kVsn{1, 5, 2, 0, 255, 0};

base::Endpoint endpointOf(std::size_t number) {
    return {base::IpAddress::v4(10, 0, 0, static_cast<std::uint8_t>(number + 1)), 7946};
}

class Life {
public:
    explicit Life(FuzzInput& input) : m_input(input), m_oracle("us") {
        wire::Security security = securityNumber(input.below(kSecurities));
        constexpr std::array kTimings = {swim::Timing::Lan, swim::Timing::Wan, swim::Timing::Local};
        swim::Options options = swim::Options::of(kTimings[input.below(3)]);
        options.name = "us";
        options.advertise = endpointOf(0);
        options.enableCompression = input.flag();
        if (input.flag()) {
            options.deadNodeReclaimTime = 10s;
            m_oracle.mayReclaim();
        }
        m_delegate.meta = base::toBytes(input.take(input.below(8)));
        m_delegate.asksAlive = input.flag();
        m_node =
            std::make_unique<swim::Node>(options, std::move(security), m_delegate, input.word());
        m_node->start(m_now);
        drain();
    }

    void next() {
        switch (m_input.below(12)) {
            case 0:
                return rawDatagram();
            case 1:
            case 2:
                return claim();
            case 3:
                return pingOrAck();
            case 4:
                return acceptStream();
            case 5:
            case 6:
                return answerStream();
            case 7:
                return command();
            case 8:
                return resolve();
            case 9:
                m_node->datagramFailed(m_now, endpointOf(m_input.below(5)),
                                       base::verbatim("no route"));
                return drain();
            case 10:
                return jump(base::Duration(1ms) * m_input.word());
            default:
                return waitForDeadline();
        }
    }

private:
    void drain() {
        m_node->takeActions(m_actions);
        for (const machine::Action& action : m_actions) {
            m_oracle.check(action);
            if (const auto* open = std::get_if<machine::OpenStream>(&action)) {
                m_dialled.push_back(open->id);
            } else if (const auto* close = std::get_if<machine::CloseStream>(&action)) {
                std::erase(m_dialled, close->id);
                std::erase(m_opened, close->id);
            } else if (const auto* asked = std::get_if<machine::Resolve>(&action)) {
                m_questions.push_back(asked->id);
            }
        }
        m_node->takeEvents(m_events);
        for (const swim::Event& event : m_events) {
            m_oracle.check(event);
        }
        m_oracle.check(*m_node);
    }

    void jump(base::Duration by) {
        m_now += by;
        m_node->expire(m_now);
        drain();
        const auto deadline = m_node->deadline();
        require(!deadline || *deadline > m_now);
    }
    void waitForDeadline() {
        const auto deadline = m_node->deadline();
        if (deadline) {
            jump(std::max(*deadline - m_now, base::Duration{}));
        }
    }

    void datagram(base::BytesView bytes) {
        m_node->datagram(m_now, endpointOf(m_input.below(5)), bytes);
        drain();
    }
    void rawDatagram() { datagram(m_input.take(m_input.byte() * std::size_t{8})); }
    void send(const base::Bytes& message) {
        const base::BytesView views[] = {message};
        wire::PacketOptions options;
        options.crc = m_input.flag();
        datagram(wire::encodePacket(views, m_node->security(), options));
    }

    std::string_view name() { return kNames[m_input.below(kNames.size())]; }
    /// Small numbers meet each other; few are large.
    std::uint32_t incarnation() {
        const std::uint8_t number = m_input.byte();
        return number < 250 ? number % 8u : 0xfffffff0u + number % 16u;
    }
    wire::Alive aliveClaim() {
        const std::size_t who = m_input.below(kNames.size());
        const std::size_t where = m_input.flag() ? who : m_input.below(5);
        m_addr = base::toBytes(endpointOf(where).ip.bytes());
        m_meta = base::toBytes(m_input.take(m_input.below(4)));
        return {incarnation(), kNames[who], m_addr, 7946, m_meta, kVsn};
    }
    base::Bytes claimBytes() {
        switch (m_input.below(3)) {
            case 0:
                return wire::encoded(aliveClaim());
            case 1:
                return wire::encoded(wire::Suspect{incarnation(), name(), name()});
            default:
                return wire::encoded(wire::Dead{incarnation(), name(), name()});
        }
    }
    void claim() { send(claimBytes()); }
    void pingOrAck() {
        const auto seqNo = static_cast<std::uint32_t>(m_input.byte() % 32);
        switch (m_input.below(4)) {
            case 0: {
                wire::Ping ping;
                ping.seqNo = seqNo;
                ping.node = name();
                return send(wire::encoded(ping));
            }
            case 1: {
                wire::IndirectPing ping;
                ping.seqNo = seqNo;
                ping.node = name();
                m_addr = base::toBytes(endpointOf(m_input.below(5)).ip.bytes());
                ping.target = m_addr;
                ping.port = 7946;
                ping.nack = m_input.flag();
                return send(wire::encoded(ping));
            }
            case 2:
                return send(wire::encoded(wire::Ack{seqNo, std::nullopt}));
            default:
                return send(wire::encoded(wire::Nack{seqNo}));
        }
    }

    base::Bytes pushPull() {
        std::array<wire::Alive, 3> claims;
        std::array<std::array<base::Bytes, 2>, 3> storage;
        std::vector<wire::PushNodeState> nodes;
        const std::size_t count = m_input.below(4);
        for (std::size_t i = 0; i < count; ++i) {
            claims[i] = aliveClaim();
            storage[i] = {m_addr, m_meta};
            nodes.push_back({claims[i].node, storage[i][0], 7946, storage[i][1],
                             claims[i].incarnation, m_input.byte() % 5, kVsn});
        }
        return wire::encodePushPull(m_input.flag(), nodes, m_input.take(m_input.below(16)));
    }
    base::Bytes streamBytes() {
        switch (m_input.below(4)) {
            case 0:
                return base::toBytes(m_input.take(m_input.byte() * std::size_t{8}));
            case 1:
                return wire::encodeStream(wire::encodeUserStream(m_input.take(m_input.byte())),
                                          m_node->security(), m_input.flag(), {});
            case 2:
                return wire::encodeStream(wire::encoded(wire::Ack{m_input.byte(), std::nullopt}),
                                          m_node->security(), m_input.flag(), {});
            default:
                return wire::encodeStream(pushPull(), m_node->security(), m_input.flag(), {});
        }
    }
    /// In two pieces, so that each boundary is met.
    void feed(machine::ExchangeId id, const base::Bytes& bytes) {
        const std::size_t cut = bytes.empty() ? 0 : m_input.word() % bytes.size();
        m_node->streamData(m_now, id, base::BytesView(bytes).first(cut));
        drain();
        m_node->streamData(m_now, id, base::BytesView(bytes).subspan(cut));
        drain();
    }
    void end(machine::ExchangeId id) {
        if (m_input.flag()) {
            m_node->streamEnded(m_now, id);
        } else {
            m_node->streamFailed(m_now, id, base::verbatim("connection reset by peer"));
            m_oracle.streamGone(id);
        }
        drain();
    }
    void acceptStream() {
        const machine::ExchangeId id{m_accepted += 2};
        m_oracle.accepted(id);
        m_node->streamAccepted(m_now, id, endpointOf(m_input.below(5)));
        drain();
        feed(id, streamBytes());
        if (m_input.byte() % 8 != 0) {
            end(id);
        }
    }
    void answerStream() {
        if (m_dialled.empty()) {
            return;
        }
        const machine::ExchangeId id = m_dialled[m_input.below(m_dialled.size())];
        if (!std::erase(m_opened, id) && m_input.byte() % 8 != 0) {
            m_opened.push_back(id);
            m_node->streamOpened(m_now, id);
            return drain();
        }
        std::erase(m_dialled, id);
        feed(id, streamBytes());
        end(id);
    }
    void resolve() {
        if (m_questions.empty()) {
            return;
        }
        const machine::ResolveId id = m_questions.back();
        m_questions.pop_back();
        const std::array addresses = {endpointOf(m_input.below(5)), endpointOf(m_input.below(5))};
        m_node->resolved(m_now, id, std::span(addresses).first(m_input.below(3)),
                         base::verbatim("no such name"));
        drain();
    }

    swim::Command anyCommand() {
        const std::string node(name());
        switch (m_input.below(11)) {
            case 0:
                return swim::Join{{endpointOf(m_input.below(5)).toString()}};
            case 1:
                return swim::Join{{"seed.example", std::string(base::asText(m_input.take(4)))}};
            case 2:
                m_oracle.leaving();
                return swim::Leave{};
            case 3:
                return swim::SendBestEffort{node, base::toBytes(m_input.take(m_input.byte()))};
            case 4:
                return swim::SendReliable{node, base::toBytes(m_input.take(m_input.byte()))};
            case 5:
                return swim::Broadcast{base::toBytes(m_input.take(m_input.byte()))};
            case 6:
                return swim::Ping{node};
            case 7:
                m_delegate.meta = base::toBytes(m_input.take(m_input.below(8)));
                return swim::UpdateNode{};
            case 8:
                return swim::KeyAdd{base::toBytes(m_input.take(16))};
            case 9:
                return swim::KeyUse{base::toBytes(m_input.take(16))};
            default:
                return swim::KeyRemove{base::toBytes(m_input.take(16))};
        }
    }
    void command() {
        const swim::CommandId id = ++m_commands;
        m_oracle.commanded(id);
        m_node->command(m_now, id, anyCommand());
        drain();
    }

    FuzzInput& m_input;
    NodeOracle m_oracle;
    test::FakeDelegate m_delegate;
    std::unique_ptr<swim::Node> m_node;
    base::Instant m_now{1s};
    std::vector<machine::Action> m_actions;
    std::vector<swim::Event> m_events;
    std::vector<machine::ExchangeId> m_dialled;
    std::vector<machine::ExchangeId> m_opened;
    std::vector<machine::ResolveId> m_questions;
    std::uint64_t m_accepted = 0;
    swim::CommandId m_commands = 0;
    base::Bytes m_addr;
    base::Bytes m_meta;
};

}  // namespace
}  // namespace swimscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace swimscope;
    /// Longer lives find nothing that shorter ones do not.
    constexpr int kMaxSteps = 400;
    fuzz::FuzzInput input(base::BytesView(data, size));
    fuzz::Life life(input);
    for (int step = 0; step < kMaxSteps && !input.empty(); ++step) {
        life.next();
    }
    return 0;
}

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/watch/watcher.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::test {

using namespace std::chrono_literals;

/// What a peer does with one stream, given all that it was told on it so far.
struct StreamAnswer {
    base::Bytes bytes;
    bool close = false;
    /// Not empty: the connection breaks.
    std::string reset;
};

/// A watcher and one peer that follows a script, in a time that jumps from deadline to deadline.
class ScriptedPeer {
public:
    static constexpr base::Duration kRoundTrip = 2ms;

    explicit ScriptedPeer(watch::Options options = {}, wire::Security security = {})
        : watcher(std::move(options), std::move(security), /*seed=*/1) {}

    /// Why a connection does not come about; "" takes it.
    std::function<std::string(const base::Endpoint&)> dial = [](const auto&) { return ""; };
    std::function<StreamAnswer(const base::Bytes& told)> stream = [](const auto&) {
        return StreamAnswer{};
    };
    /// Datagrams that come back, at once.
    std::function<std::vector<base::Bytes>(const base::Endpoint& to, const base::Bytes&)> datagram =
        [](const auto&, const auto&) { return std::vector<base::Bytes>{}; };
    std::map<std::string, std::vector<base::Endpoint>> names;

    watch::Watcher watcher;
    base::Instant now{1h};
    std::vector<watch::Event> events;
    /// Everything that the watcher ever wrote on streams.
    std::vector<base::Bytes> written;

    void command(watch::CommandId id, watch::Command command) {
        watcher.command(now, id, std::move(command));
        settle();
    }
    /// Runs until nothing is due any more, or `ceiling` is reached.
    void run(base::Duration ceiling = 60s) {
        const base::Instant end = now + ceiling;
        for (auto due = watcher.deadline(); due && *due <= end; due = watcher.deadline()) {
            now = std::max(now, *due);
            watcher.expire(now);
            settle();
        }
    }
    std::optional<watch::Diagnosis> diagnose(std::string at, std::string name = {}) {
        command(1, watch::Diagnose{std::move(at), std::move(name)});
        run();
        for (const watch::Event& event : events) {
            if (const auto* found = std::get_if<watch::Diagnosed>(&event)) {
                return found->diagnosis;
            }
        }
        return std::nullopt;
    }

private:
    void settle() {
        std::vector<machine::Action> actions;
        for (watcher.takeActions(actions); !actions.empty(); watcher.takeActions(actions)) {
            now += kRoundTrip;
            for (const machine::Action& action : actions) {
                std::visit([this](const auto& one) { perform(one); }, action);
            }
        }
        std::vector<watch::Event> said;
        watcher.takeEvents(said);
        for (watch::Event& event : said) {
            events.push_back(std::move(event));
        }
    }
    void perform(const machine::OpenStream& open) {
        const std::string why = dial(open.to);
        if (why == "silence") {
            return;
        }
        if (!why.empty()) {
            watcher.streamFailed(now, open.id, base::verbatim(why));
            return;
        }
        m_told[open.id];
        watcher.streamOpened(now, open.id);
    }
    void perform(const machine::SendOnStream& send) {
        written.push_back(send.bytes);
        const auto found = m_told.find(send.id);
        if (found == m_told.end()) {
            return;
        }
        found->second.insert(found->second.end(), send.bytes.begin(), send.bytes.end());
        const StreamAnswer answer = stream(found->second);
        if (!answer.bytes.empty()) {
            watcher.streamData(now, send.id, answer.bytes);
        }
        if (answer.close || !answer.reset.empty()) {
            m_told.erase(send.id);
        }
        if (!answer.reset.empty()) {
            watcher.streamFailed(now, send.id, base::verbatim(answer.reset));
        } else if (answer.close) {
            watcher.streamEnded(now, send.id);
        }
    }
    void perform(const machine::CloseStream& close) { m_told.erase(close.id); }
    void perform(const machine::SendDatagram& send) {
        for (const base::Bytes& bytes : datagram(send.to, send.bytes)) {
            watcher.datagram(now, send.to, bytes);
        }
    }
    void perform(const machine::Resolve& resolve) {
        const auto found = names.find(resolve.host);
        if (found == names.end()) {
            watcher.resolved(now, resolve.id, {}, base::verbatim("host not found"));
        } else {
            watcher.resolved(now, resolve.id, found->second, {});
        }
    }

    std::map<machine::ExchangeId, base::Bytes> m_told;
};

/// A member as far as a doctor sees it: bare wire, no state.
struct MemberScript {
    struct Line {
        std::string name;
        std::string address = "10.0.0.1:7946";
        wire::NodeState state = wire::NodeState::Alive;
        base::Bytes versions = {1, 5, 2, 0, 0, 0};
    };
    std::string name = "a";
    std::vector<Line> table = {{"a"}};
    wire::Security security;
    bool udp = true;
    bool answersEmptyNames = true;
    bool refusesPushPulls = false;

    StreamAnswer stream(const base::Bytes& told) const {
        wire::StreamDecoder decoder(security, wire::StreamDecoder::Role::Acceptor);
        switch (decoder.feed(told)) {
            case wire::StreamDecoder::Progress::NeedMore:
                return {};
            case wire::StreamDecoder::Progress::Failed:
                return refusal(decoder);
            case wire::StreamDecoder::Progress::Done:
                break;
        }
        if (const auto* ping = std::get_if<wire::Ping>(&decoder.message())) {
            return {takesName(ping->node) ? sealed(wire::encoded(wire::Ack{ping->seqNo, {}}))
                                          : base::Bytes{},
                    true,
                    {}};
        }
        return {refusesPushPulls ? base::Bytes{} : sealed(answer()), true, {}};
    }
    std::vector<base::Bytes> datagram(const base::Bytes& bytes) const {
        struct Sink final : wire::PacketSink {
            std::optional<wire::Ping> ping;
            std::string node;
            void message(wire::MessageType type, base::BytesView body) override {
                wire::Scratch scratch;
                if (type == wire::MessageType::Ping) {
                    const auto read = wire::decodePing(body, scratch);
                    node = read ? std::string(read->node) : "";
                    ping = *read;
                }
            }
            void fault(wire::PacketFault, const base::Words&, base::BytesView) override {}
        } sink;
        wire::PacketDecoder decoder;
        decoder.decode(bytes, security, sink);
        if (!udp || !sink.ping || !takesName(sink.node)) {
            return {};
        }
        const base::Bytes ack = wire::encoded(wire::Ack{sink.ping->seqNo, {}});
        const base::BytesView view = ack;
        return {wire::encodePacket(std::span(&view, 1), security, {.compress = false})};
    }
    void play(ScriptedPeer& peer) const {
        peer.stream = [this](const base::Bytes& told) { return stream(told); };
        peer.datagram = [this](const auto&, const base::Bytes& bytes) { return datagram(bytes); };
    }

    base::Bytes answer() const {
        std::vector<base::Endpoint> addresses;
        addresses.reserve(table.size());
        std::vector<wire::PushNodeState> nodes;
        for (const Line& line : table) {
            addresses.push_back(*base::Endpoint::parse(line.address));
            wire::PushNodeState node;
            node.name = line.name;
            node.addr = addresses.back().ip.bytes();
            node.port = addresses.back().port;
            node.incarnation = 1;
            node.state = static_cast<std::int64_t>(line.state);
            node.vsn = line.versions;
            nodes.push_back(node);
        }
        return wire::encodePushPull(/*join=*/false, nodes, {});
    }
    base::Bytes sealed(base::BytesView message) const {
        return wire::encodeStream(message, security, /*compress=*/false, {});
    }

private:
    bool takesName(std::string_view node) const {
        return node == name || (node.empty() && answersEmptyNames);
    }
    StreamAnswer refusal(const wire::StreamDecoder& decoder) const {
        if (!decoder.wantsErrAnswer()) {
            return {{}, true, {}};
        }
        return {sealed(wire::encoded(wire::Err{decoder.why()})), true, {}};
    }
};

}  // namespace swimscope::test

#include "engine/sim/trace_hash.h"

#include <bit>
#include <cstring>
#include <variant>

namespace swimscope::sim {

namespace {

std::uint64_t mixed(std::uint64_t state, std::uint64_t word) {
    state = (state ^ word) * 0x9e3779b97f4a7c15u;
    return state ^ (state >> 32);
}

/// At most eight bytes as a number, the same on every byte order. Whole words, and the four bytes
/// of an address, cost one instruction.
std::uint64_t littleEndian(const std::uint8_t* data, std::size_t size) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        if (size == 8) {
            std::memcpy(&word, data, 8);
            return word;
        }
        if (size == 4) {
            std::memcpy(&word, data, 4);
            return word;
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        word |= static_cast<std::uint64_t>(data[i]) << (8 * i);
    }
    return word;
}

std::uint64_t mixedBytes(std::uint64_t state, const std::uint8_t* data, std::size_t size) {
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        state = mixed(state, littleEndian(data + i, 8));
    }
    return mixed(mixed(state, littleEndian(data + i, size - i)), size);
}

/// Feeds the fields of events; one overload a kind, each with a number of its own that never
/// changes.
class Feeder {
public:
    explicit Feeder(std::uint64_t state) : m_state(state) {}
    std::uint64_t state() const { return m_state; }

    void word(std::uint64_t value) { m_state = mixed(m_state, value); }
    void time(base::Duration value) { word(static_cast<std::uint64_t>(value.count())); }
    void bytes(base::BytesView value) { m_state = mixedBytes(m_state, value.data(), value.size()); }
    void text(std::string_view value) { bytes(base::asBytes(value)); }
    void endpoint(const base::Endpoint& value) {
        bytes(value.ip.bytes());
        word(value.port);
    }
    void member(const swim::Member& value) {
        text(value.identity->name);
        word(value.incarnation);
        word(static_cast<std::uint64_t>(value.state));
    }
    void newcomer(const swim::Member& value) {
        member(value);
        endpoint(value.identity->address);
        bytes(value.identity->meta);
    }

    void operator()(const swim::Joined& event) {
        word(1);
        newcomer(event.member);
    }
    void operator()(const swim::Suspected& event) {
        word(2);
        member(event.member);
        text(event.from);
        time(event.deadline.time_since_epoch());
    }
    void operator()(const swim::SuspicionConfirmed& event) {
        word(3);
        member(event.member);
        text(event.from);
        word(event.confirmations);
        time(event.deadline.time_since_epoch());
    }
    void operator()(const swim::Refuted& event) {
        word(4);
        member(event.member);
    }
    void operator()(const swim::Died& event) {
        word(5);
        member(event.member);
        text(event.from);
    }
    void operator()(const swim::Left& event) {
        word(6);
        member(event.member);
    }
    void operator()(const swim::Updated& event) {
        word(7);
        newcomer(event.member);
    }
    void operator()(const swim::Conflict& event) {
        word(8);
        member(event.existing);
        endpoint(event.other);
    }
    void operator()(const swim::Reaped& event) {
        word(9);
        text(event.name);
    }
    void operator()(const swim::SelfRefuted& event) {
        word(10);
        word(event.incarnation);
        text(event.accuser);
    }
    void operator()(const swim::NameTaken& event) {
        word(11);
        endpoint(event.holder);
    }
    void operator()(const swim::MessageReceived& event) {
        word(12);
        endpoint(event.from);
        word(static_cast<std::uint64_t>(event.via));
        bytes(event.bytes);
    }
    void operator()(const swim::ProbeAnswered& event) {
        word(13);
        text(event.node);
        word(static_cast<std::uint64_t>(event.kind));
        time(event.rtt.value_or(base::Duration(-1)));
    }
    void operator()(const swim::ProbeFailed& event) {
        word(14);
        text(event.node);
        word(event.nacksExpected);
        word(event.nacksReceived);
    }
    void operator()(const swim::UdpBlocked& event) {
        word(15);
        text(event.node);
    }
    void operator()(const swim::HealthChanged& event) {
        word(16);
        word(event.score);
    }
    void operator()(const swim::PushPullDone& event) {
        word(17);
        endpoint(event.peer);
        word(static_cast<std::uint64_t>(event.initiated) << 1 | (event.join ? 1u : 0u));
        word(event.nodes);
        word(event.userStateBytes);
    }
    void operator()(const swim::Rejected& event) {
        word(18);
        endpoint(event.from);
    }
    void operator()(const swim::Outcome& event) {
        word(19);
        word(event.id);
        word(static_cast<std::uint64_t>(event.final) << 1 | (event.ok ? 1u : 0u));
    }

private:
    std::uint64_t m_state;
};

}  // namespace

std::uint64_t stableHash(base::BytesView bytes) {
    return mixedBytes(0x736d616c6c776f72u, bytes.data(), bytes.size());
}

std::uint64_t stableHash(std::string_view text) {
    return stableHash(base::asBytes(text));
}

void TraceHash::add(base::Instant instant, HostId observer, const swim::Event& event) {
    ++m_events;
    Feeder feeder(m_state);
    feeder.time(instant.time_since_epoch());
    feeder.word(observer);
    std::visit(feeder, event);
    m_state = feeder.state();
}

}  // namespace swimscope::sim

#include "engine/sim/host.h"

#include <algorithm>

#include "engine/sim/limits.h"

namespace swimscope::sim {

namespace {

std::size_t datagramBytes(const Input& input) {
    const auto* datagram = std::get_if<DatagramInput>(&input);
    return datagram == nullptr ? 0 : datagram->bytes.size();
}

void give(swim::Node& node, base::Instant now, DatagramInput& input) {
    node.datagram(now, input.from, input.bytes);
}

void give(swim::Node& node, base::Instant now, StreamInput& input) {
    switch (input.kind) {
        case StreamInput::Kind::Accepted:
            return node.streamAccepted(now, input.id, input.from);
        case StreamInput::Kind::Opened:
            return node.streamOpened(now, input.id);
        case StreamInput::Kind::Data:
            if (input.data.payload != nullptr) {
                return node.streamPayload(now, input.id, input.data.payload);
            }
            return node.streamData(now, input.id, input.data.bytes);
        case StreamInput::Kind::Ended:
            return node.streamEnded(now, input.id);
        case StreamInput::Kind::Failed:
            return node.streamFailed(now, input.id, systemWords(input.failure));
    }
}

void give(swim::Node& node, base::Instant now, ResolvedInput& input) {
    node.resolved(now, input.id, input.addresses,
                  input.addresses.empty() ? base::sentence("host not found") : base::Sentence());
}

}  // namespace

wire::Security Secrets::security() const {
    wire::Security security;
    security.label = label;
    for (const base::Bytes& key : keys) {
        if (security.keyring.empty()) {
            if (auto ring = wire::Keyring::create({&key, 1}, key)) {
                security.keyring = std::move(*ring);
            }
        } else if (const auto added = security.keyring.add(key); !added) {
            continue;
        }
    }
    return security;
}

Host::Host(HostId id, HostPlan plan, base::Endpoint address)
    : m_id(id), m_plan(std::move(plan)), m_address(address) {
    m_application.meta = m_plan.meta;
}

void Host::boot(std::uint64_t seed, std::shared_ptr<swim::World> world) {
    ++m_life;
    m_leaving = false;
    swim::Options options = m_plan.options;
    options.name = m_plan.nodeName.empty() ? m_plan.name : m_plan.nodeName;
    options.advertise = m_address;
    options.bindPort = m_address.port;
    m_node = std::make_unique<swim::Node>(std::move(options), m_plan.secrets.security(),
                                          m_application, seed, std::move(world));
}

void Host::halt() {
    m_node.reset();
    m_inbox.clear();
    m_inboxBytes = 0;
    m_outbox.clear();
    m_paused = false;
    armedSequence = 0;
}

void Host::setMeta(base::Bytes meta) {
    m_application.meta = std::move(meta);
}

void Host::setLate(Latency late) {
    m_late = late;
    if (slow()) {
        return;
    }
    m_lastReady = base::Instant{};
    for (Held& held : m_inbox) {
        held.readyAt = base::Instant{};
    }
}

std::optional<base::Instant> Host::hold(base::Instant now, Input input, base::Random& random) {
    const std::size_t bytes = datagramBytes(input);
    if (bytes > 0 && m_inboxBytes + bytes > kSocketBuffer) {
        return std::nullopt;
    }
    m_inboxBytes += bytes;
    // In order: a late input holds up those behind it.
    m_lastReady = std::max(m_lastReady, now + m_late.draw(random));
    m_inbox.push_back({m_lastReady, std::move(input)});
    return m_lastReady;
}

std::optional<Input> Host::release(base::Instant now) {
    if (m_paused || m_blocked || m_inbox.empty() || m_inbox.front().readyAt > now) {
        return std::nullopt;
    }
    Input input = std::move(m_inbox.front().input);
    m_inbox.pop_front();
    m_inboxBytes -= datagramBytes(input);
    return input;
}

void Host::fetch(std::size_t step, bool toExpire) const {
    if (step == 0) {
        __builtin_prefetch(this, /*for writing*/ 1);
        __builtin_prefetch(&m_address);
        __builtin_prefetch(&m_inbox);
        __builtin_prefetch(&m_late);
    } else if (step == 1) {
        __builtin_prefetch(m_node.get());
    } else if (m_node != nullptr) {
        m_node->fetch(step - 2, toExpire);
    }
}

void Host::handle(base::Instant now, Input input) {
    std::visit([this, now](auto& one) { give(*m_node, now, one); }, input);
}

}  // namespace swimscope::sim

#include <algorithm>
#include <memory>
#include <utility>

#include "engine/swim/limits.h"
#include "engine/swim/node_impl.h"
#include "engine/wire/limits.h"

namespace swimscope::swim {

wire::Nonce Node::Impl::nonce() {
    wire::Nonce nonce{};
    if (m_security.encryptionEnabled()) {
        m_random.fill(nonce);
    }
    return nonce;
}

void Node::Impl::sendDatagram(const base::Endpoint& to, base::Bytes bytes) {
    ++m_counters.packetsOut;
    m_counters.bytesOut += bytes.size();
    m_actions.emplace_back(machine::SendDatagram{to, std::move(bytes)});
}

void Node::Impl::sendMessages(const base::Endpoint& to, std::span<const base::BytesView> messages,
                              bool crc) {
    while (!messages.empty()) {
        const auto part = messages.first(std::min(messages.size(), wire::kMaxCompoundPartsSent));
        messages = messages.subspan(part.size());
        wire::PacketOptions options;
        options.compress = m_options.enableCompression;
        options.crc = crc;
        options.nonce = nonce();
        sendDatagram(to, wire::encodePacket(part, m_security, options, m_bench.spare.take()));
    }
}

void Node::Impl::drawNews(std::size_t room, std::size_t maxCount) {
    std::vector<base::BytesView>& messages = m_bench.messages;
    const std::size_t before = messages.size();
    constexpr std::size_t kOverhead = wire::kCompoundPartOverhead;
    m_queue.draw(kOverhead, room, retransmitLimit(m_options.retransmitMult, m_table.size()),
                 maxCount, messages);
    if (!m_delegate.hasBroadcasts()) {
        return;
    }
    std::size_t used = 0;
    for (std::size_t i = before; i < messages.size(); ++i) {
        used += kOverhead + messages[i].size();
    }
    constexpr std::size_t kUserOverhead = kOverhead + wire::kUserMessageOverhead;
    if (room <= used + kUserOverhead) {
        return;
    }
    m_bench.applicationNews.clear();
    m_delegate.broadcasts(kUserOverhead, room - used, m_bench.applicationNews);
    for (base::Bytes& bytes : m_bench.applicationNews) {
        bytes.insert(bytes.begin(), static_cast<std::uint8_t>(wire::MessageType::User));
        messages.emplace_back(bytes);
    }
}

void Node::Impl::sendWithNews(const base::Endpoint& to, base::BytesView message) {
    std::size_t taken = message.size() + wire::kCompoundHeaderReserve + m_security.labelReserve();
    if (m_security.encryptionEnabled() && m_security.verifyOutgoing) {
        taken += m_security.encryptReserve();
    }
    m_bench.messages.assign({message});
    if (taken < m_options.udpBufferSize) {
        drawNews(m_options.udpBufferSize - taken, wire::kMaxCompoundPartsSent - 1);
    }
    sendMessages(to, m_bench.messages, /*crc=*/false);
}

std::size_t Node::Impl::gossipRoom() const {
    const std::size_t taken = wire::kCompoundHeaderReserve + m_security.labelReserve() +
                              (m_security.encryptionEnabled() ? m_security.encryptReserve() : 0);
    return m_options.udpBufferSize > taken ? m_options.udpBufferSize - taken : 0;
}

void Node::Impl::broadcast(BroadcastQueue::Subject subject, base::Bytes bytes, Ticket ticket) {
    m_queue.queue(subject, std::make_shared<const base::Bytes>(std::move(bytes)), ticket);
}

bool Node::Impl::newsPending() const {
    // Alone there is nobody to tell; the news waits in the queue without waking us.
    return m_options.gossipInterval > base::Duration{} && m_table.size() > 1 &&
           (!m_queue.empty() || m_delegate.hasBroadcasts());
}

base::Instant Node::Impl::nextGossipAfter(base::Instant when) const {
    if (when < m_gossipPhase) {
        return m_gossipPhase;
    }
    const auto rounds = (when - m_gossipPhase) / m_options.gossipInterval;
    return m_gossipPhase + (rounds + 1) * m_options.gossipInterval;
}

void Node::Impl::gossip() {
    const auto wantsNews = [this](Slot row) {
        if (row == m_self) {
            return false;
        }
        switch (m_table.state(row)) {
            case State::Alive:
            case State::Suspect:
                return true;
            case State::Dead:
                return m_now - m_table.since(row) <= m_options.gossipToTheDeadTime;
            case State::Left:
                return false;
        }
        return false;
    };
    const auto targets = m_table.choose(m_options.gossipNodes, m_random, wantsNews);
    const std::size_t room = gossipRoom();
    // What no packet carries would wait for ever and keep gossip awake; push/pull tells it.
    m_queue.dropLonger(room > wire::kCompoundPartOverhead ? room - wire::kCompoundPartOverhead : 0);
    bool counted = false;
    for (const Slot slot : targets) {
        const Identity& identity = m_table.identity(slot);
        const base::Endpoint to = reachedAt(identity);
        if (!isSendable(to)) {
            continue;
        }
        m_bench.messages.clear();
        drawNews(room, wire::kMaxCompoundParts);
        if (m_bench.messages.empty()) {
            return;
        }
        m_counters.gossipRounds += std::exchange(counted, true) ? 0 : 1;
        sendMessages(to, m_bench.messages, /*crc=*/identity.versions.pMax >= 5);
    }
}

}  // namespace swimscope::swim

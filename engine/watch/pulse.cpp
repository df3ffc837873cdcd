#include "engine/watch/pulse.h"

#include <algorithm>
#include <utility>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// Longer than the longest probe timeout that is usual: 3 s, of memberlist's WAN profile.
constexpr base::Duration kNackWait = std::chrono::seconds(5);
/// Between two looks whether anybody is known by now.
constexpr base::Duration kLookAgain = std::chrono::seconds(1);
constexpr const char* kPulseToken = "swimscope-pulse-";
/// So many requests without a ping, from the first on, are worth a sentence.
constexpr std::size_t kUnheard = 3;

}  // namespace

bool PulseRoom::command(base::Instant now, CommandId id, const Command& command) {
    const auto* ask = std::get_if<TakePulses>(&command);
    if (ask == nullptr) {
        return false;
    }
    if (!desk().options.self) {
        desk().settle(
            id, /*ok=*/false,
            base::sentence(
                "no member can ping us: say at which address and port we can be reached"));
        return true;
    }
    if (m_id) {
        stop(now);
    }
    m_id = id;
    m_every = std::max<base::Duration>(ask->every, std::chrono::seconds(1));
    m_next = now;
    m_unheard = 0;
    m_complained = false;
    expire(now);
    return true;
}

void PulseRoom::stop(base::Instant) {
    if (m_id) {
        desk().settle(*m_id, /*ok=*/true, base::sentence("stopped"));
    }
    m_id.reset();
    m_asked.clear();
}

void PulseRoom::askNext(base::Instant now) {
    const Contact* helper = desk().contacts.livingAfter(m_lastAsked);
    if (helper == nullptr) {
        m_next = now + kLookAgain;
        return;
    }
    m_next = desk().budget.readyAt(now, helper->address);
    if (m_next > now) {
        return;
    }
    m_lastAsked = helper->name;
    const auto living = static_cast<base::Duration::rep>(desk().contacts.living());
    m_next = now + m_every / living;
    const std::uint32_t seqNo = desk().outlet.nextSeqNo();
    Asked asked;
    asked.name = helper->name;
    asked.token = kPulseToken + std::to_string(seqNo);
    desk().budget.spend(now, helper->address);
    asked.requests = desk().budget.askedOf(helper->address);
    const std::string token = asked.token;
    if (m_asked.add(seqNo, now + kNackWait, std::move(asked))) {
        ++desk().borrowed;
        desk().outlet.borrowedPing(helper->address, seqNo, *desk().options.self, token);
    }
}

bool PulseRoom::ping(base::Instant now, const base::Endpoint& from, const wire::Ping& ping) {
    const std::string_view prefix = kPulseToken;
    if (ping.node.substr(0, prefix.size()) != prefix) {
        return false;
    }
    std::uint32_t number = 0;
    for (const char digit : ping.node.substr(prefix.size())) {
        number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    Asked* asked = m_asked.find(number);
    if (asked == nullptr || asked->token != ping.node || asked->pingedAt) {
        return true;
    }
    asked->pingedAt = now;
    PulseTaken& pulse = asked->pulse;
    pulse.node = asked->name;
    pulse.claimedName = ping.sourceNode;
    pulse.claimedAddress = {base::IpAddress::fromBytes(ping.sourceAddr).value_or(base::IpAddress{}),
                            ping.sourcePort};
    pulse.source = from;
    pulse.seqNo = ping.seqNo;
    compare(now, *asked);
    return true;
}

/// With the pulse before.
void PulseRoom::compare(base::Instant now, Asked& asked) {
    PulseTaken& pulse = asked.pulse;
    const auto found = m_last.find(asked.name);
    if (found != m_last.end()) {
        const Last& last = found->second;
        const bool counted = asked.requests >= last.requests;
        pulse.restarted = pulse.seqNo < last.seqNo;
        if (!pulse.restarted && counted && now > last.at) {
            const double all = pulse.seqNo - last.seqNo;
            const double forUs = static_cast<double>(asked.requests - last.requests);
            pulse.probesPerSecond = std::max(0.0, all - forUs) / base::toSeconds(now - last.at);
        }
    } else if (m_last.size() >= kMaxHosts) {
        m_last.clear();
    }
    m_last[asked.name] = {pulse.seqNo, asked.requests, now};
}

bool PulseRoom::nack(base::Instant now, const base::Endpoint&, const wire::Nack& nack) {
    auto asked = m_asked.take(nack.seqNo);
    if (!asked) {
        return false;
    }
    if (asked->pingedAt) {
        // The ping and the nack took the same way to us.
        asked->pulse.probeTimeout = now - *asked->pingedAt;
    }
    finish(*asked);
    return true;
}

void PulseRoom::finish(const Asked& asked) {
    if (asked.pingedAt) {
        m_unheard = 0;
        m_complained = true;
        desk().tell(asked.pulse);
        return;
    }
    ++m_unheard;
    if (m_unheard >= kUnheard && !m_complained && m_id) {
        m_complained = true;
        desk().tell(Outcome{*m_id, /*final=*/false, /*ok=*/false,
                            base::sentence("no member's ping arrives at {0}: a firewall or address "
                                           "translation is in between",
                                           desk().options.self->toString())});
    }
}

void PulseRoom::expire(base::Instant now) {
    while (const auto asked = m_asked.takeDue(now)) {
        finish(*asked);
    }
    if (m_id && now >= m_next) {
        askNext(now);
    }
}

std::optional<base::Instant> PulseRoom::deadline() const {
    const auto overdue = m_asked.deadline();
    if (!m_id) {
        return overdue;
    }
    return overdue ? std::min(*overdue, m_next) : m_next;
}

}  // namespace swimscope::watch

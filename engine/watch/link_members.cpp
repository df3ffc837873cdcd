#include "engine/watch/link_members.h"

#include <algorithm>

#include "engine/watch/borrow_budget.h"

namespace swimscope::watch {

namespace {

constexpr unsigned kGreetings = 3;

}  // namespace

void LinkMembers::gather(base::Instant now) {
    clear();
    for (const Contact& contact : m_desk.contacts.all()) {
        if (contact.living()) {
            m_members.push_back({contact.name, contact.address, std::nullopt});
        }
    }
    m_next = now;
}

void LinkMembers::clear() {
    m_members.clear();
    m_greetings.clear();
    m_greeted = 0;
}

bool LinkMembers::lives(std::size_t place) const {
    const Contact* contact = m_desk.contacts.find(m_members[place].name);
    return contact != nullptr && contact->living();
}

void LinkMembers::greet(base::Instant now, std::size_t place, unsigned attempt) {
    const std::uint32_t seqNo = m_desk.outlet.nextSeqNo();
    if (m_greetings.add(seqNo, now + m_desk.options.pingTimeout, {place, attempt, now})) {
        ++m_desk.pings;
        m_desk.outlet.ping(m_members[place].address, seqNo, m_members[place].name);
    }
}

bool LinkMembers::ack(base::Instant now, const wire::Ack& ack) {
    const auto greeting = m_greetings.take(ack.seqNo);
    if (!greeting) {
        return false;
    }
    Member& member = m_members[greeting->place];
    member.rtt = now - greeting->at;
    m_desk.contacts.measured(member.name, *member.rtt);
    return true;
}

void LinkMembers::expire(base::Instant now) {
    while (const auto lost = m_greetings.takeDue(now)) {
        if (lost->attempt < kGreetings) {
            greet(now, lost->place, lost->attempt + 1);
        }
    }
    if (m_greeted < m_members.size() && now >= m_next) {
        greet(now, m_greeted++, 1);
        m_next = now + betweenAt(m_desk.options.linksPerSecond);
    }
}

std::optional<base::Instant> LinkMembers::deadline() const {
    const auto lost = m_greetings.deadline();
    if (m_greeted == m_members.size()) {
        return lost;
    }
    return lost ? std::min(*lost, m_next) : m_next;
}

}  // namespace swimscope::watch

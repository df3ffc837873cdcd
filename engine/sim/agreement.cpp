#include "engine/sim/agreement.h"

#include <variant>

#include "engine/sim/trace_hash.h"

namespace swimscope::sim {

void Agreement::addHost() {
    m_lists.emplace_back();
}

void Agreement::enter(HostId host, const std::string& name, base::Instant now) {
    List& list = m_lists[indexOf(host)];
    list.key = stableHash(name);
    list.living = 0;
    if (!list.taking) {
        list.taking = true;
        m_expected += list.key;
        ++m_taking;
    }
    recount(now);
}

void Agreement::enterInformed(HostId host, const std::string& name) {
    List& list = m_lists[indexOf(host)];
    list.key = stableHash(name);
    list.taking = true;
    m_expected += list.key;
    ++m_taking;
}

void Agreement::leave(HostId host, base::Instant now) {
    List& list = m_lists[indexOf(host)];
    if (!list.taking) {
        return;
    }
    list.taking = false;
    m_expected -= list.key;
    --m_taking;
    recount(now);
}

void Agreement::settle(base::Instant now) {
    for (List& list : m_lists) {
        list.living = list.taking ? m_expected : list.living;
    }
    recount(now);
}

void Agreement::recount(base::Instant now) {
    m_agreeing = 0;
    for (const List& list : m_lists) {
        m_agreeing += list.taking && list.living == m_expected ? 1 : 0;
    }
    note(now);
}

void Agreement::note(base::Instant now) {
    if (!all()) {
        m_since.reset();
    } else if (!m_since) {
        m_since = now;
    }
}

void Agreement::change(HostId observer, std::uint64_t by, base::Instant now) {
    List& list = m_lists[indexOf(observer)];
    const bool before = list.taking && list.living == m_expected;
    list.living += by;
    const bool after = list.taking && list.living == m_expected;
    m_agreeing += after ? 1 : 0;
    m_agreeing -= before ? 1 : 0;
    note(now);
}

void Agreement::report(HostId observer, base::Instant now, const swim::Event& event) {
    if (const auto* joined = std::get_if<swim::Joined>(&event)) {
        change(observer, stableHash(joined->member.name()), now);
    } else if (const auto* died = std::get_if<swim::Died>(&event)) {
        change(observer, 0 - stableHash(died->member.name()), now);
    } else if (const auto* left = std::get_if<swim::Left>(&event)) {
        change(observer, 0 - stableHash(left->member.name()), now);
    }
}

}  // namespace swimscope::sim

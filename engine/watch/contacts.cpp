#include "engine/watch/contacts.h"

#include <algorithm>
#include <utility>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

bool before(const Contact& contact, std::string_view name) {
    return contact.name < name;
}

}  // namespace

void Contacts::learn(const ViewRef& view) {
    meet(*view);
    if (view->observer.empty()) {
        return;
    }
    const auto known = m_views.find(view->observer);
    if (known == m_views.end() && m_views.size() >= kMaxHosts) {
        return;
    }
    count(*view, /*added=*/true);
    if (known == m_views.end()) {
        m_views.emplace(view->observer, view);
        return;
    }
    count(*known->second, /*added=*/false);
    known->second = view;
}

void Contacts::forget(std::string_view observer) {
    const auto known = m_views.find(observer);
    if (known != m_views.end()) {
        count(*known->second, /*added=*/false);
        m_views.erase(known);
    }
}

/// Takes in the names that are new and the addresses that changed. Both lists are in order of name,
/// so one walk over the two does it.
void Contacts::meet(const View& view) {
    std::vector<Contact> strangers;
    auto next = m_all.begin();
    for (const Row& row : view.rows) {
        next = std::lower_bound(next, m_all.end(), row.name(), before);
        base::Endpoint address = row.record->address;
        address.port = address.port == 0 ? m_defaultPort : address.port;
        if (next == m_all.end() || next->name != row.name()) {
            if (m_all.size() + strangers.size() < kMaxHosts) {
                strangers.push_back(Contact{row.name(), address, row.incarnation, 0, {}});
            }
        } else if (row.incarnation >= next->incarnation) {
            m_version += next->address == address ? 0 : 1;
            next->address = address;
            next->incarnation = row.incarnation;
        }
    }
    if (strangers.empty()) {
        return;
    }
    ++m_version;
    const auto middle = static_cast<std::ptrdiff_t>(m_all.size());
    std::move(strangers.begin(), strangers.end(), std::back_inserter(m_all));
    std::inplace_merge(m_all.begin(), m_all.begin() + middle, m_all.end(),
                       [](const Contact& a, const Contact& b) { return a.name < b.name; });
}

void Contacts::count(const View& view, bool added) {
    auto next = m_all.begin();
    for (const Row& row : view.rows) {
        if (!livingBelief(row.belief)) {
            continue;
        }
        next = std::lower_bound(next, m_all.end(), row.name(), before);
        if (next == m_all.end() || next->name != row.name()) {
            continue;
        }
        const bool lived = next->living();
        next->livingIn += added ? 1 : static_cast<std::uint32_t>(-1);
        if (lived != next->living()) {
            m_living += added ? 1 : static_cast<std::size_t>(-1);
            ++m_version;
        }
    }
}

const Contact* Contacts::find(std::string_view name) const {
    const auto found = std::lower_bound(m_all.begin(), m_all.end(), name, before);
    return found != m_all.end() && found->name == name ? &*found : nullptr;
}

const Contact* Contacts::at(const base::Endpoint& address) const {
    const Contact* found = nullptr;
    for (const Contact& contact : m_all) {
        if (!contact.address.reaches(address)) {
            continue;
        }
        if (contact.living()) {
            return &contact;
        }
        found = found == nullptr ? &contact : found;
    }
    return found;
}

const Contact* Contacts::livingAfter(std::string_view name) const {
    if (m_living == 0) {
        return nullptr;
    }
    const auto start = std::upper_bound(
        m_all.begin(), m_all.end(), name,
        [](std::string_view wanted, const Contact& contact) { return wanted < contact.name; });
    const auto lives = [](const Contact& contact) { return contact.living(); };
    const auto behind = std::find_if(start, m_all.end(), lives);
    const auto found = behind != m_all.end() ? behind : std::find_if(m_all.begin(), start, lives);
    return &*found;
}

void Contacts::measured(std::string_view name, base::Duration rtt) {
    const auto found = std::lower_bound(m_all.begin(), m_all.end(), name, before);
    if (found != m_all.end() && found->name == name) {
        found->rtt = rtt;
    }
}

ViewRef Contacts::viewOf(std::string_view observer) const {
    const auto found = m_views.find(observer);
    return found == m_views.end() ? nullptr : found->second;
}

}  // namespace swimscope::watch

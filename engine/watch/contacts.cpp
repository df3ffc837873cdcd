#include "engine/watch/contacts.h"

#include <algorithm>
#include <utility>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// Begins the key of a view whose observer is not known; no name that a person gives begins so.
const std::string kNameless("\0", 1);

bool before(const Contact& contact, std::string_view name) {
    return contact.name < name;
}

/// Most answers of a quiet cluster are those of the round before.
bool sayTheSame(const View& a, const View& b) {
    return std::equal(
        a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), [](const Row& x, const Row& y) {
            return x.record == y.record && x.incarnation == y.incarnation && x.belief == y.belief;
        });
}

}  // namespace

void Contacts::learn(const ViewRef& view) {
    const std::string nameless = kNameless + view->asked.toString();
    if (view->observer.empty()) {
        replace(nameless, view);
    } else {
        replace(view->observer, view);
        drop(nameless);
    }
    forgetTheUnnamed();
}

void Contacts::forget(std::string_view observer) {
    drop(observer);
    forgetTheUnnamed();
}

void Contacts::replace(const std::string& key, const ViewRef& view) {
    const auto known = m_views.find(key);
    if (known == m_views.end() && m_views.size() >= kMaxHosts) {
        return;
    }
    if (known != m_views.end() && sayTheSame(*known->second, *view)) {
        known->second = view;
        return;
    }
    meet(*view);
    count(*view, /*added=*/true);
    if (known == m_views.end()) {
        m_views.emplace(key, view);
        return;
    }
    count(*known->second, /*added=*/false);
    known->second = view;
}

void Contacts::drop(std::string_view key) {
    const auto known = m_views.find(key);
    if (known != m_views.end()) {
        count(*known->second, /*added=*/false);
        m_views.erase(known);
    }
}

void Contacts::forgetTheUnnamed() {
    if (m_someUnnamed) {
        m_someUnnamed = false;
        std::erase_if(m_all, [](const Contact& contact) { return contact.namedIn == 0; });
        ++m_version;
    }
}

/// Takes in the names that are new and the addresses that changed. Both lists are in order of name,
/// so one walk over the two does it.
void Contacts::meet(const View& view) {
    std::vector<Contact> strangers;
    auto next = m_all.begin();
    for (const Row& row : view.rows) {
        if (row.name().empty()) {
            continue;
        }
        next = std::lower_bound(next, m_all.end(), row.name(), before);
        base::Endpoint address = row.record->address;
        address.port = address.port == 0 ? m_defaultPort : address.port;
        if (next == m_all.end() || next->name != row.name()) {
            if (m_all.size() + strangers.size() < kMaxHosts) {
                strangers.push_back(Contact{row.name(), address, row.incarnation, 0, 0, {}});
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

/// A name that was one too many when its view came was not counted then, so counts stop at zero.
void Contacts::count(const View& view, bool added) {
    auto next = m_all.begin();
    for (const Row& row : view.rows) {
        next = std::lower_bound(next, m_all.end(), row.name(), before);
        if (next == m_all.end() || next->name != row.name()) {
            continue;
        }
        const bool lives = livingBelief(row.belief) && (added || next->living());
        if (!added && next->namedIn == 0) {
            continue;
        }
        next->namedIn += added ? 1 : static_cast<std::uint32_t>(-1);
        m_someUnnamed = m_someUnnamed || next->namedIn == 0;
        if (!lives) {
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

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/time.h"
#include "engine/watch/view.h"

namespace swimscope::watch {

/// Somebody whom a view names.
struct Contact {
    std::string name;
    /// As its newest record says.
    base::Endpoint address;
    std::uint32_t incarnation = 0;
    /// Current views that name it at all, and that call it alive or suspect.
    std::uint32_t namedIn = 0;
    std::uint32_t livingIn = 0;
    /// Our own last measurement.
    std::optional<base::Duration> rtt;

    bool living() const { return livingIn > 0; }
};

/// Everybody whom the current views name, in order of name, at most kMaxHosts. The current view of
/// an observer is the last one that was learnt and not forgotten. References stay good until the
/// next learn() or forget().
class Contacts {
public:
    /// `defaultPort` stands in for rows that name no port, as it does in memberlist.
    explicit Contacts(std::uint16_t defaultPort) : m_defaultPort(defaultPort) {}

    /// Replaces the observer's view, and one of the same address whose observer was not known.
    void learn(const ViewRef& view);
    /// What this observer said counts no longer: it can not be reached any more.
    void forget(std::string_view observer);

    std::span<const Contact> all() const { return m_all; }
    const Contact* find(std::string_view name) const;
    /// Who is said to be at an address; a living one before others, then by name.
    const Contact* at(const base::Endpoint& address) const;
    /// The first living one behind `name` in order of name, round and round; nothing when nobody
    /// lives. For rounds: begin with "", go on with the name that came.
    const Contact* livingAfter(std::string_view name) const;
    std::size_t living() const { return m_living; }
    /// Grows whenever somebody comes, goes, moves or changes between living and not.
    std::uint64_t version() const { return m_version; }

    void measured(std::string_view name, base::Duration rtt);
    /// The current view of an observer.
    ViewRef viewOf(std::string_view observer) const;

private:
    void replace(const std::string& key, const ViewRef& view);
    void drop(std::string_view key);
    void count(const View& view, bool added);
    void meet(const View& view);
    void forgetTheUnnamed();

    std::uint16_t m_defaultPort;
    std::vector<Contact> m_all;
    /// By observer, or by the address asked where nobody knows who answered.
    std::map<std::string, ViewRef, std::less<>> m_views;
    std::size_t m_living = 0;
    bool m_someUnnamed = false;
    std::uint64_t m_version = 0;
};

/// A row's belief makes whom it names worth asking.
inline bool livingBelief(Belief belief) {
    return belief == Belief::Alive || belief == Belief::Suspect;
}

}  // namespace swimscope::watch

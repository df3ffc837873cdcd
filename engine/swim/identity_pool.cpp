#include "engine/swim/identity_pool.h"

#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "engine/wire/message_codec.h"

namespace swimscope::swim {

namespace {

/// At most eight bytes as a number.
std::uint64_t wordOf(const char* text, std::size_t size) {
    const auto half = [](const char* from) {
        std::uint32_t word = 0;
        std::memcpy(&word, from, sizeof word);
        return std::uint64_t{word};
    };
    if (size >= 4) {
        // The halves overlap in the middle.
        return half(text) << 32 | half(text + size - 4);
    }
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < size; ++i) {
        word = word << 8 | static_cast<std::uint8_t>(text[i]);
    }
    return word;
}

std::uint64_t stirred(std::uint64_t state, std::uint64_t word) {
    state = (state ^ word) * 0x9e3779b97f4a7c15u;
    return state ^ state >> 32;
}

/// As ==, but short names are compared in place.
bool sameText(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) {
        return false;
    }
    return a.size() <= 8 ? wordOf(a.data(), a.size()) == wordOf(b.data(), b.size()) : a == b;
}

bool same(const Identity& identity, const IdentityView& view) {
    return identity.address == view.address && identity.versions == view.versions &&
           base::equal(identity.meta, view.meta);
}

/// A node state with incarnation and state zero, each of which takes one byte.
std::uint32_t wireSizeOf(const Identity& identity) {
    const auto vsn = identity.versions.bytes();
    wire::PushNodeState node;
    node.name = identity.name;
    node.addr = identity.address.ip.bytes();
    node.port = identity.address.port;
    node.meta = identity.meta;
    node.vsn = vsn;
    return static_cast<std::uint32_t>(wire::encoded(node).size() - 2);
}

}  // namespace

std::uint32_t IdentityPool::hashOf(std::string_view name) {
    std::uint64_t state = name.size();
    while (name.size() > 8) {
        state = stirred(state, wordOf(name.data(), 8));
        name.remove_prefix(8);
    }
    return static_cast<std::uint32_t>(stirred(state, wordOf(name.data(), name.size())));
}

std::uint32_t IdentityPool::guessName(std::uint32_t hash) const {
    if (m_index.empty()) {
        return kNone;
    }
    const std::size_t mask = m_index.size() - 1;
    std::size_t i = hash & mask;
    while (m_index[i].name != kNone && m_index[i].hash != hash) {
        i = (i + 1) & mask;
    }
    return m_index[i].name;
}

std::uint32_t IdentityPool::findName(std::string_view name, std::uint32_t hash) const {
    if (m_index.empty()) {
        return kNone;
    }
    const std::size_t mask = m_index.size() - 1;
    for (std::size_t i = hash & mask; m_index[i].name != kNone; i = (i + 1) & mask) {
        if (m_index[i].hash == hash && sameText(m_names[m_index[i].name].latest->name, name)) {
            return m_index[i].name;
        }
    }
    return kNone;
}

std::uint32_t IdentityPool::intern(const IdentityView& view) {
    std::uint32_t name = findName(view.name);
    if (name == kNone) {
        name = addName(view.name);
    } else if (m_names[name].latestId != kNone && same(*m_names[name].latest, view)) {
        return m_names[name].latestId;
    }
    return addIdentity(name, view);
}

std::uint32_t IdentityPool::addName(std::string_view text) {
    std::uint32_t name = 0;
    if (m_freeNames.empty()) {
        name = static_cast<std::uint32_t>(m_names.size());
        m_names.emplace_back();
    } else {
        name = m_freeNames.back();
        m_freeNames.pop_back();
    }
    m_names[name].hash = hashOf(text);
    ++m_used;
    growIndex();
    index(name);
    return name;
}

std::uint32_t IdentityPool::addIdentity(std::uint32_t name, const IdentityView& view) {
    std::uint32_t id = 0;
    if (m_freeIdentities.empty()) {
        id = static_cast<std::uint32_t>(m_identities.size());
        m_identities.emplace_back();
    } else {
        id = m_freeIdentities.back();
        m_freeIdentities.pop_back();
    }
    auto ref = std::make_shared<const Identity>(
        Identity{std::string(view.name), view.address, base::toBytes(view.meta), view.versions});
    m_identities[id] = Slot{ref, name, 0, wireSizeOf(*ref)};
    Name& entry = m_names[name];
    entry.latest = std::move(ref);
    entry.latestId = id;
    ++entry.identities;
    return id;
}

void IdentityPool::release(std::uint32_t identity) {
    if (m_keep == Keep::Always || --m_identities[identity].uses > 0) {
        return;
    }
    const std::uint32_t name = m_identities[identity].name;
    m_identities[identity] = Slot{};
    m_freeIdentities.push_back(identity);
    Name& entry = m_names[name];
    if (entry.latestId == identity) {
        entry.latestId = kNone;
    }
    if (--entry.identities == 0) {
        forgetName(name);
    }
}

void IdentityPool::forgetName(std::uint32_t name) {
    const std::size_t mask = m_index.size() - 1;
    std::size_t hole = m_names[name].hash & mask;
    while (m_index[hole].name != name) {
        hole = (hole + 1) & mask;
    }
    // What follows in the same run moves up, so that no lookup stops at the hole.
    for (std::size_t i = (hole + 1) & mask; m_index[i].name != kNone; i = (i + 1) & mask) {
        const std::size_t home = m_index[i].hash & mask;
        if (((i - home) & mask) >= ((i - hole) & mask)) {
            m_index[hole] = m_index[i];
            hole = i;
        }
    }
    m_index[hole] = Place{};
    m_names[name] = Name{};
    m_freeNames.push_back(name);
    --m_used;
}

void IdentityPool::index(std::uint32_t name) {
    const std::size_t mask = m_index.size() - 1;
    std::size_t i = m_names[name].hash & mask;
    while (m_index[i].name != kNone) {
        i = (i + 1) & mask;
    }
    m_index[i] = {name, m_names[name].hash};
}

void IdentityPool::growIndex() {
    if (m_used * 2 <= m_index.size()) {
        return;
    }
    const std::vector<Place> old = std::move(m_index);
    m_index.assign(old.empty() ? 16 : old.size() * 2, Place{});
    for (const Place& place : old) {
        if (place.name != kNone) {
            index(place.name);
        }
    }
}

}  // namespace swimscope::swim

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/swim/member.h"

namespace swimscope::swim {

/// What a node says about itself, borrowed from wherever it was read.
struct IdentityView {
    std::string_view name;
    base::Endpoint address;
    base::BytesView meta;
    Versions versions;
};

/// Names and identities as small numbers, each text stored once however many tables refer to it.
/// Belongs to one thread.
class IdentityPool {
public:
    enum class Keep : std::uint8_t {
        /// An identity is forgotten when the last table lets go of it.
        WhileUsed,
        /// Nothing is forgotten, and tables need not count: for a simulation, which ends before
        /// the pool fills.
        Always,
    };
    static constexpr std::uint32_t kNone = 0xffffffff;

    explicit IdentityPool(Keep keep = Keep::WhileUsed) : m_keep(keep) {}

    /// The number of a name, or kNone. Numbers are small and dense; those of forgotten names are
    /// given to others.
    std::uint32_t findName(std::string_view name) const { return findName(name, hashOf(name)); }
    std::uint32_t findName(std::string_view name, std::uint32_t hash) const;
    static std::uint32_t hashOf(std::string_view name);
    /// The number that a name of this hash most probably has, without looking at the name; kNone
    /// when nobody ever heard it.
    std::uint32_t guessName(std::uint32_t hash) const;
    /// Begin to fetch from memory what guessName, and then findName, will look at.
    void fetchHash(std::uint32_t hash) const {
        if (!m_index.empty()) {
            __builtin_prefetch(&m_index[hash & (m_index.size() - 1)]);
        }
    }
    void fetchName(std::uint32_t name) const {
        if (name != kNone) {
            __builtin_prefetch(m_names[name].latest.get());
        }
    }
    /// The number of an identity with these contents. The same contents give the same number as
    /// long as they are the last that was heard of the name.
    std::uint32_t intern(const IdentityView& view);

    /// Numbers stay valid from the first hold() to the last release().
    void hold(std::uint32_t identity) { m_identities[identity].uses += m_keep == Keep::WhileUsed; }
    void release(std::uint32_t identity);

    const IdentityRef& identity(std::uint32_t identity) const { return m_identities[identity].ref; }
    std::uint32_t nameOf(std::uint32_t identity) const { return m_identities[identity].name; }
    /// Bytes of its push/pull entry without incarnation and state (protocol.md 2.4).
    std::uint32_t wireSize(std::uint32_t identity) const { return m_identities[identity].wireSize; }

    std::size_t nameCount() const { return m_used; }
    /// One above the highest name number ever given.
    std::size_t nameLimit() const { return m_names.size(); }

private:
    struct Name {
        /// Holds the text; the last identity heard of under this name.
        IdentityRef latest;
        std::uint32_t latestId = kNone;
        std::uint32_t identities = 0;
        std::uint32_t hash = 0;
    };
    struct Slot {
        IdentityRef ref;
        std::uint32_t name = kNone;
        std::uint32_t uses = 0;
        std::uint32_t wireSize = 0;
    };

    std::uint32_t addName(std::string_view text);
    std::uint32_t addIdentity(std::uint32_t name, const IdentityView& view);
    void forgetName(std::uint32_t name);
    void index(std::uint32_t name);
    void growIndex();

    Keep m_keep;
    std::vector<Name> m_names;
    std::vector<std::uint32_t> m_freeNames;
    std::vector<Slot> m_identities;
    std::vector<std::uint32_t> m_freeIdentities;
    struct Place {
        std::uint32_t name = kNone;
        std::uint32_t hash = 0;
    };
    /// Open addressing with linear probing; a power of two, at most half full.
    std::vector<Place> m_index;
    std::size_t m_used = 0;
};

}  // namespace swimscope::swim

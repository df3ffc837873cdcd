#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"

namespace swimscope::swim {

enum class State : std::uint8_t { Alive, Suspect, Dead, Left };
/// "alive", "suspect", "dead", "left".
const char* stateName(State state);

/// pMin pMax pCur dMin dMax dCur as announced in alive messages (protocol.md 1.2, 4.9).
struct Versions {
    std::uint8_t pMin = 0;
    std::uint8_t pMax = 0;
    std::uint8_t pCur = 0;
    std::uint8_t dMin = 0;
    std::uint8_t dMax = 0;
    std::uint8_t dCur = 0;

    std::array<std::uint8_t, 6> bytes() const { return {pMin, pMax, pCur, dMin, dMax, dCur}; }
    bool operator==(const Versions&) const = default;
};

/// What a node says about itself. Shared and immutable: a table entry, an event and a queued
/// broadcast all refer to the same one, so a member costs its text once.
struct Identity {
    std::string name;
    base::Endpoint address;
    base::Bytes meta;
    Versions versions;
};
using IdentityRef = std::shared_ptr<const Identity>;

/// A row borrowed from a table; the identity stays valid until the row changes.
struct MemberView {
    const Identity* identity = nullptr;
    std::uint32_t incarnation = 0;
    State state = State::Dead;
    base::Instant since{};

    const std::string& name() const { return identity->name; }
};

/// One row of one node's table: what it believes about a member.
struct Member {
    IdentityRef identity;
    std::uint32_t incarnation = 0;
    State state = State::Dead;
    /// When the state was entered, on the clock of the believing node's driver.
    base::Instant since{};

    const std::string& name() const { return identity->name; }
    MemberView view() const { return {identity.get(), incarnation, state, since}; }
};

}  // namespace swimscope::swim

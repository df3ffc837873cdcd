#pragma once

#include <cstdint>
#include <string>

#include "engine/base/time.h"

namespace swimscope::observe {

/// What an accuser's word is worth.
enum class Hand : std::uint8_t {
    First,   ///< the accuser told us itself
    Retold,  ///< somebody else gossips the accuser's word
    /// The accuser has it from a table exchange: whoever merges a suspect or dead row accuses in
    /// its own name (protocol.md 6.4).
    Second,
};

/// "`accuser` says that the member does not answer", at one incarnation.
struct Accusation {
    std::string accuser;
    std::uint32_t incarnation = 0;
    Hand hand = Hand::First;
    /// It was declared dead, not only suspected.
    bool dead = false;
    /// Who told us first.
    std::string teller;
    base::Instant at{};
};

}  // namespace swimscope::observe

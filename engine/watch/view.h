#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/base/words.h"

/// What one member said about all members: the answer to a peek (protocol.md 6.5).
namespace swimscope::watch {

enum class Belief : std::uint8_t {
    Alive,
    Suspect,
    Dead,
    Left,
    Unknown,  ///< a number that memberlist does not know
};
/// "alive", "suspect", "dead", "left", "unknown".
const char* beliefName(Belief belief);

/// What a row says about a member beside its state. Shared and immutable: equal records of many
/// observers are one, so that a thousand tables of a thousand rows stay small.
struct Record {
    std::string name;
    base::Endpoint address;
    base::Bytes meta;
    /// pMin pMax pCur dMin dMax dCur; any length is possible.
    base::Bytes versions;

    bool operator==(const Record&) const = default;
};
using RecordRef = std::shared_ptr<const Record>;

struct Row {
    RecordRef record;
    std::uint32_t incarnation = 0;
    Belief belief = Belief::Unknown;

    const std::string& name() const { return record->name; }
};

/// One answer, whole or partial. Immutable and shared between threads.
struct View {
    /// Name of the member that answered; "" while it is not known.
    std::string observer;
    /// Where it was asked.
    base::Endpoint asked;
    /// By name, bytewise; no name twice (the last one counts, as everywhere in memberlist).
    std::vector<Row> rows;
    /// The application's state; its dialect reads it.
    base::Bytes userState;
    /// When the request left and when the answer was complete.
    base::Instant askedAt{};
    base::Instant answeredAt{};
    /// Of the answer as it came from the network.
    std::size_t wireBytes = 0;
    bool encrypted = false;
    bool compressed = false;
    /// Rows or state are missing; `why` says so in one sentence.
    bool partial = false;
    base::Words why;

    /// Nothing when the observer does not list the name.
    const Row* find(std::string_view name) const;
    base::Duration took() const { return answeredAt - askedAt; }
};
using ViewRef = std::shared_ptr<const View>;

}  // namespace swimscope::watch

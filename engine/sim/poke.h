#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/sim/cluster.h"
#include "engine/sim/fault.h"

/// What a person does to a run, and exactly where, so that the run can be had again.
namespace swimscope::sim {

/// A datagram in the air that shall not arrive.
struct DropMessage {
    std::uint64_t serial = 0;
};
/// A datagram in the air that shall arrive later.
struct DelayMessage {
    std::uint64_t serial = 0;
    base::Duration by{};
};

using Poke = std::variant<Fault, DropMessage, DelayMessage>;

/// A place of a run: so many events handled, and the virtual time then, which may be later than
/// that of the last event.
struct Place {
    std::uint64_t steps = 0;
    base::Instant at{};

    auto operator<=>(const Place&) const = default;
};

struct PlacedPoke {
    Place place;
    Poke poke;
};

bool samePoke(const PlacedPoke& a, const PlacedPoke& b);
/// The instant of the first poke that two runs of one script do not share: they are the same up to
/// there. Instant::max() when they share all.
base::Instant partingOf(const std::vector<PlacedPoke>& a, const std::vector<PlacedPoke>& b);

/// An error is one sentence, and nothing has been done.
base::Status applyPoke(Cluster& cluster, const Poke& poke);

/// "12.345678901s": exact, and readable by scripts however long.
std::string secondsText(base::Duration duration);

/// "kill n-0003", "drop 4711", "delay 4711 20ms". Hosts are called by their numbers, whatever their
/// names are, so that the line can be read without the run.
std::string pokeText(const Poke& poke);
/// Reads that; an error is one sentence. A line that is about several hosts is no single poke.
base::Result<Poke> readPoke(std::string_view text);

}  // namespace swimscope::sim

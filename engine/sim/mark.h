#pragma once

#include <cstdint>

#include "engine/base/time.h"
#include "engine/sim/ids.h"

namespace swimscope::sim {

/// What stands on the time line of a run.
enum class MarkKind : std::uint8_t {
    /// Its process began.
    Started,
    Killed,
    /// It was told to leave.
    Leaving,
    /// Stopped, resumed, slowed, cut: any other fault. kNoHost when it is about many.
    Touched,
    /// The first to suspect it, after nobody did.
    Suspected,
    /// The first to take a suspicion back.
    Refuted,
    /// The first to declare it dead.
    Died,
    /// The first to learn that it left.
    Left,
    /// A message was dropped or delayed by hand.
    Message,
};

struct Mark {
    base::Instant at{};
    /// Events handled by then.
    std::uint64_t steps = 0;
    MarkKind kind = MarkKind::Touched;
    HostId host = kNoHost;
    /// Who said so; kNoHost for what was done from outside.
    HostId observer = kNoHost;

    bool operator==(const Mark&) const = default;
};

}  // namespace swimscope::sim

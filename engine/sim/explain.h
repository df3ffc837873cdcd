#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "engine/base/sentence.h"
#include "engine/base/time.h"
#include "engine/swim/event.h"
#include "engine/swim/options.h"

/// Why something happened, made from the event's values and nothing else: the rule that fired, what
/// it was decided by, and what comes next.
namespace swimscope::sim {

/// Rules of SWIM, Lifeguard and memberlist by the name under which lessons know them.
enum class Rule : std::uint8_t {
    Join,
    Probe,
    IndirectProbe,
    StreamProbe,
    Suspicion,
    Confirmation,
    Refutation,
    Death,
    Leave,
    Update,
    Conflict,
    LocalHealth,
    PushPull,
    Reap,
};

struct Explanation {
    Rule rule = Rule::Probe;
    base::Sentence sentence;
    /// What was said will happen then, unless something comes between.
    std::optional<base::Instant> deadline;
    /// The node that it is about; empty when it is about the one who says it.
    std::string subject{};
};

/// Who says it, and what it goes by.
struct Witness {
    std::string name;
    const swim::Options& options;
    /// Rows of its table.
    std::size_t known = 1;
    base::Instant now{};
    /// Who is found at an address; empty for strangers. None: addresses speak for themselves.
    std::function<std::string(const base::Endpoint&)> nameAt{};
};

/// Nothing for what no rule decides: messages, outcomes, refusals.
std::optional<Explanation> explain(const swim::Event& event, const Witness& witness);

}  // namespace swimscope::sim

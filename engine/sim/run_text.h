#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/sim/execution.h"
#include "engine/sim/poke.h"
#include "engine/sim/script.h"

namespace swimscope::sim {

/// A run that can be carried away: what it was made from, what was done to it, how far it went and
/// the trace hash that it had there.
struct SavedRun {
    /// Of the branch; one line.
    std::string name = "main";
    /// Stronger than the script.
    ScriptOverrides overrides;
    /// As the person wrote it; everything that is decided before the run stands in it.
    std::string script;
    std::vector<PlacedPoke> pokes;
    Place end;
    std::uint64_t hash = 0;
};

/// A text that people read and compare:
///
///     swimscope run 1
///     name kill n-0003 at 12.500 s
///     seed 7
///     poke 5123 12.5s kill n-0003
///     end 9871 60s
///     hash 0123456789abcdef
///     script
///     nodes 50
///     ...
///
/// A poke and the end say how many events came before and the virtual time.
std::string writeRun(const SavedRun& run);

/// Reads that; an error is one sentence that begins with "line N: ", for the script inside too.
base::Result<SavedRun> readRun(std::string_view text);

/// The script of a run that readRun has read.
base::Result<std::shared_ptr<const Script>> scriptOf(const SavedRun& run);

/// Sixteen hexadecimal digits.
std::string hashText(std::uint64_t hash);

/// The run as it is where `run` stands now.
SavedRun savedRun(const Execution& run, std::string name, std::string script,
                  const ScriptOverrides& overrides);

}  // namespace swimscope::sim

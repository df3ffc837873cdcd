#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

namespace swimscope::headless {

/// Where the words of a command line say that gossip keys are.
struct KeyOptions {
    std::vector<std::string> keys;
    std::optional<std::string> file;
};

/// Raw keys of the command line, of the file, then of the variable SWIMSCOPE_KEYS; an error never
/// repeats a key.
base::Result<std::vector<base::Bytes>> readKeyOptions(
    const KeyOptions& options, const std::optional<std::string>& environment);

}  // namespace swimscope::headless

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/sim/claim.h"
#include "engine/sim/cluster.h"
#include "engine/sim/fault.h"

/// A simulation as a text that people read, edit and compare (README.md holds the grammar).
namespace swimscope::sim {

/// A text by language: "" is English, "zh_CN" simplified Chinese.
using Texts = std::map<std::string, std::string>;

/// Said to the audience while the run goes on.
struct Caption {
    Texts text;
};
/// Asked before what it asks about happens.
struct Question {
    struct Choice {
        Texts text;
        bool right = false;
    };
    Texts text;
    std::vector<Choice> choices;
    /// When what happens has answered it.
    base::Instant answered{};
};

/// One line of a script that happens at a time.
struct ScriptEntry {
    base::Instant at{};
    /// Counted from 1.
    std::size_t line = 0;
    std::variant<Fault, Caption, Question, Claim> what;
};

struct Script {
    Texts title;
    /// Nodes, seed, options, links, start: everything that is decided before the run.
    ClusterOptions cluster;
    base::Duration duration = std::chrono::seconds(60);
    /// In order of time, and of the text where times are equal.
    std::vector<ScriptEntry> entries;
    /// Claims about the end of the run.
    std::vector<ScriptEntry> atTheEnd;
};

/// What a caller says stronger than the script.
struct ScriptOverrides {
    std::optional<std::size_t> nodes;
    std::optional<std::uint64_t> seed;
};

/// Reads a script. An error is one sentence that begins with "line N: ".
base::Result<Script> readScript(std::string_view text, const ScriptOverrides& overrides = {});

}  // namespace swimscope::sim

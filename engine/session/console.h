#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/session/command.h"

namespace swimscope::session {

/// Words that only the surface understands.
struct Help {};
struct Quit {};
using ConsoleLine = std::variant<Command, Help, Quit>;

/// One line typed by a person into a command (grammar: helpText()); an error is a sentence that
/// says what was expected. Quotes group words; `\"` and `\\` inside them escape.
base::Result<ConsoleLine> parseConsoleLine(std::string_view line);

/// Every command with its arguments and one sentence, a line each.
std::string helpText();

/// Words that may stand in a line from byte `from` on, each quoted where the line needs it.
struct Completion {
    std::size_t from = 0;
    std::vector<std::string> words;
};

/// Completions of the last word, begun or about to: command names, options, then the given node
/// names.
Completion completeConsoleLine(std::string_view line, const std::vector<std::string>& nodeNames);

}  // namespace swimscope::session

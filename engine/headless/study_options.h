#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/sim/study.h"

namespace swimscope::headless {

struct StudyCommand {
    enum class Kind : std::uint8_t { Swim, Spread, Lifeguard };
    enum class Form : std::uint8_t { Text, Json, Csv };
    Kind kind = Kind::Swim;
    Form form = Form::Text;
    /// Also draws the charts into this file; empty for none.
    std::string svgFile;
    sim::StudyOptions options;
};

struct ParsedStudyCommand {
    std::optional<StudyCommand> command;
    int exitCode = 0;
    std::string output;
    std::string error;
};

/// `arguments` without "study". Wrong ones give exit code 2 and one line in `error`.
ParsedStudyCommand parseStudyCommand(std::vector<std::string> arguments);

}  // namespace swimscope::headless

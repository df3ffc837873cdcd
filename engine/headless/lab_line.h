#pragma once

#include <string>
#include <variant>

#include "engine/base/result.h"
#include "engine/session/console.h"
#include "engine/session/lab.h"

namespace swimscope::headless {

/// Every node now, on the surface.
struct ShowNodes {};
using LabLine =
    std::variant<session::LabCommand, session::Command, ShowNodes, session::Help, session::Quit>;

/// One line typed into a lab. Nodes go by the names that the frame knows; an error is a sentence.
base::Result<LabLine> parseLabLine(const std::string& line, const session::LabFrame& frame);

}  // namespace swimscope::headless

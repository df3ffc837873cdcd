#pragma once

#include "engine/base/result.h"
#include "engine/session/console_words.h"
#include "engine/watch/command.h"

/// The words of the console that only a watching session obeys. An error says what was expected.
namespace swimscope::session {

base::Result<watch::Command> parsePeek(Arguments& arguments);
base::Result<watch::Command> parseSweep(Arguments& arguments);
base::Result<watch::Command> parseTap(Arguments& arguments);
base::Result<watch::Command> parseLinks(Arguments& arguments);
base::Result<watch::Command> parseDoctor(Arguments& arguments);
base::Result<watch::Command> parseStop(Arguments& arguments);

}  // namespace swimscope::session

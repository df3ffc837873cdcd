#pragma once

#include <system_error>

#include "engine/base/sentence.h"

namespace swimscope::net {

/// What the system says went wrong: what operators meet every day in the window's language, the
/// rest in the system's own words.
base::Sentence systemWords(const std::error_code& error);

}  // namespace swimscope::net

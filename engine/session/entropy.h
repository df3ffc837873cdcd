#pragma once

#include <cstdint>

namespace swimscope::session {

/// A seed nobody can foresee, from the system: the only place where chance enters the engine.
std::uint64_t drawSeed();

}  // namespace swimscope::session

#include "engine/session/entropy.h"

#include <random>

namespace swimscope::session {

std::uint64_t drawSeed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) ^ device();
}

}  // namespace swimscope::session

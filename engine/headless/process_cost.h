#pragma once

#include <cstdint>

namespace swimscope::headless {

/// Processor seconds that this process has used in all.
double cpuSeconds();
/// The most memory that this process ever held, in bytes.
std::uint64_t peakBytes();

}  // namespace swimscope::headless

#pragma once

#include <cstddef>

/// Every limit that a peer's bytes can run into on this floor.
namespace swimscope::proto {

/// As large as a memberlist user message can be.
inline constexpr std::size_t kMaxProtobuf = 20u << 20;
inline constexpr std::size_t kMaxAlertmanagerParts = 64;
/// Records read from one part; the rest is counted, not shown.
inline constexpr std::size_t kMaxAlertmanagerRecords = 10000;

}  // namespace swimscope::proto

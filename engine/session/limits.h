#pragma once

#include <chrono>
#include <cstddef>

#include "engine/base/time.h"

/// Limits and times of this floor.
namespace swimscope::session {

inline constexpr std::size_t kMaxNodeName = 255;
/// A key file that is longer holds something else.
inline constexpr std::size_t kMaxKeyFile = 65536;
/// Of what somebody typed, repeated in a sentence.
inline constexpr std::size_t kMaxShownWord = 80;
inline constexpr std::size_t kMaxDemoNodes = 200;
/// Reports that may wait for a reader before samples merge and go.
inline constexpr std::size_t kMailboxCapacity = 65536;
/// Payloads and tables that may wait for a reader; a payload beyond half of it is cut.
inline constexpr std::size_t kMailboxBytes = 128u << 20;

/// A push/pull state above this share of what an encrypted stream may carry is worth a warning.
inline constexpr std::size_t kStateWarnPercent = 60;

/// News of a watcher that come together are judged together.
inline constexpr base::Duration kJudgeDelay = std::chrono::milliseconds(50);
inline constexpr base::Duration kTrafficInterval = std::chrono::seconds(1);
/// A seed that does not answer is asked again after this, doubling up to the maximum.
inline constexpr base::Duration kSeedBackoffMin = std::chrono::seconds(1);
inline constexpr base::Duration kSeedBackoffMax = std::chrono::seconds(30);
/// A polite exit takes no longer than this, whatever the others do. Nothing on the engine thread
/// blocks: names are looked up on threads that nobody waits for.
inline constexpr base::Duration kExitCeiling = std::chrono::seconds(6);
/// After leaving, streams get this long to hand over their last bytes.
inline constexpr base::Duration kExitDrain = std::chrono::seconds(2);
inline constexpr base::Duration kExitPoll = std::chrono::milliseconds(10);

}  // namespace swimscope::session

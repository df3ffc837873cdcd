#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

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

/// The engine thread of a lab looks at its commands at least this often.
inline constexpr base::Duration kLabSlice = std::chrono::milliseconds(8);
/// What runs beside the lab's own run gets so much of the engine thread after each slice of that.
inline constexpr base::Duration kCompanySlice = std::chrono::milliseconds(4);
/// Events of it between two looks at the clock: each may mean opening several datagrams.
inline constexpr std::uint64_t kCompanyBudget = 16;
/// Between two pictures of it.
inline constexpr base::Duration kCompanyInterval = std::chrono::milliseconds(100);
/// Events between two looks at the clock.
inline constexpr std::uint64_t kLabBudget = 64;
/// Between two pictures of a lab, and between two that nobody asked for while a place is sought.
inline constexpr base::Duration kFrameInterval = std::chrono::milliseconds(16);
/// A picture is not made again before so many times the time that it took.
inline constexpr int kFrameRest = 4;
/// Steps of one command.
inline constexpr std::uint32_t kMaxSteps = 1'000'000;
/// Messages in the air and beliefs that one picture shows.
inline constexpr std::size_t kMaxShownMessages = 20'000;
inline constexpr std::size_t kMaxShownBeliefs = 200'000;
/// Explained steps that a picture shows.
inline constexpr std::size_t kMaxShownSteps = 100;
inline constexpr std::size_t kMaxShownParts = 256;
inline constexpr std::size_t kMaxShownProblems = 100;
/// Nodes of one lab.
inline constexpr std::size_t kMaxLabNodes = 10'000;

/// Nodes of one live lab: all of them on one thread, each with sockets of its own.
inline constexpr std::size_t kMaxLiveNodes = 60;
inline constexpr std::size_t kUsualLiveNodes = 10;
/// Where the nodes of a live lab listen: the first free ports from here on, out of the way of
/// memberlist's own and of those that kernels give away.
inline constexpr std::uint16_t kLivePort = 17946;
inline constexpr int kLivePortTries = 2000;
/// Programs from outside that a live lab draws.
inline constexpr std::size_t kMaxOutside = 200;
/// So long a message is drawn in a live lab when it takes less.
inline constexpr base::Duration kDrawnFlight = std::chrono::milliseconds(150);
inline constexpr std::size_t kMaxLiveFlights = 4096;

}  // namespace swimscope::session

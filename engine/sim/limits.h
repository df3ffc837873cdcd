#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/base/time.h"

/// Every limit of a simulation.
namespace swimscope::sim {

/// Hosts of one cluster.
inline constexpr std::size_t kMaxHosts = 200'000;
/// Bytes of datagrams that wait at a host which does not read; more are dropped, as by a kernel.
inline constexpr std::size_t kSocketBuffer = 4u << 20;
/// First wait before a stream sends a lost piece again; doubled every time.
inline constexpr base::Duration kFirstRetry = std::chrono::milliseconds(200);
/// Tries of one piece before the system gives a connection up (about 100 s).
inline constexpr std::uint32_t kMaxTries = 9;
/// First wait before a connection is dialled again; doubled every time.
inline constexpr base::Duration kFirstRedial = std::chrono::seconds(1);
/// Wait before a host that found nobody to join asks again.
inline constexpr base::Duration kJoinRetry = std::chrono::seconds(1);
/// Size and lines of a script.
inline constexpr std::size_t kMaxScriptBytes = 1u << 20;
inline constexpr std::size_t kMaxScriptLines = 20'000;

/// Pokes and branches of one lab, and marks on its time line; what is beyond is not kept.
inline constexpr std::size_t kMaxPokes = 10'000;
inline constexpr std::size_t kMaxBranches = 500;
inline constexpr std::size_t kMaxMarks = 20'000;
/// Of those sent and of those lost, kept to be shown.
inline constexpr std::size_t kMaxRecentMessages = 400;
/// Beliefs other than alive that a run keeps in mind; beyond them only reports tell.
inline constexpr std::size_t kMaxBeliefs = 2'000'000;
/// Points of a run's curve, and kills whose finding out it keeps in mind.
inline constexpr std::size_t kMaxCurvePoints = 600;
inline constexpr std::size_t kMaxDiscoveries = 200;
/// Between two points at first; doubled when there are too many.
inline constexpr base::Duration kCurveInterval = std::chrono::milliseconds(100);
/// Steps of an update's curve that are shown.
inline constexpr std::size_t kMaxHearings = 600;
/// An update is followed for so many gossip intervals more than its retransmissions take, but
/// within these limits.
inline constexpr std::uint32_t kFollowedIntervals = 20;
inline constexpr base::Duration kShortestFollowing = std::chrono::seconds(5);
inline constexpr base::Duration kLongestFollowing = std::chrono::seconds(60);
/// Between two looks at who runs and knows an update, beside those that events cause.
inline constexpr base::Duration kHearingInterval = std::chrono::milliseconds(20);
/// Messages of a chronicle: half of them about its subject; and changes of belief or truth.
inline constexpr std::size_t kMaxChronicleMessages = 20'000;
inline constexpr std::size_t kMaxChronicleBeliefs = 200'000;
/// So long before its window a chronicle is begun, for what is on its way by then.
inline constexpr base::Duration kChronicleLead = std::chrono::milliseconds(500);
/// Decisions that are kept for explaining them, about: of all nodes, and of one at most.
inline constexpr std::size_t kMaxDecisions = 20'000;
inline constexpr std::size_t kMaxDecisionsOfOne = 100;
/// A saved run.
inline constexpr std::size_t kMaxRunBytes = 4u << 20;

}  // namespace swimscope::sim

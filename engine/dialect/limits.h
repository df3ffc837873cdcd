#pragma once

#include <cstddef>
#include <cstdint>

/// Every limit that peers (or an overeager application) can run into on this floor.
namespace swimscope::dialect {

/// Message ids remembered to tell a message heard twice; the oldest are forgotten first.
inline constexpr std::size_t kRememberedIds = 4096;
/// A longer id of a peer's message is not one of ours and is not remembered.
inline constexpr std::size_t kMaxIdBytes = 64;
/// Names and content types in what is told of a peer's message; the rest is cut off.
inline constexpr std::size_t kMaxShownText = 255;
/// A longer message is no user event of Serf, whose own limit is 9 KiB for name and payload.
inline constexpr std::size_t kMaxUserEventBytes = 10 * 1024;
/// What is offered to the node for gossip on behalf of others: the largest datagram. The node
/// refuses what does not fit beside its label and encryption, by the rule it applies to broadcasts
/// of ours, so what one node may broadcast every other retells.
inline constexpr std::size_t kMaxSpreadBytes = 65507;
/// Serf messages that are retold: surely fits one datagram beside a label and encryption, and is
/// Serf's own limit for queries and responses.
inline constexpr std::size_t kMaxRetellBytes = 1024;

inline constexpr std::size_t kMaxTags = 256;
/// What memberlist carries as metadata.
inline constexpr std::size_t kMaxMetaBytes = 512;

/// Slots of Serf's event and query rings (protocol.md 8.3).
inline constexpr std::uint64_t kSeenSlots = 512;
/// Different events remembered for one Lamport time; further ones are dropped.
inline constexpr std::size_t kMaxSeenPerSlot = 64;
/// All that one ring remembers; further messages are dropped until slots are reused.
inline constexpr std::size_t kMaxSeenBytes = 16u << 20;
/// Serf messages waiting to be retold, for each of the three queues.
inline constexpr std::size_t kMaxQueuedRetells = 4096;
/// Members whose status we keep, and names of intents about nodes not known yet.
inline constexpr std::size_t kMaxSerfMembers = 200'000;
inline constexpr std::size_t kMaxRecentIntents = 4096;
/// Filters looked at in one query, and names in one node filter.
inline constexpr std::size_t kMaxFilters = 64;
inline constexpr std::size_t kMaxFilterNames = 10'000;

/// Serf's own limits in bytes (protocol.md 8.2).
inline constexpr std::size_t kUserEventLimit = 512;
inline constexpr std::size_t kQueryResponseLimit = 1024;

}  // namespace swimscope::dialect

#pragma once

#include <cstddef>

/// Every limit that peers (or an overeager application) can run into on this floor.
namespace swimscope::swim {

/// Rows of the member table; a claim about a further name is rejected.
inline constexpr std::size_t kMaxMembers = 200'000;
/// A peer's name for a node; a claim with a longer one is rejected. Ours have at most 255.
inline constexpr std::size_t kMaxNameBytes = 1024;
/// A peer's metadata. memberlist allows itself 512 and checks nobody else's (protocol.md 4.3).
inline constexpr std::size_t kMaxPeerMetaBytes = 4096;
/// All rows as push/pull entries; a claim that would make more of them is rejected.
inline constexpr std::size_t kMaxTableBytes = 128u << 20;
/// Bytes of the broadcast queue; the most retold and oldest go first.
inline constexpr std::size_t kMaxQueuedBytes = 64u << 20;
/// The sentence of a rejection; peers' words in it are cut.
inline constexpr std::size_t kMaxReasonBytes = 400;
/// Entries of the broadcast queue; the most retold and oldest go first.
inline constexpr std::size_t kMaxQueuedBroadcasts = 400'000;
/// Streams that peers have open towards us; a further one is closed at once.
inline constexpr std::size_t kMaxInboundStreams = 512;
/// Push/pulls that peers have us serve at once; a further one is closed without an answer. It is
/// memberlist's number: its counter is raised first and refused at 128 (protocol.md 2.4).
inline constexpr std::size_t kMaxServedPushPulls = 127;
/// Bytes held for all unfinished inbound streams together; the one that passes it is closed.
inline constexpr std::size_t kMaxInboundBytes = 256u << 20;
/// Indirect pings we are relaying at the same time; further requests are dropped.
inline constexpr std::size_t kMaxRelays = 4096;
/// Different accusers remembered by one suspicion; only `k` of them ever count.
inline constexpr std::size_t kMaxAccusers = 64;
/// Seeds of one join command, and addresses tried for one seed name.
inline constexpr std::size_t kMaxSeeds = 1024;
inline constexpr std::size_t kMaxAddressesPerSeed = 64;
/// Peers gossiped to, and asked to ping for us, in one round.
inline constexpr std::size_t kMaxFanOut = 64;
/// What fits a UDP datagram over IPv4.
inline constexpr std::size_t kMaxUdpPayload = 65507;

}  // namespace swimscope::swim

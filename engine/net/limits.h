#pragma once

#include <chrono>
#include <cstddef>

#include "engine/base/time.h"

/// Every limit that a peer or a resolver can run into on this floor.
namespace swimscope::net {

/// The largest UDP payload there is; one buffer of this size is reused for every datagram.
inline constexpr std::size_t kReceiveBuffer = 65536;
/// Datagrams taken in one wake-up before others on the loop get their turn.
inline constexpr int kDatagramsPerWakeUp = 128;
/// Reads of kReceiveBuffer bytes from one stream in one wake-up.
inline constexpr int kReadsPerWakeUp = 8;
/// Asked of the kernel for the UDP socket, halved down to the smallest until it agrees.
inline constexpr int kUdpKernelBuffer = 4 << 20;
inline constexpr int kUdpKernelBufferMin = 64 << 10;

/// Connections that peers hold open with us; further ones wait in the listen queue.
inline constexpr std::size_t kMaxAccepted = 512;
inline constexpr base::Duration kAcceptBackoffMin = std::chrono::milliseconds(5);
inline constexpr base::Duration kAcceptBackoffMax = std::chrono::seconds(1);
/// Unsent bytes of one stream; above every legal message, below what a slow reader could cost us.
inline constexpr std::size_t kMaxQueuedPerStream = 96u << 20;
/// Pieces of the write queue handed to the kernel in one call.
inline constexpr std::size_t kMaxGather = 16;
/// How long a closed stream may take to hand its last bytes to the kernel.
inline constexpr base::Duration kFlushTimeout = std::chrono::seconds(30);
/// How long to wait for the peer's end after ours: closing earlier could reset the connection and
/// destroy bytes that the peer has not read yet.
inline constexpr base::Duration kLinger = std::chrono::seconds(2);

/// Addresses that one node listens on.
inline constexpr std::size_t kMaxBound = 16;
/// Tries to find a port that is free for both UDP and TCP.
inline constexpr int kBindTries = 10;

inline constexpr std::size_t kMaxResolved = 64;
/// Names that the system's resolver is asked about at the same time, each on a thread of its own;
/// further ones wait.
inline constexpr std::size_t kMaxLookups = 16;
/// How long the DNS server gets for the ANY question before the system resolver is asked.
inline constexpr base::Duration kDnsTimeout = std::chrono::seconds(1);
inline constexpr std::size_t kMaxDnsRecords = 512;
inline constexpr std::size_t kMaxHostName = 253;

/// What a gate keeps back in each direction of one machine, and what waits for a machine that does
/// not take it; datagrams beyond are lost.
inline constexpr std::size_t kMaxHeldDatagrams = 8192;
inline constexpr std::size_t kMaxHeldBytes = 4u << 20;
/// Of one stream, or of all that waits for such a machine; a stream beyond is broken off.
inline constexpr std::size_t kMaxHeldStreamBytes = 32u << 20;
/// A piece of a stream that could not pass a gate is tried again after this.
inline constexpr base::Duration kGateRetry = std::chrono::milliseconds(200);

/// Rounds of input, actions and events before the loop gets a turn again.
inline constexpr int kMaxRounds = 16;

}  // namespace swimscope::net

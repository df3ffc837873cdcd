#pragma once

#include <cstddef>

/// Every limit that a peer's bytes can run into on this floor (protocol.md 2.1, 2.3, 2.4).
namespace swimscope::wire {

inline constexpr std::size_t kMaxDatagram = 65536;
inline constexpr std::size_t kMaxCompoundParts = 255;
/// What we put into one compound: memberlist before 0.2.4 misreads 128 and more.
inline constexpr std::size_t kMaxCompoundPartsSent = 127;
inline constexpr std::size_t kMaxUnwrapDepth = 4;
inline constexpr std::size_t kMaxMsgpackDepth = 32;
inline constexpr std::size_t kMaxEncryptedStream = 20u << 20;
inline constexpr std::size_t kMaxInflated = 40u << 20;
/// A packet decoder gives back inflation buffers larger than this after each datagram.
inline constexpr std::size_t kKeptInflateBuffer = 256u << 10;
inline constexpr std::size_t kMaxPushPullNodes = 1048576;
inline constexpr std::size_t kMaxUserState = 20u << 20;
inline constexpr std::size_t kMaxUserMessage = 20u << 20;
/// At most in front of a user message on a stream: type byte, map, key and number (protocol.md 1.2).
inline constexpr std::size_t kUserStreamHeader = 18;
inline constexpr std::size_t kMaxLabel = 255;
/// A stream is cut when its undecoded bytes pass this: every legal stream is smaller.
inline constexpr std::size_t kMaxStream = 64u << 20;

inline constexpr std::size_t kMaxMeta = 512;
inline constexpr std::size_t kDefaultUdpBufferSize = 1400;

/// The type byte and the checksum in front of a packet; memberlist never reserves room for it.
inline constexpr std::size_t kCrcHeader = 5;

// Reserves of the size accounting (2.3).
inline constexpr std::size_t kCompoundHeaderReserve = 2;
inline constexpr std::size_t kCompoundPartOverhead = 2;
inline constexpr std::size_t kUserMessageOverhead = 1;
inline constexpr std::size_t kEncryptReserveV0 = 45;
inline constexpr std::size_t kEncryptReserveV1 = 29;

}  // namespace swimscope::wire

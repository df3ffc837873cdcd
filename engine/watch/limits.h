#pragma once

#include <cstddef>

/// Every limit that a peer's bytes can run into on this floor.
namespace swimscope::watch {

/// Rows kept of one answer; what is beyond makes it partial.
inline constexpr std::size_t kMaxRows = 262144;
/// Application state kept of one answer.
inline constexpr std::size_t kMaxKeptState = 20u << 20;
/// Hosts that a sweep will ask.
inline constexpr std::size_t kMaxHosts = 16384;
/// Rumours remembered to tell the first time from the next.
inline constexpr std::size_t kMaxRumours = 8192;
/// Of one rumour, tellers that are told apart.
inline constexpr std::size_t kMaxTellers = 256;
/// Failed links of one round that are remembered, and pairs whose directions are tried one by one.
inline constexpr std::size_t kMaxFailedLinks = 8192;
inline constexpr std::size_t kMaxDirections = 512;
/// Contacts examined at once, and addresses of one name that are tried.
inline constexpr std::size_t kMaxExaminations = 64;
inline constexpr std::size_t kMaxAddressesTried = 4;
/// Of a stream's beginning, to see what it is; and of an answer in all, to see that it is one.
inline constexpr std::size_t kMaxHead = 4096;
inline constexpr std::size_t kMaxExamined = 24u << 20;
/// Bytes kept as evidence of a diagnosis.
inline constexpr std::size_t kMaxEvidence = 64;
/// Bytes held for unfinished answers in all; the longest one is cut when they pass this.
inline constexpr std::size_t kMaxHeld = 192u << 20;
/// Addresses asked of one name.
inline constexpr std::size_t kMaxPlacesOfName = 64;
/// Names tried by stream pings to learn who answered at an address that nobody lists.
inline constexpr std::size_t kMaxNameGuesses = 64;
/// Pings and borrowed pings that wait for an answer at once.
inline constexpr std::size_t kMaxWaiting = 4096;

}  // namespace swimscope::watch

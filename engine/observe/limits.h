#pragma once

#include <cstddef>

/// Every limit that what members say can run into on this floor.
namespace swimscope::observe {

/// Lines under a finding; the last one says how many more there are.
inline constexpr std::size_t kMaxEvidenceLines = 12;
/// Members named by a finding for the views to show.
inline constexpr std::size_t kMaxFindingNodes = 256;
/// Findings of one moment; the mildest and youngest are left out.
inline constexpr std::size_t kMaxFindings = 1000;
/// Members of whom something is remembered beside their rows: contacts, pings, settings.
inline constexpr std::size_t kMaxTracked = 16384;
/// Members that were accused, and accusations remembered of each.
inline constexpr std::size_t kMaxCases = 4096;
inline constexpr std::size_t kMaxAccusations = 64;
/// Pairs of members whose link was measured.
inline constexpr std::size_t kMaxLinks = 65536;
/// Records of an application's state compared between replicas, each kind.
inline constexpr std::size_t kMaxStateRecords = 16384;

}  // namespace swimscope::observe

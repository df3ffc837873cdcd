#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/sentence.h"
#include "engine/watch/view.h"

namespace swimscope::watch {

/// Nobody can merge: some member speaks a version outside of what all living ones understand.
struct VersionClash {
    /// Without these everybody else would agree; the smallest such group, by name, at most
    /// kMaxCulprits of them. Empty when no one group explains it.
    std::vector<std::string> culprits;
    std::size_t culpritCount = 0;
    /// "speaks protocol 0 and understands none, while the others meet in 1 to 5", without a
    /// subject.
    base::Sentence what;
};

inline constexpr std::size_t kMaxCulprits = 8;

/// memberlist's own check over all rows of one table (protocol.md 4.9): the living set the range,
/// everybody, dead and left ones too, must speak a version inside it. Nothing when it holds.
std::optional<VersionClash> findVersionClash(std::span<const Row> rows);

}  // namespace swimscope::watch

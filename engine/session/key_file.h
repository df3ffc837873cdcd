#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

/// Gossip keys as people keep them. An empty result is always an error: whoever names a source of
/// keys wants encryption, and joining without it would be the wrong surprise. No error ever repeats
/// a key. Lengths are checked with the other settings.
namespace swimscope::session {

/// Base64 keys, primary first, separated by ends of lines, blanks or commas; "#" begins a comment
/// that ends with its line. An error names the line.
base::Result<std::vector<base::Bytes>> readKeyText(std::string_view text);

/// A file of that form, at most kMaxKeyFile bytes.
base::Result<std::vector<base::Bytes>> readKeyFile(const std::string& path);

/// The environment variable SWIMSCOPE_KEYS; nothing when it is not set, an error when it is set and
/// holds no key.
base::Result<std::vector<base::Bytes>> keysFromEnvironment(const std::optional<std::string>& value);

}  // namespace swimscope::session

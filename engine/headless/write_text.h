#pragma once

#include <string_view>

namespace swimscope::headless {

/// Writes all of it to a file descriptor, waiting where a reader is slow; stops without a word when
/// nobody reads any more.
void writeText(int descriptor, std::string_view text);

}  // namespace swimscope::headless

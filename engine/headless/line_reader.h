#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace swimscope::headless {

/// Cuts a stream of text into lines. A line over kMaxLine is thrown away as a whole.
class LineReader {
public:
    static constexpr std::size_t kMaxLine = 8u << 20;

    void feed(std::string_view text);
    /// The next whole line without its end, or nothing.
    std::optional<std::string> next();

private:
    std::string m_text;
    std::size_t m_at = 0;
    bool m_skipping = false;
};

}  // namespace swimscope::headless

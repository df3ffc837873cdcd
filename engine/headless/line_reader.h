#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace swimscope::headless {

/// Cuts a stream of text into lines. A line over kMaxLine is thrown away, and told once.
class LineReader {
public:
    static constexpr std::size_t kMaxLine = 8u << 20;

    struct Line {
        std::string text;
        /// The line was thrown away; `text` is empty.
        bool tooLong = false;
    };

    void feed(std::string_view text);
    /// The input is over: what has no line end is a line too.
    void end() { m_ended = true; }
    /// The next whole line without its end, or nothing.
    std::optional<Line> next();

private:
    std::optional<Line> unfinished();
    static Line whole(std::string_view text);

    std::string m_text;
    std::size_t m_at = 0;
    /// Up to here there is no line end.
    std::size_t m_searched = 0;
    bool m_skipping = false;
    bool m_ended = false;
};

}  // namespace swimscope::headless

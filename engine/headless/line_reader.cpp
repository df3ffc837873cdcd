#include "engine/headless/line_reader.h"

#include <algorithm>
#include <utility>

namespace swimscope::headless {

void LineReader::feed(std::string_view text) {
    m_text.erase(0, m_at);
    m_searched -= std::min(m_at, m_searched);
    m_at = 0;
    m_text += text;
}

LineReader::Line LineReader::whole(std::string_view text) {
    if (text.ends_with('\r')) {
        text.remove_suffix(1);
    }
    return {std::string(text), false};
}

std::optional<LineReader::Line> LineReader::unfinished() {
    const std::size_t size = m_text.size() - m_at;
    const bool tooLong = size > kMaxLine && !m_skipping;
    const bool last = m_ended && size > 0 && !m_skipping && !tooLong;
    const Line line = last ? whole(std::string_view(m_text).substr(m_at)) : Line{{}, tooLong};
    if (tooLong || m_skipping || m_ended) {
        m_skipping = true;
        m_text.clear();
        m_at = 0;
    }
    m_searched = m_text.size();
    return tooLong || last ? std::optional(line) : std::nullopt;
}

std::optional<LineReader::Line> LineReader::next() {
    while (true) {
        const std::size_t end = m_text.find('\n', std::max(m_at, m_searched));
        if (end == std::string::npos) {
            return unfinished();
        }
        const std::string_view text = std::string_view(m_text).substr(m_at, end - m_at);
        const bool tooLong = text.size() > kMaxLine;
        const bool skipped = std::exchange(m_skipping, false);
        const Line line = tooLong || skipped ? Line{{}, tooLong} : whole(text);
        m_at = end + 1;
        if (!skipped) {
            return line;
        }
    }
}

}  // namespace swimscope::headless

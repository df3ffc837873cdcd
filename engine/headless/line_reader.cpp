#include "engine/headless/line_reader.h"

namespace swimscope::headless {

void LineReader::feed(std::string_view text) {
    m_text.erase(0, m_at);
    m_at = 0;
    m_text += text;
}

std::optional<std::string> LineReader::next() {
    while (true) {
        const std::size_t end = m_text.find('\n', m_at);
        if (end == std::string::npos) {
            if (m_text.size() - m_at > kMaxLine) {
                m_text.clear();
                m_at = 0;
                m_skipping = true;
            }
            return std::nullopt;
        }
        std::string line = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        if (m_skipping) {
            m_skipping = false;
            continue;
        }
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        return line;
    }
}

}  // namespace swimscope::headless

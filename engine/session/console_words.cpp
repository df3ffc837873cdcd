#include "engine/session/console_words.h"

#include <optional>

namespace swimscope::session {

namespace {

/// Reads a quoted word from after its opening quote; nothing when the quote never ends.
std::optional<std::string> readQuoted(std::string_view line, std::size_t& at) {
    std::string text;
    while (at < line.size() && line[at] != '"') {
        if (line[at] == '\\' && at + 1 < line.size() &&
            (line[at + 1] == '"' || line[at + 1] == '\\')) {
            ++at;
        }
        text += line[at++];
    }
    if (at == line.size()) {
        return std::nullopt;
    }
    ++at;
    return text;
}

}  // namespace

base::Result<std::vector<Word>> splitWords(std::string_view line) {
    std::vector<Word> words;
    std::size_t at = 0;
    while ((at = line.find_first_not_of(kBlanks, at)) != std::string_view::npos) {
        Word word{{}, at};
        while (at < line.size() && kBlanks.find(line[at]) == std::string_view::npos) {
            if (line[at] != '"') {
                word.text += line[at++];
                continue;
            }
            ++at;
            const auto quoted = readQuoted(line, at);
            if (!quoted) {
                return base::Error{"a quote is opened and never closed"};
            }
            word.text += *quoted;
        }
        words.push_back(std::move(word));
    }
    return words;
}

bool Arguments::takeIf(std::string_view text) {
    const bool matches = !empty() && m_words[m_next].text == text;
    m_next += matches ? 1 : 0;
    return matches;
}

std::vector<std::string> Arguments::takeAll() {
    std::vector<std::string> all;
    while (!empty()) {
        all.push_back(take());
    }
    return all;
}

std::string Arguments::takeText() {
    if (left() == 1) {
        return take();
    }
    const std::size_t end = m_line.find_last_not_of(kBlanks) + 1;
    const std::size_t begin = m_words[m_next].at;
    m_next = m_words.size();
    return std::string(m_line.substr(begin, end - begin));
}

}  // namespace swimscope::session

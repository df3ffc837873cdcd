#include "engine/session/console_words.h"

namespace swimscope::session {

namespace {

/// Reads a quoted word from after its opening quote; false when the quote never ends.
bool readQuoted(std::string_view line, std::size_t& at, std::string& text) {
    while (at < line.size() && line[at] != '"') {
        if (line[at] == '\\' && at + 1 < line.size() &&
            (line[at + 1] == '"' || line[at + 1] == '\\')) {
            ++at;
        }
        text += line[at++];
    }
    if (at == line.size()) {
        return false;
    }
    ++at;
    return true;
}

}  // namespace

std::pair<std::vector<Word>, bool> readWords(std::string_view line) {
    std::vector<Word> words;
    bool closed = true;
    std::size_t at = 0;
    while ((at = line.find_first_not_of(kBlanks, at)) != std::string_view::npos) {
        Word word{{}, at, at};
        while (at < line.size() && kBlanks.find(line[at]) == std::string_view::npos) {
            if (line[at] != '"') {
                word.text += line[at++];
                continue;
            }
            ++at;
            closed = readQuoted(line, at, word.text);
        }
        word.end = at;
        words.push_back(std::move(word));
    }
    return {std::move(words), closed};
}

base::Result<std::vector<Word>> splitWords(std::string_view line) {
    auto [words, closed] = readWords(line);
    if (!closed) {
        return base::Error{base::sentence("a quote is opened and never closed")};
    }
    return std::move(words);
}

bool needsQuotes(const std::string& word) {
    return word.empty() || word.find_first_of(kBlanks) != std::string::npos ||
           word.find('"') != std::string::npos;
}

std::string quoteWord(const std::string& word) {
    std::string text = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\') {
            text += '\\';
        }
        text += c;
    }
    return text + "\"";
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

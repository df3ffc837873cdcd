#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace swimscope::session {

struct Word {
    std::string text;
    /// Where it begins in the line, its quote included, and the place behind its end.
    std::size_t at = 0;
    std::size_t end = 0;
};

inline constexpr std::string_view kBlanks = " \t\r\n";

/// The words of a line and whether every quote was closed; one left open ends with the line.
std::pair<std::vector<Word>, bool> readWords(std::string_view line);

/// The words of a line; quotes group, `\"` and `\\` inside them escape. An error when a quote never
/// ends.
base::Result<std::vector<Word>> splitWords(std::string_view line);

/// True when a line would take the word apart or lose it.
bool needsQuotes(const std::string& word);
/// The word as splitWords() reads it back, whatever it holds.
std::string quoteWord(const std::string& word);

/// The words of one line after its command, taken from the front.
class Arguments {
public:
    Arguments(std::string_view line, std::vector<Word> words)
        : m_line(line), m_words(std::move(words)) {}

    bool empty() const { return m_next == m_words.size(); }
    std::size_t left() const { return m_words.size() - m_next; }
    std::string take() { return m_words[m_next++].text; }
    bool takeIf(std::string_view text);
    std::vector<std::string> takeAll();
    /// One word as it is; several exactly as they were typed, blanks included.
    std::string takeText();

private:
    std::string_view m_line;
    std::vector<Word> m_words;
    std::size_t m_next = 1;
};

}  // namespace swimscope::session

#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/sentence.h"

namespace swimscope::base {

/// What somebody is told: a sentence for whoever says it in another language, which reads as its
/// English wherever a text is wanted. Made of nothing but sentences, so that no English slips
/// through as a text: `verbatim` makes one of what the system, a peer or a person said.
class Words {
public:
    Words() = default;
    Words(Sentence said) : m_text(said.english()), m_sentence(std::move(said)) {}

    const Sentence& sentence() const { return m_sentence; }
    const std::string& text() const { return m_text; }
    operator const std::string&() const { return m_text; }
    operator std::string_view() const { return m_text; }
    bool empty() const { return m_text.empty(); }
    std::size_t find(std::string_view part) const { return m_text.find(part); }

    bool operator==(const Words& other) const = default;
    bool operator==(std::string_view text) const { return m_text == text; }
    friend std::string operator+(std::string_view left, const Words& right) {
        return std::string(left) + right.m_text;
    }
    friend std::string operator+(const Words& left, std::string_view right) {
        return left.m_text + std::string(right);
    }
    friend std::ostream& operator<<(std::ostream& out, const Words& words) {
        return out << words.m_text;
    }

private:
    std::string m_text;
    Sentence m_sentence;
};

inline Argument::Argument(const Words& words) : nested(words.sentence()) {}

}  // namespace swimscope::base

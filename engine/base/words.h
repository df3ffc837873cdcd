#pragma once

#include <string>
#include <utility>

#include "engine/base/sentence.h"

namespace swimscope::base {

/// What somebody is told, in English wherever a text is wanted; with the sentence behind it, where
/// there is one, for whoever says it in another language. A text by itself is said as it is in
/// every language: words of the system, of a peer, or of a person.
class Words : public std::string {
public:
    Words() = default;
    Words(std::string text) : std::string(std::move(text)) {}
    Words(const char* text) : std::string(text) {}
    Words(Sentence said) : std::string(said.english()), m_sentence(std::move(said)) {}

    /// To be told in any language, also as an argument of another sentence.
    Sentence sentence() const { return m_sentence.empty() ? verbatim(*this) : m_sentence; }

private:
    Sentence m_sentence;
};

}  // namespace swimscope::base

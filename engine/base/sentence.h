#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/time.h"

/// What the engine says to people, kept as a template and its arguments until it is shown, so that
/// whoever shows it can say it in another language. The English template is the key of its
/// translations: `tests/house` finds every `sentence("...")`, `plural("...", "...")` and
/// `counted(n, "...", "...")` and compares them with resources/translations.
namespace swimscope::base {

/// Longer arguments are clipped: a peer's words do not flood a sentence.
constexpr std::size_t kMaxArgumentBytes = 4096;

struct Argument;

/// An English text with {0} to {9}, as a literal. It does not compile unless it holds each of the
/// `Count` placeholders and no other brace.
template <std::size_t Count>
class Template {
public:
    template <std::size_t Size>
    consteval Template(const char (&text)[Size]) : m_text(text) {
        static_assert(Count <= 10);
        bool found[10] = {};
        for (std::size_t i = 0; i + 1 < Size; ++i) {
            if (text[i] == '{') {
                if (i + 3 >= Size || text[i + 1] < '0' || text[i + 2] != '}' ||
                    static_cast<std::size_t>(text[i + 1] - '0') >= Count) {
                    throw "a placeholder without an argument";
                }
                found[text[i + 1] - '0'] = true;
                i += 2;
            }
        }
        for (std::size_t i = 0; i < Count; ++i) {
            if (!found[i]) {
                throw "an argument without a placeholder";
            }
        }
    }
    const char* text() const { return m_text; }

private:
    const char* m_text;
};

/// One thing said, as a value. Empty: nothing is said.
class Sentence {
public:
    Sentence() = default;
    /// `one` is the English for a count of 1, and `many` for others; both live as long as the
    /// program.
    Sentence(const char* one, const char* many, std::uint64_t count,
             std::vector<Argument> arguments);

    bool empty() const { return m_many == nullptr; }
    std::string english() const;

    /// The key of its translations: the English template, for several where there are two.
    const char* key() const { return m_many; }
    /// The template that English uses.
    const char* form() const { return m_count == 1 ? m_one : m_many; }
    bool isPlural() const { return m_one != m_many; }
    /// What the form of the template depends on; without a meaning unless isPlural().
    std::uint64_t count() const { return m_count; }
    const std::vector<Argument>& arguments() const { return m_arguments; }

    bool operator==(const Sentence& other) const;

private:
    const char* m_one = nullptr;
    const char* m_many = nullptr;
    std::uint64_t m_count = 0;
    std::vector<Argument> m_arguments;
};

class Words;

/// A name, a peer's words or a number, which no language changes; or a sentence, which it does.
struct Argument {
    Argument(std::string whole);
    Argument(std::string_view whole) : Argument(std::string(whole)) {}
    /// A literal is English: make it a sentence, or a std::string when it is a word of the wire.
    Argument(const char*) = delete;
    Argument(Sentence sentence) : nested(std::move(sentence)) {}
    Argument(const Words& words);
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) Argument(Number number)
        : text(std::to_string(number)) {}

    bool operator==(const Argument&) const = default;

    std::string text;
    /// Counts when it is not empty.
    Sentence nested;
};

template <typename... Arguments>
Sentence sentence(std::type_identity_t<Template<sizeof...(Arguments)>> text,
                  Arguments&&... arguments) {
    return {text.text(), text.text(), 0,
            std::vector<Argument>{Argument(std::forward<Arguments>(arguments))...}};
}

/// Two English forms, by `count`: "{0} still holds it", "{0} still hold it".
template <typename... Arguments>
Sentence plural(std::uint64_t count, std::type_identity_t<Template<sizeof...(Arguments)>> one,
                std::type_identity_t<Template<sizeof...(Arguments)>> many,
                Arguments&&... arguments) {
    return {one.text(), many.text(), count,
            std::vector<Argument>{Argument(std::forward<Arguments>(arguments))...}};
}

/// A counted noun: "{0} member", "{0} members", where {0} is the count.
inline Sentence counted(std::uint64_t count, Template<1> one, Template<1> many) {
    return plural(count, one, many, count);
}

/// Words of a peer, of the system or of a person: said as they are in every language.
Sentence verbatim(std::string text);

/// "a", "a and b", "a, b and c", "a, b, c and 9 more"; empty when there are no names.
Sentence listed(const std::vector<std::string>& names, std::size_t most = 4);
Sentence listed(std::vector<Sentence> things);
/// "0.4 ms", "85 ms", "1.5 s", "12 s", "3 min".
Sentence inWords(Duration duration);
/// "12.3 ms", whatever its length.
Sentence inMilliseconds(Duration duration);

/// The lines, as a terminal and JSON want them.
std::vector<std::string> english(const std::vector<Sentence>& lines);

}  // namespace swimscope::base

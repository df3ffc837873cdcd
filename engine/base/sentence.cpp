#include "engine/base/sentence.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "engine/base/bytes.h"

namespace swimscope::base {

namespace {

bool sameText(const char* a, const char* b) {
    return a == b || (a != nullptr && b != nullptr && std::strcmp(a, b) == 0);
}

/// Below ten a digit after the point tells something, above it does not; 1.0 is 1.
std::string rounded(double value) {
    const double tenths = std::round(value * 10) / 10;
    const bool whole = tenths >= 10 || tenths == std::floor(tenths);
    char text[48];
    std::snprintf(text, sizeof(text), whole ? "%.0f" : "%.1f", tenths);
    return text;
}

}  // namespace

Argument::Argument(std::string whole)
    : text(whole.size() <= kMaxArgumentBytes ? std::move(whole)
                                             : clipped(whole, kMaxArgumentBytes)) {}

Sentence::Sentence(const char* one, const char* many, std::uint64_t count,
                   std::vector<Argument> arguments)
    : m_one(one), m_many(many), m_count(count), m_arguments(std::move(arguments)) {}

std::string Sentence::english() const {
    std::string said;
    for (const char* at = empty() ? "" : form(); *at != '\0'; ++at) {
        if (*at != '{') {
            said += *at;
            continue;
        }
        const Argument& argument = m_arguments[static_cast<std::size_t>(at[1] - '0')];
        said += argument.nested.empty() ? argument.text : argument.nested.english();
        at += 2;
    }
    return said;
}

bool Sentence::operator==(const Sentence& other) const {
    return sameText(m_many, other.m_many) && sameText(m_one, other.m_one) &&
           m_count == other.m_count && m_arguments == other.m_arguments;
}

Sentence verbatim(std::string text) {
    return text.empty() ? Sentence() : sentence("{0}", std::move(text));
}

Sentence listed(const std::vector<std::string>& names, std::size_t most) {
    const std::size_t shown = std::min(names.size(), most);
    std::vector<Sentence> things;
    for (std::size_t i = 0; i < shown; ++i) {
        things.push_back(names[i].empty() ? sentence("(no name)") : verbatim(names[i]));
    }
    if (shown < names.size()) {
        things.push_back(sentence("{0} more", names.size() - shown));
    }
    return listed(std::move(things));
}

Sentence listed(std::vector<Sentence> things) {
    Sentence list;
    for (std::size_t i = 0; i < things.size(); ++i) {
        Sentence& thing = things[i];
        list = i == 0                   ? std::move(thing)
               : i + 1 == things.size() ? sentence("{0} and {1}", std::move(list), std::move(thing))
                                        : sentence("{0}, {1}", std::move(list), std::move(thing));
    }
    return list;
}

Sentence inWords(Duration duration) {
    const double seconds = std::max(0.0, toSeconds(duration));
    if (seconds < 0.9995) {
        return sentence("{0} ms", rounded(seconds * 1000));
    }
    return seconds < 120 ? sentence("{0} s", rounded(seconds))
                         : sentence("{0} min", rounded(seconds / 60));
}

Sentence inMilliseconds(Duration duration) {
    char text[32];
    std::snprintf(text, sizeof(text), "%.1f", toMilliseconds(duration));
    return sentence("{0} ms", std::string(text));
}

std::vector<std::string> english(const std::vector<Sentence>& lines) {
    std::vector<std::string> said;
    said.reserve(lines.size());
    for (const Sentence& line : lines) {
        said.push_back(line.english());
    }
    return said;
}

}  // namespace swimscope::base

#include "engine/sim/script_line.h"

#include <utility>

#include "engine/sim/script_words.h"

namespace swimscope::sim {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

constexpr char kAtLine[] = "line {0}: {1}";

}  // namespace

base::Sentence atLine(std::size_t line, base::Sentence what) {
    return base::sentence("line {0}: {1}", line, std::move(what));
}

base::Sentence withoutLine(const base::Sentence& error) {
    return !error.empty() && std::string_view(error.key()) == kAtLine ? error.arguments()[1].nested
                                                                      : error;
}

HostId HostNames::find(std::string_view name) const {
    if (const auto found = m_named.find(name); found != m_named.end()) {
        return found->second;
    }
    if (!name.starts_with("n-") || name.size() < 6) {
        return kNoHost;
    }
    const auto number = readNumber(name.substr(2));
    // Written with exactly as many zeros as hosts are named with.
    const bool usual = name.size() == 6 || name[2] != '0';
    return number && usual && *number >= 1 && *number <= m_count ? static_cast<HostId>(*number)
                                                                 : kNoHost;
}

Words::Words(std::string_view line, const HostNames& names) : m_line(line), m_names(names) {
    std::size_t i = 0;
    while (i < line.size()) {
        if (isBlank(line[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < line.size() && !isBlank(line[i])) {
            ++i;
        }
        m_words.push_back(line.substr(start, i - start));
    }
}

bool Words::take(std::string_view word) {
    if (peek() != word || done()) {
        return false;
    }
    ++m_next;
    return true;
}

std::string_view Words::word(const base::Sentence& what) {
    if (done()) {
        fail(base::sentence("here {0} is missing", what));
        return {};
    }
    return m_words[m_next++];
}

std::string Words::rest() {
    if (done()) {
        fail(base::sentence("a text is missing"));
        return {};
    }
    const auto from = static_cast<std::size_t>(m_words[m_next].data() - m_line.data());
    const auto& last = m_words.back();
    const auto end = static_cast<std::size_t>(last.data() - m_line.data()) + last.size();
    m_next = m_words.size();
    return std::string(m_line.substr(from, end - from));
}

base::Duration Words::duration() {
    const std::string_view text = word(base::sentence("a time"));
    const auto read = readDuration(text);
    if (!read) {
        fail(base::sentence("\"{0}\" is no time such as 500ms, 90s or 5m", text));
    }
    return read.value_or(base::Duration{});
}

double Words::share() {
    const std::string_view text = word(base::sentence("a share"));
    const auto read = readShare(text);
    if (!read) {
        fail(base::sentence("\"{0}\" is no share such as 5%", text));
    }
    return read.value_or(0);
}

std::uint64_t Words::number(const base::Sentence& what) {
    const std::string_view text = word(what);
    const auto read = readNumber(text);
    if (!read) {
        fail(base::sentence("\"{0}\" is not {1}", text, what));
    }
    return read.value_or(0);
}

Latency Words::latency() {
    const std::string_view text = word(base::sentence("a latency"));
    const auto dots = text.find("..");
    const auto wave = text.find('~');
    if (dots != std::string_view::npos) {
        const auto from = readDuration(text.substr(0, dots));
        const auto to = readDuration(text.substr(dots + 2));
        if (from && to) {
            return Latency::uniform(*from, *to);
        }
    } else if (wave != std::string_view::npos) {
        const auto median = readDuration(text.substr(0, wave));
        const auto sigma = readShare(text.substr(wave + 1));
        if (median && sigma) {
            return Latency::lognormal(*median, static_cast<std::uint32_t>(*sigma * 100 + 0.5));
        }
    } else if (const auto always = readDuration(text)) {
        return Latency::constant(*always);
    }
    fail(base::sentence("\"{0}\" is no latency such as 5ms, 1ms..5ms or 5ms~40%", text));
    return {};
}

HostId Words::host() {
    const std::string_view text = word(base::sentence("a node"));
    const HostId id = m_names.find(text);
    if (id == kNoHost) {
        fail(base::sentence("there is no node \"{0}\"", text));
        return 1;
    }
    return id;
}

bool Words::appendHosts(std::string_view text, std::vector<HostId>& into) const {
    if (text == "all") {
        for (HostId id = 1; id <= m_names.count(); ++id) {
            into.push_back(id);
        }
        return true;
    }
    const auto dots = text.find("..");
    const HostId first = m_names.find(text.substr(0, dots));
    const HostId last =
        dots == std::string_view::npos ? first : m_names.find(text.substr(dots + 2));
    if (first == kNoHost || last == kNoHost || last < first) {
        return false;
    }
    for (HostId id = first; id <= last; ++id) {
        into.push_back(id);
    }
    return true;
}

bool Words::hostAhead() const {
    std::vector<HostId> ignored;
    return !done() && appendHosts(peek(), ignored);
}

std::vector<HostId> Words::hosts() {
    std::vector<HostId> all;
    while (!done() && appendHosts(peek(), all)) {
        ++m_next;
    }
    if (all.empty()) {
        fail(done() ? base::sentence("a node is missing")
                    : base::sentence("there is no node \"{0}\"", peek()));
        all.push_back(1);
    }
    return all;
}

base::Bytes Words::hex() {
    const std::string_view text = word(base::sentence("a key in hexadecimal"));
    base::Bytes bytes;
    if (!base::fromHex(text, bytes) ||
        (bytes.size() != 16 && bytes.size() != 24 && bytes.size() != 32)) {
        fail(base::sentence("a key is 16, 24 or 32 bytes in hexadecimal"));
    }
    return bytes;
}

std::optional<swim::State> Words::state() {
    const std::string_view text = word(base::sentence("a state"));
    for (const swim::State state :
         {swim::State::Alive, swim::State::Suspect, swim::State::Dead, swim::State::Left}) {
        if (text == swim::stateName(state)) {
            return state;
        }
    }
    if (text != "gone") {
        fail(base::sentence("\"{0}\" is none of alive, suspect, dead, left, gone", text));
    }
    return std::nullopt;
}

void Words::fail(base::Sentence why) {
    if (!m_error) {
        m_error = std::move(why);
    }
}

void Words::end() {
    if (!done()) {
        fail(base::sentence("\"{0}\" is too much here", peek()));
    }
}

}  // namespace swimscope::sim

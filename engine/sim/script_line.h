#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/sim/ids.h"
#include "engine/sim/latency.h"

namespace swimscope::sim {

/// Names of hosts that a script may use.
class HostNames {
public:
    /// The hosts of the row, "n-0001" to the last.
    explicit HostNames(std::size_t count) : m_count(count) {}
    void add(const std::string& name, HostId id) { m_named[name] = id; }
    std::size_t count() const { return m_count; }
    /// kNoHost when there is none.
    HostId find(std::string_view name) const;

private:
    std::size_t m_count;
    std::map<std::string, HostId, std::less<>> m_named;
};

/// "line 12: there is no node "n-0900"".
base::Sentence atLine(std::size_t line, base::Sentence what);
/// What went wrong, for whoever sees no lines.
base::Sentence withoutLine(const base::Sentence& error);

/// The words of one line, taken from the left. Reading something that is not there makes an error,
/// the first of which is kept; whoever reads on gets harmless values.
class Words {
public:
    Words(std::string_view line, const HostNames& names);

    bool done() const { return m_next >= m_words.size(); }
    /// The next word when it is `word`, taken.
    bool take(std::string_view word);
    std::string_view peek() const { return done() ? std::string_view() : m_words[m_next]; }
    /// Any word; `what` says what was wanted.
    std::string_view word(const base::Sentence& what);
    /// All that is left of the line, as it was typed.
    std::string rest();

    base::Duration duration();
    double share();
    std::uint64_t number(const base::Sentence& what);
    /// "5ms", "1ms..5ms" (uniform) or "5ms~40%" (lognormal).
    Latency latency();
    HostId host();
    /// One host or more: "n-0001", "n-0003..n-0006", "all". Stops at a word that is no host.
    std::vector<HostId> hosts();
    bool hostAhead() const;
    base::Bytes hex();
    std::optional<swim::State> state();

    void fail(base::Sentence why);
    /// Fails when words are left.
    void end();
    const std::optional<base::Sentence>& error() const { return m_error; }

private:
    bool appendHosts(std::string_view word, std::vector<HostId>& into) const;

    std::string_view m_line;
    const HostNames& m_names;
    std::vector<std::string_view> m_words;
    std::size_t m_next = 0;
    std::optional<base::Sentence> m_error;
};

}  // namespace swimscope::sim

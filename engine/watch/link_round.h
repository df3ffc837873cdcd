#pragma once

#include <cstddef>
#include <optional>

namespace swimscope::watch {

/// A pair to be tried, and for which time; the numbers are places in a list of members.
struct LinkTask {
    std::size_t from = 0;
    std::size_t to = 0;
    unsigned attempt = 1;
    /// Not whether `from` gets an answer of `to`, but whether what it sends arrives there.
    bool oneWay = false;

    /// Who is asked: one direction is tried by the one that it ends at.
    std::size_t helper() const { return oneWay ? to : from; }
    LinkTask again() const { return {from, to, attempt + 1, oneWay}; }
};

/// The ordered pairs of `members` in an order in which each helper is used once before any is used
/// again: first everybody and the next one, then everybody and the one after that.
class LinkRound {
public:
    LinkRound() = default;
    explicit LinkRound(std::size_t members) : m_members(members) {}

    std::size_t pairs() const { return m_members < 2 ? 0 : m_members * (m_members - 1); }
    /// The next pair, which stays the next one until it is passed.
    std::optional<LinkTask> next() const {
        if (m_at >= pairs()) {
            return std::nullopt;
        }
        const std::size_t from = m_at % m_members;
        return LinkTask{from, (from + 1 + m_at / m_members) % m_members};
    }
    void pass() { ++m_at; }

private:
    std::size_t m_members = 0;
    std::size_t m_at = 0;
};

}  // namespace swimscope::watch

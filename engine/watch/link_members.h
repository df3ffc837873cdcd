#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/watch/awaited.h"
#include "engine/watch/room.h"

namespace swimscope::watch {

/// Who takes part in a round of links, and our own round trip to each: every one is pinged by
/// ourselves, up to three times, at the rate of all borrowed pings.
class LinkMembers {
public:
    struct Member {
        std::string name;
        base::Endpoint address;
        /// Nothing when it answered no ping.
        std::optional<base::Duration> rtt;
    };

    explicit LinkMembers(Desk& desk) : m_desk(desk) {}

    /// Takes in everybody who lives now; pings leave with expire().
    void gather(base::Instant now);
    void clear();

    std::size_t size() const { return m_members.size(); }
    const Member& operator[](std::size_t place) const { return m_members[place]; }
    /// Whether contacts still say that it lives.
    bool lives(std::size_t place) const;

    /// Every member has answered or been given up.
    bool measured() const { return m_greeted == m_members.size() && m_greetings.empty(); }
    /// True when it was for one of these pings.
    bool ack(base::Instant now, const wire::Ack& ack);
    void expire(base::Instant now);
    std::optional<base::Instant> deadline() const;

private:
    struct Greeting {
        std::size_t place = 0;
        unsigned attempt = 1;
        base::Instant at{};
    };
    void greet(base::Instant now, std::size_t place, unsigned attempt);

    Desk& m_desk;
    std::vector<Member> m_members;
    std::size_t m_greeted = 0;
    base::Instant m_next{};
    Awaited<Greeting> m_greetings;
};

}  // namespace swimscope::watch

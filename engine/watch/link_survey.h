#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/watch/awaited.h"
#include "engine/watch/link_members.h"
#include "engine/watch/link_round.h"
#include "engine/watch/room.h"

namespace swimscope::watch {

/// Borrowed pings: every living member is asked to ping every other. A round has three parts.
///
/// 1. Each member is pinged by ourselves: what a helper's answer takes, less this, is between the
///    helper and its target.
/// 2. Each pair is asked for. A nack or silence is believed when it comes twice.
/// 3. Where two do not reach each other, each of its directions is tried alone, if Options::self is
/// known: `to` is
///    asked to ping us, which shows the number that it waits for, and `from` gets a ping with that
///    number whose ack is to go to `to`. What `to` then relays to us says whether it arrived. A
///    ping alone can not tell, because its ack needs the other direction.
class LinkSurvey final : public Room {
public:
    using Room::Room;

    bool command(base::Instant now, CommandId id, const Command& command) override;
    void stop(base::Instant now) override;
    bool ack(base::Instant now, const base::Endpoint& from, const wire::Ack& ack) override;
    bool nack(base::Instant now, const base::Endpoint& from, const wire::Nack& nack) override;
    bool ping(base::Instant now, const base::Endpoint& from, const wire::Ping& ping) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;

private:
    enum class Part { Idle, Waiting, Greeting, Asking, Directions };
    struct Asked {
        LinkTask task;
        base::Instant at{};
        /// Of a direction: who its ping is for, and whether it came.
        std::string token;
        bool seen = false;
    };
    struct Counts {
        std::size_t reach = 0;
        std::size_t fail = 0;
        std::size_t mute = 0;
        std::size_t skipped = 0;
    };

    void beginRound(base::Instant now);
    void endRound(base::Instant now);
    void advance(base::Instant now);
    /// The first task that may leave now, or when one may.
    std::optional<LinkTask> takeReady(base::Instant now);
    std::optional<base::Instant> readyAt(base::Instant now) const;
    void askMore(base::Instant now);
    void ask(base::Instant now, const LinkTask& task);
    void askDirection(base::Instant now, const LinkTask& task);
    void planDirections(std::size_t a, std::size_t b);
    void planRemainingDirections();
    void answered(base::Instant now, const Asked& asked);
    void refused(base::Instant now, const Asked& asked);
    void silent(const Asked& asked);
    void tellDirection(const Asked& asked, bool delivers);
    LinkProbed linkOf(const LinkTask& task) const;
    base::Duration lessOurs(const Asked& asked, base::Instant now) const;

    std::optional<CommandId> m_id;
    base::Duration m_every{};
    Part m_part = Part::Idle;
    base::Instant m_nextRound{};

    LinkMembers m_members{desk()};

    LinkRound m_round;
    /// Second tries, and directions.
    std::deque<LinkTask> m_tasks;
    Awaited<Asked> m_asked;
    using Pair = std::pair<std::size_t, std::size_t>;
    /// At most kMaxFailedLinks.
    std::map<Pair, LinkProbed> m_failed;
    /// Whose directions are tried, the smaller number first.
    std::set<Pair> m_planned;
    Counts m_counts;
};

}  // namespace swimscope::watch

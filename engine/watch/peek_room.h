#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/watch/peek.h"
#include "engine/watch/record_pool.h"
#include "engine/watch/room.h"
#include "engine/watch/sweep.h"
#include "engine/watch/throttle.h"

namespace swimscope::watch {

/// Peeks and sweeps: who is asked when (see Throttle), and what is told of it.
class PeekRoom final : public Room {
public:
    explicit PeekRoom(Desk& desk);

    bool command(base::Instant now, CommandId id, const Command& command) override;
    void stop(base::Instant now) override;
    bool opened(base::Instant now, machine::ExchangeId id) override;
    bool data(base::Instant now, machine::ExchangeId id, base::BytesView bytes) override;
    bool ended(base::Instant now, machine::ExchangeId id) override;
    bool failed(base::Instant now, machine::ExchangeId id, const base::Words& why) override;
    bool resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;

private:
    /// A Peek command: the addresses of one name are tried until one answers.
    struct Wish {
        std::string at;
        std::string name;
        std::deque<base::Endpoint> places;
        base::Words why;
    };
    /// A Sweep command, from round to round.
    struct Standing {
        CommandId id = 0;
        Sweep sweep;
        std::uint64_t rounds = 0;
        /// Of the round that goes on; seeds that are still being looked up keep it open.
        std::unique_ptr<SweepRound> round;
        std::size_t lookups = 0;
        std::optional<base::Instant> nextRound;
        bool everAnswered = false;
    };
    /// Somebody to ask, for a wish or, without one, for the round that goes on.
    struct Request {
        Target target;
        std::optional<CommandId> wish;
    };
    /// A name that is being looked up, for a wish or for the round.
    struct Lookup {
        std::optional<CommandId> wish;
        std::string text;
        std::string name;
    };
    struct Talk {
        std::unique_ptr<PeekTalk> talk;
        Request request;
    };

    void begin(base::Instant now, CommandId id, const Peek& peek);
    void begin(base::Instant now, CommandId id, const Sweep& sweep);
    void endStanding(const std::string& how);
    void startRound(base::Instant now);
    void addSeed(const std::string& text);
    void endRoundIfComplete(base::Instant now);
    void tryNextPlace(CommandId id);
    void wishEnded(CommandId id, bool ok, base::Words text);

    void pump(base::Instant now);
    void takeDue(base::Instant now);
    void consider(base::Instant now, Request request);
    void start(base::Instant now, Request request);
    std::string expectedAt(const Target& target) const;

    PeekTalk* talkOn(machine::ExchangeId stream);
    void sweepUp(base::Instant now);
    void keepMemoryBounded(base::Instant now);
    void settle(base::Instant now, const Talk& talk);
    void answered(base::Instant now, const Request& request, const ViewRef& view);
    void unanswered(base::Instant now, const Request& request, const base::Words& why);
    void tellProgress(base::Instant now);

    RecordPool m_pool;
    Throttle m_throttle;
    std::map<machine::ExchangeId, Talk> m_talks;
    std::map<machine::ResolveId, Lookup> m_lookups;
    std::map<CommandId, Wish> m_wishes;
    std::optional<Standing> m_standing;
    /// Who may be asked as soon as there is a slot, and who not before an instant.
    std::deque<Request> m_ready;
    std::multimap<base::Instant, Request> m_later;
    /// When the next slot comes, while somebody waits for one.
    std::optional<base::Instant> m_nextSlot;
    /// Who answered at an address that nobody lists.
    std::map<base::Endpoint, std::string> m_learned;
};

}  // namespace swimscope::watch

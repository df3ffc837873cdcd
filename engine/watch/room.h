#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/random.h"
#include "engine/machine/exchange_id.h"
#include "engine/watch/borrow_budget.h"
#include "engine/watch/command.h"
#include "engine/watch/contacts.h"
#include "engine/watch/event.h"
#include "engine/watch/options.h"
#include "engine/watch/outlet.h"
#include "engine/wire/security.h"

namespace swimscope::watch {

/// What the rooms of a watcher share. It outlives them.
struct Desk {
    Desk(Options givenOptions, wire::Security givenSecurity, std::uint64_t seed)
        : options(givenOptions),
          security(std::move(givenSecurity)),
          random(seed),
          outlet(security, options.compression, random.next()),
          contacts(options.defaultPort) {}
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Says what was learnt, in order.
    void tell(Event event) { events.push_back(std::move(event)); }
    /// The last word on a command; each room says it exactly once for every command that it took.
    void settle(CommandId id, bool ok, base::Words text) {
        tell(Outcome{id, /*final=*/true, ok, std::move(text)});
    }

    const Options options;
    const wire::Security security;
    base::Random random;
    Outlet outlet;
    Contacts contacts;
    BorrowBudget budget{options};
    std::vector<Event> events;
    // Counted by whoever does it.
    std::uint64_t peeks = 0;
    std::uint64_t failed = 0;
    std::uint64_t pings = 0;
    std::uint64_t borrowed = 0;
    std::uint64_t rumours = 0;
    std::uint64_t rejected = 0;
};

/// One activity of a watcher: peeks and sweeps, the tap, links, pulses, the doctor. The watcher
/// offers every input to its rooms in turn until one says that it was meant for it; rooms know
/// nothing of each other. What a room wants to be told back it recognises by the numbers that the
/// outlet gave it: sequence numbers of pings, ids of streams and look-ups, all of them unique
/// within a watcher. A number that is no longer waited for is nobody's.
///
/// `now` never goes backwards; early or repeated expire() is harmless; no input throws.
class Room {
public:
    explicit Room(Desk& desk) : m_desk(desk) {}
    virtual ~Room() = default;
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    /// True when the command is of this room; it then says how it ended in its own time.
    virtual bool command(base::Instant now, CommandId id, const Command& command) = 0;
    /// Ends what goes on, and settles its commands.
    virtual void stop(base::Instant now) = 0;

    virtual bool ack(base::Instant, const base::Endpoint&, const wire::Ack&) { return false; }
    virtual bool nack(base::Instant, const base::Endpoint&, const wire::Nack&) { return false; }
    virtual bool ping(base::Instant, const base::Endpoint&, const wire::Ping&) { return false; }
    /// Alive, suspect, dead and user messages: `body` is without the type byte and borrowed for the
    /// call. They come before the ack of the same datagram or after it, as the sender packed them.
    virtual bool rumour(base::Instant, const base::Endpoint&, wire::MessageType, base::BytesView) {
        return false;
    }
    /// The network did not take a datagram of ours.
    virtual bool undelivered(base::Instant, const base::Endpoint&, const base::Words&) {
        return false;
    }

    virtual bool opened(base::Instant, machine::ExchangeId) { return false; }
    virtual bool data(base::Instant, machine::ExchangeId, base::BytesView) { return false; }
    virtual bool ended(base::Instant, machine::ExchangeId) { return false; }
    virtual bool failed(base::Instant, machine::ExchangeId, const base::Words&) { return false; }
    virtual bool resolved(base::Instant, machine::ResolveId, std::span<const base::Endpoint>,
                          const base::Words&) {
        return false;
    }

    /// Does everything that is due at `now`.
    virtual void expire(base::Instant) {}
    virtual std::optional<base::Instant> deadline() const { return std::nullopt; }

protected:
    Desk& desk() { return m_desk; }
    const Desk& desk() const { return m_desk; }

private:
    Desk& m_desk;
};

}  // namespace swimscope::watch

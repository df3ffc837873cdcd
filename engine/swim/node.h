#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/random.h"
#include "engine/machine/machine.h"
#include "engine/swim/command.h"
#include "engine/swim/counters.h"
#include "engine/swim/delegate.h"
#include "engine/swim/event.h"
#include "engine/swim/member_table.h"
#include "engine/swim/message_room.h"
#include "engine/swim/options.h"
#include "engine/wire/security.h"

namespace swimscope::swim {

/// What a node is about to do, for whoever draws it; borrowed until the next input.
struct Clockwork {
    /// The next probe period begins; nothing when the node does not probe.
    std::optional<base::Instant> nextProbe;
    /// Whom the present probe is about, empty without one; since when, and when it counts as
    /// failed.
    std::string_view probing;
    base::Instant probeSentAt{};
    base::Instant probeDeadline{};
    /// The next round of gossip; nothing while there is no news.
    std::optional<base::Instant> nextGossip;
    /// 0 is healthy.
    std::uint32_t health = 0;
    std::uint32_t incarnation = 0;
};

/// One memberlist member as a machine: membership, SWIM failure detector with Lifeguard, gossip,
/// push/pull. See machine::Machine for how it is driven; protocol.md sections 4 to 7 are its rules.
class Node final : public machine::Machine {
public:
    /// `options` must have passed validate(). `delegate` outlives the node. `seed` decides every
    /// random choice and every cipher nonce. Nodes of one thread may share a `world`; without one
    /// the node has its own.
    Node(Options options, wire::Security security, Delegate& delegate, std::uint64_t seed,
         std::shared_ptr<World> world = nullptr);
    ~Node() override;

    /// Announces ourselves alive (our own Joined event) and starts the schedules.
    void start(base::Instant now);
    /// Starts in the middle of a cluster's life, believing `table`, which holds ourselves alive and
    /// belongs to our world. Says nothing to anybody: the others are taken to know.
    void start(base::Instant now, const MemberTable& table);
    /// The outcome comes as Outcome events with `id`.
    void command(base::Instant now, CommandId id, Command command);
    /// Moves the events since the last call into `out` (cleared first).
    void takeEvents(std::vector<Event>& out);

    /// All rows, ourselves and the dead included, in order of name.
    std::vector<Member> members() const;
    std::optional<Member> find(std::string_view name) const;
    /// The rows themselves, for whoever looks at many of them; until the next input.
    const MemberTable& table() const;
    /// Rows that are alive or suspect, ourselves included.
    std::size_t livingCount() const;
    /// How many rows are alive, suspect, dead, left.
    std::array<std::uint64_t, 4> census() const;
    const Options& options() const;
    const wire::Security& security() const;
    Counters counters() const;
    bool hasLeft() const;
    Clockwork clockwork() const;
    MessageRoom messageRoom() const;

    void datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) override;
    void datagramFailed(base::Instant now, const base::Endpoint& to,
                        const base::Words& why) override;
    void streamOpened(base::Instant now, machine::ExchangeId id) override;
    void streamAccepted(base::Instant now, machine::ExchangeId id,
                        const base::Endpoint& from) override;
    void streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) override;
    void streamPayload(base::Instant now, machine::ExchangeId id,
                       const machine::PayloadRef& payload) override;
    void streamEnded(base::Instant now, machine::ExchangeId id) override;
    void streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) override;
    void resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;
    void takeActions(std::vector<machine::Action>& out) override;

    /// For a driver of so many nodes that none is in the processor's cache when its turn comes:
    /// begins to fetch what the next input will touch. What one step fetches the next reads, to
    /// fetch what that refers to, so they are best taken one input of another node apart. Changes
    /// nothing.
    void fetch(std::size_t step, bool toExpire) const;
    static constexpr std::size_t kFetchSteps = 2;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace swimscope::swim

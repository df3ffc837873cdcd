#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/machine/machine.h"
#include "engine/watch/command.h"
#include "engine/watch/event.h"
#include "engine/watch/options.h"
#include "engine/wire/security.h"

namespace swimscope::watch {

/// Reads a cluster without joining it. It asks (empty push/pulls, pings, borrowed pings), listens,
/// and never announces, accuses, repeats or stores anything at a member: see Outlet for how that is
/// made certain. A machine like a node: no clock, no sockets, no threads.
///
/// Its inbound streams are closed unread: nobody has a reason to dial somebody who is no member. A
/// ping that comes in is heard (see PulseTaken) and not answered.
class Watcher final : public machine::Machine {
public:
    struct Counters {
        std::uint64_t peeks = 0;
        std::uint64_t failed = 0;
        std::uint64_t pings = 0;
        std::uint64_t borrowed = 0;
        /// Rumours that rode on acks: each cost its teller one retransmission.
        std::uint64_t rumours = 0;
        std::uint64_t datagramsSent = 0;
        std::uint64_t bytesSent = 0;
        std::uint64_t bytesReceived = 0;
        std::uint64_t rejected = 0;

        bool operator==(const Counters&) const = default;
    };

    /// `seed` decides everything that chance decides, cipher nonces included: outside of
    /// simulations it must be unpredictable.
    Watcher(Options options, wire::Security security, std::uint64_t seed);
    ~Watcher() override;

    void command(base::Instant now, CommandId id, Command command);
    void takeEvents(std::vector<Event>& out);
    Counters counters() const;

    void datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) override;
    void datagramFailed(base::Instant now, const base::Endpoint& to,
                        const base::Words& why) override;
    void streamOpened(base::Instant now, machine::ExchangeId id) override;
    void streamAccepted(base::Instant now, machine::ExchangeId id,
                        const base::Endpoint& from) override;
    void streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) override;
    void streamEnded(base::Instant now, machine::ExchangeId id) override;
    void streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) override;
    void resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;
    void takeActions(std::vector<machine::Action>& out) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace swimscope::watch

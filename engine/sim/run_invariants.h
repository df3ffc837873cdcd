#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "engine/sim/invariant.h"

/// Rules about nodes and about the cluster as a whole.
namespace swimscope::sim {

/// The broadcast queue keeps its limit.
class QueuesWithinLimits : public Invariant {
public:
    const char* name() const override { return "queues within limits"; }
    void pulse(const Truth& truth, HostId observer, const Pulse& pulse,
               Findings& findings) override;
};

/// After expire() the next deadline lies ahead, or a driver would spin.
class DeadlinesAhead : public Invariant {
public:
    const char* name() const override { return "deadlines lie ahead"; }
    void pulse(const Truth& truth, HostId observer, const Pulse& pulse,
               Findings& findings) override;
};

/// Without loss, a probe between two hosts to which nothing was ever done is answered; and as long
/// as nothing was done to any link or process but ending and starting it, no such host declares
/// another dead. (Somebody slow may accuse the healthy, and hearsay may win before the refutation
/// has come round: that is the protocol, and what Lifeguard reduces. A first-hand error is ours.)
class NoFalseDeath : public Invariant {
public:
    const char* name() const override { return "no false death"; }
    void see(const Happening& happening, Findings& findings) override;
};

/// At no loss every broadcast reaches every host that stayed up and untouched. Gossip promises this
/// only with a probability, so it is demanded where missing somebody is less likely than one in ten
/// million: with a retransmit limit of at least kCertain, and at least half of the hosts running.
class BroadcastsArrive : public Invariant {
public:
    static constexpr std::uint32_t kCertain = 32;

    explicit BroadcastsArrive(std::uint32_t retransmitMult) : m_retransmitMult(retransmitMult) {}

    const char* name() const override { return "broadcasts arrive"; }
    void see(const Happening& happening, Findings& findings) override;
    void applied(const Truth& truth, base::Instant now, const Fault& fault,
                 Findings& findings) override;
    void end(const Truth& truth, base::Instant now, Findings& findings) override;

private:
    struct Sent {
        HostId from = kNoHost;
        base::Instant at{};
        /// Hosts that have to hear it, with the process that ran then.
        std::map<HostId, std::uint32_t> due;
    };

    std::uint32_t m_retransmitMult;
    std::map<base::Bytes, Sent> m_sent;
};

/// How long a broadcast may take before BroadcastsArrive asks where it is: longer than any queue
/// needs to be spent.
inline constexpr base::Duration kBroadcastTime = std::chrono::seconds(60);

}  // namespace swimscope::sim

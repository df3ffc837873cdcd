#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/random.h"
#include "engine/machine/action.h"
#include "engine/sim/ids.h"
#include "engine/sim/network.h"
#include "engine/sim/scheduler.h"

namespace swimscope::sim {

/// Bytes that a write stands for.
std::size_t sizeOf(const machine::SendOnStream& data);

enum class StreamFailure : std::uint8_t { Refused, TimedOut, Reset };

/// As a system says it.
base::Sentence systemWords(StreamFailure failure);

/// What a stream tells a node.
struct StreamInput {
    enum class Kind : std::uint8_t { Accepted, Opened, Data, Ended, Failed };
    Kind kind = Kind::Data;
    machine::ExchangeId id;
    /// Accepted: who dials.
    base::Endpoint from;
    machine::SendOnStream data;
    /// Failed.
    StreamFailure failure = StreamFailure::Refused;
};

/// Where streams deliver, and whom they ask about processes.
class StreamEnds {
public:
    virtual ~StreamEnds() = default;
    virtual void streamInput(HostId host, StreamInput input) = 0;
    /// The process that runs on a host; 0 when none does.
    virtual std::uint32_t lifeOf(HostId host) const = 0;
    virtual machine::ExchangeId nextAccepted(HostId host) = 0;
    virtual const base::Endpoint& addressOf(HostId host) const = 0;
};

/// Connections as TCP makes them, without its packets: refused where nobody listens, dialling again
/// and again into a cut until the timeout, bytes in order, a lost packet costs a wait and stalls
/// what follows, a cut stalls until it heals or the system gives up, a process that dies resets its
/// connections, and whoever writes to a closed end is reset. A stopped process still gets
/// connections: its kernel takes them.
class Streams {
public:
    struct Totals {
        std::uint64_t dialled = 0;
        std::uint64_t segments = 0;
        std::uint64_t bytes = 0;
    };
    /// A piece on its way.
    struct Segment {
        std::uint32_t connection = 0;
        std::uint8_t side = 0;
        bool end = false;
        bool reset = false;
        bool used = false;
        base::Instant sent{};
        base::Instant arrival{};
        machine::SendOnStream data;
    };

    Streams(Scheduler& scheduler, const Network& network, base::Random& random, StreamEnds& ends)
        : m_scheduler(scheduler), m_network(network), m_random(random), m_ends(ends) {}

    void open(base::Instant now, HostId from, const machine::OpenStream& action);
    void send(base::Instant now, HostId from, machine::SendOnStream action);
    void close(base::Instant now, HostId from, machine::ExchangeId id);
    /// The process of a host is gone: its connections are reset.
    void processEnded(base::Instant now, HostId host);

    /// Moments of kind Segment and Connection.
    void segmentArrives(base::Instant now, std::uint32_t index);
    void connectionGoesOn(base::Instant now, std::uint32_t index, std::uint32_t step);

    const Totals& totals() const { return m_totals; }
    /// Slots of the pool; those not `used` are free.
    const std::vector<Segment>& segments() const { return m_segments; }
    HostId sender(const Segment& segment) const {
        return m_connections[segment.connection].ends[segment.side].host;
    }
    HostId receiver(const Segment& segment) const {
        return m_connections[segment.connection].ends[1u - segment.side].host;
    }
    /// Connections that are not over.
    std::size_t open() const { return m_connections.size() - m_free.size(); }

private:
    enum Step : std::uint32_t {
        DialAgain,
        DialTimeout,
        SynArrives,
        Opened,
        Refused,
        AgainA,
        AgainB
    };
    struct Piece {
        machine::SendOnStream data;
        bool end = false;
        bool reset = false;
    };
    struct End {
        HostId host = kNoHost;
        std::uint32_t life = 0;
        machine::ExchangeId id;
        /// The node may still be told something.
        bool live = false;
        bool up = false;
        bool stalled = false;
        std::uint32_t tries = 0;
        base::Instant lastArrival{};
        std::deque<Piece> waiting;
    };
    struct Connection {
        std::array<End, 2> ends;
        base::Endpoint to;
        base::Instant dialEnds{};
        std::uint32_t dialTries = 0;
        /// Planned moments that refer to this connection; the slot lives as long as there are any.
        std::uint32_t planned = 0;
        bool used = false;
    };
    using Key = std::pair<HostId, machine::ExchangeId>;
    struct Place {
        std::uint32_t connection = 0;
        std::uint8_t side = 0;
    };

    std::uint32_t allocate();
    void releaseIfOver(std::uint32_t index);
    void plan(std::uint32_t index, base::Instant at, Step step);
    base::Random& dice(HostId from, HostId to);
    bool carries(HostId from, HostId to);
    base::Duration latency(HostId from, HostId to);
    void goOn(base::Instant now, std::uint32_t index, Step step);
    void dial(base::Instant now, std::uint32_t index);
    void synArrives(base::Instant now, std::uint32_t index);
    void opened(base::Instant now, std::uint32_t index);
    void fail(std::uint32_t index, std::uint8_t side, StreamFailure failure);
    void transmit(base::Instant now, std::uint32_t index, std::uint8_t side);
    void stall(base::Instant now, std::uint32_t index, std::uint8_t side);
    void launch(base::Instant now, std::uint32_t index, std::uint8_t side, Piece piece);
    void reset(base::Instant now, std::uint32_t index, std::uint8_t side);
    void forgetEnd(End& end);
    bool processRuns(const End& end) const { return m_ends.lifeOf(end.host) == end.life; }

    Scheduler& m_scheduler;
    const Network& m_network;
    base::Random& m_random;
    /// Whoever looks from outside must not change what chance does to the hosts.
    base::Random m_outsideRandom{0x0075};
    StreamEnds& m_ends;
    std::vector<Connection> m_connections;
    std::vector<std::uint32_t> m_free;
    std::vector<Segment> m_segments;
    std::vector<std::uint32_t> m_freeSegments;
    std::map<Key, Place> m_byId;
    Totals m_totals;
};

}  // namespace swimscope::sim

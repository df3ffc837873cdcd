#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/random.h"
#include "engine/sim/ids.h"
#include "engine/sim/latency.h"
#include "engine/sim/streams.h"
#include "engine/swim/node.h"

namespace swimscope::sim {

/// Answers of a simulated application: metadata and nothing else.
class PlainApplication : public swim::Delegate {
public:
    base::Bytes meta;

    base::Bytes nodeMeta(std::size_t) override { return meta; }
    void broadcasts(std::size_t, std::size_t, std::vector<base::Bytes>&) override {}
    bool hasBroadcasts() const override { return false; }
    base::Bytes localState(bool) override { return {}; }
    void mergeRemoteState(base::BytesView, bool) override {}
    std::optional<base::Bytes> ackPayload() override { return std::nullopt; }
    std::optional<std::string> vetoMerge(std::span<const swim::PeerClaim>) override {
        return std::nullopt;
    }
    std::optional<std::string> vetoAlive(const swim::PeerClaim&) override { return std::nullopt; }
};

struct DatagramInput {
    base::Endpoint from;
    base::Bytes bytes;
};
struct ResolvedInput {
    machine::ResolveId id;
    std::vector<base::Endpoint> addresses;
};
/// Anything that reaches a node from outside.
using Input = std::variant<DatagramInput, StreamInput, ResolvedInput>;

/// What a cluster shares: keys (the first encrypts; none: no encryption) and a label.
struct Secrets {
    std::vector<base::Bytes> keys;
    std::string label;

    /// Keys of a wrong length are left out.
    wire::Security security() const;
};

/// What is decided before a host exists.
struct HostPlan {
    std::string name;
    /// What its node is called, where that is not the name of the host.
    std::string nodeName;
    swim::Options options;
    Secrets secrets;
    base::Bytes meta;
};

/// One computer of the simulation with one real node on it, and everything that can be wrong with
/// it: stopped, reading late, or cut off from its own network card for a while.
class Host {
public:
    Host(HostId id, HostPlan plan, base::Endpoint address);

    HostId id() const { return m_id; }
    const std::string& name() const { return m_plan.name; }
    const base::Endpoint& address() const { return m_address; }
    const HostPlan& plan() const { return m_plan; }
    /// Only while the process runs.
    const swim::Node& node() const { return *m_node; }
    swim::Node& node() { return *m_node; }
    /// A paused process runs, a killed one does not.
    bool running() const { return m_node != nullptr; }
    bool paused() const { return m_paused; }
    bool blocked() const { return m_blocked; }
    bool slow() const { return m_late != Latency{}; }
    /// Counts the processes that ran here; 0 before the first.
    std::uint32_t life() const { return m_life; }
    /// Told to leave in this life.
    bool leaving() const { return m_leaving; }
    /// A fault has been done to it, or to a link of its own, at some time.
    bool touched() const { return m_touched; }

    /// A process with a node that has not been started yet.
    void boot(std::uint64_t seed, std::shared_ptr<swim::World> world);
    /// The process is gone with everything that waited for it.
    void halt();
    void moveTo(base::Endpoint address) { m_address = address; }
    void setMeta(base::Bytes meta);
    void setPaused(bool paused) { m_paused = paused; }
    void setBlocked(bool blocked) { m_blocked = blocked; }
    /// No latency ends it: what still waits may be handled at once.
    void setLate(Latency late);
    void setLeaving() { m_leaving = true; }
    void touch() { m_touched = true; }
    /// Begins to fetch from memory what the next input needs: the host, the node, and then what
    /// swim::Node::fetch says.
    void fetch(std::size_t step, bool toExpire) const;

    machine::ExchangeId nextAccepted() { return {m_nextAccepted += 2}; }

    /// True when an input has to wait behind others or for the process.
    bool holds() const { return m_paused || m_blocked || slow() || !m_inbox.empty(); }
    /// Keeps an input; returns when it may be handled, or nothing when the buffer is full and a
    /// datagram was dropped.
    std::optional<base::Instant> hold(base::Instant now, Input input, base::Random& random);
    /// The next input that may be handled at `now`.
    std::optional<Input> release(base::Instant now);
    std::size_t waiting() const { return m_inbox.size(); }
    void handle(base::Instant now, Input input);

    /// Actions that a blocked host could not perform.
    std::vector<machine::Action>& outbox() { return m_outbox; }

    /// The planned deadline moment that counts, by its sequence number; 0 for none.
    std::uint64_t armedSequence = 0;
    base::Instant armedAt{};
    /// What the node's deadline was after its last input.
    std::optional<base::Instant> due;

private:
    struct Held {
        base::Instant readyAt{};
        Input input;
    };

    HostId m_id;
    HostPlan m_plan;
    base::Endpoint m_address;
    PlainApplication m_application;
    std::unique_ptr<swim::Node> m_node;
    std::deque<Held> m_inbox;
    std::size_t m_inboxBytes = 0;
    base::Instant m_lastReady{};
    std::vector<machine::Action> m_outbox;
    Latency m_late;
    std::uint64_t m_nextAccepted = 0;
    std::uint32_t m_life = 0;
    bool m_paused = false;
    bool m_blocked = false;
    bool m_leaving = false;
    bool m_touched = false;
};

}  // namespace swimscope::sim

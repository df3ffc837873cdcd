#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/machine/machine.h"
#include "engine/observe/report.h"
#include "engine/sim/agreement.h"
#include "engine/sim/fault.h"
#include "engine/sim/flight.h"
#include "engine/sim/host.h"
#include "engine/sim/network.h"
#include "engine/sim/scheduler.h"
#include "engine/sim/statistics.h"
#include "engine/sim/streams.h"
#include "engine/sim/trace_hash.h"
#include "engine/sim/truth.h"

namespace swimscope::sim {

/// "n-0003" for 3.
std::string usualHostName(HostId id);

struct ClusterOptions {
    std::size_t nodes = 50;
    /// Decides everything that chance decides.
    std::uint64_t seed = 1;
    /// Of every node; name and addresses are filled in. Compression is off by default: it costs
    /// simulation time and changes nothing but byte counts.
    swim::Options node = simulated(swim::Timing::Lan);
    /// Instead of `node` for single hosts.
    std::map<HostId, swim::Options> nodeOf;
    Secrets secrets;
    Link link;
    /// All nodes know all from the start; else the others join the first, one after the other
    /// within `joinSpread`.
    bool converged = false;
    base::Duration joinSpread = std::chrono::seconds(1);
    /// Push/pulls hand over tables instead of their bytes; the outcome is the same, at a cost that
    /// depends on the news only. Encrypted or labelled clusters always exchange bytes.
    bool exchangesTables = true;

    static swim::Options simulated(swim::Timing timing);
};

/// A message in the air, as shown to whoever watches. Borrowed for the call.
struct MessageView {
    /// Of a datagram, for dropMessage and delayMessage; 0 for a piece of a stream.
    std::uint64_t serial = 0;
    MessageKind kind = MessageKind::Opaque;
    HostId from = kNoHost;
    HostId to = kNoHost;
    base::Instant sent{};
    base::Instant arrival{};
    std::size_t size = 0;
    /// Empty where a table stands for them (ClusterOptions::exchangesTables).
    base::BytesView bytes;
};

/// Hears what happens in a cluster. Calls come in the middle of an event: nothing that changes the
/// cluster may be called from them.
class Watcher {
public:
    virtual ~Watcher() = default;
    virtual void reported(const observe::Report&) {}
    virtual void sent(const MessageView&) {}
    virtual void lost(const MessageView&) {}
    virtual void arrived(const MessageView&) {}
    virtual void applied(base::Instant, const Fault&) {}
};

/// What a node looks like from outside after an input; for judges.
struct Pulse {
    base::Instant now{};
    /// The input was expire().
    bool expired = false;
    std::optional<base::Instant> deadline;
    /// Broadcasts that wait; counted now and then, else 0.
    std::uint64_t queued = 0;
};

/// Judges a run while it happens (see referee.h). As a watcher, it must not change the cluster.
class Judge {
public:
    virtual ~Judge() = default;
    virtual void event(const Truth& truth, HostId observer, base::Instant now,
                       const swim::Event& event) = 0;
    virtual void pulse(const Truth& truth, HostId observer, const Pulse& pulse) = 0;
    virtual void booted(const Truth& truth, HostId host, base::Instant now) = 0;
    virtual void applied(const Truth& truth, base::Instant now, const Fault& fault) = 0;
};

/// Many real nodes under one virtual clock that starts at 0. A run is a function of its options and
/// of what is done to it at which instant: the same calls at the same instants give the same trace.
/// One thread, no clock, no sockets.
class Cluster final : private StreamEnds {
public:
    explicit Cluster(ClusterOptions options);
    ~Cluster() override;
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    base::Instant now() const { return m_now; }
    const ClusterOptions& options() const { return m_options; }
    /// When something happens next; nothing when nothing ever will.
    std::optional<base::Instant> next() const;
    /// Handles one event; false when there is none.
    bool step();
    /// Handles everything up to and including `end`, which is then the time.
    void runUntil(base::Instant end);
    void runFor(base::Duration duration) { runUntil(m_now + duration); }
    /// True when `done` came to hold, checked after every event, within `ceiling`.
    bool runUntil(const std::function<bool()>& done, base::Duration ceiling);
    /// Events handled so far.
    std::uint64_t steps() const { return m_steps; }

    /// Now. An error is one sentence, and nothing has been done.
    base::Status apply(const Fault& fault);
    /// Calls `what` when the time has come; it may do anything, run() and step() excepted.
    void at(base::Instant when, std::function<void()> what);
    /// Outcomes carry the id, which is `id`, or one of our choice for 0. Ids from kOwnIds on are
    /// taken; their outcomes are not reported.
    swim::CommandId command(HostId host, swim::Command command, swim::CommandId id = 0);
    static constexpr swim::CommandId kOwnIds = swim::CommandId{1} << 63;
    static constexpr swim::CommandId kOwnJoin = kOwnIds + 1;
    static constexpr swim::CommandId kOwnLeave = kOwnIds + 2;

    std::size_t size() const { return m_hosts.size(); }
    const Host& host(HostId id) const { return *m_hosts[indexOf(id)]; }
    HostId find(std::string_view name) const { return m_truth.find(name); }
    const Truth& truth() const { return m_truth; }
    const Network& network() const { return m_network; }
    const Agreement& agreement() const { return m_agreement; }
    const Statistics& statistics() const { return m_statistics; }
    Traffic traffic() const;
    /// Fingerprint of everything reported so far.
    std::uint64_t traceHash() const { return m_trace.value(); }
    std::uint64_t eventsReported() const { return m_trace.events(); }

    /// Messages in the air, in no order that means anything but always the same.
    void forEachMessage(const std::function<void(const MessageView&)>& each) const;
    /// A datagram that will not arrive, or later. False when it is not in the air any more.
    bool dropMessage(std::uint64_t serial);
    bool delayMessage(std::uint64_t serial, base::Duration by);

    /// A machine that is no host: under the same clock and on the same wires, which are perfect
    /// unless a link is made otherwise, and beyond every partition. It changes nothing that chance
    /// decides among the hosts. `heard` is called whenever it may have something new to tell; it
    /// outlives the cluster. An address that a host could have may be given.
    HostId attach(machine::Machine& machine, const base::Endpoint& address,
                  std::function<void()> heard = {});
    /// Whoever dials `at` gets to the host, as through a TCP port forward. Datagrams do not.
    void forward(const base::Endpoint& at, HostId to);
    /// To be called after an outside machine was spoken to by anybody but the cluster.
    void attend(HostId outside);

    /// Watchers and the judge outlive the cluster or are taken off before.
    void watch(Watcher* watcher) { m_watchers.push_back(watcher); }
    void unwatch(Watcher* watcher) { std::erase(m_watchers, watcher); }
    void judgeBy(Judge* judge) { m_judge = judge; }

private:
    // cluster.cpp
    HostId addHost(std::string name, std::string nodeName = {});
    /// Makes the process; its node has not been started.
    Host& prepare(HostId id);
    void boot(HostId id);
    void startCold();
    void startConverged();
    void joinSomebody(HostId id);
    void happen(const Moment& moment);
    void deadline(HostId id, std::uint64_t sequence);
    void landed(std::uint32_t slot, std::uint32_t detail);
    void deliver(HostId id, Input input);
    void serveInbox(HostId id);
    void drain(Host& host, bool expired = false);
    void pulse(const Host& host);
    void arm(Host& host);
    void tell(Host& host, swim::Event& event);
    void tellOn(HostId id, const swim::MessageReceived& message);
    void ownOutcome(HostId id, const swim::Outcome& outcome);

    // cluster_outside.cpp
    struct Outside {
        machine::Machine* machine = nullptr;
        base::Endpoint address;
        std::function<void()> heard;
        std::uint64_t nextAccepted = 0;
        base::Instant armedAt{};
        std::uint64_t armedSequence = 0;
    };
    Outside& outside(HostId id) { return m_outside[outsideIndexOf(id)]; }
    const Outside& outside(HostId id) const { return m_outside[outsideIndexOf(id)]; }
    void outsideDeadline(HostId id, std::uint64_t sequence);
    void deliverOutside(HostId id, Input input);

    // cluster_traffic.cpp
    void perform(HostId from, machine::Action& action);
    void perform(HostId from, machine::SendDatagram& action);
    void perform(HostId from, machine::OpenStream& action);
    void perform(HostId from, machine::SendOnStream& action);
    void perform(HostId from, machine::CloseStream& action);
    void perform(HostId from, machine::Resolve& action);
    void launch(Flight flight);
    MessageView view(const Flight& flight) const;
    void noteLost(const Flight& flight);
    /// Fetches the nodes of the next moments from memory, each a step further than in the last
    /// event.
    void lookAhead() const;
    const Host* hostOf(const Moment& moment) const;

    // StreamEnds
    void streamInput(HostId host, StreamInput input) override;
    std::uint32_t lifeOf(HostId host) const override;
    machine::ExchangeId nextAccepted(HostId host) override;
    const base::Endpoint& addressOf(HostId host) const override;

    // cluster_faults.cpp
    base::Status checkHost(HostId id) const;
    base::Status checkRunning(HostId id) const;
    /// A stopped process takes no commands either.
    base::Status checkAwake(HostId id) const;
    base::Status carryOut(const Kill& fault);
    base::Status carryOut(const Pause& fault);
    base::Status carryOut(const Resume& fault);
    base::Status carryOut(const Restart& fault);
    base::Status carryOut(const Leave& fault);
    base::Status carryOut(const Slow& fault);
    base::Status carryOut(const Stutter& fault);
    base::Status carryOut(const Cut& fault);
    base::Status carryOut(const Mend& fault);
    base::Status carryOut(const Partition& fault);
    base::Status carryOut(const Heal& fault);
    base::Status carryOut(const SetLoss& fault);
    base::Status carryOut(const SetLatency& fault);
    base::Status carryOut(const SetDuplicate& fault);
    base::Status carryOut(const SetReorder& fault);
    base::Status changeLinks(const Between& where, const std::function<void(Link&)>& change);
    void kill(HostId id);
    void resume(HostId id);
    void stutter(HostId id, Stutter how, std::uint64_t run, bool blocked);
    void unblock(Host& host);
    void touch(HostId id);

    // cluster_orders.cpp
    base::Status carryOut(const AddHost& fault);
    base::Status carryOut(const JoinHosts& fault);
    base::Status carryOut(const BroadcastText& fault);
    base::Status carryOut(const SendText& fault);
    base::Status carryOut(const SetMeta& fault);
    base::Status carryOut(const RotateKey& fault);
    void noteSilence(HostId id);

    ClusterOptions m_options;
    std::shared_ptr<swim::World> m_world;
    base::Random m_random;
    base::Instant m_now{};
    Scheduler m_scheduler;
    Network m_network;
    Streams m_streams;
    Flights m_flights;
    std::vector<std::unique_ptr<Host>> m_hosts;
    std::vector<Outside> m_outside;
    base::Random m_outsideRandom{0x0d06};
    Truth m_truth;
    Agreement m_agreement;
    Statistics m_statistics;
    TraceHash m_trace;
    Traffic m_traffic;
    std::vector<Watcher*> m_watchers;
    Judge* m_judge = nullptr;
    std::vector<std::function<void()>> m_chores;
    std::vector<std::uint32_t> m_freeChores;
    /// The last address given out, see addressNumber.
    std::uint32_t m_addresses = 0;
    swim::CommandId m_lastCommand = 0;
    /// What was broadcast by BroadcastText, and who has told it on.
    std::map<base::Bytes, std::set<HostId>> m_news;
    /// Which Stutter of a host is the last one; older ones end when they notice.
    std::map<HostId, std::uint64_t> m_stutters;
    std::uint64_t m_steps = 0;
    std::vector<machine::Action> m_actions;
    std::vector<swim::Event> m_events;
};

}  // namespace swimscope::sim

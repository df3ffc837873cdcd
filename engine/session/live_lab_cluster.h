#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/net/loop.h"
#include "engine/session/live_lab_host.h"
#include "engine/session/live_lab_wires.h"
#include "engine/sim/cluster.h"
#include "engine/sim/notes.h"
#include "engine/sim/poke.h"

namespace swimscope::session {

/// How a live lab is made.
struct LiveOptions {
    /// As a simulation of the same script would have it: how many, their options, secrets, links.
    sim::ClusterOptions cluster;
    std::string dialect = "plain";
    base::IpAddress address = base::IpAddress::v4(127, 0, 0, 1);
};

/// Real nodes on loopback sockets, the wires between them, and the programs from outside that have
/// joined them. Faults are those of a simulation, as far as wall time allows. What is said of
/// programs from outside is what our nodes hold: nobody can look into them. Lives on the loop's
/// thread.
class LiveCluster final : public sim::NotedCluster {
public:
    /// What a node of ours said; outcomes of commands that were given an id are among it.
    using Heard =
        std::function<void(sim::HostId host, base::Instant now, dialect::Speaker::AnyEvent event)>;

    LiveCluster(net::Loop& loop, LiveOptions options, Heard heard);
    ~LiveCluster() override;
    LiveCluster(const LiveCluster&) = delete;
    LiveCluster& operator=(const LiveCluster&) = delete;

    /// Sockets for every node; an error is one sentence.
    base::Status bind();
    /// Starts them all; the others join the first.
    void start();

    /// Every node is gone at once.
    void close();

    base::Instant now() const { return m_loop.now(); }
    const sim::ClusterOptions& options() const { return m_options.cluster; }
    /// Ours and those from outside, in the order in which they came.
    std::size_t size() const { return m_peers.size(); }
    bool known(sim::HostId id) const { return id >= 1 && id <= m_peers.size(); }
    /// Null for a program from outside.
    const LiveHost* ours(sim::HostId id) const { return m_peers[sim::indexOf(id)].host.get(); }
    LiveHost* ours(sim::HostId id) { return m_peers[sim::indexOf(id)].host.get(); }
    const std::string& name(sim::HostId id) const { return m_truth.host(id).name; }
    const base::Endpoint& address(sim::HostId id) const;
    sim::HostId find(std::string_view name) const { return m_truth.find(name); }
    /// Processes of ours that run.
    std::size_t running() const;

    const sim::Truth& truth() const { return m_truth; }
    const sim::Notes& notes() const { return m_notes; }
    const sim::Statistics& statistics() const { return m_statistics; }
    LiveWires& wires() { return m_wires; }
    const LiveWires& wires() const { return m_wires; }
    std::uint64_t events() const { return m_events; }

    /// An error is one sentence, and nothing has been done.
    base::Status apply(const sim::Poke& poke);
    /// To a node of ours that runs; outcomes carry the id, which is below kOwnIds.
    void command(sim::HostId host, swim::CommandId id, swim::Command command);
    static constexpr swim::CommandId kOwnIds = swim::CommandId{1} << 63;

private:
    static constexpr swim::CommandId kOwnJoin = kOwnIds + 1;
    static constexpr swim::CommandId kOwnLeave = kOwnIds + 2;
    struct Peer {
        /// Null for a program from outside.
        std::unique_ptr<LiveHost> host;
        /// Of a program from outside.
        base::Endpoint address;
    };

    // NotedCluster
    base::Instant noteTime() const override { return m_loop.now(); }
    std::uint64_t noteSteps() const override { return m_events; }
    sim::HostId noted(std::string_view name) const override { return m_truth.find(name); }
    bool notedLeaving(sim::HostId host) const override { return m_truth.host(host).leaving; }

    // live_lab_cluster.cpp
    sim::HostId addHost(std::string name);
    base::Status bindSomewhere(LiveHost& host);
    void boot(sim::HostId id);
    void joinSomebody(sim::HostId id);
    void onEvent(sim::HostId id, base::Instant now, dialect::Speaker::AnyEvent event);
    void onSwim(sim::HostId id, base::Instant now, const swim::Event& event);
    void ownOutcome(sim::HostId id, const swim::Outcome& outcome);
    void joined();
    void meet(const swim::Member& member);
    void endAfterLeave(sim::HostId id, std::uint32_t life, base::Instant end);
    void end(sim::HostId id);
    void later(base::Duration delay, std::function<void(LiveCluster&)> work);

    // live_lab_faults.cpp
    base::Status checkKnown(sim::HostId id) const;
    base::Status checkOurs(sim::HostId id) const;
    base::Status checkRunning(sim::HostId id) const;
    base::Status checkAwake(sim::HostId id) const;
    base::Status apply(const sim::Fault& fault);
    base::Status carryOut(const sim::Kill& fault);
    base::Status carryOut(const sim::Pause& fault);
    base::Status carryOut(const sim::Resume& fault);
    base::Status carryOut(const sim::Restart& fault);
    base::Status carryOut(const sim::Leave& fault);
    base::Status carryOut(const sim::Slow& fault);
    base::Status carryOut(const sim::Stutter& fault);
    base::Status carryOut(const sim::Cut& fault);
    base::Status carryOut(const sim::Mend& fault);
    base::Status carryOut(const sim::Partition& fault);
    base::Status carryOut(const sim::Heal& fault);
    base::Status carryOut(const sim::SetLoss& fault);
    base::Status carryOut(const sim::SetLatency& fault);
    base::Status carryOut(const sim::SetDuplicate& fault);
    base::Status carryOut(const sim::SetReorder& fault);
    base::Status carryOut(const sim::AddHost& fault);
    base::Status carryOut(const sim::JoinHosts& fault);
    base::Status carryOut(const sim::BroadcastText& fault);
    base::Status carryOut(const sim::SendText& fault);
    base::Status carryOut(const sim::SetMeta& fault);
    base::Status carryOut(const sim::RotateKey& fault);
    base::Status changeLinks(const sim::Between& where,
                             const std::function<void(sim::Link&)>& change);
    base::Status takeFromTheAir(std::uint64_t serial);
    base::Status holdInTheAir(std::uint64_t serial, base::Duration by);
    base::Status notInTheAir(std::uint64_t serial);
    void stutter(sim::HostId id, sim::Stutter how, std::uint64_t run, bool blocked);
    void touch(sim::HostId id);

    net::Loop& m_loop;
    LiveOptions m_options;
    Heard m_heard;
    LiveWires m_wires;
    sim::Truth m_truth;
    sim::Notes m_notes{*this};
    sim::Statistics m_statistics;
    std::vector<Peer> m_peers;
    std::uint16_t m_nextPort;
    /// Nodes that have not joined the first yet, at the start.
    std::size_t m_joining = 0;
    std::uint64_t m_events = 0;
    /// Which Stutter of a host is the last one; older ones end when they notice.
    std::map<sim::HostId, std::uint64_t> m_stutters;
    /// Expires with the cluster, for what is still planned then.
    std::shared_ptr<LiveCluster*> m_self = std::make_shared<LiveCluster*>(this);
};

}  // namespace swimscope::session

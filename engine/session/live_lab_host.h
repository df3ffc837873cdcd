#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/dialect/speaker.h"
#include "engine/net/driver.h"
#include "engine/net/gated_machine.h"
#include "engine/net/loop.h"
#include "engine/net/port_holder.h"
#include "engine/net/sockets.h"
#include "engine/session/live_lab_wires.h"
#include "engine/sim/host.h"

namespace swimscope::session {

/// What is decided before a node of a live lab exists.
struct LivePlan {
    std::string name;
    /// Its addresses are filled in.
    swim::Options options;
    sim::Secrets secrets;
    /// "plain" or "serf".
    std::string dialect = "plain";
    base::Bytes meta;
};

/// One node of a live lab on its own sockets: a process that can be killed, stopped and made late,
/// one life after the other. Lives on the loop's thread; must not be killed from its own callback.
class LiveHost {
public:
    using OnEvent = std::function<void(base::Instant now, dialect::Speaker::AnyEvent event)>;

    LiveHost(net::Loop& loop, LiveWires& wires, sim::HostId id, LivePlan plan, OnEvent onEvent);
    ~LiveHost();

    sim::HostId id() const { return m_id; }
    const LivePlan& plan() const { return m_plan; }
    const std::string& name() const { return m_plan.name; }
    /// Where it listens, or did last.
    const base::Endpoint& address() const { return m_address; }

    /// Its sockets; an error is one sentence.
    base::Status bind(const base::Endpoint& at);
    /// A new life on the bound sockets.
    void start();
    /// As kill -9: the sockets are closed at once and nothing is said. Nobody else gets the port as
    /// long as the host may come back to it.
    void kill();

    bool running() const { return m_process != nullptr; }
    /// 0 before the first.
    std::uint32_t life() const { return m_life; }
    /// Only while it runs.
    const swim::Node& node() const;
    dialect::Speaker& speaker();
    void command(swim::CommandId id, swim::Command command);
    /// The dialect was given something to say: lets the node notice.
    void nudge();
    void setMeta(base::Bytes meta) { m_plan.meta = std::move(meta); }

    void setPaused(bool paused);
    bool paused() const;
    void setBlocked(bool blocked);
    bool blocked() const;
    /// No latency ends it.
    void setLate(const sim::Latency& late);
    bool slow() const { return m_late != sim::Latency{}; }
    void setLeaving() { m_leaving = true; }
    bool leaving() const { return m_leaving; }

    bool dropMessage(std::uint64_t serial);
    bool delayMessage(std::uint64_t serial, base::Duration by);
    bool dials(const base::Endpoint& from) const;
    /// Everything that it said on streams has left.
    bool idle() const;
    /// That the kernel or we had no room for.
    std::uint64_t datagramsLost() const;

private:
    struct Process;

    void drain(base::Instant now);
    void poke();

    net::Loop& m_loop;
    LiveWires& m_wires;
    sim::HostId m_id;
    LivePlan m_plan;
    OnEvent m_onEvent;
    base::Endpoint m_address;
    std::unique_ptr<net::Sockets> m_sockets;
    std::unique_ptr<net::PortHolder> m_kept;
    std::unique_ptr<Process> m_process;
    sim::Latency m_late;
    std::uint32_t m_life = 0;
    bool m_leaving = false;
    std::vector<dialect::Speaker::AnyEvent> m_events;
};

}  // namespace swimscope::session

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "engine/net/loop.h"
#include "engine/observe/report.h"
#include "engine/session/command.h"
#include "engine/session/lab.h"
#include "engine/session/lab_engine.h"
#include "engine/session/lab_why.h"
#include "engine/session/live_lab_cluster.h"
#include "engine/session/live_lab_picture.h"

namespace swimscope::session {

/// The part of a live lab that lives on the engine thread, which it shares with every node: obeys,
/// reports and makes pictures.
class LiveLabEngine {
public:
    using Sink = std::function<void(observe::Report)>;

    LiveLabEngine(net::Loop& loop, CheckedLab settings, Sink sink);
    ~LiveLabEngine();

    /// Sockets for every node, before the engine thread runs. An error is one sentence.
    base::Status bind();
    void start();
    void execute(swim::CommandId id, Command command);
    void execute(swim::CommandId id, LabCommand command);
    /// Every node is gone at once, as if killed; calls `done`.
    void finish(std::function<void()> done);
    observe::Roster roster() const;
    void countDropped(std::function<std::uint64_t()> dropped) { m_dropped = std::move(dropped); }
    /// Any thread.
    std::shared_ptr<const LabFrame> frame() const;

private:
    friend class LiveLabObedience;

    void heard(sim::HostId host, base::Instant now, dialect::Speaker::AnyEvent event);
    void heardSwim(sim::HostId host, base::Instant now, swim::Event event);
    void tellOf(sim::HostId host, observe::Event event);
    LabWhy::Speaker speaker(sim::HostId host) const;
    /// The lab is seen from elsewhere.
    void turn();
    /// Which life of the viewpoint's host is looked from; 0 when none runs, and from everybody.
    std::uint32_t lifeViewed() const;
    void resync();
    void tick();
    void tellTraffic(swim::CommandId id = 0);
    void report(observe::Event event);
    void answer(swim::CommandId id, bool ok, base::Words text);
    void show(std::shared_ptr<const LabFrame> frame);
    void picture();
    void keepPicturing();
    void later(base::Duration delay, std::function<void(LiveLabEngine&)> work);

    net::Loop& m_loop;
    CheckedLab m_settings;
    Sink m_sink;
    std::function<std::uint64_t()> m_dropped = [] { return std::uint64_t{0}; };
    std::unique_ptr<LiveCluster> m_cluster;
    LiveLabPicture m_picture;
    LabWhy m_why;
    sim::RecentDecisions m_decisions;
    sim::HostId m_viewpoint = 1;
    bool m_started = false;
    std::uint32_t m_toldLife = 0;
    std::shared_ptr<const LabInspection> m_inspection;
    std::shared_ptr<const std::vector<LabBranch>> m_noBranches =
        std::make_shared<const std::vector<LabBranch>>();
    std::shared_ptr<const LabOptions> m_options;
    std::uint64_t m_toldBeliefs = 0;
    std::size_t m_toldPeers = 0;
    mutable std::mutex m_frameMutex;
    std::shared_ptr<const LabFrame> m_frame;
    /// Expires with the engine, for what is still planned then.
    std::shared_ptr<LiveLabEngine*> m_self = std::make_shared<LiveLabEngine*>(this);
};

}  // namespace swimscope::session

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/net/loop.h"
#include "engine/observe/report.h"
#include "engine/session/command.h"
#include "engine/session/lab.h"
#include "engine/session/lab_company.h"
#include "engine/session/lab_picture.h"
#include "engine/session/lab_why.h"
#include "engine/session/pacer.h"
#include "engine/sim/run_text.h"
#include "engine/sim/timeline.h"

namespace swimscope::session {

/// What a person typed, read and found usable.
struct CheckedLab {
    LabSettings given;
    /// Of a saved run, its pokes and its hash too.
    sim::SavedRun run;
    std::shared_ptr<const sim::Script> script;
};
/// An error is one sentence; about a script or a saved run it names the line.
base::Result<CheckedLab> checkLab(LabSettings settings);

/// The part of a lab that lives on the engine thread: paces its timeline, obeys, reports and makes
/// pictures. Works in slices, so that it looks at its commands every few milliseconds.
class LabEngine {
public:
    using Sink = std::function<void(observe::Report)>;

    LabEngine(net::Loop& loop, CheckedLab settings, Sink sink);
    ~LabEngine();

    /// Before the engine thread runs; the first frame, which shows nothing.
    base::Status bind();
    /// Makes the cluster.
    void start();
    void execute(swim::CommandId id, Command command);
    void execute(swim::CommandId id, LabCommand command);
    /// Ends at once: calls `done`.
    void finish(std::function<void()> done);
    observe::Roster roster() const;
    void countDropped(std::function<std::uint64_t()> dropped) { m_dropped = std::move(dropped); }
    /// Any thread.
    std::shared_ptr<const LabFrame> frame() const;

private:
    friend class LabObedience;
    /// A step or a search that goes on.
    struct Task {
        swim::CommandId id = 0;
        sim::Goal goal;
        bool seeks = false;
        base::Words done;
        /// Where the search began.
        sim::BranchId from = sim::kNoBranch;
        /// The trace hash that is expected there.
        std::optional<std::uint64_t> hash;
    };

    void wake();
    void pump();
    void work(base::Instant begin);
    void goOn(base::Instant begin);
    void taskDone();
    void arrived(const Task& task);
    void abandon();
    void seekTo(swim::CommandId id, sim::BranchId branch, const sim::Goal& goal, base::Words done);
    void sought(swim::CommandId id, const base::Status& status, const sim::Goal& goal,
                base::Words done);
    void setRunning(bool running);
    void measure(base::Instant wall);
    base::Duration untilNext(base::Instant wall) const;

    void heard(const observe::Report& report);
    void keepForWhy(const observe::Report& said, const swim::Event& event);
    LabWhy::Speaker speaker(sim::HostId host) const;
    /// The lab is another one to look at; `undoneFrom` as in observe::Turned.
    void turn(observe::Turned::Why why, base::Instant undoneFrom = base::Instant::max());
    void resync();
    /// What was shown of the viewpoint is not how it stands.
    void catchUp();
    void tellTraffic();
    observe::Rooms rooms() const;
    void tick();
    void report(observe::Event event);
    void answer(swim::CommandId id, bool ok, base::Words text);
    void picture();
    std::chrono::system_clock::time_point wallOf(base::Instant instant) const;
    const sim::Host* viewed() const;
    /// Which life of the viewpoint's host is looked from; 0 when none runs, and from everybody.
    std::uint32_t lifeViewed() const;
    void later(base::Duration delay, std::function<void(LabEngine&)> work);

    net::Loop& m_loop;
    CheckedLab m_settings;
    Sink m_sink;
    std::function<std::uint64_t()> m_dropped = [] { return std::uint64_t{0}; };
    std::unique_ptr<sim::Timeline> m_timeline;
    Pacer m_pacer;
    LabPicture m_picture;
    LabCompany m_company;
    std::optional<Task> m_task;
    bool m_running = false;
    bool m_pumpPlanned = false;
    /// Something was done; the next picture does not wait.
    bool m_dirty = true;
    base::Instant m_lastFrame{};
    base::Duration m_frameRest = base::Duration{};
    sim::HostId m_viewpoint = 1;
    std::uint32_t m_toldLife = 0;
    std::chrono::system_clock::time_point m_wallStart;
    std::shared_ptr<const LabInspection> m_inspection;
    std::shared_ptr<const LabOptions> m_options;
    base::Instant m_measuredAt{};
    base::Instant m_measuredVirtual{};
    std::optional<double> m_reached;
    std::uint64_t m_toldBeliefs = 0;
    LabWhy m_why;
    mutable std::mutex m_frameMutex;
    std::shared_ptr<const LabFrame> m_frame;
    /// Expires with the engine, for what is still planned then.
    std::shared_ptr<LabEngine*> m_self = std::make_shared<LabEngine*>(this);
};

}  // namespace swimscope::session

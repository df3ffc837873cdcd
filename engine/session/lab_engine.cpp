#include "engine/session/lab_engine.h"

#include <algorithm>
#include <utility>

#include "engine/session/lab_obedience.h"
#include "engine/session/limits.h"
#include "engine/sim/script_options.h"

namespace swimscope::session {

LabEngine::LabEngine(net::Loop& loop, CheckedLab settings, Sink sink)
    : m_loop(loop), m_settings(std::move(settings)), m_sink(std::move(sink)) {}

LabEngine::~LabEngine() = default;

base::Status LabEngine::bind() {
    // Making a large cluster takes a while: that is for the engine thread. Until then, nothing.
    auto empty = std::make_shared<LabFrame>();
    empty->identities = std::make_shared<const std::vector<LabIdentity>>();
    empty->beliefs = std::make_shared<const std::vector<LabBelief>>();
    empty->marks = std::make_shared<const std::vector<sim::Mark>>();
    empty->branches = std::make_shared<const std::vector<LabBranch>>();
    empty->script = m_settings.script;
    m_options =
        std::make_shared<const LabOptions>(sim::optionValues(m_settings.script->cluster.node));
    empty->why = m_why.steps();
    m_frame = std::move(empty);
    m_wallStart = std::chrono::system_clock::now();
    return {};
}

void LabEngine::start() {
    m_timeline = std::make_unique<sim::Timeline>(m_settings.script, m_settings.run.pokes);
    // One without a name of its own stays what it is called.
    static_cast<void>(m_timeline->rename(1, m_settings.run.name));
    m_timeline->setHeard([this](const observe::Report& report) { heard(report); });
    picture();
    observe::Started started;
    started.name = m_timeline->run().cluster().host(1).name();
    started.address = m_timeline->run().cluster().host(1).address();
    started.dialect = "plain";
    started.label = m_settings.script->cluster.secrets.label;
    started.encrypted = !m_settings.script->cluster.secrets.keys.empty();
    started.rooms = rooms();
    report(std::move(started));
    turn(observe::Turned::Why::OtherView);
    if (!m_settings.given.savedRun.empty()) {
        seekTo(0, 1, sim::Goal::at(m_settings.run.end), {});
        if (m_task) {
            m_task->hash = m_settings.run.hash;
        }
    } else {
        setRunning(m_settings.given.running);
    }
    tick();
    wake();
}

void LabEngine::execute(swim::CommandId id, Command command) {
    LabObedience(*this, id).obey(std::move(command));
    m_dirty = true;
    wake();
}

void LabEngine::execute(swim::CommandId id, LabCommand command) {
    LabObedience(*this, id).obey(std::move(command));
    m_dirty = true;
    wake();
}

void LabEngine::finish(std::function<void()> done) {
    report(observe::Ended{base::sentence("the lab was closed")});
    done();
}

observe::Roster LabEngine::roster() const {
    observe::Roster roster;
    roster.members = membersSeenBy(m_timeline->run(), m_viewpoint);
    return roster;
}

std::shared_ptr<const LabFrame> LabEngine::frame() const {
    const std::lock_guard lock(m_frameMutex);
    return m_frame;
}

void LabEngine::wake() {
    if (!m_pumpPlanned) {
        m_pumpPlanned = true;
        later({}, [](LabEngine& self) { self.pump(); });
    }
}

void LabEngine::pump() {
    m_pumpPlanned = false;
    const base::Instant begin = m_loop.now();
    if (m_task) {
        work(begin);
    } else if (m_running) {
        goOn(begin);
    }
    m_company.work(*m_timeline, m_loop);
    if (m_viewpoint != sim::kNoHost && lifeViewed() != m_toldLife) {
        turn(observe::Turned::Why::OtherView);
    }
    const base::Instant now = m_loop.now();
    measure(now);
    const bool rested = now - m_lastFrame >= std::max(kFrameInterval, m_frameRest);
    if (rested && (m_dirty || m_running || m_task || m_company.stale())) {
        picture();
    }
    if (m_task || m_running || m_dirty || m_company.busy() || m_company.stale()) {
        m_pumpPlanned = true;
        later(m_task || m_company.busy() ? base::Duration{} : untilNext(now),
              [](LabEngine& self) { self.pump(); });
    }
}

void LabEngine::work(base::Instant begin) {
    bool done = false;
    do {
        done = m_task->seeks ? m_timeline->work(kLabBudget)
                             : m_timeline->advance(m_task->goal, kLabBudget);
    } while (!done && m_loop.now() - begin < kLabSlice);
    if (done) {
        taskDone();
    }
}

void LabEngine::goOn(base::Instant begin) {
    const sim::Goal goal{m_pacer.due(begin)};
    bool done = false;
    do {
        done = m_timeline->advance(goal, kLabBudget);
    } while (!done && m_loop.now() - begin < kLabSlice);
    m_pacer.reached(m_loop.now(), m_timeline->run().cluster().now());
}

base::Duration LabEngine::untilNext(base::Instant wall) const {
    if (m_running && m_pacer.due(wall) > m_timeline->run().cluster().now() &&
        m_timeline->run().next() && *m_timeline->run().next() <= m_pacer.due(wall)) {
        return {};
    }
    const base::Instant frame = m_lastFrame + std::max(kFrameInterval, m_frameRest);
    constexpr base::Duration kShortest = std::chrono::milliseconds(1);
    return std::clamp(frame - wall, kShortest, kFrameInterval);
}

void LabEngine::taskDone() {
    const Task task = *std::exchange(m_task, std::nullopt);
    m_dirty = true;
    if (task.seeks) {
        arrived(task);
    } else {
        catchUp();
    }
    const std::uint64_t hash = m_timeline->run().cluster().traceHash();
    if (task.hash && *task.hash != hash) {
        report(observe::Notice{observe::Notice::Severity::Error,
                               base::sentence("the saved run does not come out as it did: its "
                                              "trace hash was {0} and is {1}",
                                              sim::hashText(*task.hash), sim::hashText(hash))});
    } else if (task.hash) {
        report(observe::Notice{observe::Notice::Severity::Info,
                               base::sentence("the saved run came out as it did, trace hash {0}",
                                              sim::hashText(hash))});
    }
    if (task.id != 0) {
        answer(task.id, true, task.done);
    }
}

void LabEngine::abandon() {
    if (!m_task) {
        return;
    }
    const Task task = *std::exchange(m_task, std::nullopt);
    m_timeline->cancel();
    if (task.seeks) {
        arrived(task);
    }
    if (task.id != 0) {
        answer(task.id, false, base::sentence("given up on the way"));
    }
}

void LabEngine::seekTo(swim::CommandId id, sim::BranchId branch, const sim::Goal& goal,
                       base::Words done) {
    abandon();
    setRunning(false);
    const sim::BranchId wanted = branch == sim::kNoBranch ? m_timeline->branch().id : branch;
    sought(id, m_timeline->seek(wanted, goal), goal, std::move(done));
}

void LabEngine::sought(swim::CommandId id, const base::Status& status, const sim::Goal& goal,
                       base::Words done) {
    if (!status) {
        return answer(id, false, status.error());
    }
    m_task = Task{id, goal, /*seeks=*/true, std::move(done), m_timeline->branch().id, std::nullopt};
    m_picture.branchesChanged();
}

void LabEngine::setRunning(bool running) {
    m_running = running;
    m_reached.reset();
    const base::Instant wall = m_loop.now();
    m_pacer.anchor(wall, m_timeline->run().cluster().now());
    m_measuredAt = wall;
    m_measuredVirtual = m_timeline->run().cluster().now();
}

void LabEngine::measure(base::Instant wall) {
    constexpr base::Duration kWindow = std::chrono::milliseconds(500);
    if (!m_running || wall - m_measuredAt < kWindow) {
        return;
    }
    const base::Instant virtualNow = m_timeline->run().cluster().now();
    const double made =
        base::toSeconds(virtualNow - m_measuredVirtual) / base::toSeconds(wall - m_measuredAt);
    constexpr double kNearEnough = 0.9;
    m_reached = made < m_pacer.speed() * kNearEnough ? std::optional(made) : std::nullopt;
    m_measuredAt = wall;
    m_measuredVirtual = virtualNow;
}

void LabEngine::picture() {
    const base::Instant begin = m_loop.now();
    auto frame = m_picture.frame(*m_timeline, m_viewpoint);
    frame->running = m_running;
    frame->speed = m_pacer.speed();
    frame->reached = m_reached;
    if (m_task && m_task->seeks) {
        frame->seeking = m_timeline->progress();
    }
    frame->inspection = m_inspection;
    frame->options = m_options;
    m_company.show(*m_timeline, begin, *frame);
    frame->why = m_why.explain([this](sim::HostId host) { return speaker(host); });
    {
        // The old picture is let go behind the lock.
        std::shared_ptr<const LabFrame> shown = std::move(frame);
        const std::lock_guard lock(m_frameMutex);
        m_frame.swap(shown);
    }
    m_lastFrame = m_loop.now();
    m_frameRest = (m_lastFrame - begin) * kFrameRest;
    m_dirty = false;
}

void LabEngine::later(base::Duration delay, std::function<void(LabEngine&)> work) {
    auto run = [weak = std::weak_ptr<LabEngine*>(m_self), work = std::move(work)] {
        if (const auto alive = weak.lock()) {
            work(**alive);
        }
    };
    if (delay <= base::Duration{}) {
        m_loop.post(std::move(run));
    } else {
        m_loop.after(delay, std::move(run));
    }
}

}  // namespace swimscope::session

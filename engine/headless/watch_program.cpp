#include "engine/headless/watch_program.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <poll.h>
#include <unistd.h>

#include "engine/headless/output_port.h"
#include "engine/headless/progress_bar.h"
#include "engine/headless/wake_up.h"
#include "engine/headless/watch_story.h"
#include "engine/headless/watch_text.h"
#include "engine/headless/write_text.h"

namespace swimscope::headless {

namespace {

constexpr int kFindings = 1;
constexpr int kUnreachable = 3;

/// What waits for a slow reader before reports wait too.
constexpr std::size_t kManyBytes = 1u << 20;
/// After a signal, a reader that takes nothing for this long gets no more.
constexpr std::chrono::seconds kPatience{1};
/// Tables of members that come later are read while a tap goes on.
constexpr base::Duration kTapRound = std::chrono::seconds(30);

/// The contact works, and something about it is not as it should be.
bool answers(watch::Verdict verdict) {
    return verdict == watch::Verdict::UdpBlocked || verdict == watch::Verdict::AnotherName ||
           verdict == watch::Verdict::VersionMismatch || verdict == watch::Verdict::Partial;
}

class WatchProgram {
public:
    WatchProgram(const WatchOptions& options, const Surface& surface)
        : m_options(options),
          m_surface(surface),
          m_story(options),
          m_output(surface.output),
          m_progress(surface.errors) {}

    int run();

private:
    using Clock = std::chrono::steady_clock;
    using Id = swim::CommandId;

    void begin();
    void beginRound();
    void wait();
    void act();
    void hear(const observe::Report& report);
    void onEvent(const watch::Event& event, const observe::Report& report);
    void onDiagnosis(const watch::Diagnosed& diagnosed, const observe::Report& report);
    void onOutcome(const swim::Outcome& outcome, const observe::Report& report);
    void onSweep(const swim::Outcome& outcome);
    void afterFirstSweep();
    void failed();
    void endRound(const observe::Report& report);
    bool looksAgain(const observe::Report& report);
    bool busy() const { return !m_peeks.empty() || !m_examinations.empty() || m_linksBusy; }
    void show(const std::string& text);
    void showProgress(std::size_t over, std::size_t all, const char* what);
    int timeout() const;
    int exitCode() const;
    Id submit(watch::Command command) { return m_session->submit(std::move(command)); }

    const WatchOptions& m_options;
    const Surface m_surface;
    WatchStory m_story;
    OutputPort m_output;
    ProgressBar m_progress;
    WakeUp m_wakeUp;
    std::unique_ptr<session::Session> m_session;
    observe::Batch m_batch;
    std::size_t m_heard = 0;

    std::map<Id, std::string> m_peeks;
    std::set<Id> m_examinations;
    std::optional<Id> m_sweep;
    std::optional<Id> m_links;
    bool m_linksBusy = false;
    std::size_t m_linksSeen = 0;
    std::size_t m_members = 0;
    bool m_went = false;

    /// Whoever sweeps once looks twice where once is not enough.
    bool m_lookedAgain = false;
    std::optional<Clock::time_point> m_nextRound;
    std::optional<Clock::time_point> m_end;
    bool m_done = false;
    bool m_signalled = false;
    bool m_unread = false;
    /// In the round that goes on, and in the last one that ended.
    bool m_answeredNow = false;
    bool m_answered = false;
    /// The present silence has been examined.
    bool m_examined = false;
    std::optional<watch::Verdict> m_verdict;
};

int WatchProgram::run() {
    auto session = session::startWatch(m_options.settings, [this] { m_wakeUp.poke(); });
    if (!session) {
        writeText(m_surface.errors, "swimscope-node: " + session.error() + "\n");
        return kUnreachable;
    }
    m_session = *std::move(session);
    if (m_options.lasts) {
        m_end = Clock::now() + *m_options.lasts;
    }
    begin();
    while (!m_done) {
        wait();
        act();
    }
    m_progress.finish();
    show(m_story.over(std::chrono::system_clock::now()));
    if (!m_unread) {
        m_output.finish(m_surface.signals, m_signalled, kPatience);
    }
    return exitCode();
}

void WatchProgram::begin() {
    if (m_options.verb == WatchVerb::Peek || m_options.verb == WatchVerb::Doctor) {
        return beginRound();
    }
    base::Duration every = m_options.every.value_or(base::Duration{});
    if (m_options.verb == WatchVerb::Tap && !m_options.every) {
        every = kTapRound;
    }
    m_sweep = submit(watch::Sweep{m_options.settings.seeds, every});
}

void WatchProgram::beginRound() {
    m_nextRound.reset();
    if (m_options.verb == WatchVerb::Sweep) {
        m_sweep = submit(watch::Sweep{m_options.settings.seeds, base::Duration{}});
        return;
    }
    m_answeredNow = false;
    if (m_options.verb == WatchVerb::Links) {
        m_linksBusy = true;
        m_linksSeen = 0;
        m_links = submit(watch::MeasureLinks{});
        return;
    }
    for (const std::string& address : m_options.settings.seeds) {
        if (m_options.verb == WatchVerb::Peek) {
            m_peeks[submit(watch::Peek{address})] = address;
        } else {
            m_examinations.insert(submit(watch::Diagnose{address, m_options.name}));
        }
    }
}

int WatchProgram::timeout() const {
    std::optional<Clock::time_point> first = m_nextRound;
    if (m_end && (!first || *m_end < *first)) {
        first = m_end;
    }
    if (!first) {
        return -1;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*first - Clock::now());
    return static_cast<int>(std::clamp<long long>(left.count(), 0, 3'600'000));
}

void WatchProgram::wait() {
    const bool behind = m_output.pending() >= kManyBytes;
    const bool more = m_output.pending() > 0 && !m_unread;
    std::array<pollfd, 3> fds{{{behind ? -1 : m_wakeUp.fd, POLLIN, 0},
                               {m_surface.signals, POLLIN, 0},
                               {more ? m_output.fd() : -1, POLLOUT, 0}}};
    if (::poll(fds.data(), fds.size(), timeout()) < 0) {
        return;
    }
    if (fds[0].revents != 0) {
        m_wakeUp.clear();
    }
    if (fds[1].revents != 0) {
        m_signalled = true;
        m_done = true;
    }
}

void WatchProgram::act() {
    const auto now = Clock::now();
    if (m_end && now >= *m_end) {
        m_done = true;
    }
    if (m_nextRound && now >= *m_nextRound) {
        beginRound();
    }
    while (!m_done && m_output.pending() < kManyBytes) {
        if (m_heard == m_batch.reports.size()) {
            m_heard = 0;
            if (!m_session->take(m_batch)) {
                break;
            }
        }
        hear(m_batch.reports[m_heard++]);
    }
    if (!m_unread && !m_output.flush()) {
        // Nobody reads any more: there is no point in going on.
        m_unread = true;
        m_done = true;
    }
}

void WatchProgram::hear(const observe::Report& report) {
    show(m_story.hear(report));
    if (const auto* event = std::get_if<watch::Event>(&report.event)) {
        onEvent(*event, report);
    } else if (const auto* said = std::get_if<swim::Event>(&report.event)) {
        if (const auto* outcome = std::get_if<swim::Outcome>(said)) {
            onOutcome(*outcome, report);
        }
    }
}

void WatchProgram::onEvent(const watch::Event& event, const observe::Report& report) {
    if (std::holds_alternative<watch::Answered>(event)) {
        m_answeredNow = true;
        m_examined = false;
    } else if (const auto* diagnosed = std::get_if<watch::Diagnosed>(&event)) {
        onDiagnosis(*diagnosed, report);
    } else if (const auto* sweep = std::get_if<watch::SweepProgress>(&event)) {
        m_members = sweep->known;
        showProgress(sweep->answered + sweep->failed, sweep->known, "members");
    } else if (std::holds_alternative<watch::LinkProbed>(event) && m_members > 1) {
        const std::size_t pairs = m_members * (m_members - 1);
        m_linksSeen = std::min(m_linksSeen + 1, pairs);
        showProgress(m_linksSeen, pairs, "pairs");
    }
}

void WatchProgram::showProgress(std::size_t over, std::size_t all, const char* what) {
    m_progress.show(double(over) / double(std::max<std::size_t>(all, 1)),
                    std::to_string(over) + " of " + std::to_string(all) + " " + what);
}

/// The doctor's own verb answers on the output; elsewhere the verdict explains a failure.
void WatchProgram::onDiagnosis(const watch::Diagnosed& diagnosed, const observe::Report& report) {
    if (!m_examinations.contains(diagnosed.id)) {
        return;
    }
    const watch::Verdict verdict = diagnosed.diagnosis.verdict;
    const bool worse = !m_verdict || *m_verdict == watch::Verdict::Healthy || answers(*m_verdict);
    if (worse) {
        m_verdict = verdict;
    }
    const bool asked = m_options.verb == WatchVerb::Doctor;
    if (m_options.json || asked) {
        show(m_story.diagnosis(diagnosed.diagnosis, report.wall));
    }
    if (!asked) {
        m_progress.finish();
        writeText(m_surface.errors, diagnosisText(diagnosed.diagnosis));
    }
}

void WatchProgram::onOutcome(const swim::Outcome& outcome, const observe::Report& report) {
    if (m_sweep == outcome.id) {
        onSweep(outcome);
        if (m_options.verb == WatchVerb::Links && m_went) {
            return;
        }
    } else if (!outcome.final) {
        return;
    } else if (m_peeks.erase(outcome.id) > 0) {
        if (!outcome.ok && m_peeks.empty() && !m_answeredNow) {
            failed();
        }
    } else if (m_links == outcome.id) {
        m_linksBusy = false;
        if (!outcome.ok) {
            writeText(m_surface.errors, "swimscope-node: " + outcome.text + "\n");
        }
    } else if (m_examinations.erase(outcome.id) == 0) {
        return;
    }
    if (!busy()) {
        endRound(report);
    }
}

void WatchProgram::onSweep(const swim::Outcome& outcome) {
    if (!outcome.ok) {
        return failed();
    }
    if (!std::exchange(m_went, true)) {
        afterFirstSweep();
    }
}

void WatchProgram::afterFirstSweep() {
    if (m_options.verb == WatchVerb::Tap) {
        submit(watch::Tap{m_options.perSecond});
        submit(watch::TakePulses{});
    } else if (m_options.verb == WatchVerb::Links) {
        m_answered = true;
        beginRound();
    }
}

/// Nobody answered: the doctor is asked why, once until somebody answers.
void WatchProgram::failed() {
    if (std::exchange(m_examined, true)) {
        return;
    }
    for (const std::string& address : m_options.settings.seeds) {
        m_examinations.insert(submit(watch::Diagnose{address, {}}));
    }
}

/// News may have been on its way while everybody was asked: only what differs after the time that
/// gossip takes is a finding.
bool WatchProgram::looksAgain(const observe::Report& report) {
    const auto& until = m_story.undecidedUntil();
    const bool once = m_options.verb == WatchVerb::Sweep && !m_options.every;
    if (!once || !until || !m_answeredNow || std::exchange(m_lookedAgain, true)) {
        return false;
    }
    const base::Duration rest = std::max(base::Duration{}, *until - report.instant);
    m_nextRound = Clock::now() + std::chrono::ceil<std::chrono::milliseconds>(rest);
    m_story.lookAgain();
    writeText(m_surface.errors,
              "members differ in what may be news on its way: asking once more\n");
    return true;
}

void WatchProgram::endRound(const observe::Report& report) {
    m_progress.finish();
    if (looksAgain(report)) {
        return;
    }
    m_answered = m_options.verb == WatchVerb::Links ? m_went : m_answeredNow;
    show(m_story.roundOver(report.wall, report.instant));
    const bool goesOn = m_options.every || (m_options.verb == WatchVerb::Tap && m_answered);
    m_done = m_done || !goesOn;
    if (goesOn && m_options.verb != WatchVerb::Sweep && m_options.verb != WatchVerb::Tap &&
        !(m_options.verb == WatchVerb::Links && !m_went)) {
        m_nextRound = Clock::now() + *m_options.every;
    }
    if (m_options.verb == WatchVerb::Doctor && goesOn) {
        m_verdict.reset();
    }
    m_answeredNow = false;
}

void WatchProgram::show(const std::string& text) {
    if (!m_unread && !(m_signalled && m_output.pending() >= kManyBytes)) {
        m_output.append(text);
    }
}

int WatchProgram::exitCode() const {
    if (m_options.verb == WatchVerb::Doctor) {
        if (!m_verdict || *m_verdict == watch::Verdict::Healthy) {
            return 0;
        }
        return answers(*m_verdict) ? kFindings : kUnreachable;
    }
    if (!m_answered && !m_answeredNow) {
        return kUnreachable;
    }
    return m_story.alarmed() ? kFindings : 0;
}

}  // namespace

int runWatch(const WatchOptions& options, const Surface& surface) {
    return WatchProgram(options, surface).run();
}

}  // namespace swimscope::headless

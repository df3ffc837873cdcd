#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "engine/session/lab.h"

namespace swimscope::session {

/// A lab under test with everything it has reported. Eight nodes, the quickest timing, standing
/// still, unless told otherwise.
class WatchedLab {
public:
    static LabSettings small() {
        LabSettings settings;
        settings.nodes = 8;
        settings.seed = 7;
        settings.timing = swim::Timing::Local;
        settings.running = false;
        return settings;
    }

    explicit WatchedLab(LabSettings settings = small()) {
        auto started = startLab(std::move(settings), [this] {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
            m_wake.notify_one();
        });
        if (started) {
            lab = *std::move(started);
        } else {
            error = started.error();
        }
    }

    /// Waits for the outcome of a command.
    swim::Outcome tell(LabCommand command) { return await(lab->control(std::move(command))); }
    swim::Outcome ask(Command command) { return await(lab->submit(std::move(command))); }

    /// Waits until a report satisfies `wanted`; null after two minutes.
    template <typename Wanted>
    const observe::Report* awaitReport(Wanted wanted) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        for (std::size_t next = 0;;) {
            for (; next < reports.size(); ++next) {
                if (wanted(reports[next])) {
                    return &reports[next];
                }
            }
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait_until(lock, limit, [this] { return m_woken; })) {
                return nullptr;
            }
            m_woken = false;
            lock.unlock();
            collect();
        }
    }
    template <typename Event>
    static const Event* find(const observe::Report& report) {
        const auto* event = std::get_if<swim::Event>(&report.event);
        return event ? std::get_if<Event>(event) : nullptr;
    }

    /// Waits until the newest frame satisfies `wanted`; the last one seen after two minutes.
    template <typename Wanted>
    std::shared_ptr<const LabFrame> awaitFrame(Wanted wanted) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        auto frame = lab->frame();
        while (!wanted(*frame) && std::chrono::steady_clock::now() < limit) {
            std::this_thread::yield();
            frame = lab->frame();
        }
        return frame;
    }
    /// The frame after the last command.
    std::shared_ptr<const LabFrame> settledAt(base::Instant when) {
        return awaitFrame(
            [when](const LabFrame& frame) { return frame.now == when && !frame.seeking; });
    }

    std::unique_ptr<Lab> lab;
    std::string error;
    std::vector<observe::Report> reports;

private:
    swim::Outcome await(swim::CommandId id) {
        const auto* report = awaitReport([id](const observe::Report& candidate) {
            const auto* outcome = find<swim::Outcome>(candidate);
            return outcome && outcome->id == id && outcome->final;
        });
        return report ? *find<swim::Outcome>(*report)
                      : swim::Outcome{id, true, false, base::verbatim("never answered"), {}};
    }
    void collect() {
        observe::Batch batch;
        while (lab->take(batch)) {
            for (observe::Report& report : batch.reports) {
                reports.push_back(std::move(report));
            }
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_woken = false;
};

inline base::Instant secondOf(double seconds) {
    return base::Instant{
        std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds))};
}

}  // namespace swimscope::session

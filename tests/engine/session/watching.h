#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "engine/session/session.h"

namespace swimscope::session {

/// A session under test with everything it has reported so far.
class Watched {
public:
    explicit Watched(MemberSettings settings) : Watched(startMember, std::move(settings)) {}
    explicit Watched(WatchSettings settings) : Watched(startWatch, std::move(settings)) {}

    template <typename Start, typename Settings>
    Watched(Start start, Settings settings) {
        auto started = start(std::move(settings), [this] {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
            m_wake.notify_one();
        });
        if (started) {
            m_session = *std::move(started);
        } else {
            error = started.error();
        }
    }

    Session& operator*() { return *m_session; }
    Session* operator->() { return m_session.get(); }
    void end() { m_session.reset(); }

    /// Waits until some report, old or new, satisfies `wanted`; null after two minutes.
    template <typename Wanted>
    const observe::Report* await(Wanted wanted) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        std::size_t next = 0;
        while (true) {
            for (; next < reports.size(); ++next) {
                if (wanted(reports[next])) {
                    return &reports[next];
                }
            }
            if (!collect(limit)) {
                return nullptr;
            }
        }
    }

    /// Waits for the first event of this type that satisfies `wanted`.
    template <typename Event, typename Wanted>
    const Event* awaitEvent(Wanted wanted) {
        const observe::Report* report = await([&](const observe::Report& candidate) {
            const Event* event = find<Event>(candidate);
            return event && wanted(*event);
        });
        return report ? find<Event>(*report) : nullptr;
    }
    template <typename Event>
    const Event* awaitEvent() {
        return awaitEvent<Event>([](const Event&) { return true; });
    }
    template <typename Event>
    bool awaitNode(const std::string& name) {
        return awaitEvent<Event>([&](const Event& event) { return event.member.name() == name; });
    }
    /// Submits and waits for the final outcome.
    swim::Outcome ask(Command command) {
        const swim::CommandId id = m_session->submit(std::move(command));
        const auto* outcome = awaitEvent<swim::Outcome>(
            [&](const swim::Outcome& candidate) { return candidate.id == id && candidate.final; });
        return outcome ? *outcome
                       : swim::Outcome{id, true, false, base::verbatim("never answered"), {}};
    }
    /// Forgets what was reported, so that the next wait is for something new.
    void forget() {
        observe::Batch batch;
        m_session->take(batch);
        reports.clear();
    }

    /// The event of this type in a report, wherever it is nested; null when it is another.
    template <typename Event>
    static const Event* find(const observe::Report& report) {
        return within<Event>(report.event);
    }

    std::string error;
    /// References to earlier reports stay valid while later ones come in.
    std::deque<observe::Report> reports;

private:
    template <typename Event, typename Variant>
    static const Event* within(const Variant& variant) {
        return std::visit(
            [](const auto& held) -> const Event* {
                using Held = std::decay_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, Event>) {
                    return &held;
                } else if constexpr (std::is_same_v<Held, swim::Event> ||
                                     std::is_same_v<Held, dialect::Event> ||
                                     std::is_same_v<Held, watch::Event>) {
                    return within<Event>(held);
                } else {
                    return nullptr;
                }
            },
            variant);
    }

    bool collect(std::chrono::steady_clock::time_point limit) {
        observe::Batch batch;
        while (!m_session->take(batch)) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait_until(lock, limit, [this] { return m_woken; })) {
                return false;
            }
            m_woken = false;
        }
        for (observe::Report& report : batch.reports) {
            reports.push_back(std::move(report));
        }
        return true;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_woken = false;
    std::unique_ptr<Session> m_session;
};

/// A quick member on a loopback port that the kernel chooses.
inline MemberSettings member(const std::string& name) {
    MemberSettings settings;
    settings.name = name;
    settings.bind = "127.0.0.1:0";
    settings.timing = swim::Timing::Local;
    return settings;
}

inline std::string addressOf(Watched& session) {
    const auto* started = session.awaitEvent<observe::Started>();
    return started ? started->address.toString() : "";
}

/// One that reads at `seed`, again and again at short intervals.
inline WatchSettings watcher(const std::string& seed) {
    WatchSettings settings;
    settings.seeds = {seed};
    settings.bind = "127.0.0.1:0";
    settings.every = std::chrono::milliseconds(100);
    settings.tune = [](watch::Options& options) {
        options.minInterval = std::chrono::milliseconds(50);
        options.tapPerSecond = 50;
    };
    return settings;
}

}  // namespace swimscope::session

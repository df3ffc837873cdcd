#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/net/driver.h"
#include "engine/net/loop.h"
#include "engine/observe/insight.h"
#include "engine/observe/report.h"
#include "engine/session/command.h"
#include "engine/session/watch_settings.h"
#include "engine/watch/watcher.h"

namespace swimscope::session {

/// The part of a watching session that lives on the engine thread: the watcher on real sockets,
/// and what follows from what it hears. Everything goes to `sink` as reports.
class WatchEngine {
public:
    using Sink = std::function<void(observe::Report)>;

    WatchEngine(net::Loop& loop, CheckedWatch settings, Sink sink);
    ~WatchEngine();

    /// Sockets; before the engine thread runs. An error is one sentence.
    base::Status bind();
    void start();
    void execute(swim::CommandId id, Command command);
    /// There is nothing to say goodbye to: calls `done` at once.
    void finish(std::function<void()> done);
    /// Every listed member with the belief that most observers hold.
    observe::Roster roster() const;
    void countDropped(std::function<std::uint64_t()> dropped) { m_dropped = std::move(dropped); }

private:
    base::Result<std::unique_ptr<net::Sockets>> bindSockets();
    base::Endpoint ownAddress(base::Endpoint bound) const;

    /// Ids from here on are our own wishes; their outcomes are not shown.
    static constexpr swim::CommandId kOwnIds = swim::CommandId{1} << 63;

    void ask(swim::CommandId id, watch::Command command);
    void askMyself(watch::Command command);
    void drain(base::Instant now);
    void onEvent(base::Instant now, watch::Event event);
    void onSilence(const base::Endpoint& at);
    void onProgress(const watch::SweepProgress& progress);
    void diagnose(const base::Endpoint& place, const std::string& seed);
    void firstAnswer();
    void judgeSoon();
    void judge();
    void tick();
    void tellCost();
    void report(observe::Event event);
    void answer(swim::CommandId id, bool ok, base::Words text);
    void later(base::Duration delay, std::function<void(WatchEngine&)> work);

    net::Loop& m_loop;
    CheckedWatch m_settings;
    Sink m_sink;
    std::function<std::uint64_t()> m_dropped = [] { return std::uint64_t{0}; };
    std::unique_ptr<watch::Watcher> m_watcher;
    std::unique_ptr<net::Driver> m_driver;
    observe::Insight m_insight;
    std::vector<observe::Finding> m_told;
    std::optional<base::Instant> m_toldUntil;
    watch::Watcher::Counters m_counted;
    base::Endpoint m_self;
    bool m_answered = false;
    /// Seeds whose present silence has been examined; the empty one stands for those by name.
    std::set<base::Endpoint> m_diagnosed;
    bool m_judgePlanned = false;
    /// Something was heard since the findings were looked at.
    bool m_unjudged = false;
    swim::CommandId m_lastOwn = kOwnIds;
    std::vector<watch::Event> m_events;
    /// Expires with the engine, for what is still planned then.
    std::shared_ptr<WatchEngine*> m_alive = std::make_shared<WatchEngine*>(this);
};

}  // namespace swimscope::session

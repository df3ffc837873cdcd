#include "engine/session/watch_engine.h"

#include <chrono>
#include <utility>

#include "engine/observe/told_member.h"
#include "engine/session/address_choice.h"
#include "engine/session/entropy.h"
#include "engine/session/limits.h"

namespace swimscope::session {

namespace {

/// The newest row that any observer holds.
const watch::Row* newestRow(const observe::BeliefMatrix& beliefs, const std::string& name) {
    const watch::Row* newest = nullptr;
    for (std::size_t i = 0; i < beliefs.observers().size(); ++i) {
        const watch::Row* row = beliefs.view(i)->find(name);
        if (row && (!newest || row->incarnation > newest->incarnation)) {
            newest = row;
        }
    }
    return newest;
}

}  // namespace

WatchEngine::WatchEngine(net::Loop& loop, CheckedWatch settings, Sink sink)
    : m_loop(loop), m_settings(std::move(settings)), m_sink(std::move(sink)) {}

WatchEngine::~WatchEngine() = default;

base::Status WatchEngine::bind() {
    auto sockets = bindSockets();
    if (!sockets) {
        return base::Error{sockets.error()};
    }
    auto security = makeSecurity(m_settings.given);
    if (!security) {
        return base::Error{security.error()};
    }
    m_self = ownAddress((*sockets)->local());
    watch::Options options;
    options.self = m_self;
    if (m_settings.given.tune) {
        m_settings.given.tune(options);
    }
    m_watcher =
        std::make_unique<watch::Watcher>(std::move(options), *std::move(security), drawSeed());
    const std::string& dns = m_settings.given.dnsConfig;
    m_driver = std::make_unique<net::Driver>(
        m_loop, *std::move(sockets), *m_watcher, [this](base::Instant now) { drain(now); },
        dns.empty() ? net::kResolvConf : dns);
    return {};
}

/// Unless we are told better, one socket for both families, where this computer has both.
base::Result<std::unique_ptr<net::Sockets>> WatchEngine::bindSockets() {
    if (m_settings.given.bind.empty()) {
        auto both = net::Sockets::bind(m_loop, {base::IpAddress::parse("::").value(), 0});
        if (both) {
            return both;
        }
    }
    return net::Sockets::bind(m_loop, m_settings.bind);
}

/// Where members can ping us: what the settings say, the bound address, or the one by which packets
/// leave for the cluster.
base::Endpoint WatchEngine::ownAddress(base::Endpoint bound) const {
    if (bound.ip.isUnspecified() && !m_settings.advertise && m_settings.towards) {
        if (const auto source = sourceTowards(*m_settings.towards)) {
            return {*source, bound.port};
        }
    }
    if (bound.ip.isUnspecified()) {
        bound.ip = m_settings.bind.ip;
    }
    return chooseAddress(bound, m_settings.advertise, interfaceAddresses(),
                         !m_settings.given.keys.empty())
        .address;
}

void WatchEngine::start() {
    const WatchSettings& given = m_settings.given;
    m_insight.wall(m_loop.now(), std::chrono::system_clock::now());
    observe::Started started;
    started.address = m_self;
    started.dialect = given.dialect;
    started.label = given.label;
    started.encrypted = !given.keys.empty();
    report(std::move(started));
    m_driver->start();
    if (given.begins) {
        askMyself(watch::Sweep{given.seeds, given.every});
    }
    tick();
}

void WatchEngine::execute(swim::CommandId id, Command command) {
    if (auto* wish = std::get_if<watch::Command>(&command)) {
        ask(id, std::move(*wish));
    } else if (std::holds_alternative<Members>(command)) {
        observe::Roster all = roster();
        const std::size_t count = all.members.size();
        all.id = id;
        report(std::move(all));
        answer(id, true, base::counted(count, "{0} member", "{0} members"));
    } else if (std::holds_alternative<Leave>(command)) {
        answer(id, true, base::sentence("there is nothing to leave: nobody was told of us"));
    } else {
        answer(
            id, false,
            base::sentence(
                "a watching session joins nothing and sends no message: connect by Join for that"));
    }
}

void WatchEngine::finish(std::function<void()> done) {
    done();
}

observe::Roster WatchEngine::roster() const {
    const observe::BeliefMatrix& beliefs = m_insight.beliefs();
    observe::Roster roster;
    for (std::size_t i = 0; i < beliefs.observed().size(); ++i) {
        if (const watch::Row* row = newestRow(beliefs, beliefs.observed()[i])) {
            roster.members.push_back(observe::memberOf(*row, beliefs.majority(i)));
        }
    }
    return roster;
}

void WatchEngine::ask(swim::CommandId id, watch::Command command) {
    if (auto* sweep = std::get_if<watch::Sweep>(&command); sweep && sweep->seeds.empty()) {
        *sweep = {m_settings.given.seeds, m_settings.given.every};
    }
    m_watcher->command(m_loop.now(), id, std::move(command));
    m_driver->poke();
}

void WatchEngine::askMyself(watch::Command command) {
    ask(++m_lastOwn, std::move(command));
}

void WatchEngine::drain(base::Instant now) {
    m_watcher->takeEvents(m_events);
    for (watch::Event& event : std::exchange(m_events, {})) {
        onEvent(now, std::move(event));
    }
}

void WatchEngine::onEvent(base::Instant now, watch::Event event) {
    if (const auto* outcome = std::get_if<watch::Outcome>(&event)) {
        if (outcome->id < kOwnIds) {
            // Whoever waits for the end of a command has then heard what it showed and cost.
            judge();
            tellCost();
            report(swim::Event(
                swim::Outcome{outcome->id, outcome->final, outcome->ok, outcome->text, {}}));
        }
        return;
    }
    m_insight.hear(now, event);
    m_unjudged = true;
    judgeSoon();
    if (const auto* answered = std::get_if<watch::Answered>(&event)) {
        m_diagnosed.erase(answered->view->asked);
        m_diagnosed.erase(base::Endpoint{});
        if (!std::exchange(m_answered, true)) {
            firstAnswer();
        }
    } else if (const auto* silent = std::get_if<watch::Unanswered>(&event)) {
        onSilence(silent->asked);
    } else if (const auto* progress = std::get_if<watch::SweepProgress>(&event)) {
        onProgress(*progress);
    }
    report(std::move(event));
    for (observe::Accused& accused : m_insight.takeAccused()) {
        report(std::move(accused));
    }
}

/// A seed that does not answer is examined once, until it does, whoever else may answer.
void WatchEngine::onSilence(const base::Endpoint& at) {
    for (const auto& [place, seed] : m_settings.places) {
        if (m_settings.given.begins && place == at) {
            diagnose(place, seed);
        }
    }
}

/// Where a seed by name lives only the watcher knows: it is examined when nobody at all answers.
void WatchEngine::onProgress(const watch::SweepProgress& progress) {
    if (!progress.done || progress.answered > 0 || !m_settings.given.begins) {
        return;
    }
    if (!m_settings.named.empty() && m_diagnosed.insert(base::Endpoint{}).second) {
        later({}, [](WatchEngine& self) {
            for (const std::string& seed : self.m_settings.named) {
                self.askMyself(watch::Diagnose{seed, {}});
            }
        });
    }
}

void WatchEngine::diagnose(const base::Endpoint& place, const std::string& seed) {
    if (m_diagnosed.insert(place).second) {
        later({}, [seed](WatchEngine& self) { self.askMyself(watch::Diagnose{seed, {}}); });
    }
}

void WatchEngine::firstAnswer() {
    if (m_settings.given.contact != Contact::Tap || !m_settings.given.begins) {
        return;
    }
    later({}, [](WatchEngine& self) {
        self.askMyself(watch::Tap{});
        self.askMyself(watch::TakePulses{});
    });
}

void WatchEngine::judgeSoon() {
    if (!std::exchange(m_judgePlanned, true)) {
        later(kJudgeDelay, [](WatchEngine& self) {
            self.m_judgePlanned = false;
            self.judge();
        });
    }
}

void WatchEngine::judge() {
    if (!std::exchange(m_unjudged, false)) {
        return;
    }
    const std::vector<observe::Finding>& findings = m_insight.findings(m_loop.now());
    const auto until = m_insight.undecidedUntil();
    if (findings != m_told || until != m_toldUntil) {
        m_told = findings;
        m_toldUntil = until;
        report(observe::Findings{m_told, until});
    }
}

void WatchEngine::tick() {
    judge();
    tellCost();
    later(kTrafficInterval, [](WatchEngine& self) { self.tick(); });
}

void WatchEngine::tellCost() {
    const watch::Watcher::Counters now = m_watcher->counters();
    if (now != m_counted) {
        m_counted = now;
        report(observe::WatchCost{now.peeks, now.failed, now.pings, now.borrowed, now.rumours,
                                  now.datagramsSent, now.bytesSent, now.bytesReceived,
                                  now.rejected});
    }
}

void WatchEngine::report(observe::Event event) {
    m_sink({0, m_loop.now(), std::chrono::system_clock::now(), std::move(event)});
}

void WatchEngine::answer(swim::CommandId id, bool ok, base::Words text) {
    report(swim::Event(swim::Outcome{id, /*final=*/true, ok, std::move(text), {}}));
}

void WatchEngine::later(base::Duration delay, std::function<void(WatchEngine&)> work) {
    m_loop.after(delay, [weak = std::weak_ptr<WatchEngine*>(m_alive), work = std::move(work)] {
        if (const auto alive = weak.lock()) {
            work(**alive);
        }
    });
}

}  // namespace swimscope::session

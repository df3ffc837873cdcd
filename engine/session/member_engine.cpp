#include "engine/session/member_engine.h"

#include <utility>

#include "engine/session/command_runner.h"
#include "engine/session/entropy.h"
#include "engine/session/limits.h"

namespace swimscope::session {

using observe::Notice;

MemberEngine::MemberEngine(net::Loop& loop, CheckedSettings settings, Sink sink)
    : m_loop(loop), m_settings(std::move(settings)), m_sink(std::move(sink)) {}

MemberEngine::~MemberEngine() = default;

base::Status MemberEngine::bind() {
    base::Status status = makeHost();
    if (!status || m_settings.given.demoNodes == 0) {
        return status;
    }
    m_demo = std::make_unique<DemoCluster>(m_loop, m_settings.given,
                                           [this](const observe::DemoNode& node) { report(node); });
    return m_demo->bind();
}

base::Status MemberEngine::makeHost() {
    const MemberSettings& given = m_settings.given;
    auto sockets = net::Sockets::bind(m_loop, m_settings.listen);
    if (!sockets) {
        return base::Error{sockets.error()};
    }
    const base::Endpoint bound = (*sockets)->local();
    m_address =
        chooseAddress(bound, m_settings.advertise, interfaceAddresses(), !given.keys.empty());
    m_warnings = Warnings(m_address.address);
    auto options = makeOptions(given);
    if (!options) {
        return base::Error{options.error()};
    }
    options->advertise = m_address.address;
    options->bindPort = bound.port;
    if (base::Status status = options->validate(); !status) {
        return status;
    }
    auto security = makeSecurity(given);
    if (!security) {
        return base::Error{security.error()};
    }
    dialect::DialectOptions words{given.name, given.tags, given.meta, options->retransmitMult,
                                  drawSeed()};
    MemberHost::Callbacks callbacks{
        [this](base::Instant now, dialect::Speaker::AnyEvent event) {
            onEvent(now, std::move(event));
        },
        [this](bool problem, const base::Words& text) { onSeeds(problem, text); }};
    m_host = std::make_unique<MemberHost>(
        m_loop, *std::move(sockets), *std::move(options), *std::move(security),
        dialect::makeDialect(given.dialect, std::move(words)), drawSeed(), std::move(callbacks),
        given.dnsConfig.empty() ? net::kResolvConf : given.dnsConfig);
    return {};
}

void MemberEngine::start() {
    const MemberSettings& given = m_settings.given;
    report(observe::Started{given.name, m_address.address, given.dialect, given.label,
                            !given.keys.empty(), rooms()});
    warn(m_address.warning);
    if (m_address.note) {
        notice(Notice::Severity::Info, *m_address.note);
    }
    std::vector<std::string> seeds = given.seeds;
    if (m_demo) {
        m_demo->start();
        const std::vector<std::string> demo = m_demo->seeds();
        seeds.push_back(demo.front());
    }
    m_host->start();
    m_host->joinSeeds(std::move(seeds));
    traffic();
}

void MemberEngine::execute(swim::CommandId id, Command command) {
    CommandRunner(*this, id).run(std::move(command));
}

void MemberEngine::finish(std::function<void()> done) {
    m_afterLeave = [this, done = std::move(done)] { drainThen(done, m_loop.now() + kExitDrain); };
    if (m_left) {
        std::exchange(m_afterLeave, {})();
    } else if (!m_leaving) {
        beginLeave(kFinalLeave);
    }
}

void MemberEngine::beginLeave(swim::CommandId id) {
    m_host->stopJoining();
    m_leaving = id;
    m_host->command(id, swim::Leave{});
}

void MemberEngine::drainThen(std::function<void()> done, base::Instant end) {
    if (m_host->idle() || m_loop.now() >= end) {
        done();
        return;
    }
    later(kExitPoll,
          [done = std::move(done), end](MemberEngine& self) { self.drainThen(done, end); });
}

observe::Roster MemberEngine::roster() const {
    observe::Roster roster;
    roster.members = m_host->speaker().node().members();
    return roster;
}

void MemberEngine::onEvent(base::Instant, dialect::Speaker::AnyEvent event) {
    if (auto* spoken = std::get_if<dialect::Event>(&event)) {
        report(std::move(*spoken));
        return;
    }
    swim::Event& said = std::get<swim::Event>(event);
    const auto* outcome = std::get_if<swim::Outcome>(&said);
    if (!outcome) {
        if (const auto* joined = std::get_if<swim::Joined>(&said)) {
            warn(m_warnings.onMember(joined->member));
        }
        // What a message means is the dialect's to say; its bare bytes would say it twice.
        if (!std::holds_alternative<swim::MessageReceived>(said)) {
            report(std::move(said));
        }
        return;
    }
    const swim::Outcome copy = *outcome;
    if (copy.id != 0 && copy.id < MemberHost::kOwnIds) {
        report(std::move(said));
    }
    onOutcome(copy);
}

void MemberEngine::onOutcome(const swim::Outcome& outcome) {
    if (!outcome.final || m_leaving != outcome.id) {
        return;
    }
    m_leaving.reset();
    m_left = true;
    report(observe::Ended{outcome.ok ? base::Words(base::sentence("Left the cluster."))
                                     : outcome.text});
    if (m_afterLeave) {
        std::exchange(m_afterLeave, {})();
    }
}

void MemberEngine::onSeeds(bool problem, const base::Words& text) {
    notice(problem ? Notice::Severity::Warning : Notice::Severity::Info, text);
}

void MemberEngine::report(observe::Event event) {
    m_sink({0, m_loop.now(), std::chrono::system_clock::now(), std::move(event)});
}

void MemberEngine::notice(Notice::Severity severity, base::Words text) {
    report(Notice{severity, std::move(text)});
}

void MemberEngine::answer(swim::CommandId id, bool ok, base::Words text) {
    report(swim::Event(swim::Outcome{id, /*final=*/true, ok, std::move(text), {}}));
}

void MemberEngine::warn(const std::optional<base::Sentence>& sentence) {
    if (sentence) {
        notice(Notice::Severity::Warning, *sentence);
    }
}

observe::Rooms MemberEngine::rooms() const {
    const dialect::Speaker& speaker = std::as_const(*m_host).speaker();
    const swim::MessageRoom room = speaker.node().messageRoom();
    return {speaker.dialect().payloadRoom(room, "text/plain"),
            speaker.dialect().payloadRoom(room, "application/octet-stream")};
}

observe::Traffic MemberEngine::figures() const {
    const swim::Node& node = std::as_const(*m_host).speaker().node();
    return {node.counters(), m_dropped(), m_host->datagramsLost(),
            node.census(),   0,           node.security().encryptionEnabled(),
            rooms()};
}

void MemberEngine::traffic() {
    const observe::Traffic now = figures();
    if (!(now.counters == m_reported.counters) || now.lost != m_reported.lost ||
        !(now.rooms == m_reported.rooms)) {
        m_reported = now;
        warn(m_warnings.onFigures(now.counters, now.lost));
        report(now);
    }
    later(kTrafficInterval, [](MemberEngine& self) { self.traffic(); });
}

void MemberEngine::later(base::Duration delay, std::function<void(MemberEngine&)> work) {
    m_loop.after(delay, [weak = std::weak_ptr<MemberEngine*>(m_self), work = std::move(work)] {
        if (const auto alive = weak.lock()) {
            work(**alive);
        }
    });
}

}  // namespace swimscope::session

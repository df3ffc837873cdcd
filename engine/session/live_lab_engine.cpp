#include "engine/session/live_lab_engine.h"

#include <utility>

#include "engine/session/limits.h"
#include "engine/session/live_lab_obedience.h"
#include "engine/sim/script_options.h"

namespace swimscope::session {

namespace {

/// How somebody joins, in words that can be copied.
base::Sentence invitation(const LabSettings& settings, const base::Endpoint& at) {
    const std::string address = at.toString();
    const std::string example = settings.dialect == "serf"
                                    ? "serf agent -bind=127.0.0.1:7950 -join=" + address
                                    : "swimscope-node --bind 127.0.0.1:7950 --join " + address;
    return base::sentence(
        "Real nodes on real sockets, in real time. Other programs join at {0}, "
        "for example: {1}",
        address, example);
}

}  // namespace

LiveLabEngine::LiveLabEngine(net::Loop& loop, CheckedLab settings, Sink sink)
    : m_loop(loop),
      m_settings(std::move(settings)),
      m_sink(std::move(sink)),
      m_decisions(m_settings.script->cluster.nodes) {}

LiveLabEngine::~LiveLabEngine() = default;

base::Status LiveLabEngine::bind() {
    LiveOptions options;
    options.cluster = m_settings.script->cluster;
    options.dialect = m_settings.given.dialect;
    if (m_settings.given.overIpv6) {
        options.address = *base::IpAddress::parse("::1");
    }
    m_cluster = std::make_unique<LiveCluster>(
        m_loop, std::move(options),
        [this](sim::HostId host, base::Instant now, dialect::Speaker::AnyEvent event) {
            heard(host, now, std::move(event));
        });
    m_options =
        std::make_shared<const LabOptions>(sim::optionValues(m_settings.script->cluster.node));
    const base::Status status = m_cluster->bind();
    picture();
    return status;
}

void LiveLabEngine::start() {
    const sim::Secrets& secrets = m_settings.script->cluster.secrets;
    observe::Started started;
    started.name = m_cluster->name(1);
    started.address = m_cluster->address(1);
    started.dialect = m_settings.given.dialect;
    started.label = secrets.label;
    started.encrypted = !secrets.keys.empty();
    report(std::move(started));
    report(observe::Notice{observe::Notice::Severity::Info,
                           invitation(m_settings.given, m_cluster->address(1))});
    m_cluster->start();
    m_started = true;
    turn();
    tick();
    keepPicturing();
}

void LiveLabEngine::execute(swim::CommandId id, Command command) {
    LiveLabObedience(*this, id).obey(std::move(command));
}

void LiveLabEngine::execute(swim::CommandId id, LabCommand command) {
    LiveLabObedience(*this, id).obey(std::move(command));
}

void LiveLabEngine::finish(std::function<void()> done) {
    report(observe::Ended{base::sentence("the lab was closed")});
    m_self.reset();
    m_cluster->close();
    done();
}

observe::Roster LiveLabEngine::roster() const {
    observe::Roster roster;
    roster.members = liveMembersSeenBy(*m_cluster, m_viewpoint);
    return roster;
}

std::shared_ptr<const LabFrame> LiveLabEngine::frame() const {
    const std::lock_guard lock(m_frameMutex);
    return m_frame;
}

void LiveLabEngine::heard(sim::HostId host, base::Instant now, dialect::Speaker::AnyEvent event) {
    if (auto* said = std::get_if<swim::Event>(&event)) {
        heardSwim(host, now, std::move(*said));
    } else if (m_viewpoint == sim::kNoHost || m_viewpoint == host) {
        tellOf(host, std::get<dialect::Event>(std::move(event)));
    }
}

void LiveLabEngine::heardSwim(sim::HostId host, base::Instant now, swim::Event event) {
    if (std::holds_alternative<swim::Outcome>(event)) {
        // Only what a person asked for has an id that is not the cluster's own.
        return report(std::move(event));
    }
    sim::Decision decision{0, now, host, m_cluster->ours(host)->node().table().size(), event};
    m_decisions.keep(now, host, decision.known, event);
    const bool shown = m_viewpoint == sim::kNoHost || m_viewpoint == host;
    // What a message means is the dialect's to say; its bare bytes would say it twice.
    if (!shown || std::holds_alternative<swim::MessageReceived>(event)) {
        return;
    }
    m_why.keep(std::move(decision));
    tellOf(host, std::move(event));
}

void LiveLabEngine::tellOf(sim::HostId host, observe::Event event) {
    const sim::HostId observer = m_viewpoint == sim::kNoHost ? host : 0;
    m_sink({observer, m_loop.now(), std::chrono::system_clock::now(), std::move(event)});
}

LabWhy::Speaker LiveLabEngine::speaker(sim::HostId host) const {
    return {m_cluster->name(host), &m_cluster->ours(host)->plan().options,
            [this](const base::Endpoint& address) {
                for (std::size_t i = 0; i < m_cluster->size(); ++i) {
                    const auto id = static_cast<sim::HostId>(i + 1);
                    if (m_cluster->address(id) == address) {
                        return m_cluster->name(id);
                    }
                }
                return std::string();
            }};
}

std::uint32_t LiveLabEngine::lifeViewed() const {
    const LiveHost* host = runningHost(*m_cluster, m_viewpoint);
    return host != nullptr ? host->life() : 0;
}

void LiveLabEngine::turn() {
    observe::Turned turned;
    if (m_viewpoint != sim::kNoHost) {
        turned.name = m_cluster->name(m_viewpoint);
        turned.address = m_cluster->address(m_viewpoint);
    }
    m_toldLife = lifeViewed();
    m_why.startFrom(m_decisions.of(m_viewpoint));
    report(std::move(turned));
    resync();
    tellTraffic();
}

void LiveLabEngine::resync() {
    observe::Roster all = roster();
    all.resync = true;
    report(std::move(all));
    m_toldBeliefs = m_cluster->notes().beliefs().changes();
    m_toldPeers = m_cluster->size();
}

/// About once a second: figures of the viewpoint; from everybody's view, the table, which no single
/// node's reports add up to.
void LiveLabEngine::tick() {
    tellTraffic();
    const bool changed =
        m_toldBeliefs != m_cluster->notes().beliefs().changes() || m_toldPeers != m_cluster->size();
    if (m_viewpoint == sim::kNoHost && changed) {
        resync();
    }
    later(kTrafficInterval, [](LiveLabEngine& self) { self.tick(); });
}

void LiveLabEngine::tellTraffic(swim::CommandId id) {
    const LiveHost* host = runningHost(*m_cluster, m_viewpoint);
    if (host == nullptr) {
        return;
    }
    observe::Traffic traffic;
    traffic.counters = host->node().counters();
    traffic.dropped = m_dropped();
    traffic.lost = host->datagramsLost();
    traffic.members = host->node().census();
    traffic.id = id;
    traffic.encrypted = host->node().security().encryptionEnabled();
    traffic.rooms = {host->node().messageRoom(), host->node().messageRoom()};
    report(traffic);
}

void LiveLabEngine::report(observe::Event event) {
    m_sink({0, m_loop.now(), std::chrono::system_clock::now(), std::move(event)});
}

/// Whoever hears that something is done sees it done.
void LiveLabEngine::answer(swim::CommandId id, bool ok, base::Words text) {
    picture();
    report(swim::Event(swim::Outcome{id, /*final=*/true, ok, std::move(text), {}}));
}

void LiveLabEngine::picture() {
    if (m_viewpoint != sim::kNoHost && m_started && lifeViewed() != m_toldLife) {
        turn();
    }
    auto frame = m_picture.frame(*m_cluster, m_viewpoint);
    frame->branches = m_noBranches;
    frame->script = m_settings.script;
    frame->options = m_options;
    frame->inspection = m_inspection;
    frame->why = m_why.explain([this](sim::HostId host) { return speaker(host); });
    show(std::move(frame));
}

void LiveLabEngine::show(std::shared_ptr<const LabFrame> frame) {
    // The old picture is let go behind the lock.
    const std::lock_guard lock(m_frameMutex);
    m_frame.swap(frame);
}

void LiveLabEngine::keepPicturing() {
    picture();
    later(kFrameInterval, [](LiveLabEngine& self) { self.keepPicturing(); });
}

void LiveLabEngine::later(base::Duration delay, std::function<void(LiveLabEngine&)> work) {
    m_loop.after(delay, [weak = std::weak_ptr<LiveLabEngine*>(m_self), work = std::move(work)] {
        if (const auto alive = weak.lock()) {
            work(**alive);
        }
    });
}

}  // namespace swimscope::session

// What a lab tells the window: the rest of LabEngine runs it.
#include <algorithm>
#include <utility>

#include "engine/session/lab_engine.h"
#include "engine/session/limits.h"

namespace swimscope::session {

namespace {

/// A stream comes from a port of its own, so only the host counts.
std::string nameAt(const sim::Cluster& cluster, const base::Endpoint& address) {
    const base::Endpoint home{address.ip, cluster.host(1).address().port};
    const sim::HostId host = cluster.network().at(home);
    return host == sim::kNoHost || sim::isOutside(host) ? std::string() : cluster.host(host).name();
}

/// What a simulated node hears from an application, as views know it.
observe::Event asViewsKnow(const swim::Event& event, const sim::Cluster& cluster) {
    const auto* heard = std::get_if<swim::MessageReceived>(&event);
    if (heard == nullptr) {
        return event;
    }
    dialect::Message message;
    message.from = heard->from;
    message.sender = nameAt(cluster, heard->from);
    message.via = heard->via;
    message.bytes = heard->bytes;
    message.kind = "text";
    return dialect::Event(std::move(message));
}

}  // namespace

void LabEngine::heard(const observe::Report& said) {
    if (m_viewpoint != sim::kNoHost && said.observer != m_viewpoint) {
        return;
    }
    const auto* event = std::get_if<swim::Event>(&said.event);
    // Ids of commands are ours to give; what nodes were told by pokes is nobody's command.
    if (event == nullptr || std::holds_alternative<swim::Outcome>(*event)) {
        return;
    }
    keepForWhy(said, *event);
    observe::Report report;
    report.observer = m_viewpoint == sim::kNoHost ? said.observer : 0;
    report.instant = said.instant;
    report.wall = wallOf(said.instant);
    report.event = asViewsKnow(*event, m_timeline->run().cluster());
    m_sink(std::move(report));
}

void LabEngine::keepForWhy(const observe::Report& said, const swim::Event& event) {
    const sim::Host& host = m_timeline->run().cluster().host(said.observer);
    const std::size_t known = host.running() ? host.node().table().size() : 1;
    m_why.keep({0, said.instant, said.observer, known, event});
}

LabWhy::Speaker LabEngine::speaker(sim::HostId id) const {
    const sim::Cluster& cluster = m_timeline->run().cluster();
    const sim::Host& host = cluster.host(id);
    return {host.name(), &host.plan().options,
            [&cluster](const base::Endpoint& address) { return nameAt(cluster, address); }};
}

void LabEngine::turn(observe::Turned::Why why, base::Instant undoneFrom) {
    observe::Turned turned;
    turned.why = why;
    turned.simulated = true;
    turned.undoneFrom = undoneFrom;
    if (m_viewpoint != sim::kNoHost) {
        const sim::Host& host = m_timeline->run().cluster().host(m_viewpoint);
        turned.name = host.name();
        turned.address = host.address();
    }
    m_toldLife = lifeViewed();
    m_why.startFrom(m_timeline->run().notes().decisions().of(m_viewpoint));
    report(std::move(turned));
    resync();
    tellTraffic();
}

/// At the end of a search, or where it was given up.
void LabEngine::arrived(const Task& task) {
    const sim::Cluster& cluster = m_timeline->run().cluster();
    if (m_viewpoint > cluster.size()) {
        m_viewpoint = sim::kNoHost;
    }
    m_inspection = nullptr;
    m_picture.branchesChanged();
    const auto& came = m_timeline->branches()[task.from - 1].pokes;
    const base::Instant parting = sim::partingOf(came, m_timeline->branch().pokes);
    turn(observe::Turned::Why::Jump,
         std::min(parting, cluster.now() + std::chrono::nanoseconds(1)));
}

void LabEngine::catchUp() {
    const std::uint64_t changes = m_timeline->run().notes().beliefs().changes();
    if (m_viewpoint == sim::kNoHost && changes != m_toldBeliefs) {
        resync();
    }
    tellTraffic();
}

void LabEngine::resync() {
    observe::Roster all = roster();
    all.resync = true;
    report(std::move(all));
    m_toldBeliefs = m_timeline->run().notes().beliefs().changes();
}

/// About once a second: figures of the viewpoint; from everybody's view, the table, which no single
/// node's reports add up to.
void LabEngine::tick() {
    if (m_running) {
        catchUp();
    }
    later(kTrafficInterval, [](LabEngine& self) { self.tick(); });
}

const sim::Host* LabEngine::viewed() const {
    const sim::Cluster& cluster = m_timeline->run().cluster();
    if (m_viewpoint == sim::kNoHost || m_viewpoint > cluster.size() ||
        !cluster.host(m_viewpoint).running()) {
        return nullptr;
    }
    return &cluster.host(m_viewpoint);
}

std::uint32_t LabEngine::lifeViewed() const {
    const sim::Host* host = viewed();
    return host != nullptr ? host->life() : 0;
}

void LabEngine::tellTraffic() {
    if (const sim::Host* host = viewed()) {
        observe::Traffic traffic;
        traffic.counters = host->node().counters();
        traffic.dropped = m_dropped();
        traffic.members = host->node().census();
        traffic.encrypted = host->node().security().encryptionEnabled();
        traffic.rooms = rooms();
        report(traffic);
    }
}

/// Of messages as they are, which no dialect wraps; alike for all nodes.
observe::Rooms LabEngine::rooms() const {
    const sim::Cluster& cluster = m_timeline->run().cluster();
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        if (const sim::Host& host = cluster.host(static_cast<sim::HostId>(i + 1)); host.running()) {
            return {host.node().messageRoom(), host.node().messageRoom()};
        }
    }
    return {};
}

void LabEngine::report(observe::Event event) {
    observe::Report report;
    report.instant = m_timeline->run().cluster().now();
    report.wall = wallOf(report.instant);
    report.event = std::move(event);
    m_sink(std::move(report));
}

void LabEngine::answer(swim::CommandId id, bool ok, base::Words text) {
    swim::Outcome outcome;
    outcome.id = id;
    outcome.ok = ok;
    outcome.text = std::move(text);
    report(swim::Event(std::move(outcome)));
}

std::chrono::system_clock::time_point LabEngine::wallOf(base::Instant instant) const {
    return m_wallStart + std::chrono::duration_cast<std::chrono::system_clock::duration>(
                             instant.time_since_epoch());
}

}  // namespace swimscope::session

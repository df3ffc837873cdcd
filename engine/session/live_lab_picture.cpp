#include "engine/session/live_lab_picture.h"

#include <algorithm>
#include <utility>

#include "engine/session/lab_drawing.h"
#include "engine/session/limits.h"

namespace swimscope::session {

namespace {

/// Whoever hears less than half of the others both ways is cut off.
bool isLiveCutOff(const LiveCluster& cluster, sim::HostId host) {
    const sim::Network& network = cluster.wires().network();
    if (network.whole()) {
        return false;
    }
    std::size_t asked = 0;
    std::size_t heard = 0;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        const auto other = static_cast<sim::HostId>(i + 1);
        if (other != host && runningHost(cluster, other) != nullptr) {
            ++asked;
            heard += network.passes(host, other) && network.passes(other, host) ? 1 : 0;
        }
    }
    return 2 * heard < asked;
}

std::optional<swim::State> liveCommonBelief(const LiveCluster& cluster, sim::HostId id) {
    return commonBelief(cluster.notes().beliefs(), id, cluster.running());
}

/// Of a program from outside nothing is known but what our nodes believe; one that they have
/// forgotten was dead before.
LabTruth truthOfOutside(const LiveCluster& cluster, sim::HostId id) {
    switch (liveCommonBelief(cluster, id).value_or(swim::State::Dead)) {
        case swim::State::Dead:
            return LabTruth::Killed;
        case swim::State::Left:
            return LabTruth::Left;
        case swim::State::Alive:
        case swim::State::Suspect:
            break;
    }
    return isLiveCutOff(cluster, id) ? LabTruth::CutOff : LabTruth::Running;
}

/// The first row that one of our nodes has about it.
std::optional<swim::Member> anyRowAbout(const LiveCluster& cluster, sim::HostId id) {
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        if (const LiveHost* host = runningHost(cluster, static_cast<sim::HostId>(i + 1))) {
            if (auto row = host->node().find(cluster.name(id))) {
                return row;
            }
        }
    }
    return std::nullopt;
}

/// From everybody's view: the suspicion that ends first.
std::optional<LabSuspicion> firstSuspicion(const LiveCluster& cluster, sim::HostId id) {
    std::optional<LabSuspicion> shown;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        if (const LiveHost* host = runningHost(cluster, static_cast<sim::HostId>(i + 1))) {
            showSooner(shown, suspicionOf(host->node().table(), cluster.name(id)));
        }
    }
    return shown;
}

void drawFromAll(const LiveCluster& cluster, LabNode& node) {
    if (node.truth == LabTruth::NotStarted) {
        return;
    }
    node.belief = liveCommonBelief(cluster, node.id);
    if (node.against[static_cast<std::size_t>(swim::State::Suspect)] > 0) {
        node.suspicion = firstSuspicion(cluster, node.id);
    }
    if (node.outside) {
        const auto row = anyRowAbout(cluster, node.id);
        node.incarnation = row ? row->incarnation : 0;
    }
}

void drawLiveNodes(const LiveCluster& cluster, sim::HostId viewpoint, LabFrame& frame) {
    const HostOf hostOf = [&cluster](std::string_view name) { return cluster.find(name); };
    const LiveHost* viewed = runningHost(cluster, viewpoint);
    frame.nodes.resize(cluster.size());
    for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
        LabNode& node = frame.nodes[i];
        node.id = static_cast<sim::HostId>(i + 1);
        node.outside = cluster.ours(node.id) == nullptr;
        node.truth = liveTruthOf(cluster, node.id);
        node.against = cluster.notes().beliefs().against(node.id);
        if (const LiveHost* host = runningHost(cluster, node.id)) {
            drawClockwork(host->node(), hostOf, node);
        }
        if (viewpoint == sim::kNoHost) {
            drawFromAll(cluster, node);
        } else if (viewed != nullptr) {
            drawBelief(viewed->node().table(), cluster.name(node.id), node);
        }
    }
}

void drawLiveMessages(LiveCluster& cluster, LabFrame& frame) {
    for (const LiveFlight& flight : cluster.wires().flights(cluster.now())) {
        frame.messages.push_back({flight.serial, flight.kind, flight.from, flight.to, flight.sent,
                                  flight.arrival, static_cast<std::uint32_t>(flight.size)});
    }
}

void drawLiveFigures(const LiveCluster& cluster, LabFrame& frame) {
    frame.now = cluster.now();
    frame.end = frame.now;
    frame.steps = cluster.events();
    frame.counts = cluster.notes().counts();
    frame.traffic = cluster.wires().traffic();
    frame.falseDeaths = cluster.statistics().falseDeaths();
    frame.suspicions = cluster.statistics().suspicions();
    frame.refutations = cluster.statistics().refutations();
}

}  // namespace

const LiveHost* runningHost(const LiveCluster& cluster, sim::HostId id) {
    const LiveHost* host = cluster.known(id) ? cluster.ours(id) : nullptr;
    return host != nullptr && host->running() ? host : nullptr;
}

LabTruth liveTruthOf(const LiveCluster& cluster, sim::HostId id) {
    const LiveHost* host = cluster.ours(id);
    if (host == nullptr) {
        return truthOfOutside(cluster, id);
    }
    if (host->life() == 0) {
        return LabTruth::NotStarted;
    }
    if (!host->running()) {
        return cluster.truth().host(id).leaving ? LabTruth::Left : LabTruth::Killed;
    }
    if (host->paused()) {
        return LabTruth::Paused;
    }
    if (isLiveCutOff(cluster, id)) {
        return LabTruth::CutOff;
    }
    return host->slow() || host->blocked() ? LabTruth::Slow : LabTruth::Running;
}

std::vector<swim::Member> liveMembersSeenBy(const LiveCluster& cluster, sim::HostId viewpoint) {
    if (viewpoint != sim::kNoHost) {
        const LiveHost* host = runningHost(cluster, viewpoint);
        return host != nullptr ? host->node().members() : std::vector<swim::Member>();
    }
    std::vector<swim::Member> members;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        const auto id = static_cast<sim::HostId>(i + 1);
        const auto state = liveCommonBelief(cluster, id);
        if (auto row = state ? anyRowAbout(cluster, id) : std::nullopt) {
            row->state = *state;
            members.push_back(*std::move(row));
        }
    }
    return members;
}

std::shared_ptr<LabFrame> LiveLabPicture::frame(LiveCluster& cluster, sim::HostId viewpoint) {
    auto frame = std::make_shared<LabFrame>();
    frame->number = ++m_number;
    frame->live = true;
    frame->running = true;
    frame->viewpoint = viewpoint;
    drawLiveFigures(cluster, *frame);
    drawLiveNodes(cluster, viewpoint, *frame);
    drawLiveMessages(cluster, *frame);
    keepIdentities(cluster);
    keepLinks(m_links, cluster.wires().network(), cluster.options().link, frame->nodes.size());
    keepBeliefs(cluster);
    keepMarks(cluster);
    frame->identities = m_identities;
    frame->beliefs = m_beliefs;
    frame->links = m_links;
    frame->beliefsLeftOut = m_beliefsLeftOut;
    frame->marks = m_marks;
    return frame;
}

void LiveLabPicture::keepIdentities(const LiveCluster& cluster) {
    bool same = m_identities != nullptr && m_identities->size() == cluster.size();
    for (std::size_t i = 0; same && i < cluster.size(); ++i) {
        same = (*m_identities)[i].address == cluster.address(static_cast<sim::HostId>(i + 1));
    }
    if (same) {
        return;
    }
    auto identities = std::make_shared<std::vector<LabIdentity>>();
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        const auto id = static_cast<sim::HostId>(i + 1);
        identities->push_back({cluster.name(id), cluster.address(id)});
    }
    m_identities = std::move(identities);
}

void LiveLabPicture::keepBeliefs(const LiveCluster& cluster) {
    const sim::BeliefTally& tally = cluster.notes().beliefs();
    if (m_beliefs == nullptr || m_beliefChanges != tally.changes()) {
        const BeliefList list = listBeliefs(tally, cluster.size());
        m_beliefs = list.beliefs;
        m_beliefsLeftOut = list.leftOut;
        m_beliefChanges = tally.changes();
    }
}

void LiveLabPicture::keepMarks(const LiveCluster& cluster) {
    const std::vector<sim::Mark>& marks = cluster.notes().marks();
    if (m_marks == nullptr || m_marks->size() != marks.size()) {
        m_marks = std::make_shared<const std::vector<sim::Mark>>(marks);
    }
}

}  // namespace swimscope::session

#include "engine/session/lab_picture.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/session/lab_drawing.h"
#include "engine/session/limits.h"

namespace swimscope::session {

namespace {

std::size_t observersOf(const sim::Cluster& cluster) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        count += cluster.host(static_cast<sim::HostId>(i + 1)).running() ? 1 : 0;
    }
    return count;
}

const swim::MemberTable* tableOf(const sim::Cluster& cluster, sim::HostId host) {
    const bool runs =
        host != sim::kNoHost && host <= cluster.size() && cluster.host(host).running();
    return runs ? &cluster.host(host).node().table() : nullptr;
}

/// From everybody's view: the suspicions that end first.
void drawSuspicions(const sim::Execution& run, const std::vector<LabBelief>& beliefs,
                    std::vector<LabNode>& nodes) {
    const sim::Cluster& cluster = run.cluster();
    for (const LabBelief& belief : beliefs) {
        const swim::MemberTable* table =
            belief.state == swim::State::Suspect ? tableOf(cluster, belief.observer) : nullptr;
        if (table != nullptr) {
            showSooner(nodes[sim::indexOf(belief.subject)].suspicion,
                       suspicionOf(*table, cluster.host(belief.subject).name()));
        }
    }
}

void drawNodes(const sim::Execution& run, sim::HostId viewpoint, LabFrame& frame) {
    const sim::Cluster& cluster = run.cluster();
    const std::size_t observers = viewpoint == sim::kNoHost ? observersOf(cluster) : 0;
    const swim::MemberTable* table = tableOf(cluster, viewpoint);
    const HostOf hostOf = [&cluster](std::string_view name) { return cluster.find(name); };
    frame.nodes.resize(cluster.size());
    for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
        LabNode& node = frame.nodes[i];
        node.id = static_cast<sim::HostId>(i + 1);
        node.truth = truthOf(cluster, node.id);
        node.against = run.notes().beliefs().against(node.id);
        if (const sim::Host& host = cluster.host(node.id); host.running()) {
            drawClockwork(host.node(), hostOf, node);
        }
        if (viewpoint != sim::kNoHost) {
            if (table != nullptr) {
                drawBelief(*table, cluster.host(node.id).name(), node);
            }
        } else if (node.truth != LabTruth::NotStarted) {
            node.belief = commonBelief(run, node.id, observers);
        }
    }
}

void drawMessages(const sim::Cluster& cluster, LabFrame& frame) {
    cluster.forEachMessage([&frame](const sim::MessageView& message) {
        if (frame.messages.size() >= kMaxShownMessages) {
            ++frame.messagesLeftOut;
            return;
        }
        frame.messages.push_back({message.serial, message.kind, message.from, message.to,
                                  message.sent, message.arrival,
                                  static_cast<std::uint32_t>(message.size)});
    });
}

void drawFigures(const sim::Execution& run, LabFrame& frame) {
    const sim::Cluster& cluster = run.cluster();
    frame.now = cluster.now();
    frame.steps = cluster.steps();
    frame.hash = cluster.traceHash();
    frame.counts = run.notes().counts();
    frame.traffic = cluster.traffic();
    frame.falseDeaths = cluster.statistics().falseDeaths();
    frame.suspicions = cluster.statistics().suspicions();
    frame.refutations = cluster.statistics().refutations();
    frame.problems = run.player().failures();
    frame.problems.insert(frame.problems.end(), run.problems().begin(), run.problems().end());
    if (frame.problems.size() > kMaxShownProblems) {
        frame.problems.resize(kMaxShownProblems);
    }
}

/// A member as most believe it to be.
swim::Member commonMember(const sim::Execution& run, sim::HostId id, swim::State state,
                          base::Instant since) {
    const sim::Host& host = run.cluster().host(id);
    swim::Identity identity;
    identity.name = host.name();
    identity.address = host.address();
    identity.meta = host.plan().meta;
    identity.versions = host.plan().options.versions;
    swim::Member member;
    member.identity = std::make_shared<const swim::Identity>(std::move(identity));
    member.incarnation = host.running() ? host.node().clockwork().incarnation : 0;
    member.state = state;
    member.since = since;
    return member;
}

}  // namespace

std::optional<swim::State> commonBelief(const sim::Execution& run, sim::HostId host,
                                        std::size_t observers) {
    return commonBelief(run.notes().beliefs(), host, observers);
}

std::vector<swim::Member> membersSeenBy(const sim::Execution& run, sim::HostId viewpoint) {
    const sim::Cluster& cluster = run.cluster();
    if (viewpoint != sim::kNoHost) {
        const bool runs = tableOf(cluster, viewpoint) != nullptr;
        return runs ? cluster.host(viewpoint).node().members() : std::vector<swim::Member>();
    }
    const std::size_t observers = observersOf(cluster);
    // What was noted last of each: about when most came to believe what they do.
    std::vector<base::Instant> since(cluster.size() + 1);
    for (const sim::Mark& mark : run.notes().marks()) {
        if (mark.host < since.size()) {
            since[mark.host] = mark.at;
        }
    }
    std::vector<swim::Member> members;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        const auto id = static_cast<sim::HostId>(i + 1);
        const auto state =
            cluster.host(id).life() > 0 ? commonBelief(run, id, observers) : std::nullopt;
        if (state) {
            members.push_back(commonMember(run, id, *state, since[id]));
        }
    }
    return members;
}

std::shared_ptr<LabFrame> LabPicture::frame(const sim::Timeline& timeline, sim::HostId viewpoint) {
    const sim::Execution& run = timeline.run();
    auto frame = std::make_shared<LabFrame>();
    frame->number = ++m_number;
    frame->viewpoint = viewpoint;
    frame->branch = timeline.branch().id;
    frame->canUndo = timeline.canUndo();
    frame->canRedo = timeline.canRedo();
    frame->end = std::max(timeline.end().at, run.cluster().now());
    drawFigures(run, *frame);
    drawNodes(run, viewpoint, *frame);
    drawMessages(run.cluster(), *frame);
    frame->recent = run.notes().recent().all();
    frame->lost = run.notes().recentlyLost().all();
    keepIdentities(run.cluster());
    keepLinks(m_links, run.cluster().network(), run.cluster().options().link, frame->nodes.size());
    keepBeliefs(run);
    keepMarks(timeline.branch());
    keepBranches(timeline);
    if (viewpoint == sim::kNoHost) {
        drawSuspicions(run, *m_beliefs, frame->nodes);
    }
    frame->identities = m_identities;
    frame->beliefs = m_beliefs;
    frame->links = m_links;
    frame->beliefsLeftOut = m_beliefsLeftOut;
    frame->marks = m_marks;
    frame->branches = m_branches;
    frame->script = timeline.script();
    return frame;
}

void LabPicture::keepIdentities(const sim::Cluster& cluster) {
    bool same = m_identities != nullptr && m_identities->size() == cluster.size();
    for (std::size_t i = 0; same && i < cluster.size(); ++i) {
        const sim::Host& host = cluster.host(static_cast<sim::HostId>(i + 1));
        same =
            (*m_identities)[i].address == host.address() && (*m_identities)[i].name == host.name();
    }
    if (same) {
        return;
    }
    auto identities = std::make_shared<std::vector<LabIdentity>>();
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        const sim::Host& host = cluster.host(static_cast<sim::HostId>(i + 1));
        identities->push_back({host.name(), host.address()});
    }
    m_identities = std::move(identities);
}

void LabPicture::keepBeliefs(const sim::Execution& run) {
    const sim::BeliefTally& tally = run.notes().beliefs();
    if (m_beliefs != nullptr && m_beliefsOf == &run && m_beliefChanges == tally.changes()) {
        return;
    }
    const BeliefList list = listBeliefs(tally, run.cluster().size());
    m_beliefs = list.beliefs;
    m_beliefsLeftOut = list.leftOut;
    m_beliefsOf = &run;
    m_beliefChanges = tally.changes();
}

void LabPicture::keepMarks(const sim::Branch& branch) {
    if (m_marks == nullptr || m_marksOf != branch.id || m_marks->size() != branch.marks.size()) {
        m_marks = std::make_shared<const std::vector<sim::Mark>>(branch.marks);
        m_marksOf = branch.id;
    }
}

void LabPicture::keepBranches(const sim::Timeline& timeline) {
    if (m_branches != nullptr) {
        return;
    }
    auto branches = std::make_shared<std::vector<LabBranch>>();
    for (const sim::Branch& branch : timeline.branches()) {
        branches->push_back(
            {branch.id, branch.parent, branch.fork.at, branch.end.at, branch.name, branch.pokes});
    }
    m_branches = std::move(branches);
}

}  // namespace swimscope::session

#include "engine/session/live_lab_cluster.h"

#include <algorithm>
#include <utility>

#include "engine/session/entropy.h"
#include "engine/session/limits.h"
#include "engine/sim/limits.h"

namespace swimscope::session {

namespace {

/// Whom an event is about, as its teller knows it now; null for events about nobody.
const swim::Member* memberIn(const swim::Event& event) {
    return std::visit(
        [](const auto& one) -> const swim::Member* {
            if constexpr (requires { one.member; }) {
                return &one.member;
            } else {
                return nullptr;
            }
        },
        event);
}

}  // namespace

LiveCluster::LiveCluster(net::Loop& loop, LiveOptions options, Heard heard)
    : m_loop(loop),
      m_options(std::move(options)),
      m_heard(std::move(heard)),
      m_wires(m_options.cluster.link, drawSeed(),
              {[this](sim::MessageKind kind, bool lost) {
                   m_notes.sent(kind);
                   if (lost) {
                       m_notes.lost(kind);
                   }
               },
               [this](const base::Endpoint& from) {
                   return std::any_of(m_peers.begin(), m_peers.end(), [&](const Peer& peer) {
                       return peer.host != nullptr && peer.host->dials(from);
                   });
               }}),
      m_nextPort(kLivePort) {
    m_truth.lossy = m_options.cluster.link.loss > 0;
}

LiveCluster::~LiveCluster() = default;

base::Status LiveCluster::bind() {
    for (std::size_t i = 0; i < m_options.cluster.nodes; ++i) {
        const sim::HostId id = addHost({});
        if (auto status = bindSomewhere(*ours(id)); !status) {
            return status;
        }
    }
    return {};
}

sim::HostId LiveCluster::addHost(std::string name) {
    const auto id = static_cast<sim::HostId>(m_peers.size() + 1);
    LivePlan plan;
    plan.name = name.empty() ? sim::usualHostName(id) : std::move(name);
    plan.options = m_options.cluster.node;
    plan.secrets = m_options.cluster.secrets;
    plan.dialect = m_options.dialect;
    m_truth.add(plan.name);
    m_peers.push_back({std::make_unique<LiveHost>(
                           m_loop, m_wires, id, std::move(plan),
                           [this, id](base::Instant now, dialect::Speaker::AnyEvent event) {
                               onEvent(id, now, std::move(event));
                           }),
                       {}});
    return id;
}

/// At the next free port: a host that comes back at another address must not get its old one.
base::Status LiveCluster::bindSomewhere(LiveHost& host) {
    for (int i = 0; i < kLivePortTries; ++i) {
        if (host.bind({m_options.address, m_nextPort++})) {
            m_wires.place(host.id(), host.address(), /*outside=*/false);
            return {};
        }
    }
    const base::Status status = host.bind({m_options.address, 0});
    if (status) {
        m_wires.place(host.id(), host.address(), /*outside=*/false);
    }
    return status;
}

void LiveCluster::start() {
    m_joining = m_peers.size() - 1;
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        const auto id = static_cast<sim::HostId>(i + 1);
        boot(id);
        if (id > 1) {
            command(id, kOwnJoin, swim::Join{{address(1).toString()}});
        }
    }
}

void LiveCluster::close() {
    m_self.reset();
    for (const Peer& peer : m_peers) {
        if (peer.host != nullptr) {
            peer.host->kill();
        }
    }
}

void LiveCluster::boot(sim::HostId id) {
    sim::HostTruth& truth = m_truth.host(id);
    truth.running = true;
    truth.paused = false;
    truth.leaving = false;
    ++truth.life;
    ours(id)->start();
}

void LiveCluster::joinSomebody(sim::HostId id) {
    swim::Join join;
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        const auto other = static_cast<sim::HostId>(i + 1);
        const LiveHost* host = ours(other);
        if (other != id && host != nullptr && host->running() && !host->paused() &&
            !host->leaving()) {
            join.seeds.push_back(host->address().toString());
        }
    }
    if (!join.seeds.empty()) {
        const std::size_t through = m_wires.random().below(join.seeds.size());
        command(id, kOwnJoin, swim::Join{{join.seeds[through]}});
    }
}

const base::Endpoint& LiveCluster::address(sim::HostId id) const {
    const Peer& peer = m_peers[sim::indexOf(id)];
    return peer.host != nullptr ? peer.host->address() : peer.address;
}

std::size_t LiveCluster::running() const {
    return static_cast<std::size_t>(std::count_if(
        m_peers.begin(), m_peers.end(),
        [](const Peer& peer) { return peer.host != nullptr && peer.host->running(); }));
}

void LiveCluster::command(sim::HostId host, swim::CommandId id, swim::Command command) {
    ours(host)->command(id, std::move(command));
}

void LiveCluster::onEvent(sim::HostId id, base::Instant now, dialect::Speaker::AnyEvent event) {
    if (const auto* said = std::get_if<swim::Event>(&event)) {
        const auto* outcome = std::get_if<swim::Outcome>(said);
        if (outcome != nullptr && outcome->id >= kOwnIds) {
            return ownOutcome(id, *outcome);
        }
        onSwim(id, now, *said);
    }
    m_heard(id, now, std::move(event));
}

void LiveCluster::onSwim(sim::HostId id, base::Instant now, const swim::Event& event) {
    ++m_events;
    if (const swim::Member* member = memberIn(event)) {
        meet(*member);
    }
    const auto* died = std::get_if<swim::Died>(&event);
    const sim::HostId dead = died == nullptr ? sim::kNoHost : find(died->member.name());
    // Whether a program from outside really died, nobody here knows.
    if (dead == sim::kNoHost || ours(dead) != nullptr) {
        m_statistics.report(m_truth, id, now, event);
    }
    m_notes.heard(id, event);
}

/// Whoever is in a table and is not ours is a program from outside.
void LiveCluster::meet(const swim::Member& member) {
    sim::HostId id = find(member.name());
    if (id == sim::kNoHost) {
        if (m_peers.size() >= kMaxLiveNodes + kMaxOutside) {
            return;
        }
        id = m_truth.add(member.name());
        m_truth.host(id).running = true;
        m_peers.push_back({nullptr, {}});
        m_notes.met(id);
    }
    Peer& peer = m_peers[sim::indexOf(id)];
    if (peer.host == nullptr && peer.address != member.identity->address) {
        peer.address = member.identity->address;
        m_wires.place(id, peer.address, /*outside=*/true);
    }
}

void LiveCluster::ownOutcome(sim::HostId id, const swim::Outcome& outcome) {
    const std::uint32_t life = ours(id)->life();
    if (outcome.id == kOwnLeave && outcome.final) {
        const base::Instant ceiling = m_loop.now() + kExitDrain;
        later(kExitPoll,
              [id, life, ceiling](LiveCluster& self) { self.endAfterLeave(id, life, ceiling); });
    }
    if (outcome.id != kOwnJoin || !outcome.final) {
        return;
    }
    if (outcome.ok) {
        return joined();
    }
    later(sim::kJoinRetry, [id, life](LiveCluster& self) {
        const LiveHost& asking = *self.ours(id);
        if (asking.running() && asking.life() == life && !asking.leaving() && !asking.paused()) {
            self.joinSomebody(id);
        }
    });
}

/// When the first knows everybody, it tells everybody: who joins in the same instant as others may
/// else have to wait for the next push/pull to hear of them.
void LiveCluster::joined() {
    if (m_joining == 0 || --m_joining > 0) {
        return;
    }
    for (std::size_t i = 1; i < m_peers.size(); ++i) {
        const auto id = static_cast<sim::HostId>(i + 1);
        if (const LiveHost* host = ours(id); host != nullptr && host->running()) {
            command(id, kOwnIds, swim::Join{{address(1).toString()}});
        }
    }
}

/// Its last words are let out before its process ends.
void LiveCluster::endAfterLeave(sim::HostId id, std::uint32_t life, base::Instant ceiling) {
    const LiveHost& host = *ours(id);
    if (!host.running() || host.life() != life) {
        return;
    }
    if (host.idle() || m_loop.now() >= ceiling) {
        return end(id);
    }
    later(kExitPoll,
          [id, life, ceiling](LiveCluster& self) { self.endAfterLeave(id, life, ceiling); });
}

void LiveCluster::end(sim::HostId id) {
    ours(id)->kill();
    sim::HostTruth& truth = m_truth.host(id);
    truth.running = false;
    truth.paused = false;
    truth.diedAt = m_loop.now();
}

void LiveCluster::later(base::Duration delay, std::function<void(LiveCluster&)> work) {
    m_loop.after(delay, [weak = std::weak_ptr<LiveCluster*>(m_self), work = std::move(work)] {
        if (const auto alive = weak.lock()) {
            work(**alive);
        }
    });
}

}  // namespace swimscope::session

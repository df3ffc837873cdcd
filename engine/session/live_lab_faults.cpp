#include <algorithm>
#include <string>
#include <utility>

#include "engine/session/limits.h"
#include "engine/session/live_lab_cluster.h"

namespace swimscope::session {

base::Status LiveCluster::apply(const sim::Poke& poke) {
    base::Status status;
    if (const auto* fault = std::get_if<sim::Fault>(&poke)) {
        status = apply(*fault);
        if (status) {
            m_notes.applied(*fault);
        }
        return status;
    }
    const auto* drop = std::get_if<sim::DropMessage>(&poke);
    const auto* delay = std::get_if<sim::DelayMessage>(&poke);
    status =
        drop != nullptr ? takeFromTheAir(drop->serial) : holdInTheAir(delay->serial, delay->by);
    if (status) {
        m_notes.messageTouched();
    }
    return status;
}

base::Status LiveCluster::apply(const sim::Fault& fault) {
    return std::visit([this](const auto& one) { return carryOut(one); }, fault);
}

base::Status LiveCluster::takeFromTheAir(std::uint64_t serial) {
    for (const Peer& peer : m_peers) {
        if (peer.host != nullptr && peer.host->dropMessage(serial)) {
            if (const LiveFlight* flight = m_wires.flight(serial)) {
                m_notes.lost(flight->kind);
            }
            m_wires.forget(serial);
            return {};
        }
    }
    return notInTheAir(serial);
}

base::Status LiveCluster::holdInTheAir(std::uint64_t serial, base::Duration by) {
    for (const Peer& peer : m_peers) {
        if (peer.host != nullptr && peer.host->delayMessage(serial, by)) {
            if (LiveFlight* flight = m_wires.flight(serial)) {
                flight->arrival += by;
            }
            return {};
        }
    }
    return notInTheAir(serial);
}

base::Status LiveCluster::notInTheAir(std::uint64_t serial) {
    if (m_wires.flight(serial) != nullptr) {
        return base::Error{
            base::sentence("the message has arrived already: real wires are quicker than the "
                           "picture, so give the links some latency to catch one")};
    }
    return base::Error{base::sentence("the message is not in the air any more")};
}

base::Status LiveCluster::checkKnown(sim::HostId id) const {
    if (!known(id)) {
        return base::Error{base::sentence("there is no node {0}", id)};
    }
    return {};
}

base::Status LiveCluster::checkOurs(sim::HostId id) const {
    if (auto status = checkKnown(id); !status) {
        return status;
    }
    if (ours(id) == nullptr) {
        return base::Error{
            base::sentence("{0} is a program from outside: only whoever started it can stop it or "
                           "tell it what to do; its traffic with the lab's nodes can be cut",
                           name(id))};
    }
    return {};
}

base::Status LiveCluster::checkRunning(sim::HostId id) const {
    if (auto status = checkOurs(id); !status) {
        return status;
    }
    if (!ours(id)->running()) {
        return base::Error{base::sentence("{0} does not run", name(id))};
    }
    return {};
}

base::Status LiveCluster::checkAwake(sim::HostId id) const {
    if (auto status = checkRunning(id); !status) {
        return status;
    }
    if (ours(id)->paused()) {
        return base::Error{base::sentence("{0} is stopped", name(id))};
    }
    return {};
}

void LiveCluster::touch(sim::HostId id) {
    m_truth.host(id).touched = true;
    m_truth.distorted = true;
}

base::Status LiveCluster::carryOut(const sim::Kill& fault) {
    if (auto status = checkRunning(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    end(fault.host);
    return {};
}

base::Status LiveCluster::carryOut(const sim::Pause& fault) {
    if (auto status = checkRunning(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    m_truth.host(fault.host).paused = true;
    ours(fault.host)->setPaused(true);
    return {};
}

base::Status LiveCluster::carryOut(const sim::Resume& fault) {
    if (auto status = checkRunning(fault.host); !status) {
        return status;
    }
    if (ours(fault.host)->paused()) {
        m_truth.host(fault.host).paused = false;
        ours(fault.host)->setPaused(false);
    }
    return {};
}

base::Status LiveCluster::carryOut(const sim::Restart& fault) {
    if (auto status = checkOurs(fault.host); !status) {
        return status;
    }
    LiveHost& host = *ours(fault.host);
    touch(fault.host);
    if (host.running()) {
        end(fault.host);
    }
    const base::Status bound = fault.newAddress ? bindSomewhere(host) : host.bind(host.address());
    if (!bound) {
        return bound;
    }
    if (fault.meta) {
        host.setMeta(*fault.meta);
    }
    boot(fault.host);
    joinSomebody(fault.host);
    return {};
}

base::Status LiveCluster::carryOut(const sim::Leave& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    m_truth.host(fault.host).leaving = true;
    ours(fault.host)->setLeaving();
    command(fault.host, kOwnLeave, swim::Leave{});
    return {};
}

base::Status LiveCluster::carryOut(const sim::Slow& fault) {
    if (auto status = checkOurs(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    ours(fault.host)->setLate(fault.by);
    return {};
}

base::Status LiveCluster::carryOut(const sim::Stutter& fault) {
    if (auto status = checkRunning(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    const std::uint64_t run = ++m_stutters[fault.host];
    ours(fault.host)->setBlocked(false);
    if (fault.blocked > base::Duration{}) {
        stutter(fault.host, fault, run, /*blocked=*/true);
    }
    return {};
}

void LiveCluster::stutter(sim::HostId id, sim::Stutter how, std::uint64_t run, bool blocked) {
    if (m_stutters[id] != run || !ours(id)->running()) {
        return;
    }
    ours(id)->setBlocked(blocked);
    const base::Duration wait = blocked ? how.blocked : how.open;
    if (wait > base::Duration{}) {
        later(wait,
              [id, how, run, blocked](LiveCluster& self) { self.stutter(id, how, run, !blocked); });
    }
}

base::Status LiveCluster::carryOut(const sim::Cut& fault) {
    for (const sim::HostId id : {fault.from, fault.to}) {
        if (auto status = checkKnown(id); !status) {
            return status;
        }
    }
    if (ours(fault.from) == nullptr && ours(fault.to) == nullptr) {
        return base::Error{
            base::sentence("what {0} and {1} say to each other does not pass through this program",
                           name(fault.from), name(fault.to))};
    }
    touch(fault.from);
    touch(fault.to);
    m_wires.network().cut(fault.from, fault.to);
    if (!fault.oneWay) {
        m_wires.network().cut(fault.to, fault.from);
    }
    return {};
}

base::Status LiveCluster::carryOut(const sim::Mend& fault) {
    m_wires.network().heal(fault.from, fault.to);
    m_wires.network().heal(fault.to, fault.from);
    return {};
}

base::Status LiveCluster::carryOut(const sim::Partition& fault) {
    for (const auto& group : fault.groups) {
        for (const sim::HostId id : group) {
            if (auto status = checkKnown(id); !status) {
                return status;
            }
        }
    }
    m_wires.network().partition(fault.groups);
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        touch(static_cast<sim::HostId>(i + 1));
    }
    return {};
}

base::Status LiveCluster::carryOut(const sim::Heal&) {
    sim::Network& network = m_wires.network();
    network.healAll();
    network.forgetLinks();
    network.setEverywhere(m_options.cluster.link);
    m_truth.lossy = m_options.cluster.link.loss > 0;
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        LiveHost* host = m_peers[i].host.get();
        if (host == nullptr) {
            continue;
        }
        ++m_stutters[host->id()];
        host->setLate({});
        if (host->running()) {
            m_truth.host(host->id()).paused = false;
            host->setBlocked(false);
            host->setPaused(false);
        }
    }
    return {};
}

base::Status LiveCluster::changeLinks(const sim::Between& where,
                                      const std::function<void(sim::Link&)>& change) {
    sim::Network& network = m_wires.network();
    m_truth.distorted = true;
    if (where.from == sim::kNoHost && where.to == sim::kNoHost) {
        sim::Link link = network.everywhere();
        change(link);
        network.setEverywhere(link);
        m_truth.lossy = link.loss > 0;
        return {};
    }
    if (auto status = checkKnown(where.from); !status) {
        return status;
    }
    touch(where.from);
    if (where.to == sim::kNoHost) {
        sim::Link link = network.ownLink(where.from);
        change(link);
        network.setOf(where.from, link);
        return {};
    }
    if (auto status = checkKnown(where.to); !status) {
        return status;
    }
    touch(where.to);
    for (const auto& [from, to] :
         {std::pair(where.from, where.to), std::pair(where.to, where.from)}) {
        sim::Link link = network.link(from, to);
        change(link);
        network.setBetween(from, to, link);
    }
    return {};
}

base::Status LiveCluster::carryOut(const sim::SetLoss& fault) {
    return changeLinks(fault.where, [&](sim::Link& link) { link.loss = fault.share; });
}

base::Status LiveCluster::carryOut(const sim::SetLatency& fault) {
    return changeLinks(fault.where, [&](sim::Link& link) { link.latency = fault.latency; });
}

base::Status LiveCluster::carryOut(const sim::SetDuplicate& fault) {
    return changeLinks(fault.where, [&](sim::Link& link) { link.duplicate = fault.share; });
}

base::Status LiveCluster::carryOut(const sim::SetReorder& fault) {
    return changeLinks(fault.where, [&](sim::Link& link) {
        link.reorder = fault.share;
        link.reorderBy = fault.by;
    });
}

}  // namespace swimscope::session

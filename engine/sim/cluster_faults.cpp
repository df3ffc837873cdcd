#include <algorithm>
#include <string>
#include <utility>

#include "engine/sim/cluster.h"
#include "engine/sim/limits.h"

namespace swimscope::sim {

base::Status Cluster::apply(const Fault& fault) {
    const base::Status status =
        std::visit([this](const auto& one) { return carryOut(one); }, fault);
    if (!status) {
        return status;
    }
    if (m_judge != nullptr) {
        m_judge->applied(m_truth, m_now, fault);
    }
    for (Watcher* watcher : m_watchers) {
        watcher->applied(m_now, fault);
    }
    return status;
}

base::Status Cluster::checkHost(HostId id) const {
    if (id == kNoHost || id > m_hosts.size()) {
        return base::Error{base::sentence("there is no host {0}", id)};
    }
    return {};
}

base::Status Cluster::checkRunning(HostId id) const {
    if (auto status = checkHost(id); !status) {
        return status;
    }
    if (!host(id).running()) {
        return base::Error{base::sentence("{0} does not run", host(id).name())};
    }
    return {};
}

base::Status Cluster::checkAwake(HostId id) const {
    if (auto status = checkRunning(id); !status) {
        return status;
    }
    if (host(id).paused()) {
        return base::Error{base::sentence("{0} is stopped", host(id).name())};
    }
    return {};
}

void Cluster::touch(HostId id) {
    m_hosts[indexOf(id)]->touch();
    m_truth.host(id).touched = true;
}

void Cluster::kill(HostId id) {
    Host& host = *m_hosts[indexOf(id)];
    touch(id);
    // While it still counts as running, so that its streams can say goodbye.
    m_streams.processEnded(m_now, id);
    host.halt();
    HostTruth& truth = m_truth.host(id);
    truth.running = false;
    truth.paused = false;
    truth.diedAt = m_now;
    m_agreement.leave(id, m_now);
}

base::Status Cluster::carryOut(const Kill& fault) {
    if (auto status = checkRunning(fault.host); !status) {
        return status;
    }
    kill(fault.host);
    return {};
}

base::Status Cluster::carryOut(const Pause& fault) {
    if (auto status = checkRunning(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    m_hosts[indexOf(fault.host)]->setPaused(true);
    m_truth.host(fault.host).paused = true;
    m_truth.distorted = true;
    return {};
}

base::Status Cluster::carryOut(const Resume& fault) {
    if (auto status = checkRunning(fault.host); !status) {
        return status;
    }
    resume(fault.host);
    return {};
}

void Cluster::resume(HostId id) {
    Host& host = *m_hosts[indexOf(id)];
    if (!host.paused()) {
        return;
    }
    host.setPaused(false);
    m_truth.host(id).paused = false;
    serveInbox(id);
    host.node().expire(m_now);
    drain(host, /*expired=*/true);
}

base::Status Cluster::carryOut(const Restart& fault) {
    if (auto status = checkHost(fault.host); !status) {
        return status;
    }
    Host& host = *m_hosts[indexOf(fault.host)];
    touch(fault.host);
    if (host.running()) {
        kill(fault.host);
    }
    if (fault.newAddress) {
        m_network.detach(host.address());
        host.moveTo(addressNumber(++m_addresses));
    }
    if (fault.meta) {
        host.setMeta(*fault.meta);
    }
    boot(fault.host);
    joinSomebody(fault.host);
    return {};
}

base::Status Cluster::carryOut(const Leave& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    m_hosts[indexOf(fault.host)]->setLeaving();
    m_truth.host(fault.host).leaving = true;
    m_agreement.leave(fault.host, m_now);
    command(fault.host, swim::Leave{}, kOwnLeave);
    return {};
}

base::Status Cluster::carryOut(const Slow& fault) {
    if (auto status = checkHost(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    m_hosts[indexOf(fault.host)]->setLate(fault.by);
    serveInbox(fault.host);
    m_truth.distorted = true;
    return {};
}

base::Status Cluster::carryOut(const Stutter& fault) {
    if (auto status = checkHost(fault.host); !status) {
        return status;
    }
    touch(fault.host);
    const std::uint64_t run = ++m_stutters[fault.host];
    unblock(*m_hosts[indexOf(fault.host)]);
    if (fault.blocked > base::Duration{}) {
        stutter(fault.host, fault, run, /*blocked=*/true);
    }
    m_truth.distorted = true;
    return {};
}

void Cluster::stutter(HostId id, Stutter how, std::uint64_t run, bool blocked) {
    if (m_stutters[id] != run) {
        return;
    }
    Host& host = *m_hosts[indexOf(id)];
    if (blocked) {
        host.setBlocked(true);
    } else {
        unblock(host);
    }
    const base::Duration wait = blocked ? how.blocked : how.open;
    if (wait > base::Duration{}) {
        at(m_now + wait, [this, id, how, run, blocked] { stutter(id, how, run, !blocked); });
    }
}

void Cluster::unblock(Host& host) {
    if (!host.blocked()) {
        return;
    }
    host.setBlocked(false);
    std::vector<machine::Action> actions;
    actions.swap(host.outbox());
    for (machine::Action& action : actions) {
        perform(host.id(), action);
    }
    serveInbox(host.id());
}

base::Status Cluster::carryOut(const Cut& fault) {
    if (auto status = checkHost(fault.from); !status) {
        return status;
    }
    if (auto status = checkHost(fault.to); !status) {
        return status;
    }
    touch(fault.from);
    touch(fault.to);
    m_network.cut(fault.from, fault.to);
    if (!fault.oneWay) {
        m_network.cut(fault.to, fault.from);
    }
    m_truth.distorted = true;
    return {};
}

base::Status Cluster::carryOut(const Mend& fault) {
    m_network.heal(fault.from, fault.to);
    m_network.heal(fault.to, fault.from);
    return {};
}

base::Status Cluster::carryOut(const Partition& fault) {
    for (const auto& group : fault.groups) {
        for (const HostId id : group) {
            if (auto status = checkHost(id); !status) {
                return status;
            }
        }
    }
    m_network.partition(fault.groups);
    for (const auto& one : m_hosts) {
        touch(one->id());
    }
    m_truth.distorted = true;
    return {};
}

base::Status Cluster::carryOut(const Heal&) {
    m_network.healAll();
    m_network.forgetLinks();
    m_network.setEverywhere(m_options.link);
    m_truth.lossy = m_options.link.loss > 0;
    for (const auto& one : m_hosts) {
        Host& host = *one;
        host.setLate({});
        ++m_stutters[host.id()];
        unblock(host);
        if (host.running()) {
            resume(host.id());
            serveInbox(host.id());
        }
    }
    return {};
}

base::Status Cluster::changeLinks(const Between& where, const std::function<void(Link&)>& change) {
    m_truth.distorted = true;
    if (where.from == kNoHost && where.to == kNoHost) {
        for (const auto& one : m_hosts) {
            touch(one->id());
        }
        Link link = m_network.everywhere();
        change(link);
        m_network.setEverywhere(link);
        m_truth.lossy = link.loss > 0;
        return {};
    }
    if (auto status = checkHost(where.from); !status) {
        return status;
    }
    touch(where.from);
    if (where.to == kNoHost) {
        Link link = m_network.ownLink(where.from);
        change(link);
        m_network.setOf(where.from, link);
        return {};
    }
    if (auto status = checkHost(where.to); !status) {
        return status;
    }
    touch(where.to);
    for (const auto& [from, to] :
         {std::pair(where.from, where.to), std::pair(where.to, where.from)}) {
        Link link = m_network.link(from, to);
        change(link);
        m_network.setBetween(from, to, link);
    }
    return {};
}

base::Status Cluster::carryOut(const SetLoss& fault) {
    return changeLinks(fault.where, [&](Link& link) { link.loss = fault.share; });
}

base::Status Cluster::carryOut(const SetLatency& fault) {
    return changeLinks(fault.where, [&](Link& link) { link.latency = fault.latency; });
}

base::Status Cluster::carryOut(const SetDuplicate& fault) {
    return changeLinks(fault.where, [&](Link& link) { link.duplicate = fault.share; });
}

base::Status Cluster::carryOut(const SetReorder& fault) {
    return changeLinks(fault.where, [&](Link& link) {
        link.reorder = fault.share;
        link.reorderBy = fault.by;
    });
}

}  // namespace swimscope::sim

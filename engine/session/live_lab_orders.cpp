#include <algorithm>
#include <string>
#include <utility>

#include "engine/session/limits.h"
#include "engine/session/live_lab_cluster.h"

// What an operator asks of the nodes of a live lab: faults that do no harm.

namespace swimscope::session {

base::Status LiveCluster::carryOut(const sim::AddHost& fault) {
    const auto own = std::count_if(m_peers.begin(), m_peers.end(),
                                   [](const Peer& peer) { return peer.host != nullptr; });
    if (static_cast<std::size_t>(own) >= kMaxLiveNodes) {
        return base::Error{
            base::sentence("a live lab has at most {0} nodes of its own", kMaxLiveNodes)};
    }
    if (!fault.name.empty() && m_truth.find(fault.name) != sim::kNoHost) {
        return base::Error{base::sentence("there is a node named {0} already", fault.name)};
    }
    if (fault.namesake != sim::kNoHost) {
        return base::Error{base::sentence("a name conflict can be made in a simulation only")};
    }
    const sim::HostId id = addHost(fault.name);
    if (auto status = bindSomewhere(*ours(id)); !status) {
        // It stays in the list, as one that has never run: its number is taken.
        return status;
    }
    boot(id);
    joinSomebody(id);
    return {};
}

base::Status LiveCluster::carryOut(const sim::JoinHosts& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    swim::Join join;
    for (const sim::HostId through : fault.through) {
        if (auto status = checkKnown(through); !status) {
            return status;
        }
        join.seeds.push_back(address(through).toString());
    }
    for (std::size_t i = 0; fault.through.empty() && i < m_peers.size(); ++i) {
        const auto other = static_cast<sim::HostId>(i + 1);
        const LiveHost* host = ours(other);
        if (other != fault.host && (host == nullptr || (host->running() && !host->leaving()))) {
            join.seeds.push_back(address(other).toString());
        }
    }
    command(fault.host, kOwnIds, std::move(join));
    return {};
}

base::Status LiveCluster::carryOut(const sim::BroadcastText& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    auto bytes = ours(fault.host)
                     ->speaker()
                     .dialect()
                     .wrapBroadcast(fault.bytes, "text/plain", std::chrono::system_clock::now());
    if (!bytes) {
        return base::Error{bytes.error()};
    }
    command(fault.host, kOwnIds, swim::Broadcast{*std::move(bytes)});
    return {};
}

base::Status LiveCluster::carryOut(const sim::SendText& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    if (auto status = checkKnown(fault.to); !status) {
        return status;
    }
    auto bytes = ours(fault.host)
                     ->speaker()
                     .dialect()
                     .wrap(fault.bytes, "text/plain", std::chrono::system_clock::now());
    if (!bytes) {
        return base::Error{bytes.error()};
    }
    if (fault.reliable) {
        command(fault.host, kOwnIds, swim::SendReliable{name(fault.to), *std::move(bytes)});
    } else {
        command(fault.host, kOwnIds, swim::SendBestEffort{name(fault.to), *std::move(bytes)});
    }
    return {};
}

base::Status LiveCluster::carryOut(const sim::SetMeta& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    if (auto status = ours(fault.host)->speaker().dialect().setMeta(fault.meta); !status) {
        return status;
    }
    ours(fault.host)->setMeta(fault.meta);
    command(fault.host, kOwnIds, swim::UpdateNode{});
    return {};
}

base::Status LiveCluster::carryOut(const sim::RotateKey& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    switch (fault.step) {
        case sim::RotateKey::Step::Add:
            command(fault.host, kOwnIds, swim::KeyAdd{fault.key});
            break;
        case sim::RotateKey::Step::Use:
            command(fault.host, kOwnIds, swim::KeyUse{fault.key});
            break;
        case sim::RotateKey::Step::Remove:
            command(fault.host, kOwnIds, swim::KeyRemove{fault.key});
            break;
    }
    return {};
}

}  // namespace swimscope::session

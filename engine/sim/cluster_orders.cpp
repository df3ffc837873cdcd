#include <algorithm>
#include <string>
#include <utility>

#include "engine/sim/cluster.h"
#include "engine/sim/limits.h"

// What an operator asks of a simulated cluster: faults that do no harm.

namespace swimscope::sim {

base::Status Cluster::carryOut(const AddHost& fault) {
    if (m_hosts.size() >= kMaxHosts) {
        return base::Error{base::sentence("a cluster has at most {0} hosts", kMaxHosts)};
    }
    if (!fault.name.empty() && m_truth.find(fault.name) != kNoHost) {
        return base::Error{base::sentence("there is a host named {0} already", fault.name)};
    }
    std::string nodeName;
    if (fault.namesake != kNoHost) {
        if (auto status = checkHost(fault.namesake); !status) {
            return status;
        }
        nodeName = host(fault.namesake).name();
        touch(fault.namesake);
    }
    const HostId id = addHost(fault.name, nodeName);
    if (m_truth.distorted || !nodeName.empty()) {
        // Its links may be as bad as those of the others.
        touch(id);
    }
    boot(id);
    joinSomebody(id);
    return {};
}

base::Status Cluster::carryOut(const JoinHosts& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    swim::Join join;
    for (const HostId through : fault.through) {
        if (auto status = checkHost(through); !status) {
            return status;
        }
        join.seeds.push_back(host(through).address().toString());
    }
    if (fault.through.empty()) {
        for (const auto& one : m_hosts) {
            const Host& other = *one;
            if (other.running() && !other.leaving() && other.id() != fault.host) {
                join.seeds.push_back(other.address().toString());
            }
        }
    }
    command(fault.host, std::move(join), kOwnIds);
    return {};
}

base::Status Cluster::carryOut(const BroadcastText& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    m_news[fault.bytes] = {fault.host};
    command(fault.host, swim::Broadcast{fault.bytes}, kOwnIds);
    return {};
}

base::Status Cluster::carryOut(const SendText& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    if (auto status = checkHost(fault.to); !status) {
        return status;
    }
    const std::string& to = host(fault.to).name();
    if (fault.reliable) {
        command(fault.host, swim::SendReliable{to, fault.bytes}, kOwnIds);
    } else {
        command(fault.host, swim::SendBestEffort{to, fault.bytes}, kOwnIds);
    }
    return {};
}

base::Status Cluster::carryOut(const SetMeta& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    m_hosts[indexOf(fault.host)]->setMeta(fault.meta);
    command(fault.host, swim::UpdateNode{}, kOwnIds);
    return {};
}

base::Status Cluster::carryOut(const RotateKey& fault) {
    if (auto status = checkAwake(fault.host); !status) {
        return status;
    }
    switch (fault.step) {
        case RotateKey::Step::Add:
            command(fault.host, swim::KeyAdd{fault.key}, kOwnIds);
            break;
        case RotateKey::Step::Use:
            command(fault.host, swim::KeyUse{fault.key}, kOwnIds);
            break;
        case RotateKey::Step::Remove:
            command(fault.host, swim::KeyRemove{fault.key}, kOwnIds);
            break;
    }
    noteSilence(fault.host);
    return {};
}

/// Two that cannot read each other are as good as cut off; a rotation in the right order never
/// comes to that.
void Cluster::noteSilence(HostId id) {
    const auto reads = [](const Host& host, const base::Bytes& key) {
        const auto keys = host.node().security().keyring.keys();
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    const auto primaryOf = [](const Host& host) {
        const base::BytesView key = host.node().security().keyring.primary();
        return base::Bytes(key.begin(), key.end());
    };
    const Host& changed = host(id);
    for (const auto& other : m_hosts) {
        if (other->running() &&
            (!reads(*other, primaryOf(changed)) || !reads(changed, primaryOf(*other)))) {
            touch(id);
            m_truth.distorted = true;
            return;
        }
    }
}

}  // namespace swimscope::sim

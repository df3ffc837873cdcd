#include <array>
#include <utility>

#include "engine/swim/node_impl.h"
#include "engine/swim/version_check.h"

namespace swimscope::swim {

void Node::Impl::schedulePushPull() {
    m_timers.set({TimerKind::PushPull, 0},
                 m_now + pushPullScale(m_options.pushPullInterval, m_table.size()));
}

void Node::Impl::periodicPushPull() {
    schedulePushPull();
    if (m_periodicPushPull) {
        return;
    }
    const auto fits = [this](Slot row) {
        return m_table.state(row) == State::Alive && row != m_self &&
               isSendable(reachedAt(m_table.identity(row)));
    };
    const auto chosen = m_table.choose(1, m_random, fits);
    if (chosen.empty()) {
        return;
    }
    const auto id = nextExchangeId();
    m_periodicPushPull = id;
    open(Exchange::pushPull(id, reachedAt(m_table.identity(chosen.front())), /*join=*/0, m_security)
             .towards(m_table.name(chosen.front())),
         m_options.tcpTimeout);
}

base::Bytes Node::Impl::localState(bool join) {
    std::vector<std::array<std::uint8_t, 6>> versions;
    std::vector<wire::PushNodeState> nodes;
    versions.reserve(m_table.size());
    nodes.reserve(m_table.size());
    m_table.forEach([&](Slot slot) {
        const MemberView member = m_table.view(slot);
        const Identity& identity = *member.identity;
        versions.push_back(identity.versions.bytes());
        wire::PushNodeState node;
        node.name = identity.name;
        node.addr = identity.address.ip.bytes();
        node.port = identity.address.port;
        node.meta = identity.meta;
        node.incarnation = member.incarnation;
        node.state = static_cast<std::int64_t>(member.state);
        node.vsn = versions.back();
        nodes.push_back(node);
    });
    const base::Bytes userState = m_delegate.localState(join);
    return wire::encodePushPull(join, nodes, userState);
}

base::Status Node::Impl::merge(const wire::PushPull& state, bool join, const base::Endpoint& peer) {
    if (auto status = checkVersions(state.nodes, m_table); !status) {
        return status;
    }
    if (join && m_delegate.checksMerge()) {
        if (auto why = vetoMerge(state.nodes)) {
            return base::Error{base::verbatim(std::move(*why))};
        }
    }
    for (const auto& node : state.nodes) {
        takeNodeState(node, peer);
    }
    if (!state.userState.empty()) {
        m_delegate.mergeRemoteState(state.userState, join);
    }
    return {};
}

void Node::Impl::takeNodeState(const wire::PushNodeState& node, const base::Endpoint& peer) {
    switch (node.state) {
        case static_cast<int>(wire::NodeState::Alive): {
            const auto ip = base::IpAddress::fromBytes(node.addr);
            if (!ip) {
                return reject(peer, base::sentence("'{0}' has an address of {1} bytes", node.name,
                                                   node.addr.size()));
            }
            return takeAlive(AliveClaim{node.incarnation, node.name, *ip, portOf(node.port),
                                        node.meta, node.vsn},
                             peer);
        }
        case static_cast<int>(wire::NodeState::Left):
            return takeDead(node.incarnation, node.name, node.name);
        case static_cast<int>(wire::NodeState::Suspect):
        case static_cast<int>(wire::NodeState::Dead):
            // A death is never believed at second hand: it starts a suspicion of our own.
            return takeSuspect(node.incarnation, node.name, m_options.name);
        default:
            return;
    }
}

void Node::Impl::checkOwnName(std::span<const wire::PushNodeState> nodes) {
    for (const auto& node : nodes) {
        if (!isSelf(node.name)) {
            continue;
        }
        const auto ip = base::IpAddress::fromBytes(node.addr);
        return checkNameHolder({ip.value_or(base::IpAddress{}), portOf(node.port)});
    }
}

void Node::Impl::checkNameHolder(const base::Endpoint& holder) {
    if (holder == m_options.advertise) {
        m_nameHolder.reset();
    } else if (m_nameHolder != holder) {
        m_nameHolder = holder;
        emit(NameTaken{holder});
    }
}

std::optional<std::string> Node::Impl::vetoMerge(std::span<const wire::PushNodeState> nodes) {
    std::vector<PeerClaim> peers;
    peers.reserve(nodes.size());
    for (const auto& node : nodes) {
        Identity identity;
        identity.name = std::string(node.name);
        identity.address = {base::IpAddress::fromBytes(node.addr).value_or(base::IpAddress{}),
                            portOf(node.port)};
        identity.meta = base::toBytes(node.meta);
        identity.versions = versionsFrom(node.vsn);
        const bool known = node.state >= 0 && node.state <= static_cast<int>(State::Left);
        peers.push_back({std::make_shared<const Identity>(std::move(identity)), node.incarnation,
                         known ? static_cast<State>(node.state) : State::Dead});
    }
    return m_delegate.vetoMerge(peers);
}

}  // namespace swimscope::swim

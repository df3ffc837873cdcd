#include <memory>
#include <utility>

#include "engine/swim/node_impl.h"
#include "engine/swim/version_check.h"

/// Push/pulls that hand over tables: the same rules as for their bytes (node_stream, node_merge),
/// at a cost that depends on the news and not on the size of the cluster.
namespace swimscope::swim {

bool Node::Impl::exchangesTables() const {
    return m_table.world()->exchangesTables && m_security.label.empty() &&
           !m_security.encryptionEnabled();
}

std::size_t Node::Impl::sendTable(machine::ExchangeId id, bool join) {
    auto state = std::make_shared<const TableState>(join, m_table, m_delegate.localState(join));
    const std::size_t size = state->size();
    m_counters.streamBytesOut += size;
    m_actions.emplace_back(machine::SendOnStream{id, {}, std::move(state)});
    return size;
}

void Node::Impl::streamPayload(base::Instant now, machine::ExchangeId id,
                               const machine::PayloadRef& payload) {
    enter(now);
    Exchange* exchange = findExchange(id);
    const auto* state = dynamic_cast<const TableState*>(payload.get());
    if (exchange == nullptr || state == nullptr) {
        return;
    }
    m_counters.streamBytesIn += state->size();
    if (!exchangesTables() || state->table.world() != m_table.world()) {
        reject(exchange->peer(),
               base::sentence("stream closed: it carries a table, and we read bytes"));
    } else if (exchange->kind() == Exchange::Kind::Inbound) {
        serveTable(*exchange, *state);
    } else if (exchange->kind() == Exchange::Kind::PushPull) {
        tableAnswered(*exchange, *state);
    }
    // A join goes on to its next seed in the calls above; only this exchange ends here.
    if (findExchange(id) != nullptr) {
        close(id);
    }
    settle();
}

void Node::Impl::serveTable(Exchange& exchange, const TableState& request) {
    m_counters.sizeLocal = sendTable(exchange.id(), request.join);
    m_counters.sizeRemote = request.size();
    if (const auto status = merge(request, request.join, exchange.peer()); !status) {
        return reject(exchange.peer(),
                      base::sentence("push/pull refused: {0}", status.error().sentence()));
    }
    emit(PushPullDone{exchange.peer(), /*initiated=*/false, request.join, request.table.size(),
                      request.userState.size()});
}

void Node::Impl::tableAnswered(Exchange& exchange, const TableState& answer) {
    const std::uint64_t run = exchange.join();
    m_counters.sizeRemote = answer.size();
    if (const auto status = merge(answer, run != 0, exchange.peer()); !status) {
        return dialFailed(
            exchange, base::sentence("push/pull with {0} refused: {1}", exchange.peer().toString(),
                                     status.error().sentence()));
    }
    if (const Slot row = answer.table.find(m_options.name); row != MemberTable::kNone) {
        checkNameHolder(answer.table.identity(row).address);
    }
    pushPullEnded(exchange, answer.table.size(), answer.userState.size());
}

base::Status Node::Impl::merge(const TableState& state, bool join, const base::Endpoint& peer) {
    if (auto status = checkVersions(state.table, m_table); !status) {
        return status;
    }
    if (join && m_delegate.checksMerge()) {
        std::vector<PeerClaim> peers;
        state.table.forEach([&](Slot row) {
            peers.push_back({state.table.identityRef(row), state.table.incarnation(row),
                             state.table.state(row)});
        });
        if (auto why = m_delegate.vetoMerge(peers)) {
            return base::Error{base::verbatim(std::move(*why))};
        }
    }
    m_table.forEachNews(state.table, [&](Slot row) { takeRow(state.table.view(row), peer); });
    if (!state.userState.empty()) {
        m_delegate.mergeRemoteState(state.userState, join);
    }
    return {};
}

void Node::Impl::takeRow(const MemberView& row, const base::Endpoint& peer) {
    const Identity& identity = *row.identity;
    switch (row.state) {
        case State::Alive: {
            const auto vsn = identity.versions.bytes();
            return takeAlive(AliveClaim{row.incarnation, identity.name, identity.address.ip,
                                        portOf(identity.address.port), identity.meta, vsn},
                             peer);
        }
        case State::Left:
            return takeDead(row.incarnation, identity.name, identity.name);
        case State::Suspect:
        case State::Dead:
            return takeSuspect(row.incarnation, identity.name, m_options.name);
    }
}

}  // namespace swimscope::swim

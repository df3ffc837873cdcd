#include <utility>

#include "engine/swim/node_impl.h"

namespace swimscope::swim {

void Node::Impl::join(CommandId id, Join command) {
    if (m_hasLeft) {
        return outcome(
            id, false,
            base::sentence("we have left; a node that left joins again only by a new start"));
    }
    const std::uint64_t run = ++m_nextJoin;
    JoinPlan plan(std::move(command.seeds), m_options.bindPort, m_options.advertise,
                  m_options.requireNodeNames);
    m_joins.emplace(run, JoinRun{id, std::move(plan), m_now});
    advanceJoin(run);
}

void Node::Impl::advanceJoin(std::uint64_t run) {
    const auto found = m_joins.find(run);
    if (found == m_joins.end()) {
        return;
    }
    const JoinPlan::Step step = found->second.plan.next();
    if (const auto* dial = std::get_if<JoinPlan::Dial>(&step)) {
        return open(
            Exchange::pushPull(nextExchangeId(), dial->to, run, m_security).towards(dial->node),
            m_options.tcpTimeout);
    }
    if (const auto* lookup = std::get_if<JoinPlan::Lookup>(&step)) {
        const std::uint64_t question = ++m_nextResolve;
        m_resolves.emplace(question, run);
        m_actions.emplace_back(
            machine::Resolve{machine::ResolveId{question}, lookup->host, lookup->port});
        return;
    }
    const JoinRun finished = std::move(found->second);
    m_joins.erase(found);
    outcome(finished.command, finished.plan.ok(), finished.plan.summary(),
            m_now - finished.startedAt);
}

void Node::Impl::resolved(base::Instant now, machine::ResolveId id,
                          std::span<const base::Endpoint> addresses, const base::Words& why) {
    enter(now);
    const auto found = m_resolves.find(id.value);
    if (found == m_resolves.end()) {
        return;
    }
    const std::uint64_t run = found->second;
    m_resolves.erase(found);
    if (const auto joining = m_joins.find(run); joining != m_joins.end()) {
        joining->second.plan.resolved(addresses, why);
        advanceJoin(run);
    }
    settle();
}

void Node::Impl::joinAnswered(std::uint64_t run, std::size_t nodes) {
    if (const auto found = m_joins.find(run); found != m_joins.end()) {
        found->second.plan.dialSucceeded(nodes);
        advanceJoin(run);
    }
}

void Node::Impl::joinFailed(std::uint64_t run, base::Words why) {
    if (const auto found = m_joins.find(run); found != m_joins.end()) {
        found->second.plan.dialFailed(std::move(why));
        advanceJoin(run);
    }
}

}  // namespace swimscope::swim

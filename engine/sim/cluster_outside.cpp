#include <algorithm>
#include <utility>

#include "engine/sim/cluster.h"

/// Machines that are no hosts: they look at a cluster from outside, under its clock.
namespace swimscope::sim {

namespace {

void give(machine::Machine& machine, base::Instant now, DatagramInput& input) {
    machine.datagram(now, input.from, input.bytes);
}

void give(machine::Machine& machine, base::Instant now, StreamInput& input) {
    switch (input.kind) {
        case StreamInput::Kind::Accepted:
            return machine.streamAccepted(now, input.id, input.from);
        case StreamInput::Kind::Opened:
            return machine.streamOpened(now, input.id);
        case StreamInput::Kind::Data:
            if (input.data.payload != nullptr) {
                return machine.streamPayload(now, input.id, input.data.payload);
            }
            return machine.streamData(now, input.id, input.data.bytes);
        case StreamInput::Kind::Ended:
            return machine.streamEnded(now, input.id);
        case StreamInput::Kind::Failed:
            return machine.streamFailed(now, input.id, systemWords(input.failure));
    }
}

void give(machine::Machine& machine, base::Instant now, ResolvedInput& input) {
    machine.resolved(now, input.id, input.addresses,
                     input.addresses.empty() ? base::sentence("host not found") : base::Sentence());
}

}  // namespace

HostId Cluster::attach(machine::Machine& machine, const base::Endpoint& address,
                       std::function<void()> heard) {
    const auto id = static_cast<HostId>(kFirstOutside + m_outside.size());
    Outside made;
    made.machine = &machine;
    made.address = address;
    made.heard = std::move(heard);
    m_outside.push_back(std::move(made));
    m_network.attach(id, address);
    attend(id);
    return id;
}

void Cluster::forward(const base::Endpoint& at, HostId to) {
    m_network.attach(to, at);
}

void Cluster::attend(HostId id) {
    machine::Machine& machine = *outside(id).machine;
    std::vector<machine::Action> actions;
    machine.takeActions(actions);
    for (machine::Action& action : actions) {
        perform(id, action);
    }
    Outside& one = outside(id);
    const auto due = machine.deadline();
    if (due && (one.armedSequence == 0 || *due < one.armedAt)) {
        one.armedAt = std::max(*due, m_now);
        one.armedSequence = m_scheduler.plan(one.armedAt, What::Deadline, id);
    }
    if (one.heard) {
        const auto heard = one.heard;
        heard();
    }
}

void Cluster::outsideDeadline(HostId id, std::uint64_t sequence) {
    Outside& one = outside(id);
    if (one.armedSequence == sequence) {
        one.armedSequence = 0;
        one.machine->expire(m_now);
        attend(id);
    }
}

void Cluster::deliverOutside(HostId id, Input input) {
    machine::Machine& machine = *outside(id).machine;
    std::visit([&](auto& one) { give(machine, m_now, one); }, input);
    attend(id);
}

}  // namespace swimscope::sim

#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>

#include "engine/swim/limits.h"
#include "engine/swim/node.h"
#include "tests/fuzz/fuzz_security.h"

namespace swimscope::fuzz {

/// What must hold of one node whatever reaches it. Fed with everything that the node hands out;
/// aborts when something does not hold, which is how a fuzzer learns of it.
class NodeOracle {
public:
    explicit NodeOracle(std::string self) : m_self(std::move(self)) {}

    /// DeadNodeReclaimTime is set: the name of a dead node may be taken over.
    void mayReclaim() { m_reclaims = true; }

    void commanded(swim::CommandId id) { m_open.insert(id); }
    void accepted(machine::ExchangeId id) { m_streams.insert(id.value); }
    void leaving() { m_leaving = true; }
    /// The driver told of the end of a stream.
    void streamGone(machine::ExchangeId id) { m_streams.erase(id.value); }

    void check(const machine::Action& action) {
        std::visit([this](const auto& one) { act(one); }, action);
    }
    void check(const swim::Event& event) {
        std::visit([this](const auto& one) { tell(one); }, event);
    }
    /// After actions and events were drained.
    void check(const swim::Node& node) const {
        const swim::MemberTable& table = node.table();
        require(table.size() <= swim::kMaxMembers);
        require(table.wireSize() <= swim::kMaxTableBytes);
        require(node.counters().queued <= swim::kMaxQueuedBroadcasts);
        require(table.livingCount() <= table.size());
        std::size_t rows = 0;
        table.forEach([&](swim::Slot slot) {
            ++rows;
            require(table.find(table.name(slot)) == slot);
            const auto told = m_rows.find(table.name(slot));
            // An alive that was no news leaves a dead row of which nothing is said.
            require(told != m_rows.end() || table.state(slot) == swim::State::Dead);
            if (told != m_rows.end()) {
                require(told->second.state == table.state(slot));
                require(told->second.incarnation <= table.incarnation(slot));
            }
        });
        require(rows == table.size());
    }

private:
    struct Row {
        swim::State state = swim::State::Dead;
        std::uint32_t incarnation = 0;
    };
    using State = swim::State;

    void act(const machine::SendDatagram& send) {
        require(!send.bytes.empty());
        require(send.to.port != 0 && (send.to.ip.isV4() || send.to.ip.isV6()));
        touch(send.bytes);
    }
    void act(const machine::OpenStream& open) {
        require(open.timeout > base::Duration{});
        require(open.to.port != 0);
        require(m_streams.insert(open.id.value).second);
    }
    void act(const machine::SendOnStream& send) {
        require(m_streams.contains(send.id.value));
        touch(send.bytes);
    }
    void act(const machine::CloseStream& close) { require(m_streams.erase(close.id.value) == 1); }
    void act(const machine::Resolve& resolve) { require(!resolve.host.empty()); }

    void move(const swim::Member& member, std::set<State> from, State to) {
        const auto known = m_rows.find(member.name());
        // A row never told of is dead: that is how a row begins.
        require(from.contains(known == m_rows.end() ? State::Dead : known->second.state));
        require(member.state == to);
        if (known != m_rows.end()) {
            // A name that is taken over starts at any incarnation.
            const bool takeover = known->second.state == State::Left ||
                                  (known->second.state == State::Dead && m_reclaims);
            require(member.incarnation >= known->second.incarnation || takeover);
        }
        m_rows[member.name()] = Row{to, member.incarnation};
        require(member.name() != m_self || to == State::Alive || m_leaving);
    }
    void tell(const swim::Joined& event) {
        move(event.member, {State::Dead, State::Left}, State::Alive);
    }
    void tell(const swim::Suspected& event) { move(event.member, {State::Alive}, State::Suspect); }
    void tell(const swim::Refuted& event) { move(event.member, {State::Suspect}, State::Alive); }
    void tell(const swim::Died& event) {
        move(event.member, {State::Alive, State::Suspect}, State::Dead);
    }
    void tell(const swim::Left& event) {
        move(event.member, {State::Alive, State::Suspect}, State::Left);
    }
    void tell(const swim::SuspicionConfirmed& event) {
        require(m_rows.at(event.member.name()).state == State::Suspect);
    }
    void tell(const swim::Updated& event) {
        require(m_rows.at(event.member.name()).state == State::Alive);
        require(event.before->meta != event.member.identity->meta);
    }
    void tell(const swim::Reaped& event) {
        const auto known = m_rows.find(event.name);
        require(known == m_rows.end() || known->second.state == State::Dead ||
                known->second.state == State::Left);
        m_rows.erase(event.name);
    }
    void tell(const swim::Outcome& event) {
        require(!event.text.empty());
        require(m_open.contains(event.id));
        if (event.final) {
            m_open.erase(event.id);
        }
    }
    void tell(const swim::SelfRefuted& event) {
        // An accusation at the highest incarnation of all makes ours start again at 0, as in
        // memberlist: there is nothing higher to answer with.
        std::uint32_t& ours = m_rows[m_self].incarnation;
        require(event.incarnation > ours || event.incarnation == 0);
        ours = event.incarnation;
    }
    void tell(const swim::Rejected& event) { require(!event.reason.empty()); }
    void tell(const swim::MessageReceived& event) { touch(event.bytes); }
    template <typename Other>
    void tell(const Other&) {}

    std::string m_self;
    bool m_leaving = false;
    bool m_reclaims = false;
    std::map<std::string, Row> m_rows;
    std::set<swim::CommandId> m_open;
    std::set<std::uint64_t> m_streams;
};

}  // namespace swimscope::fuzz

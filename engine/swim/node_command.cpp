#include <algorithm>
#include <utility>

#include "engine/swim/limits.h"
#include "engine/swim/node_impl.h"
#include "engine/wire/limits.h"

namespace swimscope::swim {

void Node::Impl::outcome(CommandId id, bool ok, base::Words text,
                         std::optional<base::Duration> took) {
    emit(Outcome{id, /*final=*/true, ok, std::move(text), took});
}

void Node::Impl::progress(CommandId id, base::Words text) {
    emit(Outcome{id, /*final=*/false, /*ok=*/true, std::move(text), std::nullopt});
}

void Node::Impl::command(base::Instant now, CommandId id, Command command) {
    enter(now);
    if (!m_started) {
        return outcome(id, false, base::sentence("the node has not been started"));
    }
    std::visit([this, id](auto& which) { perform(id, std::move(which)); }, command);
    settle();
}

void Node::Impl::perform(CommandId id, Join command) {
    join(id, std::move(command));
}

void Node::Impl::perform(CommandId id, Ping command) {
    appPing(id, command);
}

Node::Impl::Ticket Node::Impl::newTicket(TicketUse use, CommandId command, base::Duration timeout) {
    const Ticket ticket = ++m_nextTicket;
    m_tickets.emplace(ticket, TicketHolder{use, command, m_now});
    if (timeout > base::Duration{}) {
        m_timers.set({TimerKind::Ticket, ticket}, m_now + timeout);
    }
    return ticket;
}

void Node::Impl::ticketNoted(const BroadcastQueue::Note& note) {
    const auto found = m_tickets.find(note.ticket);
    if (found == m_tickets.end()) {
        return;
    }
    const TicketHolder holder = found->second;
    const base::Sentence times = base::counted(note.transmits, "{0} time", "{0} times");
    if (!note.finished) {
        if (holder.use == TicketUse::Broadcast) {
            progress(holder.command, base::sentence("retold {0}", times));
        }
        return;
    }
    m_tickets.erase(found);
    m_timers.cancel({TimerKind::Ticket, note.ticket});
    const base::Duration took = m_now - holder.startedAt;
    switch (holder.use) {
        case TicketUse::Leave:
            return outcome(holder.command, true, base::sentence("left; the others have been told"),
                           took);
        case TicketUse::Update:
            return outcome(holder.command, true,
                           base::sentence("announced with incarnation {0}", m_incarnation), took);
        case TicketUse::Broadcast:
            if (note.replaced) {
                return outcome(
                    holder.command, false,
                    base::sentence("dropped from the full queue after it was retold {0}", times),
                    took);
            }
            return outcome(holder.command, true, base::sentence("spent: retold {0}", times), took);
    }
}

void Node::Impl::ticketTimedOut(Ticket ticket) {
    const auto found = m_tickets.find(ticket);
    if (found == m_tickets.end()) {
        return;
    }
    const TicketHolder holder = found->second;
    m_tickets.erase(found);
    const bool leaving = holder.use == TicketUse::Leave;
    outcome(holder.command, false,
            leaving
                ? base::sentence("left, but the timeout came before the others were all told")
                : base::sentence("announced, but the timeout came before the others were all told"),
            m_now - holder.startedAt);
}

void Node::Impl::perform(CommandId id, Leave command) {
    if (m_hasLeft) {
        return outcome(id, true, base::sentence("we have already left"));
    }
    m_hasLeft = true;
    const bool others = othersAlive();
    const Ticket ticket = others ? newTicket(TicketUse::Leave, id, command.timeout) : 0;
    takeDead(m_incarnation, m_options.name, m_options.name, ticket);
    if (!others) {
        outcome(id, true, base::sentence("left; there was nobody else to tell"));
    }
}

void Node::Impl::perform(CommandId id, UpdateNode command) {
    if (m_hasLeft) {
        return outcome(id, false,
                       base::sentence("we have left; nothing about us is announced any more"));
    }
    const bool others = othersAlive();
    const base::Bytes meta = ownMeta();
    const auto vsn = m_options.versions.bytes();
    const Ticket ticket = others ? newTicket(TicketUse::Update, id, command.timeout) : 0;
    takeAlive(AliveClaim{++m_incarnation, m_options.name, m_options.advertise.ip,
                         m_options.advertise.port, meta, vsn, /*bootstrap=*/true},
              m_options.advertise, ticket);
    if (!others) {
        outcome(id, true, base::sentence("updated; there is nobody else to tell"));
    }
}

std::size_t Node::Impl::datagramOverhead() const {
    return wire::kUserMessageOverhead + m_security.labelReserve() + wire::kCrcHeader +
           (m_security.encryptionEnabled() ? m_security.encryptReserve() : 0);
}

MessageRoom Node::Impl::messageRoom() const {
    const std::size_t overhead = datagramOverhead();
    return {m_options.udpBufferSize > overhead ? m_options.udpBufferSize - overhead : 0,
            kMaxUdpPayload - overhead, broadcastRoom(), reliableRoom()};
}

std::size_t Node::Impl::reliableRoom() const {
    const bool sealed = m_security.encryptionEnabled() && m_security.verifyOutgoing;
    const std::size_t around = m_security.encryptReserve() + wire::kUserStreamHeader;
    return sealed ? std::min(wire::kMaxUserMessage, wire::kMaxEncryptedStream - around)
                  : wire::kMaxUserMessage;
}

void Node::Impl::sendUserDatagram(CommandId id, const base::Endpoint& to, const std::string& whom,
                                  base::BytesView bytes, bool crc) {
    const std::size_t overhead = datagramOverhead();
    if (bytes.size() + overhead > kMaxUdpPayload) {
        return outcome(id, false,
                       base::sentence("{0} bytes do not fit a datagram, which takes {1}; send it "
                                      "by stream",
                                      bytes.size(), kMaxUdpPayload - overhead));
    }
    if (!isSendable(to)) {
        return outcome(id, false,
                       base::sentence("{0} announces an address that cannot be used", whom));
    }
    base::Bytes message;
    message.reserve(bytes.size() + 1);
    message.push_back(static_cast<std::uint8_t>(wire::MessageType::User));
    message.insert(message.end(), bytes.begin(), bytes.end());
    const base::BytesView messages[] = {message};
    sendMessages(to, messages, crc);
    const base::Sentence sent = base::sentence(
        "sent to {0}, {1} bytes as a datagram; nobody confirms its arrival", whom, bytes.size());
    const bool large = bytes.size() + overhead > m_options.udpBufferSize;
    outcome(id, true,
            large ? base::sentence("{0}; it is larger than the {1} bytes that networks carry in "
                                   "one piece",
                                   sent, m_options.udpBufferSize)
                  : sent);
}

void Node::Impl::perform(CommandId id, SendBestEffort command) {
    const Slot row = m_table.find(command.node);
    if (row == MemberTable::kNone) {
        return outcome(id, false, base::sentence("there is no node named {0}", command.node));
    }
    const Identity& identity = m_table.identity(row);
    sendUserDatagram(id, reachedAt(identity), command.node, command.bytes,
                     /*crc=*/identity.versions.pMax >= 5);
}

void Node::Impl::perform(CommandId id, SendToAddress command) {
    const base::Endpoint to{command.to.ip.unmapped(), command.to.port};
    if (m_options.requireNodeNames && command.node.empty()) {
        return outcome(
            id, false,
            base::sentence("not sent to {0}: names are required, and the message gives none",
                           to.toString()));
    }
    sendUserDatagram(id, to, to.toString(), command.bytes, /*crc=*/false);
}

void Node::Impl::perform(CommandId id, SendReliable command) {
    const Slot row = m_table.find(command.node);
    if (row == MemberTable::kNone && !command.to) {
        return outcome(id, false, base::sentence("there is no node named {0}", command.node));
    }
    if (command.bytes.size() > reliableRoom()) {
        return outcome(id, false,
                       base::sentence("{0} bytes are more than the {1} that a peer takes in one "
                                      "message",
                                      command.bytes.size(), reliableRoom()));
    }
    const base::Endpoint to = command.to
                                  ? base::Endpoint{command.to->ip.unmapped(), command.to->port}
                                  : reachedAt(m_table.identity(row));
    if (!isSendable(to)) {
        return outcome(
            id, false,
            base::sentence("{0} announces an address that cannot be used", command.node));
    }
    if (m_options.requireNodeNames && command.node.empty()) {
        return outcome(
            id, false,
            base::sentence("not sent to {0}: names are required, and the message gives none",
                           to.toString()));
    }
    const std::size_t length = command.bytes.size();
    open(Exchange::userMessage(nextExchangeId(), to, command.node, id, length,
                               wire::encodeUserStream(command.bytes), m_security),
         m_options.tcpTimeout);
}

std::size_t Node::Impl::broadcastRoom() const {
    constexpr std::size_t kTaken = wire::kCompoundPartOverhead + wire::kUserMessageOverhead;
    const std::size_t room = gossipRoom();
    return room > kTaken ? room - kTaken : 0;
}

void Node::Impl::perform(CommandId id, Broadcast command) {
    if (command.bytes.size() > broadcastRoom()) {
        return outcome(id, false,
                       base::sentence("{0} bytes do not fit a gossip packet, which takes {1}; send "
                                      "it by stream instead",
                                      command.bytes.size(), broadcastRoom()));
    }
    base::Bytes message;
    message.reserve(command.bytes.size() + 1);
    message.push_back(static_cast<std::uint8_t>(wire::MessageType::User));
    message.insert(message.end(), command.bytes.begin(), command.bytes.end());
    broadcast(BroadcastQueue::kNobody, std::move(message),
              newTicket(TicketUse::Broadcast, id, base::Duration{}));
    progress(id, othersAlive() ? base::sentence("queued")
                               : base::sentence("queued; there is nobody else to tell yet"));
}

base::Status Node::Impl::mayChangeKeys(bool adding) const {
    if (m_security.encryptionEnabled()) {
        return {};
    }
    const bool cutsNobodyOff =
        !othersAlive() || (!m_security.verifyIncoming && !m_security.verifyOutgoing);
    if (adding && cutsNobodyOff) {
        return {};
    }
    return base::Error{
        adding ? base::sentence("the cluster is not encrypted, and a first key would cut us off; "
                                "switch verification off in both directions before")
               : base::sentence("the cluster is not encrypted")};
}

void Node::Impl::perform(CommandId id, KeyAdd command) {
    auto status = mayChangeKeys(/*adding=*/true);
    status = status ? m_security.keyring.add(command.key) : status;
    outcome(id, static_cast<bool>(status),
            status ? base::sentence("the key can now be used")
                   : base::sentence("the key was not added: {0}", status.error().sentence()));
}

void Node::Impl::perform(CommandId id, KeyUse command) {
    auto status = mayChangeKeys(/*adding=*/false);
    status = status ? m_security.keyring.use(command.key) : status;
    outcome(id, static_cast<bool>(status),
            status
                ? base::sentence("the key is now the primary")
                : base::sentence("the key was not made primary: {0}", status.error().sentence()));
}

void Node::Impl::perform(CommandId id, KeyRemove command) {
    auto status = mayChangeKeys(/*adding=*/false);
    status = status ? m_security.keyring.remove(command.key) : status;
    outcome(id, static_cast<bool>(status),
            status ? base::sentence("the key is gone")
                   : base::sentence("the key was not removed: {0}", status.error().sentence()));
}

void Node::Impl::perform(CommandId id, SetVerify command) {
    m_security.verifyIncoming = command.incoming.value_or(m_security.verifyIncoming);
    m_security.verifyOutgoing = command.outgoing.value_or(m_security.verifyOutgoing);
    const base::Sentence taken = m_security.verifyIncoming
                                     ? base::sentence("plaintext is refused")
                                     : base::sentence("plaintext is accepted");
    const base::Sentence sent = m_security.verifyOutgoing
                                    ? base::sentence("what we send is encrypted")
                                    : base::sentence("what we send is not encrypted");
    outcome(id, true,
            m_security.encryptionEnabled()
                ? base::sentence("{0}, {1}", taken, sent)
                : base::sentence("{0}, {1}, once there is a key", taken, sent));
}

}  // namespace swimscope::swim

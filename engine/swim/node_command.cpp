#include <utility>

#include "engine/swim/limits.h"
#include "engine/swim/node_impl.h"
#include "engine/wire/limits.h"

namespace swimscope::swim {

void Node::Impl::outcome(CommandId id, bool ok, std::string text,
                         std::optional<base::Duration> took) {
    emit(Outcome{id, /*final=*/true, ok, std::move(text), took});
}

void Node::Impl::progress(CommandId id, std::string text) {
    emit(Outcome{id, /*final=*/false, /*ok=*/true, std::move(text), std::nullopt});
}

void Node::Impl::command(base::Instant now, CommandId id, Command command) {
    enter(now);
    if (!m_started) {
        return outcome(id, false, "the node has not been started");
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
    const std::string times =
        std::to_string(note.transmits) + (note.transmits == 1 ? " time" : " times");
    if (!note.finished) {
        if (holder.use == TicketUse::Broadcast) {
            progress(holder.command, "retold " + times);
        }
        return;
    }
    m_tickets.erase(found);
    m_timers.cancel({TimerKind::Ticket, note.ticket});
    const base::Duration took = m_now - holder.startedAt;
    switch (holder.use) {
        case TicketUse::Leave:
            return outcome(holder.command, true, "left; the others have been told", took);
        case TicketUse::Update:
            return outcome(holder.command, true,
                           "announced with incarnation " + std::to_string(m_incarnation), took);
        case TicketUse::Broadcast:
            if (note.replaced) {
                return outcome(holder.command, false,
                               "dropped from the full queue after it was retold " + times, took);
            }
            return outcome(holder.command, true, "spent: retold " + times, took);
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
            leaving ? "left, but the timeout came before the others were all told"
                    : "announced, but the timeout came before the others were all told",
            m_now - holder.startedAt);
}

void Node::Impl::perform(CommandId id, Leave command) {
    if (m_hasLeft) {
        return outcome(id, true, "we have already left");
    }
    m_hasLeft = true;
    const bool others = othersAlive();
    const Ticket ticket = others ? newTicket(TicketUse::Leave, id, command.timeout) : 0;
    takeDead(m_incarnation, m_options.name, m_options.name, ticket);
    if (!others) {
        outcome(id, true, "left; there was nobody else to tell");
    }
}

void Node::Impl::perform(CommandId id, UpdateNode command) {
    if (m_hasLeft) {
        return outcome(id, false, "we have left; nothing about us is announced any more");
    }
    const bool others = othersAlive();
    const base::Bytes meta = ownMeta();
    const auto vsn = m_options.versions.bytes();
    const Ticket ticket = others ? newTicket(TicketUse::Update, id, command.timeout) : 0;
    takeAlive(AliveClaim{++m_incarnation, m_options.name, m_options.advertise.ip,
                         m_options.advertise.port, meta, vsn, /*bootstrap=*/true},
              m_options.advertise, ticket);
    if (!others) {
        outcome(id, true, "updated; there is nobody else to tell");
    }
}

void Node::Impl::sendUserDatagram(CommandId id, const base::Endpoint& to, const std::string& whom,
                                  base::BytesView bytes, bool crc) {
    std::size_t overhead = wire::kUserMessageOverhead + m_security.labelReserve() + kCrcHeader;
    if (m_security.encryptionEnabled()) {
        overhead += m_security.encryptReserve();
    }
    if (bytes.size() + overhead > kMaxUdpPayload) {
        return outcome(id, false,
                       std::to_string(bytes.size()) + " bytes do not fit a datagram, which takes " +
                           std::to_string(kMaxUdpPayload - overhead) + "; send it by stream");
    }
    if (!isSendable(to)) {
        return outcome(id, false, whom + " announces an address that cannot be used");
    }
    base::Bytes message;
    message.reserve(bytes.size() + 1);
    message.push_back(static_cast<std::uint8_t>(wire::MessageType::User));
    message.insert(message.end(), bytes.begin(), bytes.end());
    const base::BytesView messages[] = {message};
    sendMessages(to, messages, crc);
    std::string text = "sent to " + whom + ", " + std::to_string(bytes.size()) +
                       " bytes as a datagram; nobody confirms its arrival";
    if (bytes.size() + overhead > m_options.udpBufferSize) {
        text += "; it is larger than the " + std::to_string(m_options.udpBufferSize) +
                " bytes that networks carry in one piece";
    }
    outcome(id, true, std::move(text));
}

void Node::Impl::perform(CommandId id, SendBestEffort command) {
    const Row* row = m_table.find(command.node);
    if (row == nullptr) {
        return outcome(id, false, "there is no node named " + command.node);
    }
    sendUserDatagram(id, reachedAt(row->member), command.node, command.bytes,
                     /*crc=*/row->member.identity->versions.pMax >= 5);
}

void Node::Impl::perform(CommandId id, SendToAddress command) {
    const base::Endpoint to{command.to.ip.unmapped(), command.to.port};
    sendUserDatagram(id, to, to.toString(), command.bytes, /*crc=*/false);
}

void Node::Impl::perform(CommandId id, SendReliable command) {
    const Row* row = m_table.find(command.node);
    if (row == nullptr) {
        return outcome(id, false, "there is no node named " + command.node);
    }
    if (command.bytes.size() > wire::kMaxUserMessage) {
        return outcome(id, false,
                       std::to_string(command.bytes.size()) + " bytes are more than the " +
                           std::to_string(wire::kMaxUserMessage) +
                           " that a peer takes in one message");
    }
    const base::Endpoint to = reachedAt(row->member);
    if (!isSendable(to)) {
        return outcome(id, false, command.node + " announces an address that cannot be used");
    }
    const std::size_t length = command.bytes.size();
    open(Exchange::userMessage(nextExchangeId(), to, command.node, id, length,
                               wire::encodeUserStream(command.bytes), m_security),
         m_options.tcpTimeout);
}

std::size_t Node::Impl::broadcastRoom() const {
    const std::size_t taken = wire::kCompoundHeaderReserve + m_security.labelReserve() +
                              (m_security.encryptionEnabled() ? m_security.encryptReserve() : 0) +
                              wire::kCompoundPartOverhead + wire::kUserMessageOverhead;
    return m_options.udpBufferSize > taken ? m_options.udpBufferSize - taken : 0;
}

void Node::Impl::perform(CommandId id, Broadcast command) {
    if (command.bytes.size() > broadcastRoom()) {
        return outcome(id, false,
                       std::to_string(command.bytes.size()) +
                           " bytes do not fit a gossip packet, which takes " +
                           std::to_string(broadcastRoom()) + "; send it by stream instead");
    }
    base::Bytes message;
    message.reserve(command.bytes.size() + 1);
    message.push_back(static_cast<std::uint8_t>(wire::MessageType::User));
    message.insert(message.end(), command.bytes.begin(), command.bytes.end());
    broadcast({}, std::move(message), newTicket(TicketUse::Broadcast, id, base::Duration{}));
    progress(id, othersAlive() ? "queued" : "queued; there is nobody else to tell yet");
}

namespace {

base::Error notEncrypted() {
    return base::Error{"the cluster is not encrypted"};
}

}  // namespace

// A first key would switch encryption on and cut us off, so keys only change a ring that has one.

void Node::Impl::perform(CommandId id, KeyAdd command) {
    const auto status = m_security.encryptionEnabled() ? m_security.keyring.add(command.key)
                                                       : base::Status(notEncrypted());
    outcome(id, static_cast<bool>(status),
            status ? "the key can now be used" : "the key was not added: " + status.error());
}

void Node::Impl::perform(CommandId id, KeyUse command) {
    const auto status = m_security.encryptionEnabled() ? m_security.keyring.use(command.key)
                                                       : base::Status(notEncrypted());
    outcome(
        id, static_cast<bool>(status),
        status ? "the key is now the primary" : "the key was not made primary: " + status.error());
}

void Node::Impl::perform(CommandId id, KeyRemove command) {
    const auto status = m_security.encryptionEnabled() ? m_security.keyring.remove(command.key)
                                                       : base::Status(notEncrypted());
    outcome(id, static_cast<bool>(status),
            status ? "the key is gone" : "the key was not removed: " + status.error());
}

}  // namespace swimscope::swim

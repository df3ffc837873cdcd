#include <utility>

#include "engine/swim/limits.h"
#include "engine/swim/node_impl.h"

namespace swimscope::swim {

namespace {

using Progress = wire::StreamDecoder::Progress;

}  // namespace

Exchange* Node::Impl::findExchange(machine::ExchangeId id) {
    const auto found = m_exchanges.find(id);
    return found == m_exchanges.end() ? nullptr : &found->second;
}

void Node::Impl::open(Exchange exchange, base::Duration timeout) {
    const auto id = exchange.id();
    ++m_counters.streamsOut;
    m_actions.emplace_back(machine::OpenStream{id, exchange.peer(), timeout, exchange.node()});
    // The driver gives up dialling by itself; this only guards against one that forgets.
    m_timers.set({TimerKind::Exchange, id.value}, m_now + timeout + m_options.tcpTimeout);
    exchange.setStartedAt(m_now);
    m_exchanges.emplace(id, std::move(exchange));
}

void Node::Impl::sendOnStream(machine::ExchangeId id, base::Bytes bytes) {
    m_counters.streamBytesOut += bytes.size();
    m_actions.emplace_back(machine::SendOnStream{id, std::move(bytes)});
}

std::size_t Node::Impl::writeRequest(Exchange& exchange, base::BytesView message) {
    if (!m_security.label.empty()) {
        sendOnStream(exchange.id(), wire::encodeLabelHeader(m_security));
    }
    return writeAnswer(exchange, message);
}

std::size_t Node::Impl::writeAnswer(Exchange& exchange, base::BytesView message) {
    base::Bytes bytes =
        wire::encodeStream(message, m_security, m_options.enableCompression, nonce());
    const std::size_t size = bytes.size();
    sendOnStream(exchange.id(), std::move(bytes));
    return size;
}

void Node::Impl::forget(machine::ExchangeId id) {
    const auto found = m_exchanges.find(id);
    if (found == m_exchanges.end()) {
        return;
    }
    if (found->second.kind() == Exchange::Kind::Inbound) {
        --m_inbound;
        m_inboundBytes -= found->second.decoder().received();
        m_servedPushPulls -= found->second.servesPushPull() ? 1 : 0;
    }
    if (found->second.kind() == Exchange::Kind::PushPull) {
        m_counters.pushPullTimes.add(m_now - found->second.startedAt());
    }
    if (m_periodicPushPull == id) {
        m_periodicPushPull.reset();
    }
    m_timers.cancel({TimerKind::Exchange, id.value});
    m_exchanges.erase(found);
}

void Node::Impl::close(machine::ExchangeId id) {
    forget(id);
    m_actions.emplace_back(machine::CloseStream{id});
}

void Node::Impl::streamAccepted(base::Instant now, machine::ExchangeId id,
                                const base::Endpoint& from) {
    enter(now);
    ++m_counters.streamsIn;
    if (!m_started || m_inbound >= kMaxInboundStreams) {
        m_actions.emplace_back(machine::CloseStream{id});
        reject(from, m_started ? base::sentence("stream closed: too many are open")
                               : base::sentence("stream closed: the node has not been started"));
    } else {
        ++m_inbound;
        m_exchanges.emplace(id, Exchange::inbound(id, from, m_security));
        m_timers.set({TimerKind::Exchange, id.value}, m_now + m_options.tcpTimeout);
    }
    settle();
}

void Node::Impl::streamOpened(base::Instant now, machine::ExchangeId id) {
    enter(now);
    Exchange* exchange = findExchange(id);
    if (exchange == nullptr || exchange->opened()) {
        return;
    }
    exchange->setOpened();
    if (exchange->kind() == Exchange::Kind::TcpPing) {
        m_timers.cancel({TimerKind::Exchange, id.value});
    } else {
        m_timers.set({TimerKind::Exchange, id.value}, m_now + m_options.tcpTimeout);
    }
    if (exchange->kind() == Exchange::Kind::PushPull) {
        const bool join = exchange->join() != 0;
        m_counters.sizeLocal =
            exchangesTables() ? sendTable(id, join) : writeRequest(*exchange, localState(join));
    } else {
        writeRequest(*exchange, exchange->request());
    }
    settle();
}

void Node::Impl::streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) {
    enter(now);
    Exchange* exchange = findExchange(id);
    if (exchange == nullptr) {
        return;
    }
    m_counters.streamBytesIn += bytes.size();
    const std::size_t before = exchange->decoder().received();
    const Progress progress = exchange->decoder().feed(bytes);
    if (exchange->kind() == Exchange::Kind::Inbound) {
        m_inboundBytes += exchange->decoder().received() - before;
        if (m_inboundBytes > kMaxInboundBytes && progress == Progress::NeedMore) {
            reject(exchange->peer(),
                   base::sentence("stream closed: unfinished streams hold too many bytes"));
            return close(id);
        }
        if (!admitPushPull(*exchange)) {
            close(id);
            return settle();
        }
    }
    progressed(*exchange, progress);
    settle();
}

bool Node::Impl::admitPushPull(Exchange& exchange) {
    if (exchange.servesPushPull() || exchange.decoder().type() != wire::MessageType::PushPull) {
        return true;
    }
    if (m_servedPushPulls >= kMaxServedPushPulls) {
        ++m_counters.pushPullsRefused;
        reject(exchange.peer(),
               base::sentence("push/pull closed without an answer: {0} are being served",
                              m_servedPushPulls));
        return false;
    }
    ++m_servedPushPulls;
    exchange.setServesPushPull();
    return true;
}

void Node::Impl::streamEnded(base::Instant now, machine::ExchangeId id) {
    enter(now);
    Exchange* exchange = findExchange(id);
    if (exchange == nullptr) {
        return;
    }
    if (exchange->kind() == Exchange::Kind::UserMessage && exchange->decoder().received() == 0) {
        userMessageEnded(*exchange, exchange->opened(),
                         base::sentence("the peer closed the stream cleanly"));
        close(id);
    } else {
        progressed(*exchange, exchange->decoder().endOfInput());
    }
    settle();
}

void Node::Impl::progressed(Exchange& exchange, Progress progress) {
    switch (progress) {
        case Progress::NeedMore:
            return;
        case Progress::Done:
            if (exchange.kind() == Exchange::Kind::Inbound) {
                return inboundDone(exchange);
            }
            return dialledDone(exchange);
        case Progress::Failed:
            return exchangeUnreadable(exchange);
    }
}

void Node::Impl::inboundDone(Exchange& exchange) {
    const wire::StreamMessage& message = exchange.decoder().message();
    if (const auto* request = std::get_if<wire::PushPull>(&message)) {
        servePushPull(exchange, *request);
    } else if (const auto* user = std::get_if<wire::UserMessage>(&message)) {
        if (!user->bytes.empty()) {
            emit(MessageReceived{exchange.peer(), Via::Stream, base::toBytes(user->bytes)});
        }
    } else if (const auto* ping = std::get_if<wire::Ping>(&message)) {
        if (ping->node.empty() || isSelf(ping->node)) {
            writeAnswer(exchange, wire::encoded(wire::Ack{ping->seqNo, std::nullopt}));
        } else {
            reject(exchange.peer(),
                   base::sentence("stream ping for '{0}', which is not us", ping->node));
        }
    } else {
        reject(exchange.peer(), base::sentence("a stream that asks nothing"));
    }
    close(exchange.id());
}

void Node::Impl::servePushPull(Exchange& exchange, const wire::PushPull& request) {
    const bool join = request.header.join;
    // Our state goes out before theirs is merged: they learn it even when we refuse theirs.
    m_counters.sizeLocal = writeAnswer(exchange, localState(join));
    m_counters.sizeRemote = exchange.decoder().received();
    if (const auto status = merge(request, join, exchange.peer()); !status) {
        return reject(exchange.peer(),
                      base::sentence("push/pull refused: {0}", status.error().sentence()));
    }
    emit(PushPullDone{exchange.peer(), /*initiated=*/false, join, request.nodes.size(),
                      request.userState.size()});
}

void Node::Impl::dialledDone(Exchange& exchange) {
    const wire::StreamMessage& message = exchange.decoder().message();
    const auto id = exchange.id();
    if (const auto* err = std::get_if<wire::Err>(&message)) {
        dialFailed(exchange,
                   base::sentence("{0} answered with an error: {1}", exchange.peer().toString(),
                                  base::clipped(err->error, kMaxReasonBytes)));
    } else if (const auto* ack = std::get_if<wire::Ack>(&message);
               ack != nullptr && exchange.kind() == Exchange::Kind::TcpPing) {
        if (m_probe && ack->seqNo == exchange.seqNo() && m_probe->seqNo() == ack->seqNo) {
            m_probe->streamAnswered();
        }
    } else if (const auto* answer = std::get_if<wire::PushPull>(&message);
               answer != nullptr && exchange.kind() == Exchange::Kind::PushPull) {
        pushPullAnswered(exchange, *answer);
    } else {
        dialFailed(exchange,
                   base::sentence("{0} answered with something else", exchange.peer().toString()));
    }
    // A join goes on to its next seed in the calls above; only this exchange ends here.
    if (findExchange(id) != nullptr) {
        close(id);
    }
}

void Node::Impl::pushPullAnswered(Exchange& exchange, const wire::PushPull& answer) {
    const std::uint64_t run = exchange.join();
    m_counters.sizeRemote = exchange.decoder().received();
    const auto status = merge(answer, run != 0, exchange.peer());
    if (!status) {
        return dialFailed(
            exchange, base::sentence("push/pull with {0} refused: {1}", exchange.peer().toString(),
                                     status.error().sentence()));
    }
    checkOwnName(answer.nodes);
    pushPullEnded(exchange, answer.nodes.size(), answer.userState.size());
}

void Node::Impl::pushPullEnded(const Exchange& exchange, std::size_t nodes,
                               std::size_t userStateBytes) {
    const std::uint64_t run = exchange.join();
    emit(PushPullDone{exchange.peer(), /*initiated=*/true, run != 0, nodes, userStateBytes});
    if (run != 0) {
        joinAnswered(run, nodes);
    }
}

void Node::Impl::exchangeUnreadable(Exchange& exchange) {
    ++m_counters.streamFaults;
    const auto id = exchange.id();
    const wire::StreamDecoder& decoder = exchange.decoder();
    if (exchange.kind() != Exchange::Kind::Inbound) {
        dialFailed(exchange, exchange.explainFault());
    } else if (decoder.fault() != wire::StreamFault::Truncated || decoder.received() > 0) {
        reject(exchange.peer(), exchange.explainFault());
        if (decoder.wantsErrAnswer()) {
            writeAnswer(exchange, wire::encoded(wire::Err{decoder.why()}));
        }
    }
    close(id);
}

void Node::Impl::streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) {
    enter(now);
    Exchange* exchange = findExchange(id);
    if (exchange == nullptr) {
        return;
    }
    if (exchange->kind() == Exchange::Kind::Inbound) {
        ++m_counters.streamFaults;
    } else {
        dialFailed(*exchange, exchange->explainBreak(why));
    }
    forget(id);
    settle();
}

void Node::Impl::exchangeTimedOut(machine::ExchangeId id) {
    Exchange* exchange = findExchange(id);
    if (exchange == nullptr) {
        return;
    }
    const std::string waited =
        std::to_string(
            std::chrono::duration_cast<std::chrono::milliseconds>(m_options.tcpTimeout).count()) +
        " ms";
    if (exchange->kind() == Exchange::Kind::Inbound) {
        ++m_counters.streamFaults;
        reject(exchange->peer(),
               base::sentence("stream closed: nothing complete came within {0}", waited));
    } else if (exchange->kind() == Exchange::Kind::UserMessage && exchange->opened()) {
        userMessageEnded(*exchange, /*ok=*/false,
                         base::sentence("but the peer did not close the stream within {0}, so it "
                                        "may not have read it",
                                        waited));
    } else {
        dialFailed(*exchange,
                   exchange->explainBreak(base::sentence("no answer within {0}", waited)));
    }
    close(id);
}

void Node::Impl::dialFailed(Exchange& exchange, const base::Words& why) {
    switch (exchange.kind()) {
        case Exchange::Kind::Inbound:
        case Exchange::Kind::TcpPing:
            // A ping that cannot connect is a quiet no.
            return;
        case Exchange::Kind::UserMessage:
            return outcome(exchange.command(), false,
                           base::sentence("not delivered to {0}: {1}", exchange.node(), why));
        case Exchange::Kind::PushPull:
            if (exchange.join() != 0) {
                return joinFailed(exchange.join(), why);
            }
            return reject(exchange.peer(), why);
    }
}

void Node::Impl::userMessageEnded(const Exchange& exchange, bool ok, const base::Sentence& how) {
    outcome(
        exchange.command(), ok,
        base::sentence("written to {0}, {1} bytes; {2}", exchange.node(), exchange.length(), how));
}

}  // namespace swimscope::swim

#include "engine/dialect/serf.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "engine/dialect/incoming.h"
#include "engine/dialect/limits.h"
#include "engine/dialect/outgoing.h"
#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_key_codec.h"
#include "engine/dialect/serf_keys.h"
#include "engine/dialect/serf_query.h"
#include "engine/dialect/tags.h"
#include "engine/proto/envelope.h"
#include "engine/swim/options.h"

namespace swimscope::dialect {

namespace {

constexpr swim::BroadcastQueue::Ticket kLeaveTicket = 1;
// Protocol.md 8.5: how long the leave intent may take to be told, and the pause for it to spread.
constexpr base::Duration kLeaveSpending = std::chrono::seconds(5);
constexpr base::Duration kLeavePause = std::chrono::seconds(1);
constexpr std::string_view kPingQuery = "_serf_ping";

base::Bytes eventIdentity(const SerfUserEvent& event) {
    base::Bytes identity = base::toBytes(std::string_view(event.name));
    identity.push_back(0);
    identity.insert(identity.end(), event.payload.begin(), event.payload.end());
    return identity;
}

}  // namespace

Serf::Serf(DialectOptions options)
    : m_nodeName(options.nodeName),
      m_retransmitMult(options.retransmitMult),
      m_random(options.seed),
      m_members(options.nodeName),
      m_coordinates(options.seed) {
    // Tags that cannot be metadata are left out, which tags() shows.
    (void)setTags(std::move(options.tags));
}

void Serf::observe(base::Instant now, const swim::Event& event, Outbox& out) {
    m_now = now;
    std::visit([this](const auto& what) { take(what); }, event);
    flush(out);
}

void Serf::flush(Outbox& out) {
    m_members.takeChanges(m_deferred.events);
    std::move(m_deferred.events.begin(), m_deferred.events.end(), std::back_inserter(out.events));
    std::move(m_deferred.commands.begin(), m_deferred.commands.end(),
              std::back_inserter(out.commands));
    m_deferred.events.clear();
    m_deferred.commands.clear();
}

void Serf::take(const swim::Joined& event) {
    m_members.joined(m_now, event.member.name());
}

void Serf::take(const swim::Died& event) {
    m_members.gone(event.member.name());
    m_coordinates.forget(event.member.name());
}

void Serf::take(const swim::Left& event) {
    m_members.gone(event.member.name());
    m_coordinates.forget(event.member.name());
}

void Serf::take(const swim::Reaped& event) {
    m_members.reaped(event.name);
}

void Serf::take(const swim::PushPullDone& event) {
    if (event.initiated && event.join && m_leave == Leave::No) {
        announceOurselves();
    }
}

void Serf::take(const swim::ProbeAnswered& event) {
    if (!event.rtt || event.payload.empty()) {
        return;
    }
    if (const auto coordinate = decodeAckPayload(event.payload)) {
        m_coordinates.update(event.node, *coordinate, *event.rtt);
    }
}

void Serf::take(const swim::MessageReceived& event) {
    if (!takeSerfMessage(event.bytes)) {
        takeMessage(event, m_seenMessages, m_deferred);
    }
}

bool Serf::takeSerfMessage(base::BytesView bytes) {
    if (bytes.empty()) {
        return false;
    }
    switch (static_cast<SerfType>(bytes[0])) {
        case SerfType::Leave:
            return takeLeave(bytes);
        case SerfType::Join:
            return takeJoin(bytes);
        case SerfType::UserEvent:
            return takeUserEvent(bytes);
        case SerfType::Query:
            return takeQuery(bytes);
        case SerfType::Relay:
            return takeRelay(bytes);
        case SerfType::QueryResponse:
        case SerfType::ConflictResponse:
        case SerfType::KeyRequest:
        case SerfType::KeyResponse:
        case SerfType::PushPull:
            // Answers to questions that we never ask, or forms that never travel alone.
            return true;
    }
    return false;
}

void Serf::obey(SerfMembers::Verdict verdict, base::BytesView message) {
    switch (verdict) {
        case SerfMembers::Verdict::Ignore:
            return;
        case SerfMembers::Verdict::Retell:
            m_retell.queue(RetellQueue::Kind::Intents, base::toBytes(message));
            return;
        case SerfMembers::Verdict::Refute:
            announceOurselves();
            return;
    }
}

bool Serf::takeLeave(base::BytesView bytes) {
    const auto intent = decodeSerfLeave(bytes.subspan(1));
    if (intent) {
        m_clock.witness(intent->ltime);
        obey(m_members.leaveIntent(m_now, *intent), bytes);
    }
    return static_cast<bool>(intent);
}

bool Serf::takeJoin(base::BytesView bytes) {
    const auto intent = decodeSerfJoin(bytes.subspan(1));
    if (intent) {
        m_clock.witness(intent->ltime);
        obey(m_members.joinIntent(m_now, *intent), bytes);
    }
    return static_cast<bool>(intent);
}

bool Serf::noteUserEvent(const SerfUserEvent& event) {
    m_eventClock.witness(event.ltime);
    return m_seenEvents.note(event.ltime, m_eventClock.now(), eventIdentity(event));
}

bool Serf::takeUserEvent(base::BytesView bytes) {
    if (bytes.size() > kMaxUserEventBytes) {
        return false;
    }
    auto event = decodeSerfUserEvent(bytes.subspan(1));
    if (!event) {
        return false;
    }
    if (noteUserEvent(*event)) {
        m_retell.queue(RetellQueue::Kind::UserEvents, base::toBytes(bytes));
        m_deferred.events.emplace_back(UserEvent{std::move(event->name), std::move(event->payload),
                                                 event->ltime, event->coalesce});
    }
    return true;
}

bool Serf::takeQuery(base::BytesView bytes) {
    const auto query = decodeSerfQuery(bytes.subspan(1));
    if (!query) {
        return false;
    }
    m_queryClock.witness(query->ltime);
    const std::string id = std::to_string(query->id);
    if (!m_seenQueries.note(query->ltime, m_queryClock.now(),
                            base::toBytes(std::string_view(id)))) {
        return true;
    }
    if ((query->flags & kSerfFlagNoBroadcast) == 0) {
        m_retell.queue(RetellQueue::Kind::Queries, base::toBytes(bytes));
    }
    m_deferred.events.emplace_back(Query{base::clipped(query->name, kMaxShownText),
                                         base::clipped(query->sourceNode, kMaxShownText),
                                         base::clipped(summaryOf(*query), kMaxShownText)});
    if (isFor(*query, m_nodeName, m_tags)) {
        answer(*query);
    }
    return true;
}

void Serf::answer(const SerfQuery& query) {
    const bool key = isKeyQuery(query.name);
    if ((query.flags & kSerfFlagAck) != 0 && (key || query.name == kPingQuery)) {
        respond(query, kSerfFlagAck, {});
    }
    if (!key) {
        return;
    }
    KeyAnswer done = answerKeyQuery(query.name, query.payload, m_ring);
    if (done.command) {
        m_deferred.commands.push_back(*std::move(done.command));
    }
    respond(query, 0, encode(done.response));
}

void Serf::respond(const SerfQuery& query, std::uint32_t flags, base::Bytes payload) {
    const auto ip = base::IpAddress::fromBytes(query.addr);
    if (!ip || (!ip->isV4() && !ip->isV6()) || query.port == 0) {
        return;
    }
    const SerfQueryResponse response{query.ltime, query.id, m_nodeName, flags, std::move(payload)};
    m_deferred.commands.emplace_back(
        swim::SendToAddress{{ip->unmapped(), query.port}, encode(response)});
}

bool Serf::takeRelay(base::BytesView bytes) {
    auto relay = decodeSerfRelay(bytes.subspan(1));
    if (!relay) {
        return false;
    }
    const auto ip = base::IpAddress::fromBytes(relay->destAddr);
    if (ip && (ip->isV4() || ip->isV6()) && relay->destPort != 0 && !relay->inner.empty()) {
        m_deferred.commands.emplace_back(
            swim::SendToAddress{{ip->unmapped(), relay->destPort}, std::move(relay->inner)});
    }
    return true;
}

void Serf::announceOurselves() {
    const SerfJoin intent{m_clock.now(), m_nodeName};
    m_clock.witness(intent.ltime);
    m_members.joinIntent(m_now, intent);
    m_retell.queue(RetellQueue::Kind::Intents, encode(intent));
}

base::Result<base::Bytes> Serf::wrap(base::BytesView payload, std::string_view contentType,
                                     std::chrono::system_clock::time_point wallClock) {
    return proto::encode(newEnvelope(m_random, m_nodeName, payload, contentType, wallClock));
}

base::Result<SerfUserEvent> Serf::newUserEvent(std::string_view name, base::BytesView payload) {
    if (name.empty()) {
        return base::Error{base::sentence("a user event needs a name")};
    }
    SerfUserEvent event{m_eventClock.now(), std::string(name), base::toBytes(payload), false};
    const std::size_t size = encode(event).size();
    if (size > kUserEventLimit) {
        return base::Error{base::sentence("the user event takes {0} bytes; {1} is Serf's limit",
                                          size, kUserEventLimit)};
    }
    // It comes back to us by gossip, when it is no news.
    noteUserEvent(event);
    return event;
}

base::Result<base::Bytes> Serf::wrapBroadcast(base::BytesView payload, std::string_view,
                                              std::chrono::system_clock::time_point) {
    const auto event = newUserEvent(kBroadcastEvent, payload);
    if (!event) {
        return base::Error{event.error()};
    }
    return encode(*event);
}

swim::MessageRoom Serf::payloadRoom(const swim::MessageRoom& room,
                                    std::string_view contentType) const {
    const auto within = [&](std::size_t bytes) {
        return envelopeRoom(bytes, m_nodeName, contentType, /*spread=*/false);
    };
    // Clocks grow, and their numbers with them; the room shall hold for the largest.
    SerfUserEvent event{std::numeric_limits<std::uint64_t>::max(), std::string(kBroadcastEvent),
                        base::Bytes(std::min(room.broadcast, kUserEventLimit)), false};
    const std::size_t limit = event.payload.size();
    while (!event.payload.empty() && encode(event).size() > limit) {
        event.payload.pop_back();
    }
    return {within(room.bestEffort), within(room.datagram), event.payload.size(),
            within(room.reliable)};
}

base::Status Serf::userEvent(std::string_view name, base::BytesView payload) {
    const auto event = newUserEvent(name, payload);
    if (!event) {
        return base::Error{event.error()};
    }
    m_retell.queue(RetellQueue::Kind::UserEvents, encode(*event));
    return {};
}

base::Status Serf::setTags(Tags tags) {
    const std::size_t size = encodeTagMap(tags).size();
    if (size > kMaxMetaBytes) {
        return base::Error{base::sentence("the tags take {0} bytes; {1} fit", size, kMaxMetaBytes)};
    }
    m_tags = std::move(tags);
    return {};
}

base::Status Serf::setMeta(base::BytesView) {
    return base::Error{
        base::sentence("in a Serf cluster the metadata holds tags; set tags instead")};
}

bool Serf::beginLeave(base::Instant now) {
    m_now = now;
    if (m_leave != Leave::No) {
        return leaveReady();
    }
    if (!m_members.othersAlive()) {
        m_leave = Leave::Ready;
        return true;
    }
    const SerfLeave intent{m_clock.stamp(), m_nodeName, false};
    m_members.leaveOurselves(intent.ltime);
    m_retell.queue(RetellQueue::Kind::Intents, encode(intent), kLeaveTicket);
    m_leave = Leave::Spending;
    m_leaveUntil = now + kLeaveSpending;
    return false;
}

std::optional<base::Instant> Serf::deadline() const {
    switch (m_leave) {
        case Leave::No:
        case Leave::Ready:
            return std::nullopt;
        case Leave::Spending:
            return m_leaveSpent ? m_now : m_leaveUntil;
        case Leave::Pausing:
            return m_leaveUntil;
    }
    return std::nullopt;
}

void Serf::expire(base::Instant now, Outbox& out) {
    m_now = now;
    if (m_leave == Leave::Spending && (m_leaveSpent || now >= m_leaveUntil)) {
        m_leave = Leave::Pausing;
        m_leaveUntil = now + kLeavePause;
    } else if (m_leave == Leave::Pausing && now >= m_leaveUntil) {
        m_leave = Leave::Ready;
    }
    flush(out);
}

base::Bytes Serf::nodeMeta(std::size_t) {
    return encodeTagMap(m_tags);
}

void Serf::broadcasts(std::size_t overhead, std::size_t limit, std::vector<base::Bytes>& out) {
    m_retell.draw(overhead, limit, swim::retransmitLimit(m_retransmitMult, m_members.size()), out);
    m_leaveSpent = m_leaveSpent || m_retell.spent(kLeaveTicket);
}

std::optional<base::Bytes> Serf::ackPayload() {
    return encodeAckPayload(m_coordinates.own());
}

}  // namespace swimscope::dialect

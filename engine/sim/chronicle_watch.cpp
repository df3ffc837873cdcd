#include "engine/sim/chronicle_watch.h"

#include <algorithm>

#include "engine/sim/limits.h"
#include "engine/wire/message_codec.h"

namespace swimscope::sim {

namespace {

/// What a datagram is about, and what it says of one member.
class Reading final : public wire::PacketSink {
public:
    explicit Reading(std::string_view name) : m_name(name) {}

    void message(wire::MessageType type, base::BytesView body) override {
        wire::Scratch scratch;
        switch (type) {
            case wire::MessageType::Ping:
                return probe(MessageKind::Ping, wire::decodePing(body, scratch));
            case wire::MessageType::IndirectPing:
                return probe(MessageKind::IndirectPing, wire::decodeIndirectPing(body, scratch));
            case wire::MessageType::Ack:
                return answer(MessageKind::Ack, wire::decodeAck(body, scratch));
            case wire::MessageType::Nack:
                return answer(MessageKind::Nack, wire::decodeNack(body, scratch));
            case wire::MessageType::Alive:
                return news(swim::State::Alive, wire::decodeAlive(body, scratch));
            case wire::MessageType::Suspect:
                return news(swim::State::Suspect, wire::decodeSuspect(body, scratch));
            case wire::MessageType::Dead:
                return gone(wire::decodeDead(body, scratch));
            default:
                return;
        }
    }
    void fault(wire::PacketFault, const base::Words&, base::BytesView) override {}

    std::optional<MessageKind> kind;
    std::uint32_t number = 0;
    bool namesTarget = false;
    std::optional<ChronicleWord> says;

private:
    template <typename Read>
    void probe(MessageKind what, const Read& read) {
        if (read && !kind) {
            kind = what;
            number = read->seqNo;
            namesTarget = read->node == m_name;
        }
    }
    template <typename Read>
    void answer(MessageKind what, const Read& read) {
        if (read && !kind) {
            kind = what;
            number = read->seqNo;
        }
    }
    template <typename Read>
    void news(swim::State state, const Read& read) {
        if (read && read->node == m_name) {
            says = ChronicleWord{state, read->incarnation};
        }
    }
    template <typename Read>
    void gone(const Read& read) {
        if (read) {
            news(read->node == read->from ? swim::State::Left : swim::State::Dead, read);
        }
    }

    std::string_view m_name;
};

bool isSameBelief(const ChronicleBelief& one, const ChronicleBelief& other) {
    return one.state == other.state && one.incarnation == other.incarnation;
}

/// Of entries by time those within the window, and of each host what held when it began.
template <typename Entry, typename HostOf>
std::vector<Entry> within(const std::vector<Entry>& all, base::Instant from, base::Instant until,
                          HostOf hostOf) {
    std::map<HostId, Entry> first;
    std::vector<Entry> later;
    for (const Entry& entry : all) {
        if (entry.at <= from) {
            first.insert_or_assign(hostOf(entry), entry);
        } else if (entry.at <= until) {
            later.push_back(entry);
        }
    }
    std::vector<Entry> told;
    for (auto& [host, entry] : first) {
        entry.at = from;
        told.push_back(entry);
    }
    told.insert(told.end(), later.begin(), later.end());
    return told;
}

}  // namespace

ChronicleWatch::ChronicleWatch(const Cluster& cluster, HostId subject)
    : m_cluster(cluster),
      m_subject(subject),
      m_began(cluster.now()),
      m_pieces(cluster.traffic().streamMessages),
      m_security(cluster.options().secrets.security()) {
    learnName();
    cluster.forEachMessage([this](const MessageView& message) { sent(message); });
    compareTruths();
    compareAll();
}

/// Hosts may come later than we do.
void ChronicleWatch::learnName() {
    if (m_name.empty() && indexOf(m_subject) < m_cluster.size()) {
        m_name = m_cluster.host(m_subject).name();
    }
}

ChronicleMessage ChronicleWatch::read(const MessageView& view) {
    ChronicleMessage message;
    message.serial = view.serial;
    message.kind = view.kind;
    message.from = view.from;
    message.to = view.to;
    message.sent = view.sent;
    message.arrival = view.arrival;
    message.size = static_cast<std::uint32_t>(view.size);
    message.aboutSubject = view.from == m_subject || view.to == m_subject;
    if (view.kind != MessageKind::Stream) {
        readDatagram(view, message);
    } else if (view.bytes.empty() && view.size > 0) {
        // A whole table goes over, with the row about the subject.
        const ChronicleBelief row = beliefOf(view.from);
        if (row.state) {
            message.says = ChronicleWord{*row.state, row.incarnation};
        }
    }
    return message;
}

void ChronicleWatch::readDatagram(const MessageView& view, ChronicleMessage& message) {
    Reading reading(m_name);
    m_decoder.decode(view.bytes, m_security, reading);
    message.kind = reading.kind.value_or(view.kind);
    message.probe = reading.number;
    message.says = reading.says;
    if (reading.namesTarget) {
        message.aboutSubject = true;
        m_probes.insert({view.from, reading.number});
        if (m_probes.size() > kMaxChronicleMessages) {
            m_probes.erase(m_probes.begin());
        }
    } else if (message.kind == MessageKind::Ack || message.kind == MessageKind::Nack) {
        message.aboutSubject = message.aboutSubject || m_probes.contains({view.to, reading.number});
    }
}

void ChronicleWatch::put(ChronicleMessage message) {
    ++m_changes;
    const bool about = message.aboutSubject || message.says.has_value();
    Shelf& shelf = about ? m_about : m_others;
    if (shelf.messages.size() >= kMaxChronicleMessages / 2) {
        ++shelf.leftOut;
        return;
    }
    if (message.serial != 0 && !message.lost) {
        m_air[message.serial] = {about, shelf.gone + shelf.messages.size()};
    }
    shelf.messages.push_back(message);
}

ChronicleMessage* ChronicleWatch::inTheAir(std::uint64_t serial) {
    const auto found = m_air.find(serial);
    if (found == m_air.end()) {
        return nullptr;
    }
    const Spot spot = found->second;
    m_air.erase(found);
    Shelf& shelf = spot.about ? m_about : m_others;
    return spot.number < shelf.gone ? nullptr : &shelf.messages[spot.number - shelf.gone];
}

void ChronicleWatch::sent(const MessageView& message) {
    put(read(message));
}

void ChronicleWatch::lost(const MessageView& view) {
    ++m_changes;
    if (view.serial == 0) {
        ChronicleMessage message = read(view);
        message.arrival.reset();
        message.lost = true;
        return put(message);
    }
    if (ChronicleMessage* message = inTheAir(view.serial)) {
        message->arrival = m_cluster.now();
        message->lost = true;
    }
}

void ChronicleWatch::arrived(const MessageView& view) {
    ++m_changes;
    m_touched.push_back(view.to);
    if (ChronicleMessage* message = inTheAir(view.serial)) {
        message->arrival = m_cluster.now();
    }
}

void ChronicleWatch::reported(const observe::Report& report) {
    m_touched.push_back(report.observer);
}

void ChronicleWatch::applied(base::Instant, const Fault&) {
    compareTruths();
    compareAll();
}

void ChronicleWatch::look() {
    for (const HostId host : m_touched) {
        if (!isOutside(host)) {
            compareBelief(host);
        }
    }
    m_touched.clear();
    findPieces();
    if (m_cluster.now() >= m_nextLook) {
        compareTruths();
        compareAll();
    }
}

void ChronicleWatch::findPieces() {
    const std::uint64_t pieces = m_cluster.traffic().streamMessages;
    if (pieces == m_pieces) {
        return;
    }
    m_pieces = pieces;
    if (m_piecesAt != m_cluster.now()) {
        m_piecesAt = m_cluster.now();
        m_piecesNow.clear();
    }
    std::vector<ChronicleMessage> before = m_piecesNow;
    m_cluster.forEachMessage([this, &before](const MessageView& view) {
        if (view.serial != 0 || view.sent != m_piecesAt) {
            return;
        }
        const ChronicleMessage message = read(view);
        const auto known = std::find(before.begin(), before.end(), message);
        if (known != before.end()) {
            before.erase(known);
            return;
        }
        m_piecesNow.push_back(message);
        put(message);
    });
}

ChronicleBelief ChronicleWatch::beliefOf(HostId id) const {
    ChronicleBelief belief{m_cluster.now(), id, std::nullopt, 0};
    if (isOutside(id) || !m_cluster.host(id).running()) {
        return belief;
    }
    const swim::MemberTable& table = m_cluster.host(id).node().table();
    if (const swim::Slot slot = table.find(m_name); slot != swim::MemberTable::kNone) {
        belief.state = table.state(slot);
        belief.incarnation = table.incarnation(slot);
    }
    return belief;
}

void ChronicleWatch::compareBelief(HostId host) {
    const ChronicleBelief now = beliefOf(host);
    const std::size_t index = indexOf(host);
    if (index < m_believed.size() && isSameBelief(m_believed[index], now)) {
        return;
    }
    if (index >= m_believed.size()) {
        m_believed.resize(index + 1);
    }
    m_believed[index] = now;
    if (m_beliefs.size() < kMaxChronicleBeliefs) {
        m_beliefs.push_back(now);
        ++m_changes;
    }
}

void ChronicleWatch::compareAll() {
    learnName();
    m_nextLook = m_cluster.now() + kHearingInterval;
    for (std::size_t i = 0; i < m_cluster.size(); ++i) {
        compareBelief(static_cast<HostId>(i + 1));
    }
}

void ChronicleWatch::compareTruths() {
    for (std::size_t i = 0; i < m_cluster.size(); ++i) {
        const auto host = static_cast<HostId>(i + 1);
        const LabTruth now = truthOf(m_cluster, host);
        if (i < m_true.size() && m_true[i] == now) {
            continue;
        }
        m_true.resize(std::max(m_true.size(), i + 1));
        m_true[i] = now;
        if (m_truths.size() < kMaxChronicleBeliefs) {
            m_truths.push_back({m_cluster.now(), host, now});
            ++m_changes;
        }
    }
}

void ChronicleWatch::forgetBefore(base::Instant when) {
    for (Shelf* shelf : {&m_about, &m_others}) {
        while (!shelf->messages.empty() &&
               std::max(shelf->messages.front().sent,
                        shelf->messages.front().arrival.value_or(base::Instant{})) < when) {
            shelf->messages.pop_front();
            ++shelf->gone;
        }
        shelf->leftOut = 0;
    }
    m_beliefs = within(m_beliefs, when, base::Instant::max(),
                       [](const ChronicleBelief& one) { return one.observer; });
    m_truths = within(m_truths, when, base::Instant::max(),
                      [](const ChronicleTruth& one) { return one.host; });
    m_began = std::max(m_began, when);
}

void ChronicleWatch::tell(Chronicle& chronicle) const {
    const base::Instant from = chronicle.window.from;
    chronicle.messages.clear();
    for (const Shelf* shelf : {&m_about, &m_others}) {
        for (const ChronicleMessage& message : shelf->messages) {
            if (message.sent <= chronicle.until && message.arrival.value_or(message.sent) >= from) {
                chronicle.messages.push_back(message);
            }
        }
    }
    std::stable_sort(
        chronicle.messages.begin(), chronicle.messages.end(),
        [](const ChronicleMessage& a, const ChronicleMessage& b) { return a.sent < b.sent; });
    chronicle.messagesLeftOut = m_about.leftOut + m_others.leftOut;
    chronicle.beliefs = within(m_beliefs, from, chronicle.until,
                               [](const ChronicleBelief& one) { return one.observer; });
    chronicle.truths =
        within(m_truths, from, chronicle.until, [](const ChronicleTruth& one) { return one.host; });
}

}  // namespace swimscope::sim

#include "engine/sim/hearsay.h"

#include <algorithm>
#include <variant>

#include "engine/sim/limits.h"
#include "engine/wire/message_codec.h"

namespace swimscope::sim {

namespace {

/// Finds one message among those of a datagram.
class Search final : public wire::PacketSink {
public:
    Search(UpdateKind kind, std::string_view name, std::uint32_t incarnation, std::string_view text)
        : m_kind(kind), m_name(name), m_incarnation(incarnation), m_text(text) {}

    void message(wire::MessageType type, base::BytesView body) override {
        switch (type) {
            case wire::MessageType::User:
                found |= m_kind == UpdateKind::Text && base::asText(body) == m_text;
                break;
            case wire::MessageType::Alive:
                found |= (m_kind == UpdateKind::Alive || m_kind == UpdateKind::Meta) &&
                         isIt(body, wire::decodeAlive);
                break;
            case wire::MessageType::Suspect:
                found |= m_kind == UpdateKind::Suspect && isIt(body, wire::decodeSuspect);
                break;
            case wire::MessageType::Dead:
                found |= (m_kind == UpdateKind::Dead || m_kind == UpdateKind::Left) &&
                         isIt(body, wire::decodeDead);
                break;
            default:
                break;
        }
    }
    void fault(wire::PacketFault, const base::Words&, base::BytesView) override {}

    bool found = false;

private:
    template <typename Decode>
    bool isIt(base::BytesView body, Decode decode) const {
        wire::Scratch scratch;
        const auto read = decode(body, scratch);
        return read && read->node == m_name && read->incarnation == m_incarnation;
    }

    UpdateKind m_kind;
    std::string_view m_name;
    std::uint32_t m_incarnation;
    std::string_view m_text;
};

}  // namespace

Hearsay::Hearsay(const Cluster& cluster, const Mark& mark)
    : m_cluster(cluster), m_mark(mark), m_security(cluster.options().secrets.security()) {
    const ClusterOptions& options = cluster.options();
    m_readable = options.secrets.keys.empty() && !options.node.enableCompression;
}

bool Hearsay::atMark() const {
    return m_cluster.steps() == m_mark.steps && m_cluster.now() == m_mark.at;
}

void Hearsay::begin(UpdateKind kind, HostId origin, std::uint32_t incarnation) {
    m_kind = kind;
    m_origin = origin;
    m_incarnation = incarnation;
    m_following = true;
    m_began = m_cluster.now();
    m_subjectName = m_mark.host == kNoHost ? "" : m_cluster.host(m_mark.host).name();
    m_knows.assign(m_cluster.size(), Knows::No);
    m_heard.clear();
    m_told = 0;
    if (kind == UpdateKind::Text) {
        m_knows[indexOf(origin)] = Knows::Yes;
    }
    count();
    note();
}

void Hearsay::applied(base::Instant, const Fault& fault) {
    m_recount = m_following;
    if (m_found || m_mark.kind != MarkKind::Touched || !atMark()) {
        return;
    }
    if (const auto* broadcast = std::get_if<BroadcastText>(&fault)) {
        if (broadcast->host == m_mark.host) {
            m_text = base::asText(broadcast->bytes);
            begin(UpdateKind::Text, m_mark.host, 0);
            m_found = true;
        }
    } else if (const auto* meta = std::get_if<SetMeta>(&fault)) {
        if (meta->host == m_mark.host) {
            m_text = base::asText(meta->meta);
            begin(UpdateKind::Meta, m_mark.host,
                  m_cluster.host(m_mark.host).node().clockwork().incarnation);
            m_found = true;
        }
    }
}

void Hearsay::reported(const observe::Report& report) {
    const auto* event = std::get_if<swim::Event>(&report.event);
    if (event == nullptr) {
        return;
    }
    if (!m_found) {
        mayBegin(report.observer, *event);
    }
    if (!m_following) {
        return;
    }
    touch(report.observer);
    const auto* text = std::get_if<swim::MessageReceived>(event);
    if (m_kind == UpdateKind::Text && text != nullptr && base::asText(text->bytes) == m_text &&
        indexOf(report.observer) < m_knows.size()) {
        Knows& knows = m_knows[indexOf(report.observer)];
        m_know += knows == Knows::No && isPresent(report.observer) ? 1 : 0;
        knows = Knows::Yes;
    }
}

void Hearsay::mayBegin(HostId observer, const swim::Event& event) {
    if (m_mark.kind == MarkKind::Refuted) {
        return mayBeginWithDoubt(observer, event);
    }
    if (!atMark()) {
        return;
    }
    const auto is = [&](const swim::Member& member, HostId who) {
        return observer == who && m_cluster.find(member.name()) == m_mark.host;
    };
    const auto* joined = std::get_if<swim::Joined>(&event);
    const auto* suspected = std::get_if<swim::Suspected>(&event);
    const auto* died = std::get_if<swim::Died>(&event);
    const auto* left = std::get_if<swim::Left>(&event);
    if (m_mark.kind == MarkKind::Started && joined && is(joined->member, m_mark.host)) {
        begin(UpdateKind::Alive, observer, joined->member.incarnation);
    } else if (m_mark.kind == MarkKind::Suspected && suspected &&
               is(suspected->member, m_mark.observer)) {
        begin(UpdateKind::Suspect, observer, suspected->member.incarnation);
    } else if (m_mark.kind == MarkKind::Died && died && is(died->member, m_mark.observer)) {
        begin(UpdateKind::Dead, observer, died->member.incarnation);
    } else if (m_mark.kind == MarkKind::Left && left && is(left->member, m_mark.observer)) {
        begin(UpdateKind::Left, observer, left->member.incarnation);
    }
    m_found = m_following;
}

/// A refutation begins at whoever was doubted, before the first one else takes the doubt back.
void Hearsay::mayBeginWithDoubt(HostId observer, const swim::Event& event) {
    const auto* answer = std::get_if<swim::SelfRefuted>(&event);
    if (answer != nullptr && observer == m_mark.host && m_cluster.now() <= m_mark.at) {
        begin(UpdateKind::Alive, observer, answer->incarnation);
    }
    if (!atMark() || observer != m_mark.observer) {
        return;
    }
    const auto* refuted = std::get_if<swim::Refuted>(&event);
    const auto* joined = std::get_if<swim::Joined>(&event);
    const swim::Member* member = refuted ? &refuted->member : joined ? &joined->member : nullptr;
    if (member == nullptr || m_cluster.find(member->name()) != m_mark.host) {
        return;
    }
    if (!m_following || m_incarnation != member->incarnation) {
        begin(UpdateKind::Alive, m_mark.host, member->incarnation);
    }
    m_found = true;
}

bool Hearsay::isPresent(HostId host) const {
    const HostTruth& truth = m_cluster.truth().host(host);
    return truth.running && !truth.leaving;
}

void Hearsay::touch(HostId host) {
    if (m_following && indexOf(host) < m_knows.size() && m_knows[indexOf(host)] == Knows::No) {
        m_touched.push_back(host);
    }
}

void Hearsay::arrived(const MessageView& message) {
    touch(message.to);
}

void Hearsay::sent(const MessageView& message) {
    if (m_following && m_readable && message.serial != 0) {
        m_told += tells(message.bytes) ? 1 : 0;
    }
}

void Hearsay::lost(const MessageView& message) {
    // What never got into the air was told all the same.
    if (m_following && m_readable && message.serial == 0 && message.kind != MessageKind::Stream) {
        m_told += tells(message.bytes) ? 1 : 0;
    }
}

bool Hearsay::tells(base::BytesView datagram) {
    const std::string_view wanted = m_kind == UpdateKind::Text ? m_text : m_subjectName;
    if (wanted.empty() || base::asText(datagram).find(wanted) == std::string_view::npos) {
        return false;
    }
    Search search(m_kind, m_subjectName, m_incarnation, m_text);
    m_decoder.decode(datagram, m_security, search);
    return search.found;
}

Hearsay::Knows Hearsay::inTable(HostId host) const {
    const swim::MemberTable& table = m_cluster.host(host).node().table();
    const swim::Slot slot = table.find(m_subjectName);
    return slot == swim::MemberTable::kNone
               ? Knows::No
               : beliefOf(host, table.state(slot), table.incarnation(slot));
}

Hearsay::Knows Hearsay::beliefOf(HostId host, swim::State state, std::uint32_t incarnation) const {
    if (incarnation < m_incarnation) {
        return Knows::No;
    }
    const bool newer = incarnation > m_incarnation;
    // Whoever answers an accusation with a higher incarnation has heard it.
    const Knows other = newer ? (host == m_mark.host ? Knows::Yes : Knows::Newer) : Knows::No;
    const bool gone = state == swim::State::Dead || state == swim::State::Left;
    switch (m_kind) {
        case UpdateKind::Alive:
        case UpdateKind::Meta:
            return Knows::Yes;
        case UpdateKind::Suspect:
            return !newer && (gone || state == swim::State::Suspect) ? Knows::Yes : other;
        case UpdateKind::Dead:
        case UpdateKind::Left:
            return gone ? Knows::Yes : other;
        case UpdateKind::Text:
            break;
    }
    return Knows::No;
}

void Hearsay::count() {
    m_recount = false;
    m_nextCount = m_cluster.now() + kHearingInterval;
    m_knows.resize(m_cluster.size(), Knows::No);
    m_know = 0;
    m_members = 0;
    m_overtaken = 0;
    for (std::size_t i = 0; i < m_knows.size(); ++i) {
        const auto host = static_cast<HostId>(i + 1);
        if (!isPresent(host)) {
            continue;
        }
        if (m_knows[i] != Knows::Yes && m_kind != UpdateKind::Text) {
            m_knows[i] = inTable(host);
        }
        ++m_members;
        m_know += m_knows[i] == Knows::Yes ? 1 : 0;
        m_overtaken += m_knows[i] == Knows::Newer ? 1 : 0;
    }
}

void Hearsay::look() {
    if (!m_following) {
        return;
    }
    if (m_recount || m_cluster.now() >= m_nextCount) {
        m_touched.clear();
        count();
        return note();
    }
    for (const HostId host : m_touched) {
        Knows& knows = m_knows[indexOf(host)];
        if (knows != Knows::No || m_kind == UpdateKind::Text || !isPresent(host)) {
            continue;
        }
        knows = inTable(host);
        m_know += knows == Knows::Yes ? 1 : 0;
        m_overtaken += knows == Knows::Newer ? 1 : 0;
    }
    m_touched.clear();
    note();
}

void Hearsay::note() {
    const Hearing now{m_cluster.now() - m_began, m_know, m_members};
    if (!m_heard.empty() && m_heard.back().know == now.know &&
        m_heard.back().members == now.members) {
        return;
    }
    if (!m_heard.empty() && m_heard.back().after == now.after) {
        m_heard.back() = now;
    } else {
        m_heard.push_back(now);
    }
}

}  // namespace swimscope::sim

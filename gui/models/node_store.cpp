#include "gui/models/node_store.h"

#include <QSet>
#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

#include "engine/dialect/dialect.h"
#include "gui/models/node_order.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

qint64 wholeMilliseconds(base::Duration duration) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

}  // namespace

qint64 wallTime(const observe::Report& report) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(report.wall.time_since_epoch())
        .count();
}

void NodeStore::apply(const observe::Report& report) {
    m_instant = report.instant;
    m_wall = wallTime(report);
    m_now = std::max(m_now, m_wall);
    std::visit([&](const auto& event) { on(report, event); }, report.event);
}

NodeStore::Changes NodeStore::takeChanges() {
    for (const int index : m_changes.touched) {
        m_touchedFlags[static_cast<std::size_t>(index)] = false;
    }
    std::sort(m_changes.touched.begin(), m_changes.touched.end());
    return std::exchange(m_changes, {});
}

const std::vector<int>& NodeStore::nameRanks() const {
    if (m_nameRanks.size() == m_records.size()) {
        return m_nameRanks;
    }
    std::vector<int> order(m_records.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [this](int a, int b) { return compareNatural(at(a).name, at(b).name) < 0; });
    m_nameRanks.resize(m_records.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        m_nameRanks[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    }
    return m_nameRanks;
}

std::vector<bool> NodeStore::oldestGhosts(int count) const {
    std::vector<int> ghosts;
    for (int i = 0; i < size(); ++i) {
        if (at(i).ghost) {
            ghosts.push_back(i);
        }
    }
    std::stable_sort(ghosts.begin(), ghosts.end(),
                     [this](int a, int b) { return at(a).since < at(b).since; });
    ghosts.resize(std::min(ghosts.size(), static_cast<std::size_t>(std::max(0, count))));
    std::vector<bool> marked(m_records.size(), false);
    for (const int ghost : ghosts) {
        marked[static_cast<std::size_t>(ghost)] = true;
    }
    return marked;
}

std::vector<int> NodeStore::removeGhosts(const std::vector<bool>& marked) {
    std::vector<int> moved(m_records.size(), -1);
    std::vector<NodeRecord> kept;
    m_index.clear();
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        NodeRecord& record = m_records[i];
        if (record.ghost && marked[i]) {
            continue;
        }
        moved[i] = static_cast<int>(kept.size());
        m_index.insert(record.name, moved[i]);
        kept.push_back(std::move(record));
    }
    m_records = std::move(kept);
    m_touchedFlags.assign(m_records.size(), false);
    m_places.clear();
    m_nameRanks.clear();
    m_changes = {};
    return moved;
}

void NodeStore::clear() {
    *this = NodeStore();
}

void NodeStore::on(const observe::Report& report, const swim::Event& event) {
    if (report.observer == 0) {
        std::visit([&](const auto& inner) { on(report, inner); }, event);
    }
}

void NodeStore::on(const observe::Report& report, const dialect::Event& event) {
    if (report.observer == 0) {
        std::visit([&](const auto& inner) { on(report, inner); }, event);
    }
}

void NodeStore::on(const observe::Report& report, const observe::Started& event) {
    if (report.observer != 0) {
        return;
    }
    m_self = TextFormat::nodeName(event.name);
    if (NodeRecord* record = known(event.name)) {
        record->self = true;
    }
}

qint64 NodeStore::wallOf(base::Instant instant) const {
    return m_wall == 0 ? 0 : m_wall + wholeMilliseconds(instant - m_instant);
}

void NodeStore::on(const observe::Report& report, const observe::Turned& event) {
    m_self = event.name.empty() ? QString() : TextFormat::nodeName(event.name);
    m_turned = true;
    m_now = wallTime(report);
    for (NodeRecord& record : m_records) {
        record.self = record.name == m_self;
        if (event.why == observe::Turned::Why::OtherView) {
            record.forgetObserver();
        } else if (event.undoneFrom != base::Instant::max()) {
            record.takeBack(wallOf(event.undoneFrom));
        }
        touch(find(record.name));
    }
    m_changes.rtts = true;
    m_changes.states = true;
}

void NodeStore::on(const observe::Report& report, const observe::Roster& event) {
    if (!event.resync || report.observer != 0) {
        return;
    }
    m_changes.ghostsGo = m_changes.ghostsGo || std::exchange(m_turned, false);
    QSet<QString> present;
    for (const swim::Member& member : event.members) {
        const qint64 at = wallTime(report) -
                          std::max<qint64>(0, wholeMilliseconds(report.instant - member.since));
        NodeRecord& record = recordOf(member, at);
        present.insert(record.name);
        if (record.history.empty()) {
            record.since = at;
            record.addSpan({at, member.state, member.incarnation});
        }
        if (record.state != member.state) {
            enter(record, member.state, at);
        }
    }
    for (NodeRecord& record : m_records) {
        if (!present.contains(record.name) && !record.ghost) {
            record.ghost = true;
            m_changes.states = true;
            touch(find(record.name));
        }
    }
}

void NodeStore::on(const observe::Report&, const observe::DemoNode& event) {
    m_demo.insert(TextFormat::nodeName(event.name), event.running);
    if (NodeRecord* record = known(event.name)) {
        record->demo = true;
        record->running = event.running;
    }
}

void NodeStore::on(const observe::Report& report, const swim::Joined& event) {
    rejoin(report, event.member);
}

void NodeStore::on(const observe::Report& report, const swim::Refuted& event) {
    rejoin(report, event.member);
}

void NodeStore::on(const observe::Report& report, const swim::Suspected& event) {
    NodeRecord& record = recordOf(event.member, wallTime(report));
    record.clearAccusers();
    enter(record, swim::State::Suspect, wallTime(report));
    accuse(record, report, event.from, event.deadline);
}

void NodeStore::on(const observe::Report& report, const swim::SuspicionConfirmed& event) {
    accuse(recordOf(event.member, wallTime(report)), report, event.from, event.deadline);
}

void NodeStore::on(const observe::Report& report, const swim::Died& event) {
    NodeRecord& record = recordOf(event.member, wallTime(report));
    enter(record, swim::State::Dead, wallTime(report));
    const QString from = TextFormat::nodeName(event.from);
    if (!event.from.empty() && from != record.name) {
        record.addAccuser({from, handOf(from), /*dead=*/true});
    }
}

void NodeStore::on(const observe::Report& report, const swim::Left& event) {
    enter(recordOf(event.member, wallTime(report)), swim::State::Left, wallTime(report));
}

void NodeStore::on(const observe::Report& report, const swim::Updated& event) {
    recordOf(event.member, wallTime(report));
}

void NodeStore::on(const observe::Report&, const swim::Reaped& event) {
    if (NodeRecord* record = known(event.name)) {
        record->ghost = true;
        m_changes.states = true;
    }
}

void NodeStore::on(const observe::Report& report, const swim::ProbeAnswered& event) {
    heardFrom(event.node, wallTime(report));
    if (event.rtt) {
        addSample(event.node, wallTime(report), event.rtt);
    }
}

void NodeStore::on(const observe::Report& report, const swim::ProbeFailed& event) {
    addSample(event.node, wallTime(report), std::nullopt);
}

void NodeStore::addSample(const std::string& node, qint64 at, std::optional<base::Duration> time) {
    NodeRecord* record = known(node);
    if (!record) {
        return;
    }
    const double rtt = time ? base::toMilliseconds(*time) : -1;
    // What rounds to the same text has not changed for whoever reads it.
    if (const auto before = record->lastRtt();
        time && before && qRound(*before * 10) != qRound(rtt * 10)) {
        changed(*record, Rtt);
    }
    record->addSample({at, rtt});
    m_changes.rtts = true;
}

void NodeStore::on(const observe::Report&, const dialect::StatusChanged& event) {
    if (NodeRecord* record = known(event.node)) {
        record->status = TextFormat::text(event.status);
    }
}

NodeRecord& NodeStore::recordOf(const swim::Member& member, qint64 at) {
    const QString name = TextFormat::nodeName(member.name());
    int index = find(name);
    if (index < 0) {
        index = size();
        NodeRecord record;
        record.name = name;
        record.self = name == m_self;
        record.demo = m_demo.contains(name);
        record.running = m_demo.value(name, true);
        record.firstSeen = at;
        record.since = at;
        record.state = member.state;
        record.addSpan({at, member.state, member.incarnation});
        m_records.push_back(std::move(record));
        m_touchedFlags.push_back(false);
        m_index.insert(name, index);
        m_changes.states = true;
    }
    NodeRecord& record = m_records[static_cast<std::size_t>(index)];
    m_changes.states = m_changes.states || record.ghost;
    record.ghost = false;
    fill(record, member);
    touch(index);
    return record;
}

NodeRecord* NodeStore::known(const std::string& name) {
    const int index = find(TextFormat::nodeName(name));
    if (index < 0) {
        return nullptr;
    }
    touch(index);
    return &m_records[static_cast<std::size_t>(index)];
}

void NodeStore::fill(NodeRecord& record, const swim::Member& member) {
    const QString address = TextFormat::text(member.identity->address.toString());
    const bool isNew = record.address.isEmpty();
    if (!isNew && record.address != address) {
        changed(record, Address);
    }
    if (!isNew && record.incarnation != member.incarnation) {
        changed(record, Incarnation);
    }
    record.address = address;
    record.incarnation = member.incarnation;
    record.versions = member.identity->versions;
    if (record.meta != member.identity->meta) {
        if (!isNew) {
            changed(record, Metadata);
        }
        record.meta = member.identity->meta;
        record.tags = dialect::readTags(record.meta);
    }
}

void NodeStore::enter(NodeRecord& record, swim::State state, qint64 at) {
    if (state == swim::State::Alive || state == swim::State::Left) {
        record.clearAccusers();
    }
    if (state != swim::State::Suspect) {
        record.deathAt.reset();
    }
    m_changes.states = true;
    if (record.history.empty() || record.history.back().state != state) {
        record.addSpan({at, state, record.incarnation});
        record.since = at;
    }
    if (record.state != state) {
        changed(record, State);
    }
    record.state = state;
}

void NodeStore::accuse(NodeRecord& record, const observe::Report& report, const std::string& from,
                       base::Instant deadline) {
    const QString accuser = TextFormat::nodeName(from);
    record.addAccuser({accuser, handOf(accuser), /*dead=*/false});
    record.deathAt = wallTime(report) + wholeMilliseconds(deadline - report.instant);
}

/// Our own member's probes are first hand; the others' word came by gossip.
Accuser::Hand NodeStore::handOf(const QString& accuser) const {
    return accuser == m_self ? Accuser::Hand::First : Accuser::Hand::Retold;
}

void NodeStore::rejoin(const observe::Report& report, const swim::Member& member) {
    enter(recordOf(member, wallTime(report)), swim::State::Alive, wallTime(report));
}

void NodeStore::changed(const NodeRecord& record, Value value) {
    m_changes.values[static_cast<int>(&record - m_records.data())] |= value;
}

void NodeStore::touch(int index) {
    if (!m_touchedFlags[static_cast<std::size_t>(index)]) {
        m_touchedFlags[static_cast<std::size_t>(index)] = true;
        m_changes.touched.push_back(index);
    }
}

}  // namespace swimscope::gui

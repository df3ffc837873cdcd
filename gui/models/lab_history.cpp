#include "gui/models/lab_history.h"

#include <algorithm>
#include <map>
#include <utility>

namespace swimscope::gui {

namespace {

constexpr base::Duration kFinest = std::chrono::milliseconds(500);
/// Where a node stands that the viewpoint has never heard of.
constexpr std::size_t kUnknown = 4;

QByteArray number(std::uint64_t value) {
    return QByteArray::number(qulonglong(value));
}

QByteArray kindWord(std::size_t kind) {
    QByteArray word = sim::messageKindName(static_cast<sim::MessageKind>(kind));
    return word.replace(' ', '_');
}

}  // namespace

LabHistory::LabHistory(LabModel& model, QObject* parent)
    : QObject(parent), m_model(model), m_every(kFinest) {
    connect(&model, &LabModel::frameChanged, this, &LabHistory::look);
}

void LabHistory::look() {
    const sim::LabFrame& frame = m_model.frame();
    if (frame.nodes.empty()) {
        m_rows.clear();
        m_every = kFinest;
        return;
    }
    forgetOthers();
    if (!m_rows.empty() && frame.now - m_rows.back().at < m_every) {
        return;
    }
    Row row;
    row.at = frame.now;
    row.branch = frame.branch;
    row.viewpoint = frame.viewpoint;
    for (const sim::LabNode& node : frame.nodes) {
        ++row.states[node.belief ? static_cast<std::size_t>(*node.belief) : kUnknown];
    }
    row.counts = frame.counts;
    row.traffic = frame.traffic;
    row.falseDeaths = frame.falseDeaths;
    row.suspicions = frame.suspicions;
    row.refutations = frame.refutations;
    m_rows.push_back(row);
    if (m_rows.size() > kMostRows) {
        thin();
    }
}

void LabHistory::forgetOthers() {
    const sim::LabFrame& frame = m_model.frame();
    // Up to where each branch is a past of the present one.
    std::map<sim::BranchId, base::Instant> limits;
    base::Instant limit = frame.now;
    limits[frame.branch] = limit;
    for (sim::BranchId id = frame.branch; id != sim::kNoBranch && frame.branches != nullptr;) {
        const auto branch = std::find_if(frame.branches->begin(), frame.branches->end(),
                                         [id](const sim::LabBranch& one) { return one.id == id; });
        if (branch == frame.branches->end()) {
            break;
        }
        limit = std::min(limit, branch->fork);
        id = branch->parent;
        limits[id] = limit;
    }
    while (!m_rows.empty()) {
        const auto past = limits.find(m_rows.back().branch);
        if (past != limits.end() && m_rows.back().at <= past->second) {
            break;
        }
        m_rows.pop_back();
    }
}

void LabHistory::thin() {
    std::deque<Row> kept;
    for (std::size_t i = 0; i < m_rows.size(); i += 2) {
        kept.push_back(m_rows[i]);
    }
    m_rows = std::move(kept);
    m_every *= 2;
}

QByteArray LabHistory::csv() const {
    QByteArray text =
        "virtual_seconds,branch,viewpoint,alive,suspect,dead,left,unknown,false_deaths,suspicions,"
        "refutations,"
        "datagrams,datagram_bytes,stream_messages,stream_bytes";
    for (std::size_t kind = 0; kind < sim::kMessageKinds; ++kind) {
        text += ",sent_" + kindWord(kind) + ",lost_" + kindWord(kind);
    }
    text += '\n';
    for (const Row& row : m_rows) {
        text += QByteArray::number(base::toSeconds(row.at.time_since_epoch()), 'f', 6);
        text += ',' + number(row.branch) + ',' +
                (row.viewpoint == sim::kNoHost ? QByteArrayLiteral("all")
                                               : m_model.nodeName(row.viewpoint).toUtf8());
        for (const std::uint32_t count : row.states) {
            text += ',' + number(count);
        }
        for (const std::uint64_t value :
             {row.falseDeaths, row.suspicions, row.refutations, row.traffic.datagrams,
              row.traffic.datagramBytes, row.traffic.streamMessages, row.traffic.streamBytes}) {
            text += ',' + number(value);
        }
        for (std::size_t kind = 0; kind < sim::kMessageKinds; ++kind) {
            text += ',' + number(row.counts.sent[kind]) + ',' + number(row.counts.lost[kind]);
        }
        text += '\n';
    }
    return text;
}

}  // namespace swimscope::gui

#include "gui/models/event_log_model.h"

#include <algorithm>
#include <utility>

#include "gui/models/event_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

EventLogModel::EventLogModel(QObject* parent) : QAbstractTableModel(parent) {}

EventLogModel::~EventLogModel() = default;

int EventLogModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) {
        return 0;
    }
    return static_cast<int>(m_filter.isEmpty() ? m_lines.size() : m_matching.size());
}

int EventLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EventLine& line = lineAt(index.row());
    switch (role) {
        case SeverityRole:
            return line.severity;
        case NodeNameRole:
            return line.node;
        case TimeRole:
            return line.at;
        case StateRole:
            return line.state ? QVariant(static_cast<int>(*line.state)) : QVariant();
        case Qt::ToolTipRole:
            return TextFormat::toolTip(index.column() == Time ? TextFormat::dateAndTime(line.at)
                                                              : line.detail);
        case Qt::DisplayRole:
            break;
        default:
            return {};
    }
    switch (index.column()) {
        case Time:
            return TextFormat::timeOfDay(line.at, /*withMilliseconds=*/true);
        case Kind:
            return line.kind;
        case Node:
            return line.node;
        case Detail:
            return line.detail;
        case Source:
            return line.source;
    }
    return {};
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Time:
            return tr("Time");
        case Kind:
            return tr("Kind");
        case Node:
            return tr("Node");
        case Detail:
            return tr("Detail");
        case Source:
            return tr("Source");
    }
    return {};
}

void EventLogModel::apply(const std::vector<observe::Report>& reports) {
    std::vector<EventLine> lines;
    for (const observe::Report& report : reports) {
        if (const auto* started = std::get_if<observe::Started>(&report.event)) {
            m_self = report.observer == 0 ? TextFormat::nodeName(started->name) : m_self;
        }
        if (auto line = eventLine(report, m_self)) {
            lines.push_back(std::move(*line));
        }
    }
    if (lines.size() > static_cast<std::size_t>(kMaxRows)) {
        lines.erase(lines.begin(), lines.end() - kMaxRows);
    }
    append(std::move(lines));
}

void EventLogModel::clear() {
    beginResetModel();
    m_lines.clear();
    m_matching.clear();
    m_first = 0;
    endResetModel();
}

void EventLogModel::setFilter(const QString& text) {
    const QString filter = text.trimmed();
    if (filter == m_filter) {
        return;
    }
    beginResetModel();
    m_filter = filter;
    m_matching.clear();
    for (std::size_t i = 0; !m_filter.isEmpty() && i < m_lines.size(); ++i) {
        if (matches(m_lines[i])) {
            m_matching.push_back(m_first + i);
        }
    }
    endResetModel();
}

int EventLogModel::totalCount() const {
    return static_cast<int>(m_lines.size());
}

const EventLine& EventLogModel::lineAt(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return m_lines[m_filter.isEmpty() ? place
                                      : static_cast<std::size_t>(m_matching[place] - m_first)];
}

bool EventLogModel::matches(const EventLine& line) const {
    const auto has = [&](const QString& text) {
        return text.contains(m_filter, Qt::CaseInsensitive);
    };
    return m_filter.isEmpty() || has(line.detail) || has(line.node) || has(line.kind) ||
           has(line.source) || has(TextFormat::timeOfDay(line.at, /*withMilliseconds=*/true));
}

void EventLogModel::append(std::vector<EventLine> lines) {
    const std::size_t total = m_lines.size() + lines.size();
    if (total > static_cast<std::size_t>(kMaxRows)) {
        dropOldest(total - static_cast<std::size_t>(kMaxRows));
    }
    std::vector<std::uint64_t> shown;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (matches(lines[i])) {
            shown.push_back(m_first + m_lines.size() + i);
        }
    }
    const auto store = [&] { std::move(lines.begin(), lines.end(), std::back_inserter(m_lines)); };
    if (shown.empty()) {
        store();
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(shown.size()) - 1);
    store();
    if (!m_filter.isEmpty()) {
        m_matching.insert(m_matching.end(), shown.begin(), shown.end());
    }
    endInsertRows();
}

void EventLogModel::dropOldest(std::size_t count) {
    std::size_t rows = count;
    if (!m_filter.isEmpty()) {
        const auto kept = std::lower_bound(m_matching.begin(), m_matching.end(), m_first + count);
        rows = static_cast<std::size_t>(kept - m_matching.begin());
    }
    const auto drop = [&] {
        m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(count));
        m_first += count;
        if (!m_filter.isEmpty()) {
            m_matching.erase(m_matching.begin(),
                             m_matching.begin() + static_cast<std::ptrdiff_t>(rows));
        }
    };
    if (rows == 0) {
        drop();
        return;
    }
    beginRemoveRows({}, 0, static_cast<int>(rows) - 1);
    drop();
    endRemoveRows();
}

}  // namespace swimscope::gui

#include "gui/models/event_log_model.h"

#include <utility>

#include "gui/models/event_text.h"
#include "gui/models/filtered_log.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// A line older than this takes no repetitions in, so that the log still tells when they came.
constexpr qint64 kMergeMilliseconds = 60000;

}  // namespace

EventLogModel::EventLogModel(QObject* parent) : QAbstractTableModel(parent) {
    m_log = std::make_unique<FilteredLog<EventLine>>(
        static_cast<std::size_t>(kMaxRows), kMaxBytes,
        FilteredLog<EventLine>::Hooks{
            [this](int first, int last) { beginInsertRows({}, first, last); },
            [this] { endInsertRows(); },
            [this](int first, int last) { beginRemoveRows({}, first, last); },
            [this] { endRemoveRows(); }});
}

EventLogModel::~EventLogModel() = default;

int EventLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_log->rowCount();
}

int EventLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EventLine& line = m_log->at(index.row());
    switch (role) {
        case SeverityRole:
            return line.severity;
        case NodeNameRole:
            return line.node;
        case TimeRole:
            return line.at;
        case StateRole:
            return line.state ? QVariant(static_cast<int>(*line.state)) : QVariant();
        case NumberRole:
            return QVariant::fromValue<quint64>(m_log->numberAt(index.row()));
        case Qt::ToolTipRole:
            return TextFormat::toolTip(index.column() != Time ? line.detail
                                       : m_simulated          ? timeOf(line)
                                                              : TextFormat::dateAndTime(line.at));
        case Qt::DisplayRole:
            break;
        default:
            return {};
    }
    switch (index.column()) {
        case Time:
            return timeOf(line);
        case Kind:
            return line.kind;
        case Node:
            return line.node;
        case Detail:
            return line.wholeDetail();
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

/// Of a simulation the seconds of its own time, which the lab's views show too.
QString EventLogModel::timeOf(const EventLine& line) const {
    return m_simulated ? TextFormat::seconds(line.instant)
                       : TextFormat::timeOfDay(line.at, /*withMilliseconds=*/true);
}

void EventLogModel::setObserverNames(ObserverNames names) {
    m_names = std::move(names);
}

void EventLogModel::turn(const observe::Turned& turned, std::vector<EventLine>& coming) {
    m_inLab = true;
    m_simulated = turned.simulated;
    m_self = turned.name.empty() ? QString() : TextFormat::nodeName(turned.name);
    m_refusals.clear();
    m_log->append(std::exchange(coming, {}));
    m_log->dropNewest([&](const EventLine& line) { return line.instant >= turned.undoneFrom; });
}

QString EventLogModel::tellerOf(const observe::Report& report) const {
    return report.observer == 0 ? m_self : m_names ? m_names(report.observer) : QString();
}

void EventLogModel::apply(const std::vector<observe::Report>& reports) {
    std::vector<EventLine> lines;
    for (const observe::Report& report : reports) {
        if (const auto* turned = std::get_if<observe::Turned>(&report.event)) {
            turn(*turned, lines);
        }
        if (const auto* started = std::get_if<observe::Started>(&report.event)) {
            m_self = report.observer == 0 ? TextFormat::nodeName(started->name) : m_self;
        }
        if (report.observer != 0 && !m_inLab) {
            continue;
        }
        auto line = eventLine(report, tellerOf(report), report.observer != 0);
        if (line && !(line->repeats && mergeRepeated(*line, lines))) {
            lines.push_back(std::move(*line));
        }
    }
    m_log->append(std::move(lines));
    for (const std::uint64_t number : std::exchange(m_grown, {})) {
        announce(number);
    }
}

bool EventLogModel::mergeRepeated(EventLine& line, std::vector<EventLine>& coming) {
    std::erase_if(m_refusals, [&](const auto& entry) {
        return line.at - entry.second.since > kMergeMilliseconds;
    });
    auto found = m_refusals.find({line.source, line.detail});
    if (found == m_refusals.end() && m_refusals.size() >= kMaxRefusals) {
        line.standForMany();
        found = m_refusals.find({line.source, line.detail});
    }
    const std::uint64_t next = m_log->nextNumber();
    if (found == m_refusals.end()) {
        m_refusals[{line.source, line.detail}] = {next + coming.size(), line.at};
        return false;
    }
    const std::uint64_t number = found->second.number;
    EventLine* earlier =
        number >= next ? &coming[static_cast<std::size_t>(number - next)] : m_log->find(number);
    if (earlier == nullptr) {
        found->second = {next + coming.size(), line.at};
        return false;
    }
    ++earlier->times;
    earlier->lastAt = line.at;
    if (number < next) {
        m_grown.insert(number);
    }
    return true;
}

void EventLogModel::announce(std::uint64_t number) {
    const int row = m_log->rowOf(number);
    if (row >= 0) {
        Q_EMIT dataChanged(index(row, Detail), index(row, Detail));
    }
}

void EventLogModel::clear() {
    beginResetModel();
    m_log->clear();
    m_inLab = false;
    m_simulated = false;
    m_refusals.clear();
    endResetModel();
}

void EventLogModel::retranslate() {
    m_refusals.clear();
    m_log->changeAll([](EventLine& line) { line.retell(); });
    const int rows = rowCount();
    if (!m_filter.isEmpty()) {
        setFilter(std::exchange(m_filter, {}));
    } else if (rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void EventLogModel::setFilter(const QString& text) {
    const QString filter = text.trimmed();
    if (filter == m_filter) {
        return;
    }
    beginResetModel();
    m_filter = filter;
    m_log->setFilter(filter.isEmpty()
                         ? FilteredLog<EventLine>::Matches()
                         : [this, filter](const EventLine& line) { return matches(line, filter); });
    endResetModel();
}

int EventLogModel::totalCount() const {
    return static_cast<int>(m_log->size());
}

int EventLogModel::rowOf(quint64 number) const {
    return m_log->rowOf(number);
}

bool EventLogModel::matches(const EventLine& line, const QString& filter) const {
    const auto has = [&](const QString& text) {
        return text.contains(filter, Qt::CaseInsensitive);
    };
    return has(line.detail) || has(line.node) || has(line.kind) || has(line.source) ||
           has(timeOf(line));
}

}  // namespace swimscope::gui

#include "gui/models/node_table_model.h"

#include <QDateTime>
#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "gui/models/node_digest.h"
#include "gui/models/node_order.h"
#include "gui/models/node_row.h"

namespace swimscope::gui {

namespace {

/// The value a column shows; columns that only age have none.
unsigned valueOf(int column) {
    switch (column) {
        case NodeTableModel::StateColumn:
            return NodeStore::State;
        case NodeTableModel::Address:
            return NodeStore::Address;
        case NodeTableModel::Rtt:
            return NodeStore::Rtt;
        case NodeTableModel::Incarnation:
            return NodeStore::Incarnation;
        case NodeTableModel::Tags:
            return NodeStore::Metadata;
        case NodeTableModel::Agree:
            return NodeStore::Agreement;
        case NodeTableModel::Accusers:
            return NodeStore::Accusation;
        default:
            return 0;
    }
}

}  // namespace

NodeTableModel::NodeTableModel(QObject* parent) : QAbstractTableModel(parent) {}

int NodeTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int NodeTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NodeTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const NodeRecord& shown = m_store.at(m_order[static_cast<std::size_t>(index.row())]);
    if (role == FreshRole) {
        const int record = m_order[static_cast<std::size_t>(index.row())];
        return ((m_fresh.value(record) | m_fading.value(record)) & valueOf(index.column())) != 0;
    }
    if (role == RecordRole) {
        return QVariant::fromValue(static_cast<void*>(const_cast<NodeRecord*>(&shown)));
    }
    return nodeCell(shown, index.column(), role, m_now);
}

QVariant NodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal ? nodeHeader(section, role) : QVariant();
}

void NodeTableModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column >= 0 && column < ColumnCount ? column : StateColumn;
    m_sortOrder = column >= 0 ? order : Qt::AscendingOrder;
    m_orderStale = false;
    arrange(sorted(m_order));
}

void NodeTableModel::apply(const std::vector<observe::Report>& reports) {
    for (const observe::Report& report : reports) {
        m_store.apply(report);
    }
    m_now = m_lab ? clock() : std::max(m_now, m_store.now());
    flush();
}

void NodeTableModel::clear() {
    beginResetModel();
    m_store.clear();
    m_lab.reset();
    m_order.clear();
    m_rows.clear();
    m_fresh.clear();
    m_fading.clear();
    endResetModel();
    m_scale = 1;
    recount();
    Q_EMIT countsChanged();
}

QString NodeTableModel::setFilter(const QString& text) {
    NodeFilter::Parsed parsed = NodeFilter::parse(text);
    m_filterIncomplete = parsed.incomplete;
    if (!parsed.error.isEmpty()) {
        return parsed.error;
    }
    if (const QString hint = fieldHint(m_store, text, parsed.filter); !hint.isEmpty()) {
        m_filterIncomplete = true;
        return hint;
    }
    m_filter = std::move(parsed.filter);
    m_filterText = text;
    arrange(sorted(matching()));
    Q_EMIT countsChanged();
    return {};
}

QString NodeTableModel::filterText() const {
    return m_filterText;
}

FilterVocabulary NodeTableModel::vocabulary() const {
    return vocabularyOf(m_store);
}

void NodeTableModel::cool() {
    const ChangedCells cooled = std::exchange(m_fading, std::exchange(m_fresh, {}));
    announceCells(cooled);
}

void NodeTableModel::warm(const ChangedCells& values) {
    for (auto value = values.begin(); value != values.end(); ++value) {
        m_fresh[value.key()] |= value.value();
    }
    if (!values.isEmpty()) {
        Q_EMIT warmed();
    }
}

void NodeTableModel::announceCells(const ChangedCells& cells) {
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        const int row = m_rows[static_cast<std::size_t>(cell.key())];
        if (row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), {FreshRole});
        }
    }
}

void NodeTableModel::standAt(base::Instant instant) {
    m_lab = m_store.wallOf(instant);
}

QString NodeTableModel::silentViewpoint() const {
    return m_lab && totalCount() == 0 ? m_store.self() : QString();
}

qint64 NodeTableModel::clock() const {
    return m_lab ? *m_lab : QDateTime::currentMSecsSinceEpoch();
}

void NodeTableModel::tick(qint64 now) {
    m_now = m_lab ? clock() : std::max(now, m_store.now());
    if (m_scaleStale) {
        rescale();
    }
    if (m_orderStale && !m_frozen) {
        m_orderStale = false;
        arrange(sorted(m_order));
    }
    if (m_filter.ages()) {
        // Whoever was not heard for some time comes to match, or does not any more.
        arrange(m_frozen ? stillWanted(everybody()) : sorted(matching()));
    }
    if (!m_order.empty()) {
        // The two that age stand side by side; nothing else is painted again.
        const int last = rowCount() - 1;
        Q_EMIT dataChanged(index(0, StateFor), index(last, LastHeard),
                           {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

void NodeTableModel::setOrderFrozen(bool frozen) {
    m_frozen = frozen;
    if (!frozen && m_orderStale) {
        m_orderStale = false;
        arrange(sorted(m_order));
    }
}

void NodeTableModel::dismissGhosts(const QString& name) {
    std::vector<bool> goes(static_cast<std::size_t>(m_store.size()), false);
    for (int i = 0; i < m_store.size(); ++i) {
        goes[static_cast<std::size_t>(i)] =
            m_store.at(i).ghost && (name.isEmpty() || m_store.at(i).name == name);
    }
    dismiss(goes);
}

void NodeTableModel::limitGhosts() {
    // A quarter at once, or every further ghost would walk the whole table.
    if (m_ghosts > kMaxGhosts) {
        dismiss(m_store.oldestGhosts(m_ghosts - kMaxGhosts * 3 / 4));
    }
}

void NodeTableModel::dismiss(const std::vector<bool>& goes) {
    std::vector<int> wanted = m_order;
    std::erase_if(wanted, [&](int i) { return goes[static_cast<std::size_t>(i)]; });
    arrange(std::move(wanted));
    m_fresh.clear();
    m_fading.clear();
    const std::vector<int> moved = m_store.removeGhosts(goes);
    for (int& record : m_order) {
        record = moved[static_cast<std::size_t>(record)];
    }
    renumber();
    recount();
    Q_EMIT countsChanged();
}

int NodeTableModel::totalCount() const {
    return m_store.size();
}

int NodeTableModel::countOf(swim::State state) const {
    return m_counts[static_cast<std::size_t>(state)];
}

const NodeRecord* NodeTableModel::record(const QString& name) const {
    const int found = m_store.find(name);
    return found < 0 ? nullptr : &m_store.at(found);
}

int NodeTableModel::rowOf(const QString& name) const {
    const int found = m_store.find(name);
    return found < 0 ? -1 : m_rows[static_cast<std::size_t>(found)];
}

QStringList NodeTableModel::nodeNames() const {
    const std::vector<int>& ranks = m_store.nameRanks();
    QStringList names;
    names.resize(m_store.size());
    for (int i = 0; i < m_store.size(); ++i) {
        names[ranks[static_cast<std::size_t>(i)]] = m_store.at(i).name;
    }
    return names;
}

std::vector<WhoSays> NodeTableModel::whoSays(const QString& name) const {
    return m_store.whoSays(name);
}

double NodeTableModel::sparklineScale() const {
    return m_scale;
}

void NodeTableModel::flush() {
    const NodeStore::Changes changes = m_store.takeChanges();
    if (changes.touched.empty()) {
        return;
    }
    m_rows.resize(static_cast<std::size_t>(m_store.size()), -1);
    m_orderStale = true;
    m_scaleStale = m_scaleStale || changes.rtts;
    if (changes.observers && !m_filter.isEmpty()) {
        arrange(stillWanted(everybody()));
    }
    if (changes.states || visibilityChanged(changes.touched)) {
        std::vector<int> wanted = stillWanted(changes.touched);
        if (!m_frozen) {
            wanted = sorted(std::move(wanted));
            m_orderStale = false;
        }
        arrange(std::move(wanted));
    }
    warm(changes.values);
    announceRows(changes.touched);
    if (changes.observers && !m_order.empty()) {
        Q_EMIT dataChanged(index(0, Agree), index(rowCount() - 1, Agree));
    }
    if (changes.states) {
        recount();
        Q_EMIT countsChanged();
    }
    // By name, because a slot may lead to another change of the records.
    QStringList names;
    for (const int record : changes.touched) {
        names.append(m_store.at(record).name);
    }
    if (changes.ghostsGo) {
        dismissGhosts();
    }
    limitGhosts();
    for (const QString& name : names) {
        Q_EMIT nodeChanged(name);
    }
}

bool NodeTableModel::visibilityChanged(const std::vector<int>& touched) const {
    return std::any_of(touched.begin(), touched.end(), [&](int i) {
        return wants(i) != (m_rows[static_cast<std::size_t>(i)] >= 0);
    });
}

std::vector<int> NodeTableModel::stillWanted(const std::vector<int>& touched) const {
    std::vector<int> wanted;
    wanted.reserve(m_order.size() + touched.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(wanted),
                 [&](int i) { return wants(i); });
    std::copy_if(touched.begin(), touched.end(), std::back_inserter(wanted),
                 [&](int i) { return m_rows[static_cast<std::size_t>(i)] < 0 && wants(i); });
    return wanted;
}

std::vector<int> NodeTableModel::everybody() const {
    std::vector<int> all(static_cast<std::size_t>(m_store.size()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

std::vector<int> NodeTableModel::matching() const {
    std::vector<int> found = everybody();
    std::erase_if(found, [this](int i) { return !wants(i); });
    return found;
}

bool NodeTableModel::wants(int record) const {
    return m_filter.matches(m_store.at(record), m_now);
}

std::vector<int> NodeTableModel::sorted(std::vector<int> indexes) const {
    return sortedNodes(m_store, std::move(indexes), m_sortColumn, m_sortOrder);
}

void NodeTableModel::recount() {
    m_counts = {};
    m_ghosts = 0;
    for (int i = 0; i < m_store.size(); ++i) {
        if (m_store.at(i).ghost) {
            ++m_ghosts;
        } else {
            ++m_counts[static_cast<std::size_t>(m_store.at(i).state)];
        }
    }
}

void NodeTableModel::rescale() {
    m_scaleStale = false;
    m_scale = sparklineScaleOf(m_store).value_or(m_scale);
}

}  // namespace swimscope::gui

#include "gui/views/node_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <algorithm>
#include <array>

#include "gui/models/node_table_model.h"
#include "gui/views/icons.h"
#include "gui/views/node_delegate.h"

namespace swimscope::gui {
namespace {

/// Pixels at the design's body size, in the order of the columns; the last one stretches.
constexpr std::array<int, NodeTableModel::ColumnCount> kWidths = {90,  112, 134, 122, 62, 78,
                                                                  104, 88,  72,  48,  80};

/// Columns that are not shown at first: what a contact level never fills, and what its other
/// columns leave no room for.
QList<int> hiddenAtFirst(Contact contact) {
    using Model = NodeTableModel;
    switch (contact) {
        case Contact::Join:
            return {Model::Agree, Model::Accusers, Model::LastHeard};
        case Contact::Peek:
            return {Model::Rtt, Model::Loss, Model::Incarnation};
        case Contact::Tap:
            break;
    }
    return {Model::Loss, Model::StateFor, Model::Incarnation};
}

QString keyOf(Contact contact) {
    switch (contact) {
        case Contact::Join:
            return QStringLiteral("join");
        case Contact::Peek:
            return QStringLiteral("peek");
        case Contact::Tap:
            break;
    }
    return QStringLiteral("tap");
}

QJsonValue instantOf(const std::optional<qint64>& milliseconds) {
    return milliseconds ? QJsonValue(QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC)
                                         .toString(Qt::ISODateWithMs))
                        : QJsonValue();
}

QString handWord(Accuser::Hand hand) {
    switch (hand) {
        case Accuser::Hand::First:
            return QStringLiteral("first");
        case Accuser::Hand::Retold:
            return QStringLiteral("retold");
        case Accuser::Hand::Table:
            return QStringLiteral("table");
        case Accuser::Hand::Second:
            break;
    }
    return QStringLiteral("second");
}

QJsonArray accusersOf(const NodeRecord& record) {
    QJsonArray accusers;
    for (const Accuser& accuser : record.accusers) {
        accusers.append(
            QJsonObject{{QStringLiteral("accuser"), accuser.name},
                        {QStringLiteral("hand"), handWord(accuser.hand)},
                        {QStringLiteral("says"),
                         accuser.dead ? QStringLiteral("dead") : QStringLiteral("suspect")}});
    }
    return accusers;
}

/// A pointer that has rested this long is not aiming at a row any more.
constexpr int kRestMilliseconds = 4000;
/// A changed value stands out for one to two of these.
constexpr int kCoolMilliseconds = 250;

QString quoted(const QString& value) {
    return value.contains(QLatin1Char(' ')) ? QLatin1Char('"') + value + QLatin1Char('"') : value;
}

}  // namespace

NodeTableView::NodeTableView(QWidget* parent) : QTableView(parent) {
    setUpTable(*this, QStringLiteral("nodeTable"));
    setItemDelegate(new NodeDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_thaw.setSingleShot(true);
    m_thaw.setInterval(kRestMilliseconds);
    connect(&m_thaw, &QTimer::timeout, this, [this] { freezeOrder(false); });
    m_cool.setInterval(kCoolMilliseconds);
    connect(&m_cool, &QTimer::timeout, this, [this] {
        m_model->cool();
        if (!m_model->isWarm()) {
            m_cool.stop();
        }
    });
    setSortingEnabled(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint& pos) { showColumnMenu(horizontalHeader()->mapToGlobal(pos)); });
    connect(this, &QTableView::doubleClicked, this,
            [this] { Q_EMIT detailsRequested(m_selected); });
    retranslate();
}

void NodeTableView::setNodeModel(NodeTableModel* model) {
    m_model = model;
    // Headers sort on becoming sortable; the model's own order (trouble first) is the better start.
    setSortingEnabled(false);
    setModel(model);
    horizontalHeader()->setSortIndicator(NodeTableModel::StateColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    setColumnWidths();
    hideColumns();
    connect(model, &NodeTableModel::warmed, this, [this] {
        if (!m_cool.isActive()) {
            m_cool.start();
        }
    });
    connect(model, &QAbstractItemModel::modelReset, this, &NodeTableView::restoreSelection);
    connect(model, &QAbstractItemModel::layoutChanged, this, &NodeTableView::restoreSelection);
}

void NodeTableView::setColumnWidths() {
    const double scale = fontMetrics().height() / 18.0;
    for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
        setColumnWidth(column,
                       qRound(kWidths[static_cast<std::size_t>(column)] * qMax(1.0, scale)));
    }
}

void NodeTableView::hideColumns() {
    const QList<int> hidden = hiddenAtFirst(m_contact);
    for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
        setColumnHidden(column, hidden.contains(column));
    }
}

void NodeTableView::setContact(Contact contact) {
    if (contact == m_contact) {
        return;
    }
    m_columnStates[keyOf(m_contact)] = horizontalHeader()->saveState();
    m_contact = contact;
    restoreColumns();
}

void NodeTableView::restoreColumns() {
    const QByteArray state = m_columnStates.value(keyOf(m_contact)).toByteArray();
    const int sorted = horizontalHeader()->sortIndicatorSection();
    const Qt::SortOrder order = horizontalHeader()->sortIndicatorOrder();
    if (state.isEmpty() || !horizontalHeader()->restoreState(state)) {
        setColumnWidths();
        hideColumns();
    } else if (sorted != horizontalHeader()->sortIndicatorSection() ||
               order != horizontalHeader()->sortIndicatorOrder()) {
        sortByColumn(horizontalHeader()->sortIndicatorSection(),
                     horizontalHeader()->sortIndicatorOrder());
    }
}

QVariantMap NodeTableView::columnStates() const {
    QVariantMap states = m_columnStates;
    states[keyOf(m_contact)] = horizontalHeader()->saveState();
    return states;
}

void NodeTableView::setColumnStates(const QVariantMap& states) {
    m_columnStates = states;
    restoreColumns();
}

void NodeTableView::selectNode(const QString& name) {
    m_selected = name;
    restoreSelection();
}

void NodeTableView::restoreSelection() {
    const int row = m_model == nullptr || m_selected.isEmpty() ? -1 : m_model->rowOf(m_selected);
    if (row < 0) {
        return;
    }
    if (currentIndex().row() != row || !selectionModel()->isRowSelected(row)) {
        m_restoring = true;
        // Not selectRow(), which a held Ctrl or Shift turns into something else.
        selectionModel()->setCurrentIndex(
            m_model->index(row, qMax(0, currentIndex().column())),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_restoring = false;
    }
}

void NodeTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    const QString name = current.data(NodeTableModel::NodeNameRole).toString();
    if (m_restoring || name.isEmpty() || name == m_selected) {
        return;
    }
    m_selected = name;
    Q_EMIT nodeSelected(name);
}

void NodeTableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectionAsTsv());
    } else if (event->key() == Qt::Key_C &&
               event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        QApplication::clipboard()->setText(selectionAsJson());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT detailsRequested(m_selected);
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

QList<int> NodeTableView::selectedRowNumbers() const {
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        rows << index.row();
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList NodeTableView::cellsOf(int row) const {
    QStringList cells;
    for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
        cells << m_model->index(row, column).data(Qt::DisplayRole).toString();
    }
    return cells;
}

QString NodeTableView::selectionAsTsv() const {
    QStringList lines;
    QStringList head;
    for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
        head << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    lines << head.join(QLatin1Char('\t'));
    for (const int row : selectedRowNumbers()) {
        lines << cellsOf(row).join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString NodeTableView::selectionAsJson() const {
    QJsonArray nodes;
    for (const int row : selectedRowNumbers()) {
        const auto* record =
            m_model->record(m_model->index(row, 0).data(NodeTableModel::NodeNameRole).toString());
        if (record == nullptr) {
            continue;
        }
        QJsonObject tags;
        for (const auto& [key, value] : record->tags) {
            tags.insert(QString::fromStdString(key), QString::fromStdString(value));
        }
        QJsonObject node{{QStringLiteral("node"), record->name},
                         {QStringLiteral("address"), record->address},
                         {QStringLiteral("state"), QLatin1String(swim::stateName(record->state))},
                         {QStringLiteral("incarnation"), qint64(record->incarnation)},
                         {QStringLiteral("tags"), tags},
                         {QStringLiteral("accusers"), accusersOf(*record)},
                         {QStringLiteral("lastHeard"), instantOf(record->lastHeard)}};
        if (record->observers > 0) {
            node[QStringLiteral("agree")] = record->agreeing;
            node[QStringLiteral("observers")] = record->observers;
        }
        nodes.append(node);
    }
    return QString::fromUtf8(QJsonDocument(nodes).toJson());
}

void NodeTableView::showColumnMenu(const QPoint& globalPos) {
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("columnMenu"));
    menu.setAccessibleName(tr("Columns"));
    const int visible = horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount();
    for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
        QAction* action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // One column always stays, or there is no header left to bring the others back.
        action->setEnabled(visible > 1 || isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.exec(globalPos);
}

void NodeTableView::contextMenuEvent(QContextMenuEvent* event) {
    const QString name = m_selected;
    const NodeRecord* record = m_model != nullptr ? m_model->record(name) : nullptr;
    if (record == nullptr) {
        return;
    }
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("nodeMenu"));
    menu.setAccessibleName(tr("Node"));
    menu.addAction(icon(QStringLiteral("details")), tr("Show details"), this,
                   [this, name] { Q_EMIT detailsRequested(name); });
    const QString locked =
        record->read ? tr("This session only reads: it sends nothing by hand") : QString();
    menu.setToolTipsVisible(true);
    for (QAction* action :
         {menu.addAction(icon(QStringLiteral("send")), tr("Ping now"), this,
                         [this, name] { Q_EMIT pingRequested(name); }),
          menu.addAction(icon(QStringLiteral("messages")), tr("Send a message…"), this,
                         [this, name] { Q_EMIT messageRequested(name); })}) {
        action->setEnabled(locked.isEmpty() && !record->self);
        action->setToolTip(locked);
    }
    if (record->demo) {
        menu.addSeparator();
        record->running ? menu.addAction(icon(QStringLiteral("kill")), tr("Kill this node"), this,
                                         [this, name] { Q_EMIT killRequested(name); })
                        : menu.addAction(icon(QStringLiteral("restart")), tr("Restart this node"),
                                         this, [this, name] { Q_EMIT restartRequested(name); });
    }
    menu.addSeparator();
    const QString state = QLatin1String(swim::stateName(record->state));
    menu.addAction(icon(QStringLiteral("filter")), tr("Show only state %1").arg(state), this,
                   [this, state] { Q_EMIT filterRequested(QStringLiteral("state:") + state); });
    menu.addAction(tr("Show only this name"), this, [this, name] {
        Q_EMIT filterRequested(QStringLiteral("name~") + quoted(name));
    });
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy rows"), this,
                   [this] { QApplication::clipboard()->setText(selectionAsTsv()); });
    menu.addAction(tr("Copy rows as JSON"), this,
                   [this] { QApplication::clipboard()->setText(selectionAsJson()); });
    menu.exec(event->globalPos());
}

void NodeTableView::freezeOrder(bool frozen) {
    frozen ? m_thaw.start() : m_thaw.stop();
    if (m_model != nullptr) {
        m_model->setOrderFrozen(frozen);
    }
}

void NodeTableView::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    freezeOrder(true);
}

void NodeTableView::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    freezeOrder(false);
}

void NodeTableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        horizontalHeader()->viewport()->update();
    }
}

void NodeTableView::retranslate() {
    setAccessibleName(tr("Nodes of the cluster"));
    setAccessibleDescription(tr("One row a node, the ones in trouble first"));
}

}  // namespace swimscope::gui

#include "gui/views/nodes_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/models/node_table_model.h"
#include "gui/views/filter_bar.h"
#include "gui/views/node_table_view.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {

NodesView::NodesView(NodeTableModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("nodesView"));
    m_filter = new FilterBar(this);
    m_notAlive = m_filter->addChip(QStringLiteral("chipNotAlive"), QStringLiteral("!state:alive"));
    m_suspects = m_filter->addChip(QStringLiteral("chipSuspect"), QStringLiteral("state:suspect"));
    m_columns = makeIconButton(this, QStringLiteral("columnsButton"), QStringLiteral("columns"));
    m_filter->addTool(m_columns);
    m_table = new NodeTableView(this);
    m_table->setNodeModel(&model);

    m_empty = new QWidget(m_table->viewport());
    m_empty->setObjectName(QStringLiteral("nodesEmpty"));
    m_emptyText = makeLabel(m_empty, QStringLiteral("nodesEmptyText"), TypeRole::Body, "secondary");
    m_clearFilter = makeButton(m_empty, QStringLiteral("clearFilterButton"));
    auto* line = new QHBoxLayout(m_empty);
    line->setContentsMargins(8, 12, 8, 12);
    line->setSpacing(12);
    line->addWidget(m_emptyText);
    line->addWidget(m_clearFilter);
    line->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);

    m_filter->setCompleter([this](const QString& upToCursor) {
        return completeFilter(upToCursor, m_model.vocabulary());
    });
    connect(m_filter, &FilterBar::filterChanged, this, &NodesView::applyFilter);
    connect(m_filter, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_clearFilter, &QPushButton::clicked, this, [this] { m_filter->setText({}); });
    connect(m_columns, &QToolButton::clicked, this, [this] {
        m_table->showColumnMenu(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    });
    connect(m_table, &NodeTableView::filterRequested, this, &NodesView::setFilter);
    connect(&model, &NodeTableModel::countsChanged, this, &NodesView::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &NodesView::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &NodesView::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &NodesView::refresh);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &NodesView::refresh);
    retranslate();
}

void NodesView::focusFilter() {
    m_filter->focusField();
}

void NodesView::setFilter(const QString& text) {
    m_filter->setText(text);
}

QStringList NodesView::filterHistory() const {
    return m_filter->history();
}

void NodesView::setFilterHistory(const QStringList& filters) {
    m_filter->setHistory(filters);
}

void NodesView::applyFilter(const QString& text) {
    const QString error = m_model.setFilter(text);
    m_filter->setError(error, m_model.isFilterIncomplete() ? FilterBar::Trouble::Incomplete
                                                           : FilterBar::Trouble::Wrong);
    refresh();
}

void NodesView::refresh() {
    const int total = m_model.totalCount();
    const int shown = m_model.rowCount();
    m_filter->setCount(shown == total ? tr("%n node(s)", nullptr, total)
                                      : tr("%1 of %n node(s)", nullptr, total).arg(shown));
    const int suspects = m_model.countOf(swim::State::Suspect);
    const int notAlive = total - m_model.countOf(swim::State::Alive);
    m_notAlive->setText(tr("not alive %1").arg(notAlive));
    m_suspects->setText(tr("suspect %1").arg(suspects));
    const QString silent = m_model.silentViewpoint();
    m_emptyText->setText(!silent.isEmpty() ? tr("%1 does not run; it knows nobody.").arg(silent)
                         : total == 0 ? tr("No nodes yet. They appear as soon as a member answers.")
                                      : tr("0 of %n node(s) match the filter.", nullptr, total));
    m_clearFilter->setVisible(total > 0);
    m_empty->setVisible(shown == 0);
}

void NodesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_empty->setGeometry(0, 0, m_table->viewport()->width(), m_empty->sizeHint().height());
}

void NodesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void NodesView::retranslate() {
    setAccessibleName(tr("Nodes"));
    m_filter->setPlaceholder(tr("Filter, such as state:suspect rtt>50"));
    m_filter->setHelp(
        tr("state:suspect  name~web  tag.role:db  rtt>50  loss>=1  inc>3\n"
           "agree:split or agree<100: not all observers agree (percent)\n"
           "accuser:web-1: who suspects it or declared it dead\n"
           "heard>10s: nothing proved for that long that it lives (ms, s, m, h, d)\n"
           "blank is and, | is or, ! is not, brackets group"));
    m_notAlive->setToolTip(tr("Show only nodes that are not alive"));
    m_suspects->setToolTip(tr("Show only suspects"));
    m_notAlive->setAccessibleName(m_notAlive->toolTip());
    m_suspects->setAccessibleName(m_suspects->toolTip());
    m_columns->setToolTip(tr("Columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_clearFilter->setText(tr("Clear filter"));
    m_clearFilter->setAccessibleName(tr("Clear filter"));
    m_emptyText->setAccessibleName(tr("Why the table is empty"));
    refresh();
}

}  // namespace swimscope::gui

#include "gui/views/beliefs_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/models/belief_text.h"
#include "gui/models/beliefs_model.h"
#include "gui/views/belief_panel.h"
#include "gui/views/beliefs_matrix.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kBeliefsBar = 40;

}  // namespace

BeliefsView::BeliefsView(BeliefsModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("beliefsView"));
    auto* left = new QWidget(this);
    left->setObjectName(QStringLiteral("beliefsLeft"));
    m_matrix = new BeliefsMatrix(model, left);
    m_stack = new QStackedWidget(left);
    m_stack->setObjectName(QStringLiteral("beliefsStack"));
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_matrix);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    m_panel = new BeliefPanel(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left, 1);
    row->addWidget(m_panel);
    connect(&model, &BeliefsModel::changed, this, &BeliefsView::refresh);
    connect(&model, &BeliefsModel::sweepChanged, this, &BeliefsView::refresh);
    connect(m_matrix, &MatrixView::cellSelected, this, &BeliefsView::showFacts);
    connect(m_matrix, &MatrixView::copyRequested, this,
            [this] { QApplication::clipboard()->setText(rowAsTsv()); });
    connect(m_panel, &BeliefPanel::nodeRequested, this, &BeliefsView::nodeRequested);
    retranslate();
}

QWidget* BeliefsView::makeBar() {
    auto* bar = makePanel(this, QStringLiteral("beliefsBar"), "bar");
    fixHeight(*bar, kBeliefsBar);
    m_modes = makeSegments(bar, QStringLiteral("beliefMode"), 3);
    m_only = new QCheckBox(bar);
    m_only->setObjectName(QStringLiteral("disagreementsOnly"));
    m_progress = makeLabel(bar, QStringLiteral("sweepProgress"), TypeRole::Small, "secondary");
    m_progress->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sweep = makeButton(bar, QStringLiteral("sweepAgain"), nullptr, QStringLiteral("peek"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(0);
    for (int i = 0; i < m_modes.size(); ++i) {
        row->addWidget(m_modes[i]);
        connect(m_modes[i], &QToolButton::clicked, this,
                [this, i] { m_matrix->setMode(static_cast<BeliefsMatrix::Mode>(i)); });
    }
    row->addSpacing(12);
    row->addWidget(m_only);
    row->addSpacing(12);
    row->addWidget(m_progress, 1);
    row->addSpacing(8);
    row->addWidget(m_sweep);
    connect(m_only, &QCheckBox::toggled, &m_model, &BeliefsModel::setDisagreementsOnly);
    connect(m_sweep, &QPushButton::clicked, this, &BeliefsView::sweepRequested);
    return bar;
}

QWidget* BeliefsView::makeEmpty() {
    auto* page = makePanel(this, QStringLiteral("beliefsEmptyPage"), "surface");
    m_empty = makeLabel(page, QStringLiteral("beliefsEmpty"), TypeRole::Body, "secondary");
    m_empty->setWordWrap(true);
    m_emptySweep =
        makeButton(page, QStringLiteral("emptySweep"), "primary", QStringLiteral("peek"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(m_empty);
    column->addWidget(m_emptySweep, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_emptySweep, &QPushButton::clicked, this, &BeliefsView::sweepRequested);
    return page;
}

void BeliefsView::selectNode(const QString& name) {
    const int row = m_model.rowOf(name);
    if (row < 0 || m_model.columnCount() == 0) {
        return;
    }
    int column = 0;
    for (int at = 0; at < m_model.columnCount(); ++at) {
        const watch::Row* belief = m_model.entry(row, at);
        if (belief == nullptr || belief->belief != watch::Belief::Alive) {
            column = at;
            break;
        }
    }
    m_matrix->setSelected(row, column);
    Q_EMIT m_matrix->cellSelected(row, column);
}

void BeliefsView::selectCell(const QString& node, const QString& observer) {
    m_model.refresh();
    if (m_model.rowOf(node) < 0) {
        m_only->setChecked(false);
    }
    const int row = m_model.rowOf(node);
    const int column = m_model.columnOf(observer);
    if (row < 0 || column < 0) {
        selectNode(node);
        return;
    }
    m_matrix->setSelected(row, column);
    Q_EMIT m_matrix->cellSelected(row, column);
}

QString BeliefsView::rowAsTsv() const {
    const int row = m_matrix->selectedRow();
    return row < 0 ? QString()
                   : m_model.rowAsTsv(row, m_model.clockAt(QDateTime::currentMSecsSinceEpoch()));
}

QString BeliefsView::rowAsJson() const {
    const int row = m_matrix->selectedRow();
    return row < 0 ? QString()
                   : m_model.rowAsJson(row, m_model.clockAt(QDateTime::currentMSecsSinceEpoch()));
}

void BeliefsView::tick(qint64 now) {
    if (!isVisible()) {
        return;  // The cell that is selected is one of an older table; refresh() comes with the
                 // page.
    }
    m_now = m_model.clockAt(now);
    m_matrix->tick(m_now);
    showFacts();
}

void BeliefsView::setCanSweep(bool can) {
    m_canSweep = can;
    m_sweep->setEnabled(can);
    retranslate();
}

void BeliefsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void BeliefsView::refresh() {
    if (!isVisible()) {
        return;
    }
    m_now = m_model.clockAt(QDateTime::currentMSecsSinceEpoch());
    const bool any = m_model.columnCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_progress->setText(!any                ? QString()
                        : m_model.fromLab() ? BeliefText::lab(m_model)
                                            : BeliefText::sweep(m_model.sweep()));
    m_sweep->setVisible(!m_model.fromLab());
    m_matrix->follow();
    m_matrix->tick(m_now);
    showFacts();
}

void BeliefsView::showFacts() {
    const int row = m_matrix->selectedRow();
    m_panel->setFacts(
        row < 0 ? std::nullopt
                : std::optional<BeliefFacts>(m_model.facts(row, m_matrix->selectedColumn())),
        m_now);
}

void BeliefsView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void BeliefsView::retranslate() {
    setAccessibleName(tr("Beliefs"));
    m_matrix->setAccessibleName(tr("Beliefs: rows are observed members, columns observers"));
    const QStringList modes{tr("State"), tr("Incarnation"), tr("Metadata")};
    for (int i = 0; i < m_modes.size(); ++i) {
        m_modes[i]->setText(modes[i]);
        m_modes[i]->setAccessibleName(tr("Show in the cells: %1").arg(modes[i]));
    }
    m_only->setText(tr("Disagreements only"));
    m_only->setAccessibleName(m_only->text());
    m_sweep->setText(tr("Sweep again"));
    m_sweep->setAccessibleName(tr("Read the tables of all members again"));
    m_sweep->setToolTip(m_canSweep ? m_sweep->accessibleName()
                                   : tr("Only a session that reads (Peek, Tap) can sweep."));
    m_emptySweep->setText(tr("Peek at all members"));
    m_emptySweep->setAccessibleName(m_sweep->accessibleName());
    m_emptySweep->setVisible(m_canSweep);
    m_empty->setText(m_canSweep ? tr("No member has answered yet. Beliefs are read from the tables "
                                     "that members hold.")
                                : tr("Beliefs are read from the tables of all members. Connect "
                                     "with Peek or Tap to see them; a member of the cluster only "
                                     "knows its own."));
}

}  // namespace swimscope::gui

#include "gui/views/events_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include "gui/models/event_log_model.h"
#include "gui/views/cell_paint.h"
#include "gui/views/filter_bar.h"
#include "gui/views/selection_keeper.h"
#include "gui/views/state_glyph.h"
#include "gui/views/table_copy.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"

namespace swimscope::gui {
namespace {

constexpr int kEventGlyphSize = 14;

Glyph glyphOfRow(const QModelIndex& index) {
    const QVariant state = index.data(EventLogModel::StateRole);
    if (state.isValid()) {
        return glyphOf(static_cast<swim::State>(state.toInt()));
    }
    switch (index.data(EventLogModel::SeverityRole).toInt()) {
        case EventLogModel::Error:
            return Glyph::Error;
        case EventLogModel::Warning:
            return Glyph::Warning;
        case EventLogModel::Notice:
            return Glyph::Info;
        default:
            return Glyph::Notice;
    }
}

/// Kind with its glyph, the node's name strong, time and source set back.
class EventDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& content,
                      const QModelIndex& index) const override {
        const QString text = index.data(Qt::DisplayRole).toString();
        QRect room = content;
        TextRun run{text, theme().text2, typeFont(TypeRole::Body)};
        if (index.column() == EventLogModel::Kind) {
            paintGlyph(painter,
                       QRectF(content.left(), content.center().y() - kEventGlyphSize / 2 + 1,
                              kEventGlyphSize, kEventGlyphSize),
                       glyphOfRow(index));
            room.adjust(kEventGlyphSize + 6, 0, 0, 0);
            run.colour = theme().text;
        } else if (index.column() == EventLogModel::Node) {
            run.colour = theme().text;
            run.font = typeFont(TypeRole::BodyStrong);
        } else if (index.column() == EventLogModel::Detail) {
            run.colour = theme().text;
        }
        paintRuns(painter, room, {run});
    }
};

}  // namespace

EventsView::EventsView(EventLogModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("eventsView"));
    m_filter = new FilterBar(this);
    m_filter->setObjectName(QStringLiteral("eventFilterBar"));
    m_table = new QTableView(this);
    setUpTable(*m_table, QStringLiteral("eventTable"));
    m_table->setModel(&model);
    m_table->setItemDelegate(new EventDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    copyRowsByKeys(*m_table);
    new SelectionKeeper(*m_table, EventLogModel::NumberRole,
                        [&model](quint64 number) { return model.rowOf(number); });
    int column = 0;
    for (const int width : {112, 112, 118, 420, 140}) {
        m_table->setColumnWidth(column++, width);
    }
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(EventLogModel::Detail, QHeaderView::Stretch);
    m_empty =
        makeLabel(m_table->viewport(), QStringLiteral("eventsEmpty"), TypeRole::Body, "secondary");
    m_newer = makeButton(this, QStringLiteral("newEventsButton"), nullptr,
                         QStringLiteral("chevron-down"));
    m_newer->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);

    connect(m_filter, &FilterBar::filterChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        refresh();
    });
    connect(m_filter, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_inserting = true; });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { onRowsInserted(last - first + 1); });
    connect(&model, &QAbstractItemModel::modelReset, this, &EventsView::refresh);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &EventsView::onScrolled);
    connect(m_newer, &QPushButton::clicked, this, &EventsView::followTail);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT nodeChosen(index.data(EventLogModel::NodeNameRole).toString());
    });
    retranslate();
}

void EventsView::focusFilter() {
    m_filter->focusField();
}

void EventsView::onRowsInserted(int count) {
    m_inserting = false;
    if (m_following) {
        m_table->scrollToBottom();
    } else {
        m_unseen += count;
    }
    refresh();
}

void EventsView::onScrolled() {
    if (m_inserting) {
        return;
    }
    const QScrollBar* bar = m_table->verticalScrollBar();
    m_following = bar->value() >= bar->maximum();
    if (m_following) {
        m_unseen = 0;
    }
    refresh();
}

void EventsView::followTail() {
    m_following = true;
    m_unseen = 0;
    m_table->scrollToBottom();
    refresh();
}

void EventsView::refresh() {
    const int shown = m_model.rowCount();
    const int total = m_model.totalCount();
    m_filter->setCount(shown == total ? tr("%n event(s)", nullptr, total)
                                      : tr("%1 of %n event(s)", nullptr, total).arg(shown));
    m_empty->setText(total == 0 ? tr("Quiet so far. Events appear here as they arrive.")
                                : tr("No event matches the filter."));
    m_empty->setVisible(shown == 0);
    m_newer->setText(tr("%n new", nullptr, m_unseen));
    m_newer->setAccessibleName(tr("Go to the newest event"));
    m_newer->setVisible(m_unseen > 0);
    m_newer->adjustSize();
    m_newer->move(width() - m_newer->width() - 24, height() - m_newer->height() - 16);
    m_newer->raise();
}

void EventsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_empty->setGeometry(8, 12, m_table->viewport()->width() - 16, 24);
    refresh();
}

void EventsView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model.retranslate();
    }
}

void EventsView::retranslate() {
    setAccessibleName(tr("Events"));
    m_filter->setPlaceholder(tr("Filter events"));
    m_table->setAccessibleName(tr("Events, oldest first"));
    m_empty->setAccessibleName(tr("Why the table is empty"));
    refresh();
}

}  // namespace swimscope::gui

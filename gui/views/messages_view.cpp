#include "gui/views/messages_view.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "gui/models/message_log_model.h"
#include "gui/views/cell_paint.h"
#include "gui/views/message_composer.h"
#include "gui/views/selection_keeper.h"
#include "gui/views/state_glyph.h"
#include "gui/views/table_copy.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kMessagesBarHeight = 36;
constexpr int kLowHeight = 560;
constexpr int kMessageGlyphSize = 14;

/// Direction as an arrow and a word, a mark where sending failed, the payload in a fixed font.
class MessageDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& content,
                      const QModelIndex& index) const override {
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool out = index.data(MessageLogModel::OutgoingRole).toBool();
        const QFont body = typeFont(TypeRole::Body);
        switch (index.column()) {
            case MessageLogModel::Direction:
                return paintRuns(painter, content,
                                 {{out ? QStringLiteral("→ ") : QStringLiteral("← "),
                                   out ? theme().s2 : theme().s3, body},
                                  {text, theme().text2, body}});
            case MessageLogModel::Bytes:
                return paintRunsRight(painter, content, {{text, theme().text, body}});
            case MessageLogModel::Result:
                return paintResult(painter, content, index, text);
            case MessageLogModel::Preview:
                return paintRuns(painter, content,
                                 {{text, theme().text2, typeFont(TypeRole::Mono)}});
            case MessageLogModel::Peer:
                return paintRuns(painter, content, {{text, theme().text, body}});
            default:
                return paintRuns(painter, content, {{text, theme().text2, body}});
        }
    }

private:
    static void paintResult(QPainter& painter, const QRect& content, const QModelIndex& index,
                            const QString& text) {
        if (!index.data(MessageLogModel::FailedRole).toBool()) {
            return paintRuns(painter, content, {{text, theme().text2, typeFont(TypeRole::Body)}});
        }
        paintGlyph(painter,
                   QRectF(content.left(), content.center().y() - kMessageGlyphSize / 2 + 1,
                          kMessageGlyphSize, kMessageGlyphSize),
                   Glyph::Error);
        paintRuns(painter, content.adjusted(kMessageGlyphSize + 6, 0, 0, 0),
                  {{text, theme().text, typeFont(TypeRole::Body)}});
    }
};

}  // namespace

MessagesView::MessagesView(MessageLogModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("messagesView"));
    m_composer = new MessageComposer(this);
    m_table = new QTableView(this);
    setUpTable(*m_table, QStringLiteral("messageTable"));
    copyRowsByKeys(*m_table);
    m_table->setModel(&model);
    m_table->setItemDelegate(new MessageDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    new SelectionKeeper(*m_table, MessageLogModel::NumberRole,
                        [&model](quint64 number) { return model.rowOf(number); });
    int column = 0;
    for (const int width : {86, 62, 118, 96, 62, 400}) {
        m_table->setColumnWidth(column++, width);
    }
    m_empty = makeLabel(m_table->viewport(), QStringLiteral("messagesEmpty"), TypeRole::Body,
                        "secondary");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_composer);
    layout->addWidget(makeHistoryBar());
    layout->addWidget(m_table, 1);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        m_table->scrollToBottom();
        refresh();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &MessagesView::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MessagesView::refresh);
    connect(m_table, &QTableView::doubleClicked, this, &MessagesView::editAsNew);
    retranslate();
}

QWidget* MessagesView::makeHistoryBar() {
    QFrame* bar = makePanel(this, QStringLiteral("historyBar"), "surface");
    fixHeight(*bar, kMessagesBarHeight);
    m_title = makeLabel(bar, QStringLiteral("historyTitle"), TypeRole::Heading);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("historyFilter"));
    m_filter->setFixedWidth(260);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("filter"), IconTone::Secondary),
                        QLineEdit::LeadingPosition);
    m_edit = makeButton(bar, QStringLiteral("editAsNewButton"), "flat", QStringLiteral("copy"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_filter);
    row->addStretch(1);
    row->addWidget(m_edit);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        refresh();
    });
    connect(m_edit, &QPushButton::clicked, this, &MessagesView::editAsNew);
    return bar;
}

void MessagesView::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MessagesView::editAsNew() {
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || index.data(MessageLogModel::CutRole).toBool()) {
        return;
    }
    m_composer->setTarget(index.data(MessageLogModel::PeerRole).toString());
    m_composer->setContent(index.data(MessageLogModel::PayloadRole).toByteArray());
    m_composer->focusPayload();
}

void MessagesView::refresh() {
    // Half a message sent again would be another one.
    const bool cut = m_table->currentIndex().data(MessageLogModel::CutRole).toBool();
    m_edit->setEnabled(m_table->selectionModel()->hasSelection() && !cut);
    m_edit->setToolTip(cut ? tr("Only the beginning of this message was kept")
                           : tr("Copies the selected message into the fields above"));
    m_empty->setVisible(m_model.rowCount() == 0);
    m_empty->setText(m_filter->text().isEmpty() ? tr("Nothing sent or received yet.")
                                                : tr("No message matches the filter."));
}

void MessagesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_composer->setCompact(height() < kLowHeight);
    m_empty->setGeometry(8, 12, m_table->viewport()->width() - 16, 24);
}

void MessagesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_table->horizontalHeader()->viewport()->update();
    }
}

void MessagesView::retranslate() {
    setAccessibleName(tr("Messages"));
    m_title->setText(tr("History"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the history"));
    m_edit->setText(tr("Edit as new"));
    m_edit->setAccessibleName(tr("Edit the selected message as a new one"));
    m_table->setAccessibleName(tr("Messages in and out, oldest first"));
    refresh();
}

}  // namespace swimscope::gui

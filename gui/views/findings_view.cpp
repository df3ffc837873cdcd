#include "gui/views/findings_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "gui/models/findings_model.h"
#include "gui/models/text_format.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kListWidth = 340;
constexpr int kFindingBar = 40;
constexpr int kFindingMark = 16;
constexpr int kTextLeft = 42;

Glyph glyphOfSeverity(int severity) {
    switch (static_cast<observe::Severity>(severity)) {
        case observe::Severity::Critical:
            return Glyph::Error;
        case observe::Severity::Warning:
            return Glyph::Warning;
        case observe::Severity::Info:
            break;
    }
    return Glyph::Info;
}

/// Mark and sentence, below it the word and how long it has been so.
class FindingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool under = option.state.testFlag(QStyle::State_MouseOver);
        painter->fillRect(option.rect, chosen  ? theme().sel
                                       : under ? theme().hover
                                               : theme().surface);
        if (chosen) {
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              theme().accent);
        }
        painter->setPen(theme().border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        paintGlyph(
            *painter,
            QRectF(option.rect.left() + 14, option.rect.top() + 11, kFindingMark, kFindingMark),
            glyphOfSeverity(index.data(FindingsModel::SeverityRole).toInt()));
        const QRect text = textRect(option.rect);
        painter->setFont(typeFont(chosen ? TypeRole::BodyStrong : TypeRole::Body));
        painter->setPen(theme().text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                          index.data().toString());
        const QModelIndex word = index.siblingAtColumn(FindingsModel::Severity);
        painter->setFont(typeFont(TypeRole::Small));
        painter->setPen(theme().text2);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                          FindingsView::tr("%1, since %2")
                              .arg(word.data().toString(),
                                   index.siblingAtColumn(FindingsModel::Since).data().toString()));
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = qobject_cast<const QListView*>(option.widget);
        const int width = list != nullptr ? list->viewport()->width() : kListWidth;
        const QRect room(0, 0, width - kTextLeft - 14, 1000);
        const QFontMetrics strong(typeFont(TypeRole::BodyStrong));
        const int text =
            strong.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, index.data().toString())
                .height();
        return {width, text + QFontMetrics(typeFont(TypeRole::Small)).height() + 24};
    }

private:
    static QRect textRect(const QRect& row) { return row.adjusted(kTextLeft, 10, -14, -10); }
};

}  // namespace

FindingsView::FindingsView(FindingsModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("findingsView"));
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("findingsList"));
    m_list->setModel(&model);
    m_list->setModelColumn(FindingsModel::Text);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setFixedWidth(kListWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_empty = makeLabel(this, QStringLiteral("findingsEmpty"), TypeRole::Body, "secondary");
    m_empty->setContentsMargins(20, 20, 20, 20);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_details = makeDetails();
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_details, 1);
    row->addWidget(m_empty, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addLayout(row, 1);
    connect(&model, &QAbstractItemModel::modelReset, this, &FindingsView::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FindingsView::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) {
                    m_key = m_model.keyOf(current.row());
                    showChosen();
                }
            });
    retranslate();
}

QWidget* FindingsView::makeBar() {
    auto* bar = makePanel(this, QStringLiteral("findingsBar"), "bar");
    fixHeight(*bar, kFindingBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    for (const auto severity :
         {observe::Severity::Critical, observe::Severity::Warning, observe::Severity::Info}) {
        row->addWidget(new GlyphLabel(glyphOfSeverity(static_cast<int>(severity)), 14, bar));
        m_counts << makeLabel(bar, QStringLiteral("findingCount%1").arg(m_counts.size()));
        row->addWidget(m_counts.last());
        row->addSpacing(10);
    }
    m_checked = makeLabel(bar, QStringLiteral("findingsChecked"), TypeRole::Small, "secondary");
    row->addStretch(1);
    row->addWidget(m_checked);
    return bar;
}

QWidget* FindingsView::makeDetails() {
    auto* body = new QWidget;
    body->setObjectName(QStringLiteral("findingBody"));
    m_glyph = new GlyphLabel(Glyph::Info, 20, body);
    m_title = makeLabel(body, QStringLiteral("findingTitle"), TypeRole::Page);
    m_since = makeLabel(body, QStringLiteral("findingSince"), TypeRole::Small, "secondary");
    m_evidenceTitle = makeLabel(body, QStringLiteral("evidenceTitle"), TypeRole::Heading);
    m_evidence = makeLabel(body, QStringLiteral("findingEvidence"));
    m_adviceTitle = makeLabel(body, QStringLiteral("adviceTitle"), TypeRole::Heading);
    m_advice = makeLabel(body, QStringLiteral("findingAdvice"));
    for (QLabel* label : {m_title, m_evidence, m_advice}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_glyph, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_since);
    column->addSpacing(12);
    column->addWidget(m_evidenceTitle);
    column->addWidget(m_evidence);
    column->addSpacing(12);
    column->addWidget(m_adviceTitle);
    column->addWidget(m_advice);
    column->addStretch(1);
    auto* frame = makePanel(this, QStringLiteral("findingDetails"), "side");
    auto* scroll = new QScrollArea(frame);
    scroll->setObjectName(QStringLiteral("findingScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(frame);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(makeFoot(frame));
    return frame;
}

QWidget* FindingsView::makeFoot(QWidget* parent) {
    m_foot = makePanel(parent, QStringLiteral("findingFoot"), "foot");
    m_show = makeButton(m_foot, QStringLiteral("findingShow"), "primary");
    m_check = makeButton(m_foot, QStringLiteral("findingCheck"), nullptr, QStringLiteral("peek"));
    m_copy = makeButton(m_foot, QStringLiteral("findingCopy"), nullptr, QStringLiteral("copy"));
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(20, 10, 20, 10);
    row->setSpacing(8);
    row->addWidget(m_show);
    row->addWidget(m_check);
    row->addWidget(m_copy);
    row->addStretch(1);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const QStringList nodes =
            m_model.index(chosenRow(), 0).data(FindingsModel::NodesRole).toStringList();
        if (!nodes.isEmpty()) {
            Q_EMIT nodeRequested(nodes.first());
        }
    });
    connect(m_check, &QPushButton::clicked, this, &FindingsView::sweepRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(asText()); });
    return m_foot;
}

int FindingsView::chosenRow() const {
    return m_model.rowOf(m_key);
}

void FindingsView::select(int row) {
    m_list->setCurrentIndex(m_model.index(row, FindingsModel::Text));
}

QString FindingsView::asText() const {
    return chosenRow() < 0 ? QString() : m_model.asText(chosenRow());
}

QString FindingsView::asJson() const {
    return chosenRow() < 0 ? QString() : m_model.asJson(chosenRow());
}

void FindingsView::tick(qint64 now) {
    m_now = now;
    m_checked->setText(
        m_model.checkedAt() == 0
            ? QString()
            : tr("changed %1 ago").arg(TextFormat::duration(m_now - m_model.checkedAt())));
    showChosen();
}

void FindingsView::setCanSweep(bool can) {
    m_canSweep = can;
    m_check->setEnabled(can);
    retranslate();
}

void FindingsView::refresh() {
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_details->setVisible(any);
    m_empty->setVisible(!any);
    const observe::Severity severities[] = {observe::Severity::Critical, observe::Severity::Warning,
                                            observe::Severity::Info};
    for (int i = 0; i < m_counts.size(); ++i) {
        const int count = m_model.countOf(severities[i]);
        m_counts[i]->setText(TextFormat::number(count));
        m_counts[i]->setAccessibleName(
            QStringLiteral("%1: %2").arg(FindingsModel::severityWord(severities[i])).arg(count));
        m_counts[i]->setToolTip(m_counts[i]->accessibleName());
    }
    if (any && m_list->currentIndex().row() != std::max(0, chosenRow())) {
        select(std::max(0, chosenRow()));
    }
    tick(QDateTime::currentMSecsSinceEpoch());
}

void FindingsView::showChosen() {
    const int row = chosenRow();
    if (row < 0) {
        return;
    }
    const QModelIndex index = m_model.index(row, FindingsModel::Text);
    const qint64 since = index.data(FindingsModel::SinceRole).toLongLong();
    m_glyph->setGlyph(glyphOfSeverity(index.data(FindingsModel::SeverityRole).toInt()));
    m_title->setText(index.data().toString());
    m_since->setText(tr("%1, since %2, for %3")
                         .arg(index.siblingAtColumn(FindingsModel::Severity).data().toString(),
                              TextFormat::timeOfDay(since), TextFormat::duration(m_now - since)));
    const QStringList evidence = index.data(FindingsModel::EvidenceRole).toStringList();
    m_evidence->setText(evidence.isEmpty()
                            ? QString()
                            : QStringLiteral("•  ") + evidence.join(QStringLiteral("\n•  ")));
    m_evidenceTitle->setVisible(!evidence.isEmpty());
    m_advice->setText(index.data(FindingsModel::AdviceRole).toString());
    m_adviceTitle->setVisible(!m_advice->text().isEmpty());
    m_show->setEnabled(!index.data(FindingsModel::NodesRole).toStringList().isEmpty());
}

void FindingsView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void FindingsView::retranslate() {
    setAccessibleName(tr("Findings"));
    m_list->setAccessibleName(tr("Findings, the gravest first"));
    m_evidenceTitle->setText(tr("Evidence"));
    m_adviceTitle->setText(tr("What to do"));
    m_show->setText(tr("Show me"));
    m_show->setAccessibleName(tr("Show the member among the nodes"));
    m_check->setText(tr("Check again"));
    m_check->setAccessibleName(tr("Read the tables of all members again"));
    m_copy->setText(tr("Copy report"));
    m_copy->setAccessibleName(tr("Copy the finding as text"));
    m_empty->setText(m_canSweep
                         ? tr("Nothing is amiss in what the members have said so far.")
                         : tr("Findings come from comparing the tables of many members. Connect "
                              "with Peek or Tap to get them."));
    refresh();
}

}  // namespace swimscope::gui

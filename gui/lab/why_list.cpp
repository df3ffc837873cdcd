#include "gui/lab/why_list.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/lab/calm_refresh.h"
#include "gui/lab/rule_glyph.h"
#include "gui/lab/time_text.h"
#include "gui/models/engine_text.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kWhyHead = 32;

QLabel* makeSentence(QWidget* parent, const QString& name, TypeRole role) {
    QLabel* label = makeLabel(parent, name, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

}  // namespace

WhyList::WhyList(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("whyList"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeSteps(), 1);
    m_calm = new CalmRefresh(
        model, [this] { refresh(); }, this);
    retranslate();
}

QWidget* WhyList::makeHead() {
    QFrame* head = makePanel(this, QStringLiteral("whyHead"), "dockTitle");
    fixHeight(*head, kWhyHead);
    auto* mark = new QLabel(head);
    const auto draw = [mark] { mark->setPixmap(icon(QStringLiteral("findings")).pixmap(16, 16)); };
    draw();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, mark, draw);
    m_title = makeLabel(head, QStringLiteral("whyTitle"), TypeRole::Heading);
    m_when = makeLabel(head, QStringLiteral("whyWhen"), TypeRole::Small, "secondary");
    m_copy = makeIconButton(head, QStringLiteral("whyCopy"), QStringLiteral("copy"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(mark);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_when);
    row->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this, &WhyList::copy);
    return head;
}

QWidget* WhyList::makeSteps() {
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("whyScroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setMinimumHeight(scaled(60));
    m_scroll = area;
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = makePanel(area, QStringLiteral("whyBody"), "surface");
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_headline = makeSentence(body, QStringLiteral("whyHeadline"), TypeRole::Title);
    column->addWidget(m_headline);
    column->addSpacing(2);
    for (int row = 0; row < kRows; ++row) {
        m_rows.append(makeRow(row));
        m_rows.last().line->setParent(body);
        column->addWidget(m_rows.last().line);
    }
    column->addStretch(1);
    area->setWidget(body);
    return area;
}

WhyList::Row WhyList::makeRow(int row) {
    auto* line = new QWidget(this);
    Row made{line, makeLabel(line, QStringLiteral("whyTime%1").arg(row), TypeRole::Small, "hint"),
             new RuleGlyph(line),
             makeSentence(line, QStringLiteral("whyStep%1").arg(row), TypeRole::Body)};
    made.time->setFixedWidth(std::max(
        scaled(66), made.time->fontMetrics().horizontalAdvance(QStringLiteral("0,000.000"))));
    auto* columns = new QHBoxLayout(line);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(6);
    columns->addWidget(made.time, 0, Qt::AlignTop);
    columns->addWidget(made.glyph, 0, Qt::AlignTop);
    columns->addWidget(made.sentence, 1, Qt::AlignTop);
    return made;
}

bool WhyList::concerns(const sim::LabStep& step) const {
    const sim::HostId current = m_model.current();
    return current == sim::kNoHost || step.observer == current ||
           (!step.why.subject.empty() &&
            m_model.hostNamed(TextFormat::nodeName(step.why.subject)) == current);
}

std::vector<const sim::LabStep*> WhyList::steps() const {
    std::vector<const sim::LabStep*> found;
    const auto& why = m_model.frame().why;
    if (why == nullptr) {
        return found;
    }
    for (auto step = why->rbegin(); step != why->rend() && found.size() <= kRows; ++step) {
        if (concerns(*step)) {
            found.push_back(&*step);
        }
    }
    return found;
}

QString WhyList::nothing() const {
    const QString current = m_model.nodeName(m_model.current());
    const QString viewpoint = m_model.nodeName(m_model.frame().viewpoint);
    if (!m_model.hasNodes()) {
        return {};
    }
    if (current.isEmpty()) {
        return tr("Nothing has been decided yet.");
    }
    if (viewpoint.isEmpty() || viewpoint == current) {
        return tr("Nothing has been decided about %1 lately.").arg(current);
    }
    return tr("%1 has decided nothing about %2 lately.").arg(viewpoint, current);
}

void WhyList::showHead(const sim::LabStep* newest) {
    const QString sentence = newest == nullptr ? nothing() : engineText(newest->why.sentence);
    m_headline->setText(sentence);
    m_when->setText(newest == nullptr ? QString()
                                      : tr("%1, %2").arg(TimeText::exact(newest->at),
                                                         m_model.nodeName(newest->observer)));
    m_copy->setEnabled(newest != nullptr);
}

void WhyList::refresh() {
    const auto found = steps();
    const sim::LabStep* newest = found.empty() ? nullptr : found.front();
    showHead(newest);
    m_text = newest == nullptr
                 ? QString()
                 : TimeText::exact(newest->at) + QLatin1Char('\t') + m_headline->text();
    for (int row = 0; row < kRows; ++row) {
        const Row& shown = m_rows[row];
        const auto at = static_cast<std::size_t>(row) + 1;
        shown.line->setVisible(at < found.size());
        if (at >= found.size()) {
            continue;
        }
        const sim::LabStep& step = *found[at];
        const QString sentence = engineText(step.why.sentence);
        shown.time->setText(TimeText::bare(step.at));
        shown.glyph->setRule(step.why.rule);
        if (shown.sentence->text() != sentence) {
            shown.sentence->setText(sentence);
        }
        m_text += QLatin1Char('\n') + TimeText::exact(step.at) + QLatin1Char('\t') + sentence;
    }
}

QString WhyList::text() const {
    return m_text;
}

void WhyList::copy() const {
    QGuiApplication::clipboard()->setText(m_text);
}

void WhyList::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    m_calm->hold(true);
}

void WhyList::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_calm->hold(false);
}

void WhyList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void WhyList::retranslate() {
    setAccessibleName(tr("Why"));
    m_title->setText(tr("Why"));
    m_scroll->setAccessibleName(tr("What was decided, and why"));
    m_copy->setToolTip(tr("Copy these sentences"));
    m_copy->setAccessibleName(tr("Copy these sentences"));
    refresh();
}

}  // namespace swimscope::gui

#include "gui/lab/lab_page.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

#include "gui/lab/compare_view.h"
#include "gui/lab/epidemic_view.h"
#include "gui/lab/lesson_card.h"
#include "gui/lab/map_view.h"
#include "gui/lab/message_panel.h"
#include "gui/lab/node_panel.h"
#include "gui/lab/space_time_view.h"
#include "gui/lab/time_bar.h"
#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kHeadHeight = 40;
constexpr int kSideWidth = 320;
/// A page that is narrower has no room for a side.
constexpr int kRoomForSide = 930;
/// One that is lower has none for a lesson below the views.
constexpr int kRoomForLesson = 560;

}  // namespace

LabPage::LabPage(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("labPage"));
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("labStack"));
    m_problem = makeLabel(this, QStringLiteral("labProblem"), TypeRole::Small, "error");
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(12, 4, 12, 4);
    m_problem->hide();
    m_over = makeLabel(this, QStringLiteral("labOver"), TypeRole::Small, "secondary");
    m_over->setWordWrap(true);
    m_over->setContentsMargins(12, 4, 12, 4);
    m_over->hide();
    makeViews();
    m_lesson = new LessonCard(model, this);
    m_middle = new QVBoxLayout;
    m_middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setSpacing(0);
    m_middle->addWidget(makeHead());
    m_middle->addWidget(m_over);
    m_middle->addWidget(m_problem);
    m_middle->addWidget(m_stack, 1);
    m_middle->addWidget(m_lesson);
    makeSide();
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addLayout(m_middle, 1);
    upper->addWidget(m_side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addWidget(new TimeBar(model, this));
    connect(&model, &LabModel::nodesChanged, this, &LabPage::fillViewpoints);
    connect(&model, &LabModel::frameChanged, this, &LabPage::onFrame);
    connect(&model, &LabModel::refused, this, &LabPage::onRefused);
    // Whatever is tried next, the last refusal is of the past.
    connect(&model, &LabModel::wished, this, [this] { onRefused({}); });
    retranslate();
    setView(Map);
}

void LabPage::makeSide() {
    m_side = makePanel(this, QStringLiteral("labSide"), "side");
    m_side->setFixedWidth(scaled(kSideWidth));
    m_lessonSide = new QScrollArea(m_side);
    m_lessonSide->setObjectName(QStringLiteral("labLessonSide"));
    m_lessonSide->setFrameShape(QFrame::NoFrame);
    m_lessonSide->setWidgetResizable(true);
    m_lessonSide->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_node = new NodePanel(m_model, m_side);
    auto* message = new MessagePanel(m_model, m_side);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_lessonSide, m_node, message}) {
        column->addWidget(part, 1);
    }
    // A click on a message asks for its content, wherever that is.
    connect(message, &MessagePanel::opened, this, [this](bool open) {
        m_messageOpen = open;
        m_sideButton->setChecked(open || m_sideButton->isChecked());
        fit();
    });
    connect(&m_model, &LabModel::selectionChanged, this, &LabPage::onSelection);
    connect(m_lesson, &LessonCard::told, this, &LabPage::onTold);
}

void LabPage::onSelection() {
    m_nodeOverLesson = m_model.current() != sim::kNoHost;
    fit();
}

/// A lesson that goes on is what people look for.
void LabPage::onTold() {
    m_nodeOverLesson = false;
    fit();
}

void LabPage::fit() {
    const bool hasSide = view() != SpaceTime;
    const bool roomy = width() >= scaled(kRoomForSide);
    moveLesson(hasSide && m_lesson->tells() && height() < scaled(kRoomForLesson));
    m_sideButton->setVisible(hasSide && !roomy && !m_lessonAtSide);
    m_side->setVisible(hasSide && (roomy || m_lessonAtSide || m_sideButton->isChecked()));
    const bool lesson = m_lessonAtSide && !m_nodeOverLesson;
    m_lessonSide->setVisible(lesson && !m_messageOpen);
    m_node->setVisible(!lesson && !m_messageOpen);
}

void LabPage::moveLesson(bool toSide) {
    if (toSide == m_lessonAtSide) {
        return;
    }
    m_lessonAtSide = toSide;
    keepingFonts([this, toSide] {
        m_lesson->setNarrow(toSide);
        if (toSide) {
            m_middle->removeWidget(m_lesson);
            m_lessonSide->setWidget(m_lesson);
        } else {
            m_middle->addWidget(m_lessonSide->takeWidget());
        }
        m_lesson->setVisible(m_lesson->tells());
    });
}

void LabPage::setBare(bool bare) {
    m_map->setBare(bare);
}

void LabPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void LabPage::makeViews() {
    for (int view = 0; view < ViewCount; ++view) {
        m_stack->addWidget(makeView(static_cast<View>(view)));
    }
}

QWidget* LabPage::makeView(View view) {
    switch (view) {
        case Map:
            m_map = new MapView(m_model, m_stack);
            return m_map;
        case SpaceTime:
            return new SpaceTimeView(m_model, m_stack);
        case Compare:
            return new CompareView(m_model, m_stack);
        case Epidemic:
            return new EpidemicView(m_model, m_stack);
        case ViewCount:
            break;
    }
    return new QWidget(m_stack);
}

QWidget* LabPage::makeHead() {
    QFrame* head = makePanel(this, QStringLiteral("labHead"), "chrome");
    fixHeight(*head, kHeadHeight);
    m_tabs = makeSegments(head, QStringLiteral("labTab"), ViewCount);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(0);
    for (int view = 0; view < ViewCount; ++view) {
        row->addWidget(m_tabs[view]);
        connect(m_tabs[view], &QToolButton::clicked, this,
                [this, view] { setView(static_cast<View>(view)); });
    }
    m_seenBy = makeLabel(head, QStringLiteral("labSeenBy"), TypeRole::Body, "secondary");
    m_viewpoint = new QComboBox(head);
    m_viewpoint->setObjectName(QStringLiteral("labViewpoint"));
    m_seenBy->setBuddy(m_viewpoint);
    row->addSpacing(10);
    row->addWidget(m_seenBy);
    row->addSpacing(6);
    row->addWidget(m_viewpoint);
    row->addStretch(1);
    m_sideButton = makeIconButton(head, QStringLiteral("labSideButton"), QStringLiteral("details"));
    m_sideButton->setCheckable(true);
    row->addWidget(m_sideButton);
    connect(m_sideButton, &QToolButton::toggled, this, &LabPage::fit);
    connect(m_viewpoint, &QComboBox::activated, this, &LabPage::chooseViewpoint);
    return head;
}

void LabPage::setView(View view) {
    m_tabs[view]->setChecked(true);
    m_stack->setCurrentIndex(view);
    fit();
}

LabPage::View LabPage::view() const {
    return static_cast<View>(m_stack->currentIndex());
}

QWidget& LabPage::current() const {
    return *m_stack->currentWidget();
}

void LabPage::fillViewpoints() {
    const QSignalBlocker quiet(m_viewpoint);
    m_viewpoint->clear();
    m_viewpoint->addItem(tr("everybody"), sim::kNoHost);
    for (const sim::LabNode& node : m_model.frame().nodes) {
        m_viewpoint->addItem(m_model.nodeName(node.id), node.id);
    }
    onFrame();
}

void LabPage::chooseViewpoint(int row) {
    m_model.wish(sim::SetViewpoint{m_viewpoint->itemData(row).toUInt()});
}

void LabPage::onFrame() {
    m_over->setVisible(m_model.over());
    m_viewpoint->setEnabled(!m_model.over());
    const auto row = static_cast<int>(m_model.frame().viewpoint);
    if (m_viewpoint->currentIndex() != row && row < m_viewpoint->count()) {
        const QSignalBlocker quiet(m_viewpoint);
        m_viewpoint->setCurrentIndex(row);
    }
}

void LabPage::onRefused(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setAccessibleName(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void LabPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        onRefused({});
        retranslate();
    }
}

void LabPage::retranslate() {
    setAccessibleName(tr("Lab"));
    const std::array words = {tr("Map"), tr("Space-time"), tr("Compare"), tr("Rumour")};
    for (int view = 0; view < ViewCount; ++view) {
        m_tabs[view]->setText(words[static_cast<std::size_t>(view)]);
        m_tabs[view]->setAccessibleName(words[static_cast<std::size_t>(view)]);
    }
    m_seenBy->setText(tr("Seen by"));
    m_over->setText(tr("The lab has ended; this is the last picture of it."));
    m_over->setAccessibleName(m_over->text());
    m_viewpoint->setAccessibleName(tr("Whose beliefs are shown"));
    m_sideButton->setAccessibleName(tr("What is selected, and why"));
    m_sideButton->setToolTip(tr("What is selected, and why"));
    m_viewpoint->setItemText(0, tr("everybody"));
}

}  // namespace swimscope::gui

#include "gui/lab/space_time_view.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "gui/lab/space_time_chart.h"
#include "gui/lab/space_time_filter.h"
#include "gui/lab/space_time_side.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kSpaceTimeBar = 40;
/// Between two questions for a chronicle.
constexpr int kAskInterval = 500;
/// Of the window that lies before the present.
constexpr double kPast = 0.8;
/// Of the window, by which the run must have gone on for another question.
constexpr double kMoved = 0.01;
constexpr std::array kWindowSeconds = {0.5, 1.0, 3.0, 10.0, 30.0};
constexpr int kUsualWindow = 2;

base::Duration ofSeconds(double seconds) {
    return std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds));
}

}  // namespace

SpaceTimeView::SpaceTimeView(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("spaceTimeView"));
    m_chart = new SpaceTimeChart(model, this);
    m_side = new SpaceTimeSide(model, *m_chart, this);
    m_status = makeLabel(this, QStringLiteral("spaceTimeStatus"), TypeRole::Tiny, "secondary");
    m_status->setContentsMargins(12, 2, 12, 4);
    auto* told = new QWidget(this);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_chart, 1);
    left->addWidget(m_status);
    auto* row = new QHBoxLayout(told);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_side);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(told);
    m_stack->addWidget(makeEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &SpaceTimeView::askNow);
    connect(&model, &LabModel::frameChanged, this, &SpaceTimeView::onFrame);
    connect(&model, &LabModel::nodesChanged, this, &SpaceTimeView::fillSubjects);
    connect(&model, &LabModel::selectionChanged, this, &SpaceTimeView::onSelection);
    connect(m_chart, &SpaceTimeChart::windowWished, this, &SpaceTimeView::onWindow);
    connect(m_chart, &SpaceTimeChart::presentWished, this, &SpaceTimeView::toPresent);
    connect(m_chart, &SpaceTimeChart::digestChanged, this, &SpaceTimeView::onDigest);
    connect(m_side, &SpaceTimeSide::doubtWished, this, &SpaceTimeView::toDoubt);
    retranslate();
    fillSubjects();
}

QWidget* SpaceTimeView::makeBar() {
    QFrame* bar = makePanel(this, QStringLiteral("spaceTimeBar"), "bar");
    fixHeight(*bar, kSpaceTimeBar);
    m_about = makeLabel(bar, QStringLiteral("spaceTimeAbout"), TypeRole::Body, "secondary");
    m_subjects = new QComboBox(bar);
    m_subjects->setObjectName(QStringLiteral("spaceTimeSubject"));
    m_about->setBuddy(m_subjects);
    m_lanes = new QComboBox(bar);
    m_lanes->setObjectName(QStringLiteral("spaceTimeLanes"));
    m_lanes->addItems({QString(), QString()});
    m_lanes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_windows = new QComboBox(bar);
    m_windows->setObjectName(QStringLiteral("spaceTimeWindow"));
    for (const double seconds : kWindowSeconds) {
        m_windows->addItem(QString(), seconds);
    }
    m_windows->setCurrentIndex(kUsualWindow);
    m_present = makeIconButton(bar, QStringLiteral("spaceTimePresent"), QStringLiteral("step"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_about);
    row->addWidget(m_subjects);
    row->addWidget(m_lanes);
    row->addWidget(m_windows);
    row->addWidget(m_present);
    row->addSpacing(4);
    auto* filter = new SpaceTimeFilter(bar);
    row->addWidget(filter);
    connect(filter, &SpaceTimeFilter::shownChanged, m_chart, &SpaceTimeChart::setShown);
    row->addStretch(1);
    connect(m_subjects, &QComboBox::activated, this, &SpaceTimeView::chooseSubject);
    connect(m_windows, &QComboBox::activated, this, &SpaceTimeView::chooseWindow);
    connect(m_present, &QToolButton::clicked, this, &SpaceTimeView::toPresent);
    connect(m_lanes, &QComboBox::activated, m_chart,
            [this](int choice) { m_chart->setLanes(static_cast<LaneChoice>(choice)); });
    return bar;
}

QWidget* SpaceTimeView::makeEmpty() {
    auto* page = makePanel(this, QStringLiteral("spaceTimeEmptyPage"), "surface");
    m_empty = makeLabel(page, QStringLiteral("spaceTimeEmpty"), TypeRole::Body, "secondary");
    m_empty->setWordWrap(true);
    m_run = makeButton(page, QStringLiteral("spaceTimeRun"), "primary", QStringLiteral("run"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(m_empty);
    column->addWidget(m_run, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_run, &QPushButton::clicked, this, [this] { m_model.wish(sim::GoOn{}); });
    return page;
}

void SpaceTimeView::fillSubjects() {
    const QSignalBlocker quiet(m_subjects);
    m_subjects->clear();
    for (const sim::LabNode& node : m_model.frame().nodes) {
        m_subjects->addItem(m_model.nodeName(node.id), node.id);
    }
    if (m_subject > m_model.frame().nodes.size()) {
        m_subject = sim::kNoHost;
    }
    onSelection();
    onFrame();
}

/// The selected node; with none, whom somebody doubted last.
void SpaceTimeView::onSelection() {
    sim::HostId wanted = m_model.current();
    if (wanted == sim::kNoHost && m_subject == sim::kNoHost && m_model.hasNodes()) {
        wanted = 1;
        if (const auto& marks = m_model.frame().marks) {
            const auto doubt = std::find_if(
                marks->rbegin(), marks->rend(),
                [](const sim::Mark& mark) { return mark.kind == sim::MarkKind::Suspected; });
            wanted = doubt == marks->rend() ? wanted : doubt->host;
        }
    }
    if (wanted != sim::kNoHost && wanted != m_subject) {
        m_subject = wanted;
        ask();
    }
    const QSignalBlocker quiet(m_subjects);
    m_subjects->setCurrentIndex(m_subjects->findData(m_subject));
}

void SpaceTimeView::chooseSubject(int row) {
    m_model.select({m_subjects->itemData(row).toUInt()});
}

void SpaceTimeView::chooseWindow(int row) {
    const base::Instant middle = begin() + m_width / 2;
    m_width = ofSeconds(m_windows->itemData(row).toDouble());
    m_from = middle.time_since_epoch() < m_width / 2 ? base::Instant{} : middle - m_width / 2;
    m_chart->setWindow(begin(), m_width);
    ask();
}

base::Instant SpaceTimeView::begin() const {
    const base::Instant now = m_model.frame().now;
    const base::Duration past = partOf(m_width, kPast);
    if (!m_follows) {
        return m_from;
    }
    return now.time_since_epoch() < past ? base::Instant{} : now - past;
}

void SpaceTimeView::onWindow(base::Instant from, base::Duration width) {
    m_follows = false;
    m_from = from;
    m_width = width;
    ask();
}

void SpaceTimeView::toPresent() {
    m_follows = true;
    m_chart->setWindow(begin(), m_width);
    ask();
}

void SpaceTimeView::toDoubt() {
    if (const auto doubt = m_side->lastDoubt()) {
        onWindow(doubt->time_since_epoch() < m_width / 2 ? base::Instant{} : *doubt - m_width / 2,
                 m_width);
        m_chart->setWindow(m_from, m_width);
    }
}

bool SpaceTimeView::isOutdated() const {
    const sim::LabFrame& frame = m_model.frame();
    const base::Duration gone =
        frame.now > m_askedAt ? frame.now - m_askedAt : m_askedAt - frame.now;
    return frame.branch != m_askedBranch || (m_follows && gone > m_width * kMoved);
}

void SpaceTimeView::ask() {
    showStatus();
    if (!isVisible() || m_later.isActive()) {
        return;
    }
    const qint64 rested = m_rest.isValid() ? m_rest.elapsed() : kAskInterval;
    if (rested >= kAskInterval) {
        askNow();
    } else {
        m_later.start(static_cast<int>(kAskInterval - rested));
    }
}

void SpaceTimeView::askNow() {
    const sim::LabFrame& frame = m_model.frame();
    if (!isVisible() || m_subject == sim::kNoHost || frame.live) {
        return;
    }
    m_rest.restart();
    m_askedAt = frame.now;
    m_askedBranch = frame.branch;
    m_model.wish(sim::TellChronicle{begin(), begin() + m_width, m_subject});
}

void SpaceTimeView::onFrame() {
    if (!isVisible()) {
        return;
    }
    const sim::LabFrame& frame = m_model.frame();
    showEmpty();
    if (frame.chronicle != nullptr && frame.chronicle != m_seen) {
        m_seen = frame.chronicle;
        take(m_seen);
    }
    m_side->onFrame();
    if (isOutdated()) {
        ask();
    }
}

void SpaceTimeView::take(const std::shared_ptr<const sim::Chronicle>& chronicle) {
    if (chronicle->window.subject == m_subject && !chronicle->progress) {
        if (m_follows) {
            m_chart->setWindow(chronicle->window.from,
                               chronicle->window.to - chronicle->window.from);
        }
        m_chart->setChronicle(chronicle);
        showEmpty();
    }
    showStatus();
}

void SpaceTimeView::onDigest() {
    m_side->onDigest();
    retranslateLanes();
    showStatus();
}

void SpaceTimeView::showEmpty() {
    const sim::LabFrame& frame = m_model.frame();
    const bool nothing = frame.live || frame.nodes.empty() || frame.end == base::Instant{};
    const bool untold = m_chart->chronicle().window.subject == sim::kNoHost;
    m_stack->setCurrentIndex(nothing || untold ? 1 : 0);
    m_run->setVisible(nothing && !frame.live && !frame.nodes.empty());
    m_empty->setText(frame.live ? tr("A diagram is told by running a simulation again, which real "
                                     "sockets cannot do. The map shows what is happening now.")
                     : frame.nodes.empty() ? tr("The cluster is being made.")
                     : !nothing
                         ? tr("The run is gone through again for what was said and believed.")
                         : tr("Nothing has happened yet. Let the simulation run, and every message "
                              "and every change of belief is drawn here."));
}

void SpaceTimeView::showStatus() {
    const sim::Chronicle& told = m_chart->chronicle();
    QStringList words{tr("%1 shown").arg(TimeText::span(m_width))};
    if (m_seen != nullptr && m_seen->progress) {
        words << tr("running again, %1 %").arg(qRound(*m_seen->progress * 100));
    }
    words << tr("%n message(s)", nullptr, static_cast<int>(told.messages.size()));
    if (told.messagesLeftOut > 0) {
        words << tr("%n more had no room", nullptr, static_cast<int>(told.messagesLeftOut));
    }
    if (const std::size_t others = m_chart->digest().arrowsLeftOut; others > 0) {
        words << tr("%n of them not drawn, for clearness", nullptr, static_cast<int>(others));
    }
    m_status->setText(words.join(QStringLiteral("  ·  ")));
    m_present->setEnabled(!m_follows);
    const double seconds = base::toSeconds(m_width);
    const auto usual = std::find(kWindowSeconds.begin(), kWindowSeconds.end(), seconds);
    m_windows->setPlaceholderText(tr("%1 s").arg(QLocale().toString(seconds, 'g', 3)));
    m_windows->setCurrentIndex(
        usual == kWindowSeconds.end() ? -1 : static_cast<int>(usual - kWindowSeconds.begin()));
}

void SpaceTimeView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_chart->setWindow(begin(), m_width);
    onSelection();
    onFrame();
    ask();
}

void SpaceTimeView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_later.stop();
    m_seen = nullptr;
    if (m_model.hasNodes() && !m_model.frame().live) {
        m_model.wish(sim::StopTelling{});
    }
}

void SpaceTimeView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SpaceTimeView::retranslateLanes() {
    const ChronicleDigest& digest = m_chart->digest();
    const QLocale locale;
    const bool all = m_chart->lanes() == LaneChoice::All;
    const auto shown = static_cast<int>(digest.lanes.size());
    m_lanes->setItemText(
        0, all ? tr("Those that took part")
               : tr("%1 of %2 lanes").arg(locale.toString(shown), locale.toString(digest.hosts)));
    m_lanes->setItemText(1, tr("All %1 lanes").arg(locale.toString(digest.hosts)));
}

void SpaceTimeView::retranslate() {
    setAccessibleName(tr("Space-time"));
    m_about->setText(tr("Belief about"));
    m_subjects->setAccessibleName(tr("About whom beliefs are shown"));
    m_lanes->setAccessibleName(tr("Which nodes have a lane"));
    m_windows->setAccessibleName(tr("How much time is shown"));
    const QLocale locale;
    for (int i = 0; i < m_windows->count(); ++i) {
        m_windows->setItemText(i,
                               tr("%1 s").arg(locale.toString(m_windows->itemData(i).toDouble())));
    }
    m_present->setToolTip(tr("Back to the present (Home)"));
    m_present->setAccessibleName(tr("Back to the present"));
    m_run->setText(tr("Run"));
    m_run->setAccessibleName(m_run->text());
    retranslateLanes();
    showEmpty();
    showStatus();
}

}  // namespace swimscope::gui

#include "gui/lab/time_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <array>
#include <cmath>

#include "gui/lab/branch_list.h"
#include "gui/lab/fault_words.h"
#include "gui/lab/time_slider.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kBarHeight = 53;
constexpr int kPatience = 150;
/// Below it words drop out.
constexpr int kRoomy = 1000;
constexpr std::array kSpeeds{0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 50.0, 100.0};

void offerWith(QWidget& widget, bool on, const QString& tip) {
    widget.setEnabled(on);
    if (widget.toolTip() != tip) {
        widget.setToolTip(tip);
        widget.setAccessibleDescription(tip);
    }
}

}  // namespace

TimeBar::TimeBar(LabModel& model, QWidget* page) : QFrame(page), m_model(model), m_wishes(model) {
    setObjectName(QStringLiteral("labTimeBar"));
    setProperty("panel", QStringLiteral("chrome"));
    fixHeight(*this, kBarHeight);
    makeMoves();
    makeTime();
    makeSpeed();
    makeBranches();
    place();
    if (page != nullptr) {
        bindKeys(*page);
    }
    connect(&model, &LabModel::frameChanged, this, &TimeBar::onFrame);
    retranslate();
}

void TimeBar::makeMoves() {
    m_back = makeIconButton(this, QStringLiteral("labStepBack"), QStringLiteral("step-back"));
    m_run = makeButton(this, QStringLiteral("labRun"), "primary", QStringLiteral("run"));
    m_run->setFixedWidth(scaled(40));
    m_forth = makeIconButton(this, QStringLiteral("labStepForth"), QStringLiteral("step"));
    m_unit = new QComboBox(this);
    m_unit->setObjectName(QStringLiteral("labStepUnit"));
    for (const auto each :
         {TimeWishes::Unit::Event, TimeWishes::Unit::ProbePeriod, TimeWishes::Unit::GossipTick}) {
        m_unit->addItem(QString(), static_cast<int>(each));
    }
    m_slider = new TimeSlider(m_model, this);
    connect(m_back, &QToolButton::clicked, this, [this] { m_wishes.back(unit()); });
    connect(m_run, &QPushButton::clicked, this, [this] { m_wishes.toggle(); });
    connect(m_forth, &QToolButton::clicked, this, [this] { m_wishes.forth(unit()); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] { m_slider->setUnit(unit()); });
}

TimeWishes::Unit TimeBar::unit() const {
    return static_cast<TimeWishes::Unit>(m_unit->currentData().toInt());
}

void TimeBar::makeTime() {
    m_clock = new QStackedWidget(this);
    m_clock->setObjectName(QStringLiteral("labClock"));
    m_clock->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_time = makeLabel(m_clock, QStringLiteral("labTime"), TypeRole::Title);
    auto* seeking = new QWidget(m_clock);
    m_progress = new QProgressBar(seeking);
    m_progress->setObjectName(QStringLiteral("labSeekProgress"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(6));
    m_cancel = makeIconButton(seeking, QStringLiteral("labCancelSeek"), QStringLiteral("close"));
    auto* row = new QHBoxLayout(seeking);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    m_clock->addWidget(m_time);
    m_clock->addWidget(seeking);
    connect(&Zoom::instance(), &Zoom::changed, this, &TimeBar::fitWidth);
    m_patience = new QTimer(this);
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, this, [this] { m_clock->setCurrentIndex(1); });
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_model.wish(sim::CancelSeek{}); });
}

void TimeBar::makeSpeed() {
    m_speedWord = makeLabel(this, QStringLiteral("labSpeedWord"), TypeRole::Body, "secondary");
    m_speed = new QComboBox(this);
    m_speed->setObjectName(QStringLiteral("labSpeed"));
    m_speedWord->setBuddy(m_speed);
    for (const double factor : kSpeeds) {
        m_speed->addItem(QString(), factor);
    }
    m_reached = makeLabel(this, QStringLiteral("labReached"), TypeRole::Small, "warning");
    m_reached->hide();
    connect(m_speed, &QComboBox::activated, this,
            [this](int row) { m_model.wish(sim::SetSpeed{m_speed->itemData(row).toDouble()}); });
}

void TimeBar::makeBranches() {
    m_undo = makeIconButton(this, QStringLiteral("labUndo"), QStringLiteral("undo"));
    m_redo = makeIconButton(this, QStringLiteral("labRedo"), QStringLiteral("redo"));
    m_branches = makeButton(this, QStringLiteral("labBranches"), "flat", QStringLiteral("branch"));
    m_list = new BranchList(m_model, this);
    connect(m_undo, &QToolButton::clicked, this, [this] { m_model.wish(sim::UndoPoke{}); });
    connect(m_redo, &QToolButton::clicked, this, [this] { m_model.wish(sim::RedoPoke{}); });
    connect(m_branches, &QPushButton::clicked, this, [this] { m_list->popUp(*m_branches); });
}

void TimeBar::place() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    const auto add = [row](std::initializer_list<QWidget*> widgets) {
        for (QWidget* widget : widgets) {
            row->addWidget(widget, 0, Qt::AlignVCenter);
        }
    };
    add({m_back, m_run, m_forth, m_unit});
    row->addSpacing(8);
    add({m_clock});
    row->addSpacing(4);
    row->addWidget(m_slider, 1);
    row->addSpacing(4);
    add({m_speedWord, m_speed, m_reached});
    row->addSpacing(6);
    add({m_undo, m_redo, m_branches});
}

void TimeBar::bindKeys(QWidget& page) {
    const auto bind = [&page](const QKeySequence& keys, QToolButton* button) {
        auto* shortcut = new QShortcut(keys, &page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    };
    bind(QKeySequence(Qt::CTRL | Qt::Key_Z), m_undo);
    bind(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), m_redo);
}

void TimeBar::onFrame() {
    showTime();
    showSeeking();
    showSpeed();
    showBranches();
    offer();
}

void TimeBar::showTime() {
    const sim::LabFrame& frame = m_model.frame();
    m_time->setText(TimeText::exact(frame.now));
    if (frame.running != m_showsPause) {
        m_showsPause = frame.running;
        m_run->setIcon(icon(m_showsPause ? QStringLiteral("pause") : QStringLiteral("run"),
                            IconTone::OnAccent));
    }
}

void TimeBar::showSeeking() {
    const auto& seeking = m_model.frame().seeking;
    if (!seeking) {
        m_patience->stop();
        m_clock->setCurrentIndex(0);
        return;
    }
    m_progress->setValue(static_cast<int>(100 * *seeking));
    if (m_clock->currentIndex() == 0 && !m_patience->isActive()) {
        m_patience->start();
    }
}

void TimeBar::showSpeed() {
    const sim::LabFrame& frame = m_model.frame();
    if (m_speed->currentData().toDouble() != frame.speed) {
        int row = m_speed->findData(frame.speed);
        if (row < 0) {
            m_speed->addItem(TimeText::speed(frame.speed), frame.speed);
            row = m_speed->count() - 1;
        }
        const QSignalBlocker quiet(m_speed);
        m_speed->setCurrentIndex(row);
    }
    if (!frame.reached) {
        return m_reached->hide();
    }
    // Two figures are enough, and change less often than three.
    const QString made = TimeText::speed(*frame.reached < 10 ? std::round(*frame.reached * 10) / 10
                                                             : std::round(*frame.reached));
    const bool roomy = width() >= scaled(kRoomy);
    m_reached->setText(roomy ? tr("of %1, %2 reached").arg(TimeText::speed(frame.speed), made)
                             : made);
    m_reached->setToolTip(tr("This machine makes %2 of the %1 that were asked for.")
                              .arg(TimeText::speed(frame.speed), made));
    m_reached->show();
}

void TimeBar::showBranches() {
    const auto& branches = m_model.frame().branches;
    const int count = branches != nullptr ? static_cast<int>(branches->size()) : 0;
    const QString text = m_roomy ? tr("%n branch(es)", nullptr, count) : QString::number(count);
    if (m_branches->text() != text) {
        m_branches->setText(text);
        m_branches->setAccessibleName(tr("%n branch(es)", nullptr, count));
    }
}

QString TimeBar::lastPoke() const {
    const sim::LabFrame& frame = m_model.frame();
    if (frame.branches == nullptr || frame.branch == sim::kNoBranch ||
        frame.branch > frame.branches->size()) {
        return {};
    }
    const auto& pokes = (*frame.branches)[frame.branch - 1].pokes;
    for (auto poke = pokes.rbegin(); poke != pokes.rend(); ++poke) {
        if (poke->place.at <= frame.now) {
            return FaultWords::poke(m_model, poke->poke);
        }
    }
    return {};
}

void TimeBar::offer() {
    const sim::LabFrame& frame = m_model.frame();
    const QString live =
        frame.live ? tr("These are real sockets in wall time: nothing can be stopped, stepped, "
                        "taken back or undone.")
                   : QString();
    const auto tip = [&live](const QString& usual) { return live.isEmpty() ? usual : live; };
    const bool here = !frame.live && m_model.hasNodes() && !m_model.over();
    offerWith(*m_back, here && frame.steps > 0, tip(tr("Step back")));
    offerWith(*m_run, here, tip(frame.running ? tr("Pause (Space)") : tr("Run (Space)")));
    offerWith(*m_forth, here, tip(tr("Step")));
    offerWith(*m_unit, here, tip(tr("What one step is")));
    offerWith(*m_speed, here, tip(tr("Virtual seconds per second")));
    offerWith(*m_branches, here, tip(tr("Every way this run has been made to go")));
    const QString poke = lastPoke();
    offerWith(
        *m_undo, here && frame.canUndo,
        tip(poke.isEmpty() || !frame.canUndo ? tr("Undo (Ctrl+Z): nothing has been done by hand")
                                             : tr("Undo \"%1\" (Ctrl+Z)").arg(poke)));
    offerWith(*m_redo, here && frame.canRedo,
              tip(frame.canRedo ? tr("Redo (Ctrl+Shift+Z)")
                                : tr("Redo (Ctrl+Shift+Z): nothing has been undone")));
    m_slider->setEnabled(here);
    m_slider->setToolTip(live);
}

void TimeBar::fitWidth() {
    m_roomy = width() >= scaled(kRoomy);
    m_speedWord->setVisible(m_roomy);
    const QFontMetrics metrics(m_time->font());
    m_clock->setFixedWidth(metrics.horizontalAdvance(QStringLiteral("0000.000 s")) + 4);
    showSpeed();
    showBranches();
}

void TimeBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    // A layout that is being carried out does not hear of widgets that come and go meanwhile.
    if (m_roomy != (width() >= scaled(kRoomy))) {
        QTimer::singleShot(0, this, &TimeBar::fitWidth);
    }
}

void TimeBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TimeBar::retranslate() {
    setAccessibleName(tr("Time bar"));
    m_back->setAccessibleName(tr("Step back"));
    m_run->setAccessibleName(tr("Run or pause"));
    m_forth->setAccessibleName(tr("Step"));
    m_unit->setAccessibleName(tr("What one step is"));
    const std::array units{tr("event"), tr("probe period"), tr("gossip tick")};
    for (std::size_t i = 0; i < units.size(); ++i) {
        m_unit->setItemText(static_cast<int>(i), units[i]);
    }
    m_progress->setAccessibleName(tr("Going to another time"));
    m_cancel->setAccessibleName(tr("Stay here"));
    m_cancel->setToolTip(tr("Stay here"));
    m_speedWord->setText(tr("Speed"));
    m_speed->setAccessibleName(tr("Speed"));
    for (int row = 0; row < m_speed->count(); ++row) {
        m_speed->setItemText(row, TimeText::speed(m_speed->itemData(row).toDouble()));
    }
    m_undo->setAccessibleName(tr("Undo"));
    m_redo->setAccessibleName(tr("Redo"));
    m_branches->setText({});
    fitWidth();
    onFrame();
}

}  // namespace swimscope::gui

#include "gui/lab/compare_view.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "gui/lab/compare_words.h"
#include "gui/lab/discovery_table.h"
#include "gui/lab/option_panel.h"
#include "gui/lab/run_chart.h"
#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kFigureRows = 10;
constexpr int kFigureColumns = 4;
constexpr int kChartCount = 6;
constexpr int kTwoColumnsFrom = 560;

}  // namespace

CompareView::CompareView(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("compareView"));
    QFrame* bar = makePanel(this, QStringLiteral("compareBar"), "bar");
    auto* inBar = new QVBoxLayout(bar);
    inBar->setContentsMargins(0, 0, 0, 0);
    m_options = new OptionPanel(model, bar);
    inBar->addWidget(m_options);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("compareStack"));
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_stack, 1);
    connect(&model, &LabModel::frameChanged, this, &CompareView::onFrame);
    retranslate();
}

QWidget* CompareView::makeEmpty() {
    QFrame* empty = makePanel(m_stack, QStringLiteral("compareEmpty"), "surface");
    m_emptyTitle = makeLabel(empty, QStringLiteral("compareEmptyTitle"), TypeRole::Title);
    m_emptyText = makeLabel(empty, QStringLiteral("compareEmptyText"), TypeRole::Body, "secondary");
    for (QLabel* label : {m_emptyTitle, m_emptyText}) {
        label->setWordWrap(true);
        label->setMaximumWidth(scaled(560));
    }
    m_example = makeButton(empty, QStringLiteral("compareExample"), "primary");
    connect(m_example, &QPushButton::clicked, this, &CompareView::startExample);
    auto* column = new QVBoxLayout(empty);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(10);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addSpacing(4);
    column->addWidget(m_example, 0, Qt::AlignLeft);
    column->addStretch(1);
    return empty;
}

QWidget* CompareView::makeContent() {
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setObjectName(QStringLiteral("compareScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFrame* content = makePanel(m_scroll, QStringLiteral("compareContent"), "surface");
    m_headline = makeLabel(content, QStringLiteral("compareHeadline"), TypeRole::Title);
    m_what = makeLabel(content, QStringLiteral("compareWhat"), TypeRole::Small, "secondary");
    m_caveat = makeLabel(content, QStringLiteral("compareCaveat"), TypeRole::Small, "warning");
    m_killsTitle = makeLabel(content, QStringLiteral("compareKillsTitle"), TypeRole::Heading);
    m_kills = new DiscoveryTable(content);
    for (QLabel* label : {m_headline, m_what, m_caveat}) {
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(6);
    column->addWidget(m_headline);
    column->addWidget(m_what);
    column->addWidget(m_caveat);
    column->addSpacing(6);
    column->addWidget(makeFigures(content));
    column->addSpacing(8);
    column->addWidget(makeCharts(content));
    column->addSpacing(8);
    column->addWidget(m_killsTitle);
    column->addWidget(m_kills);
    column->addStretch(1);
    m_scroll->setWidget(content);
    return m_scroll;
}

QWidget* CompareView::makeFigures(QWidget* parent) {
    auto* figures = new QWidget(parent);
    figures->setObjectName(QStringLiteral("compareFigures"));
    auto* grid = new QGridLayout(figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(3);
    for (int row = 0; row <= kFigureRows; ++row) {
        QList<QLabel*> labels;
        for (int column = 0; column < kFigureColumns; ++column) {
            const bool head = row == 0;
            const bool number = column == 1 || column == 2;
            auto* label = makeLabel(
                figures, QStringLiteral("compareFigure%1-%2").arg(row).arg(column),
                head ? TypeRole::SmallStrong : (number ? TypeRole::BodyStrong : TypeRole::Body),
                head || !number ? "secondary" : nullptr);
            grid->addWidget(label, row, column, number ? Qt::AlignRight : Qt::AlignLeft);
            labels << label;
        }
        m_figures << labels;
    }
    grid->setColumnStretch(kFigureColumns - 1, 1);
    return figures;
}

QWidget* CompareView::makeCharts(QWidget* parent) {
    auto* charts = new QWidget(parent);
    charts->setObjectName(QStringLiteral("compareCharts"));
    m_chartGrid = new QGridLayout(charts);
    m_chartGrid->setContentsMargins(0, 0, 0, 0);
    m_chartGrid->setHorizontalSpacing(16);
    m_chartGrid->setVerticalSpacing(12);
    for (int i = 0; i < kChartCount; ++i) {
        auto* chart = new RunChart(charts);
        chart->setObjectName(QStringLiteral("compareChart%1").arg(i));
        fixHeight(*chart, chart->sizeHint().height());
        connect(chart, &RunChart::crossMoved, this, [this](std::optional<double> seconds) {
            for (RunChart* other : std::as_const(m_charts)) {
                other->setCross(seconds);
            }
        });
        m_charts << chart;
    }
    return charts;
}

void CompareView::arrangeCharts() {
    const int columns = width() >= scaled(kTwoColumnsFrom) ? 2 : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (int i = 0; i < kChartCount; ++i) {
        m_chartGrid->addWidget(m_charts[i], i / columns, i % columns);
    }
    m_chartGrid->setColumnStretch(0, 1);
    m_chartGrid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

/// What the papers show best: members that stall now and then, with and without Lifeguard.
void CompareView::startExample() {
    constexpr int kStalling = 6;
    constexpr std::size_t kMost = 4;
    const RivalOptions options = CompareWords::presets().front().options;
    sim::CompareWith compare;
    for (auto it = options.begin(); it != options.end(); ++it) {
        compare.options[it.key().toStdString()] = it.value().toStdString();
    }
    m_model.wish(compare);
    const std::size_t nodes = m_model.frame().nodes.size();
    const std::size_t stalled = std::clamp<std::size_t>(nodes / 8, 1, kMost);
    for (std::size_t i = 0; i < stalled && nodes > 1; ++i) {
        sim::Stutter stutter;
        stutter.host = static_cast<sim::HostId>(nodes - i);
        stutter.blocked = std::chrono::seconds(kStalling);
        stutter.open = std::chrono::milliseconds(64);
        m_model.wishPoke(stutter);
    }
    m_model.wish(sim::GoOn{});
}

void CompareView::onFrame() {
    if (!isVisible()) {
        return;
    }
    const sim::LabFrame& frame = m_model.frame();
    m_options->setVisible(!frame.live);
    m_example->setVisible(!frame.live);
    m_example->setEnabled(frame.nodes.size() > 1);
    const bool live = frame.live;
    if (m_emptyText->property("live").toBool() != live) {
        m_emptyText->setProperty("live", live);
        retranslate();
    }
    if (frame.comparison == m_shown && m_shown != nullptr) {
        return;
    }
    m_shown = frame.comparison;
    m_stack->setCurrentIndex(m_shown ? 1 : 0);
    if (m_shown != nullptr) {
        showComparison(*m_shown);
    }
}

void CompareView::showComparison(const sim::LabComparison& comparison) {
    m_headline->setText(CompareWords::headline(comparison));
    m_what->setText(CompareWords::differences(comparison));
    const QString caveat = CompareWords::caveat(comparison);
    m_caveat->setText(caveat);
    m_caveat->setVisible(!caveat.isEmpty());
    showFigures(comparison);
    showCharts(comparison);
    const bool kills = !comparison.here.discoveries.empty();
    m_killsTitle->setVisible(kills);
    m_kills->setVisible(kills);
    m_kills->showKills(m_model, comparison);
}

void CompareView::showFigures(const sim::LabComparison& comparison) {
    const auto figures = CompareWords::figures(comparison);
    const QString rival = CompareWords::rivalName(CompareWords::optionsOf(comparison));
    const QStringList heads = {QString(), tr("this run"), tr("other run"), tr("this run has")};
    for (int column = 0; column < kFigureColumns; ++column) {
        m_figures[0][column]->setText(heads[column]);
    }
    m_figures[0][2]->setToolTip(rival);
    for (int row = 1; row <= kFigureRows; ++row) {
        const auto& figure = figures[static_cast<std::size_t>(row - 1)];
        const std::array texts = {figure.name, figure.here, figure.there, figure.difference};
        for (int column = 0; column < kFigureColumns; ++column) {
            QLabel* label = m_figures[row][column];
            label->setText(texts[static_cast<std::size_t>(column)]);
            label->setAccessibleName(column == 0 ? figure.name
                                                 : figure.name + QLatin1Char(' ') +
                                                       m_figures[0][column]->text());
        }
    }
}

void CompareView::showCharts(const sim::LabComparison& comparison) {
    const auto charts = CompareWords::charts();
    const QString rival = CompareWords::rivalName(CompareWords::optionsOf(comparison));
    const double end = std::max(1.0, base::toSeconds(comparison.here.now.at.time_since_epoch()));
    for (int i = 0; i < kChartCount; ++i) {
        const CompareWords::Chart& what = charts[static_cast<std::size_t>(i)];
        m_charts[i]->setTitle(what.title);
        m_charts[i]->setScale(what.format, what.leastTop);
        m_charts[i]->setLines({{tr("this run"), what.points(comparison.here), false},
                               {rival, what.points(comparison.there), false}},
                              0, end);
    }
}

void CompareView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrangeCharts();
    onFrame();
}

void CompareView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeCharts();
}

void CompareView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_shown != nullptr) {
            showComparison(*m_shown);
        }
    }
}

void CompareView::retranslate() {
    setAccessibleName(tr("Compare two runs"));
    m_emptyTitle->setText(tr("What would have happened with other options?"));
    m_emptyText->setText(
        m_model.frame().live
            ? tr("Comparing needs a simulation: what happens on real sockets cannot be had twice.")
            : tr("A second run with the same nodes, seed and script goes beside this one, and "
                 "whatever you do to a node here is done there at the same time. Choose above what "
                 "shall be different, or begin with an example: a few nodes stall for 6 s at a "
                 "time, and the other run has no Lifeguard. You can undo what that does."));
    m_example->setText(tr("Compare with no Lifeguard while nodes stall"));
    m_example->setAccessibleName(m_example->text());
    m_killsTitle->setText(tr("How killed nodes were found out"));
    m_scroll->setAccessibleName(tr("Comparison"));
}

}  // namespace swimscope::gui

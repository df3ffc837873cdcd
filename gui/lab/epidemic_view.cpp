#include "gui/lab/epidemic_view.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <array>

#include "gui/lab/process_fault.h"
#include "gui/lab/run_chart.h"
#include "gui/lab/update_list.h"
#include "gui/lab/update_words.h"
#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kSpreadRows = 5;
constexpr int kSpreadColumns = 3;
constexpr int kChooserWidth = 240;
constexpr int kSpreadChartHeight = 230;

}  // namespace

EpidemicView::EpidemicView(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("epidemicView"));
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("epidemicStack"));
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeContent());
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeChooser());
    row->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addLayout(row, 1);
    connect(&model, &LabModel::frameChanged, this, &EpidemicView::onFrame);
    connect(&model, &LabModel::selectionChanged, this, &EpidemicView::showTeller);
    retranslate();
}

QWidget* EpidemicView::makeBar() {
    QFrame* bar = makePanel(this, QStringLiteral("epidemicBar"), "bar");
    m_start = makeButton(bar, QStringLiteral("rumourStart"), "primary");
    m_note = makeLabel(bar, QStringLiteral("rumourNote"), TypeRole::Small, "secondary");
    m_note->setWordWrap(true);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(m_start);
    row->addWidget(m_note, 1);
    connect(m_start, &QPushButton::clicked, this, &EpidemicView::start);
    return bar;
}

QWidget* EpidemicView::makeChooser() {
    QFrame* chooser = makePanel(this, QStringLiteral("updateChooser"), "profiles");
    chooser->setFixedWidth(scaled(kChooserWidth));
    m_listTitle = makeLabel(chooser, QStringLiteral("updateListTitle"), TypeRole::Heading);
    m_listTitle->setIndent(12);
    m_listTitle->setMinimumHeight(scaled(30));
    m_list = new UpdateList(m_model, chooser);
    auto* column = new QVBoxLayout(chooser);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_listTitle);
    column->addWidget(m_list, 1);
    connect(m_list, &UpdateList::chosen, this,
            [this](const sim::Mark& mark) { m_model.wish(sim::FollowUpdate{mark}); });
    return chooser;
}

QWidget* EpidemicView::makeEmpty() {
    QFrame* empty = makePanel(m_stack, QStringLiteral("epidemicEmpty"), "surface");
    m_emptyTitle = makeLabel(empty, QStringLiteral("epidemicEmptyTitle"), TypeRole::Title);
    m_emptyText =
        makeLabel(empty, QStringLiteral("epidemicEmptyText"), TypeRole::Body, "secondary");
    for (QLabel* label : {m_emptyTitle, m_emptyText}) {
        label->setWordWrap(true);
        label->setMaximumWidth(scaled(520));
    }
    auto* column = new QVBoxLayout(empty);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(10);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addStretch(1);
    return empty;
}

QWidget* EpidemicView::makeContent() {
    auto* scroll = new QScrollArea(m_stack);
    scroll->setObjectName(QStringLiteral("epidemicScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFrame* content = makePanel(scroll, QStringLiteral("epidemicContent"), "surface");
    m_title = makeLabel(content, QStringLiteral("epidemicTitle"), TypeRole::Title);
    m_progress =
        makeLabel(content, QStringLiteral("epidemicProgress"), TypeRole::Body, "secondary");
    m_formula = makeLabel(content, QStringLiteral("epidemicFormula"), TypeRole::Small, "hint");
    for (QLabel* label : {m_title, m_progress, m_formula}) {
        label->setWordWrap(true);
    }
    m_chart = new RunChart(content);
    m_chart->setObjectName(QStringLiteral("epidemicChart"));
    fixHeight(*m_chart, kSpreadChartHeight);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_progress);
    column->addSpacing(4);
    column->addWidget(m_chart);
    column->addSpacing(6);
    column->addWidget(makeFigures(content));
    column->addSpacing(4);
    column->addWidget(m_formula);
    column->addStretch(1);
    scroll->setWidget(content);
    return scroll;
}

QWidget* EpidemicView::makeFigures(QWidget* parent) {
    auto* figures = new QWidget(parent);
    figures->setObjectName(QStringLiteral("epidemicFigures"));
    auto* grid = new QGridLayout(figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(3);
    for (int row = 0; row <= kSpreadRows; ++row) {
        QList<QLabel*> labels;
        for (int column = 0; column < kSpreadColumns; ++column) {
            const bool strong = column == 1 && row > 0;
            auto* label = makeLabel(
                figures, QStringLiteral("epidemicFigure%1-%2").arg(row).arg(column),
                row == 0 ? TypeRole::SmallStrong : (strong ? TypeRole::BodyStrong : TypeRole::Body),
                strong ? nullptr : "secondary");
            grid->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
            labels << label;
        }
        m_figures << labels;
    }
    grid->setColumnStretch(kSpreadColumns, 1);
    return figures;
}

sim::HostId EpidemicView::teller() const {
    const sim::LabFrame& frame = m_model.frame();
    const sim::HostId chosen =
        m_model.current() != sim::kNoHost ? m_model.current() : frame.viewpoint;
    return chosen != sim::kNoHost || frame.nodes.empty() ? chosen : frame.nodes.front().id;
}

void EpidemicView::start() {
    m_model.wish(sim::StartRumour{teller()});
}

void EpidemicView::onFrame() {
    if (!isVisible()) {
        return;
    }
    const sim::LabFrame& frame = m_model.frame();
    m_list->look();
    if (frame.epidemic != m_shown) {
        m_shown = frame.epidemic;
        m_stack->setCurrentIndex(m_shown ? 1 : 0);
        if (m_shown != nullptr) {
            showEpidemic(*m_shown);
        }
    }
    if (m_shown != nullptr && !m_shown->looking) {
        m_chart->setPlayhead(base::toSeconds(frame.now - m_shown->began));
    }
    showTeller();
}

void EpidemicView::showTeller() {
    const sim::LabFrame& frame = m_model.frame();
    m_start->setText(tr("Start a rumour at %1").arg(m_model.nodeName(teller())));
    m_start->setAccessibleName(m_start->text());
    // Whoever does not run tells nobody; that it may not start just now is the engine's to say.
    const QString whyNot = ProcessFault::whyNot(ProcessFault::Leave, m_model, teller());
    m_start->setEnabled(!frame.live && teller() != sim::kNoHost && whyNot.isEmpty());
    m_start->setToolTip(whyNot);
    const bool waits = m_shown != nullptr && !m_shown->looking && !m_shown->over &&
                       !m_shown->missing && m_shown->know < m_shown->members && !frame.running;
    m_note->setText(frame.live ? tr("Following an update needs a simulation: on real sockets "
                                    "nobody can look into every node.")
                    : waits    ? tr("The lab stands still: run it to see the update spread.")
                               : QString());
}

void EpidemicView::showEpidemic(const sim::LabEpidemic& epidemic) {
    const bool found = !epidemic.looking && !epidemic.missing;
    m_title->setText(found ? UpdateWords::title(m_model, epidemic)
                           : UpdateWords::beginning(m_model, epidemic.mark, tr("an update")));
    m_progress->setText(UpdateWords::progress(epidemic));
    m_formula->setText(found ? UpdateWords::formula(epidemic) : QString());
    double end = 1;
    auto lines = UpdateWords::lines(epidemic, end);
    m_chart->setLines(std::move(lines), 0, end);
    const auto figures = UpdateWords::figures(epidemic);
    const QStringList heads = {QString(), tr("measured"), tr("formula")};
    for (int column = 0; column < kSpreadColumns; ++column) {
        m_figures[0][column]->setText(heads[column]);
    }
    for (int row = 1; row <= kSpreadRows; ++row) {
        const UpdateWords::Figure& figure = figures[row - 1];
        const std::array texts = {figure.name, figure.measured, figure.expected};
        for (int column = 0; column < kSpreadColumns; ++column) {
            QLabel* label = m_figures[row][column];
            label->setText(texts[static_cast<std::size_t>(column)]);
            label->setAccessibleName(column == 0 ? figure.name
                                                 : figure.name + QLatin1Char(' ') + heads[column]);
        }
    }
}

void EpidemicView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    onFrame();
}

void EpidemicView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_shown != nullptr) {
            showEpidemic(*m_shown);
        }
    }
}

void EpidemicView::retranslate() {
    setAccessibleName(tr("How an update spreads"));
    m_listTitle->setText(tr("Updates"));
    m_list->setAccessibleName(tr("Updates that began on this branch, newest first"));
    m_emptyTitle->setText(tr("Who knows it, and since when?"));
    m_emptyText->setText(
        tr("News spreads as an epidemic: whoever knows it tells a few others at random, again and "
           "again, until it has been told often enough. Choose an update from the list, or start a "
           "rumour: the share of nodes that know it is drawn beside what the formula says."));
    m_chart->setTitle(tr("Share of the nodes that know it, by seconds since it began"));
    m_chart->setScale(
        [](double value) { return tr("%1 %").arg(QLocale().toString(value, 'f', 0)); }, 100,
        /*fixedTop=*/true);
    showTeller();
}

}  // namespace swimscope::gui

#include "gui/lab/space_time_side.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/lab/chronicle_text.h"
#include "gui/lab/doubt_chart.h"
#include "gui/lab/space_time_chart.h"
#include "gui/lab/space_time_key.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kSpaceTimeSide = 290;
constexpr int kStepsHeight = 110;

}  // namespace

SpaceTimeSide::SpaceTimeSide(LabModel& model, SpaceTimeChart& chart, QWidget* parent)
    : QWidget(parent), m_model(model), m_chart(chart) {
    setObjectName(QStringLiteral("spaceTimeSide"));
    setFixedWidth(scaled(kSpaceTimeSide));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("spaceTimeScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFrame* panel = makePanel(scroll, QStringLiteral("spaceTimePanel"), "chrome");
    scroll->setWidget(panel);
    m_summary = makeLabel(panel, QStringLiteral("spaceTimeSummary"), TypeRole::BodyStrong);
    m_summary->setWordWrap(true);
    m_toDoubt = makeButton(panel, QStringLiteral("spaceTimeToDoubt"));
    m_list = new QListWidget(panel);
    m_list->setObjectName(QStringLiteral("spaceTimeSteps"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFont(typeFont(TypeRole::Small));
    m_list->setMinimumHeight(scaled(kStepsHeight));
    m_list->setUniformItemSizes(true);
    m_spreads = makeLabel(panel, QStringLiteral("spaceTimeSpreads"), TypeRole::BodyStrong);
    m_count = makeLabel(panel, QStringLiteral("spaceTimeCount"), TypeRole::Small, "secondary");
    m_count->setWordWrap(true);
    m_doubt = new DoubtChart(panel);
    m_keyTitle = makeLabel(panel, QStringLiteral("spaceTimeKeyTitle"), TypeRole::BodyStrong);
    m_key = new SpaceTimeKey(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_summary);
    column->addWidget(m_toDoubt, 0, Qt::AlignLeft);
    column->addWidget(m_list, 1);
    column->addWidget(makeHairline(panel));
    column->addWidget(m_spreads);
    column->addWidget(m_count);
    column->addWidget(m_doubt);
    column->addWidget(makeHairline(panel));
    column->addWidget(m_keyTitle);
    column->addWidget(m_key);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_toDoubt, &QPushButton::clicked, this, &SpaceTimeSide::doubtWished);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_chart.setCurrentArrow(row < 0 ? -1 : m_steps[static_cast<std::size_t>(row)].arrow);
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        m_model.wish(sim::Seek{m_steps[static_cast<std::size_t>(m_list->row(item))].at});
    });
    retranslate();
}

std::optional<base::Instant> SpaceTimeSide::lastDoubt() const {
    const auto& marks = m_model.frame().marks;
    if (marks == nullptr) {
        return std::nullopt;
    }
    const sim::HostId subject = m_chart.chronicle().window.subject;
    const auto doubt =
        std::find_if(marks->rbegin(), marks->rend(), [subject](const sim::Mark& mark) {
            return mark.kind == sim::MarkKind::Suspected && mark.host == subject;
        });
    return doubt == marks->rend() ? std::nullopt : std::optional(doubt->at);
}

std::vector<SpaceTimeSide::Step> SpaceTimeSide::steps() const {
    const sim::Chronicle& told = m_chart.chronicle();
    const ChronicleDigest& digest = m_chart.digest();
    std::vector<Step> steps;
    for (const ChronicleNote& note : digest.notes) {
        // What held already when the window began happened before it.
        const bool before = note.kind == ChronicleNote::Kind::Truth && note.at <= told.window.from;
        if (note.kind != ChronicleNote::Kind::LostProbe && !before) {
            const sim::HostId host = digest.lanes[static_cast<std::size_t>(note.lane)].host;
            steps.push_back({note.at,
                             QStringLiteral("%1 %2").arg(m_model.nodeName(host),
                                                         ChronicleText::note(m_model, told, note)),
                             -1});
        }
    }
    for (std::size_t i = 0; i < digest.arrows.size(); ++i) {
        const ChronicleArrow& arrow = digest.arrows[i];
        if (arrow.tale != ArrowTale::Other && arrow.sent >= told.window.from) {
            steps.push_back({arrow.sent, ChronicleText::step(m_model, told.messages[arrow.message]),
                             static_cast<int>(i)});
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step& a, const Step& b) { return a.at < b.at; });
    steps.resize(std::min(steps.size(), std::size_t{kMostSteps}));
    return steps;
}

void SpaceTimeSide::fillSteps() {
    std::vector<Step> now = steps();
    const auto same = [](const Step& a, const Step& b) {
        return a.at == b.at && a.text == b.text && a.arrow == b.arrow;
    };
    if (std::equal(now.begin(), now.end(), m_steps.begin(), m_steps.end(), same)) {
        return;
    }
    m_steps = std::move(now);
    m_list->clear();
    for (const Step& step : m_steps) {
        m_list->addItem(QStringLiteral("%1   %2").arg(TimeText::bare(step.at), step.text));
    }
}

void SpaceTimeSide::onDigest() {
    const sim::Chronicle& told = m_chart.chronicle();
    const QString subject = m_model.nodeName(told.window.subject);
    m_summary->setText(ChronicleText::summary(m_model, told, m_chart.digest()));
    m_count->setText(tr("nodes that believe %1 suspect (dashed: dead)").arg(subject));
    m_doubt->setDoubts(m_chart.digest().doubts, told.window.from, told.window.to, told.until);
    m_key->setSubject(subject);
    fillSteps();
    onFrame();
}

void SpaceTimeSide::onFrame() {
    m_doubt->setNow(m_model.frame().now);
    const auto doubt = lastDoubt();
    m_toDoubt->setVisible(doubt &&
                          (*doubt < m_chart.from() || *doubt > m_chart.from() + m_chart.width()));
}

void SpaceTimeSide::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_steps.clear();
        onDigest();
    }
}

void SpaceTimeSide::retranslate() {
    setAccessibleName(tr("What happens"));
    m_list->setAccessibleName(tr("Step by step; Enter goes to that moment"));
    m_list->setToolTip(tr("Enter or a double click goes to that moment."));
    m_spreads->setText(tr("Doubt over time"));
    m_keyTitle->setText(tr("Key"));
    m_toDoubt->setText(tr("To the last doubt"));
    m_toDoubt->setAccessibleName(m_toDoubt->text());
}

}  // namespace swimscope::gui

#include "gui/views/safety_strip.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "gui/models/session_status.h"
#include "gui/models/text_format.h"
#include "gui/views/cluster_colour.h"
#include "gui/views/theme.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kStripHeight = 30;
constexpr int kEdgeWidth = 6;
constexpr int kTrackingPercent = 106;
constexpr int kHatchWidth = 10;
constexpr float kHatchOpacity = 0.35F;

using Phase = SessionStatus::Phase;

}  // namespace

SafetyStrip::SafetyStrip(const SessionStatus& status, QWidget* parent)
    : QFrame(parent), m_status(status) {
    setObjectName(QStringLiteral("safetyStrip"));
    fixHeight(*this, kStripHeight);
    m_mark = makeLabel(this, QStringLiteral("stripIcon"));
    m_mark->setAccessibleName(tr("Contact level"));
    m_word = makeLabel(this, QStringLiteral("stripWord"));
    QFont word = typeFont(TypeRole::SmallStrong);
    word.setWeight(QFont::Bold);
    word.setLetterSpacing(QFont::PercentageSpacing, kTrackingPercent);
    m_word->setFont(word);
    m_production = makeLabel(this, QStringLiteral("stripProduction"), TypeRole::TinyStrong);
    m_clause = makeLabel(this, QStringLiteral("stripClause"));
    m_clause->setTextFormat(Qt::RichText);
    m_clause->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_health = makeLabel(this, QStringLiteral("stripHealth"));
    m_health->setTextFormat(Qt::RichText);
    m_pill = new QToolButton(this);
    m_pill->setObjectName(QStringLiteral("sendingPill"));
    m_pill->setProperty("kind", QStringLiteral("pill"));
    m_pill->setCheckable(true);
    m_pill->setFont(typeFont(TypeRole::SmallStrong));
    m_pill->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kEdgeWidth + 14, 0, 12, 0);
    row->setSpacing(10);
    row->addWidget(m_mark);
    row->addWidget(m_word);
    row->addWidget(m_production, 0, Qt::AlignVCenter);
    row->addWidget(m_clause, 1);
    row->addWidget(m_pill);
    row->addWidget(m_health);
    connect(m_pill, &QToolButton::toggled, this, [this](bool allowed) {
        refresh();
        Q_EMIT sendingAllowedChanged(allowed);
    });
    connect(&status, &SessionStatus::changed, this, &SafetyStrip::refresh);
    refresh();
}

bool SafetyStrip::isSendingAllowed() const {
    return m_pill->isChecked();
}

void SafetyStrip::setSendingAllowed(bool allowed) {
    m_pill->setChecked(allowed);
}

QSize SafetyStrip::sizeHint() const {
    return {600, kStripHeight};
}

void SafetyStrip::setCluster(const QString& colour, bool production) {
    m_colour = colour;
    m_isProduction = production;
    refresh();
}

void SafetyStrip::setNote(const QString& note) {
    m_note = note.toHtmlEscaped();
    refresh();
}

void SafetyStrip::tick() {
    if (m_status.watches()) {
        m_health->setText(answers());
    }
}

QString SafetyStrip::word() const {
    switch (mode()) {
        case Mode::Simulation:
            return tr("SIMULATION");
        case Mode::LiveLab:
            return tr("LIVE LAB");
        case Mode::Tap:
            return tr("TAP");
        case Mode::Peek:
            return tr("PEEK");
        case Mode::Member:
        case Mode::Quiet:
            break;
    }
    const QStringList words{tr("OFFLINE"), tr("JOINING"), tr("JOINED"), tr("LEAVING"), tr("ENDED")};
    return words.value(static_cast<int>(m_status.phase()));
}

QString SafetyStrip::answers() const {
    if (m_status.observers() == 0) {
        return tr("no answer yet");
    }
    const qint64 age = QDateTime::currentMSecsSinceEpoch() - m_status.oldestAnswer();
    return tr("%n observer(s) answered, oldest %1", nullptr, m_status.observers())
        .arg(QStringLiteral("<b>%1</b>").arg(TextFormat::duration(std::max<qint64>(0, age))));
}

QString SafetyStrip::clause() const {
    switch (mode()) {
        case Mode::Simulation:
            return tr("nothing here touches a network");
        case Mode::LiveLab:
            return tr("real sockets on this computer; others join at %1")
                .arg(QStringLiteral("<b>%1</b>").arg(m_status.address().toHtmlEscaped()));
        case Mode::Tap:
            return tr("reads and pings; nothing is announced, each ping uses up a little gossip");
        case Mode::Peek:
            return tr("reads only, nothing is announced to the cluster");
        case Mode::Member:
        case Mode::Quiet:
            break;
    }
    const QString name = QStringLiteral("<b>%1</b>").arg(m_status.nodeName().toHtmlEscaped());
    switch (m_status.phase()) {
        case Phase::Joined:
            return tr("as %1, a full member: others probe you and will notice when you go")
                .arg(name);
        case Phase::Starting:
            return tr("as %1: looking for a member that answers").arg(name);
        case Phase::Leaving:
            return tr("%1 tells the others that it goes").arg(name);
        case Phase::Ended:
            return tr("nothing is sent any more; what you see is what was known at the end");
        case Phase::Watching:
        case Phase::Offline:
            break;
    }
    return tr("no cluster is touched");
}

SafetyStrip::Mode SafetyStrip::mode() const {
    const Phase phase = m_status.phase();
    const bool open = phase == Phase::Joined || phase == Phase::Leaving ||
                      phase == Phase::Starting || phase == Phase::Watching;
    if (!open) {
        return Mode::Quiet;
    }
    if (m_status.lab() != LabKind::None) {
        return m_status.lab() == LabKind::Live ? Mode::LiveLab : Mode::Simulation;
    }
    if (m_status.watches()) {
        return m_status.contact() == Contact::Tap ? Mode::Tap : Mode::Peek;
    }
    return Mode::Member;
}

SafetyStrip::Look SafetyStrip::look() const {
    const Theme& t = theme();
    switch (mode()) {
        case Mode::Peek:
            return {t.peekB, t.peekBd, t.peekT, "peek", "stripPeek"};
        case Mode::Tap:
            return {t.tapB, t.tapBd, t.tapT, "peek", "stripTap"};
        case Mode::Member:
            return {t.joinB, t.joinBd, t.joinT, "join", "strip"};
        case Mode::Simulation:
        case Mode::LiveLab:
            return {t.simB, t.simBd, t.simT, "lab", "stripSim"};
        case Mode::Quiet:
            break;
    }
    return {t.repB, t.repBd, t.repT, "disconnect", "stripQuiet"};
}

QString SafetyStrip::figures() const {
    switch (mode()) {
        case Mode::Peek:
        case Mode::Tap:
            return answers();
        case Mode::Simulation:
        case Mode::LiveLab:
            return m_note;
        case Mode::Member:
        case Mode::Quiet:
            break;
    }
    return tr("health score %1").arg(QStringLiteral("<b>%1</b>").arg(m_status.healthScore()));
}

QString SafetyStrip::figuresTip() const {
    switch (mode()) {
        case Mode::Peek:
        case Mode::Tap:
            return tr(
                "Members that have answered, and the age of the oldest of their last answers");
        case Mode::Simulation:
        case Mode::LiveLab:
            return {};
        case Mode::Member:
        case Mode::Quiet:
            break;
    }
    return tr("0 is healthy; higher means our own probes were late or unanswered");
}

void SafetyStrip::refresh() {
    const Mode now = mode();
    const Look shown = look();
    for (QLabel* label : {m_word, m_clause, m_health}) {
        setLook(*label, "tone", QLatin1String(shown.tone));
    }
    m_mark->setPixmap(iconPixmap(QLatin1String(shown.icon), shown.ink, 16, devicePixelRatioF()));
    m_word->setText(word());
    m_production->setText(tr("PRODUCTION"));
    m_production->setAccessibleName(m_production->text());
    m_production->setToolTip(tr("This profile is marked production: sending asks first"));
    m_production->setVisible(m_isProduction && now != Mode::Quiet);
    setLook(*m_production, "tone",
            now == Mode::Peek || now == Mode::Tap ? QStringLiteral("production")
                                                  : QStringLiteral("productionStrip"));
    m_clause->setText(clause());
    m_health->setText(figures());
    m_health->setToolTip(figuresTip());
    m_health->setVisible(now != Mode::Quiet);
    m_pill->setVisible(now == Mode::Member);
    m_pill->setText(m_pill->isChecked() ? tr("Sending allowed") : tr("Allow sending"));
    m_pill->setAccessibleName(m_pill->text());
    m_pill->setToolTip(m_pill->isChecked()
                           ? tr("Messages leave this window when you send them. Press to lock.")
                           : tr("Sending is locked. Press to allow it for this session."));
    setAccessibleName(m_word->text() + QLatin1Char(' ') + m_status.nodeName());
    m_word->setAccessibleName(m_word->text());
    update();
}

void SafetyStrip::paintEvent(QPaintEvent*) {
    const Look shown = look();
    QPainter painter(this);
    painter.fillRect(rect(), shown.ground);
    if (mode() == Mode::Simulation) {
        paintHatch(painter, shown.edge);
    }
    painter.fillRect(QRect(0, 0, width(), 1), shown.edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), shown.edge);
    painter.fillRect(QRect(0, 0, kEdgeWidth, height()), flag(shown));
}

/// The cluster's own colour.
QColor SafetyStrip::flag(const Look& shown) const {
    if (m_status.demo() || m_status.lab() != LabKind::None) {
        return theme().s3;
    }
    const Mode now = mode();
    const bool reads = now == Mode::Peek || now == Mode::Tap;
    return reads && m_colour.isEmpty() ? shown.edge : clusterColour(m_colour);
}

void SafetyStrip::paintHatch(QPainter& painter, QColor stripe) const {
    stripe.setAlphaF(kHatchOpacity);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stripe);
    for (int x = -height(); x < width(); x += 2 * kHatchWidth) {
        painter.drawPolygon(QPolygon({{x, height()},
                                      {x + kHatchWidth, height()},
                                      {x + kHatchWidth + height(), 0},
                                      {x + height(), 0}}));
    }
    painter.restore();
}

void SafetyStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    // The icon is a picture in the strip's colour, so a new theme has to be told to it.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        refresh();
    }
}

}  // namespace swimscope::gui

#include "gui/lab/space_time_paint.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <QtMath>
#include <algorithm>

#include "gui/lab/chronicle_text.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr double kSpaceTickRoom = 90;
constexpr double kOtherOpacity = 0.55;
constexpr double kAxisText = 22;
constexpr double kGlyphSize = 13;
constexpr int kMostNotes = 60;

struct SpaceTimeWords {
    Q_DECLARE_TR_FUNCTIONS(SpaceTime)
};

/// Nobody is there to hear, or nobody can be heard.
bool isAbsent(sim::LabTruth truth) {
    switch (truth) {
        case sim::LabTruth::NotStarted:
        case sim::LabTruth::Killed:
        case sim::LabTruth::Left:
        case sim::LabTruth::CutOff:
            return true;
        case sim::LabTruth::Running:
        case sim::LabTruth::Paused:
        case sim::LabTruth::Slow:
            break;
    }
    return false;
}

void paintCross(QPainter& painter, const QPointF& at, double size) {
    painter.setPen(QPen(theme().deadO, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size));
    painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size));
}

void paintHead(QPainter& painter, const QPointF& start, const QPointF& end, const QColor& colour) {
    const double angle = qAtan2(end.y() - start.y(), end.x() - start.x());
    const auto corner = [&](double turn) {
        return end - QPointF(qCos(angle + turn), qSin(angle + turn)) * 8;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{end, corner(0.36), corner(-0.36)});
}

QColor noteColour(const ChronicleNote& note) {
    switch (note.kind) {
        case ChronicleNote::Kind::Suspects:
            return theme().suspT;
        case ChronicleNote::Kind::Dies:
            return theme().deadT;
        case ChronicleNote::Kind::Leaves:
            return theme().leftT;
        case ChronicleNote::Kind::Refutes:
            return theme().aliveT;
        case ChronicleNote::Kind::LostProbe:
            return theme().text;
        case ChronicleNote::Kind::Truth:
            break;
    }
    return theme().text2;
}

std::optional<Glyph> noteGlyph(const ChronicleNote& note) {
    switch (note.kind) {
        case ChronicleNote::Kind::Suspects:
            return Glyph::Suspect;
        case ChronicleNote::Kind::Dies:
            return Glyph::Dead;
        case ChronicleNote::Kind::Leaves:
            return Glyph::Left;
        case ChronicleNote::Kind::Refutes:
        case ChronicleNote::Kind::LostProbe:
        case ChronicleNote::Kind::Truth:
            break;
    }
    return std::nullopt;
}

}  // namespace

QColor arrowColour(const sim::ChronicleMessage& message) {
    if (!message.says) {
        return messageColour(lookOf(message.kind));
    }
    switch (message.says->state) {
        case swim::State::Alive:
            return theme().aliveT;
        case swim::State::Suspect:
            return theme().s3;
        case swim::State::Dead:
        case swim::State::Left:
            break;
    }
    return theme().deadT;
}

void paintArrow(QPainter& painter, const QPointF& start, const QPointF& end,
                const sim::ChronicleMessage& message, bool strong) {
    const QColor colour = arrowColour(message);
    QPen pen(colour, strong ? 2 : 1.4, Qt::SolidLine, Qt::FlatCap);
    if (message.kind == sim::MessageKind::IndirectPing) {
        pen.setDashPattern({4, 3});
    } else if (message.kind == sim::MessageKind::Stream) {
        pen.setDashPattern({1, 2});
    }
    painter.setPen(pen);
    painter.drawLine(start, end);
    if (message.lost) {
        paintCross(painter, end, 3.6);
    } else {
        paintHead(painter, start, end, colour);
    }
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(theme().surface);
    painter.drawEllipse(start, 2.2, 2.2);
}

void paintBelief(QPainter& painter, double x1, double x2, double y,
                 std::optional<swim::State> state, bool absent) {
    const bool doubted = state && *state != swim::State::Alive;
    if (absent || !state) {
        QPen pen(theme().text3, 1.6);
        pen.setDashPattern({1, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(x1, y), QPointF(x2, y));
    }
    if (doubted) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(stateFill(*state));
        painter.drawRoundedRect(QRectF(x1, y - 3, std::max(x2 - x1, 2.0), 6), 2, 2);
        if (*state == swim::State::Dead) {
            paintCross(painter, {x1 + 1, y}, 4.5);
        }
    } else if (state && !absent) {
        painter.setPen(QPen(theme().aliveF, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x1, y), QPointF(x2, y));
    }
}

void SpaceTimePainter::axis(double top) {
    const SpaceTimeScale& scale = m_scene.scale;
    const int digits = std::max(1, scale.digits(kSpaceTickRoom));
    m_painter.setFont(typeFont(TypeRole::Small));
    for (const base::Instant tick : scale.ticks(kSpaceTickRoom)) {
        const double x = scale.xOf(tick);
        m_painter.setPen(QPen(theme().grid, 1));
        m_painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        m_painter.setPen(theme().text2);
        m_painter.drawText(QRectF(x - 60, top, 120, scaled(kAxisText)), Qt::AlignCenter,
                           SpaceTimeWords::tr("%1 s").arg(QLocale().toString(
                               base::toSeconds(tick.time_since_epoch()), 'f', digits)));
    }
}

void SpaceTimePainter::band() {
    const auto& probe = m_scene.digest.probe;
    if (!probe) {
        return;
    }
    const double left = std::max(m_area.left(), m_scene.scale.xOf(probe->from));
    const double right = std::min(m_area.right(), m_scene.scale.xOf(probe->to));
    if (right <= left) {
        return;
    }
    m_painter.fillRect(QRectF(left, m_area.top(), right - left, m_area.height()), theme().band);
    const QString words =
        SpaceTimeWords::tr("%1 probes, %2")
            .arg(m_scene.model.nodeName(probe->prober), TimeText::span(probe->to - probe->from));
    m_painter.setFont(typeFont(TypeRole::Tiny));
    if (QFontMetricsF(m_painter.font()).horizontalAdvance(words) < right - left) {
        m_painter.setPen(theme().text2);
        m_painter.drawText(QRectF(left, m_area.bottom() - scaled(18), right - left, scaled(16)),
                           Qt::AlignCenter, words);
    }
}

void SpaceTimePainter::lanes() {
    for (int i = 0; i < static_cast<int>(m_scene.digest.lanes.size()); ++i) {
        const double y = m_scene.scale.yOf(i);
        if (y > m_area.top() - 20 && y < m_area.bottom() + 20) {
            lane(i);
        }
    }
}

void SpaceTimePainter::lane(int index) {
    const ChronicleLane& lane = m_scene.digest.lanes[static_cast<std::size_t>(index)];
    const SpaceTimeScale& scale = m_scene.scale;
    const double y = scale.yOf(index);
    if (index == m_scene.currentLane) {
        m_painter.fillRect(
            QRectF(0, y - scale.laneHeight / 2 + 2, m_area.right(), scale.laneHeight - 4),
            theme().hover);
        if (m_scene.focused) {
            m_painter.setPen(QPen(theme().focus, 2));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(QRectF(3, y - 11, m_area.left() - 10, 22), 3, 3);
        }
    }
    m_painter.save();
    m_painter.setClipRect(m_area.adjusted(0, -40, 0, 40), Qt::IntersectClip);
    for (const BeliefSpan& belief : lane.beliefs) {
        for (const TruthSpan& truth : lane.truths) {
            const double x1 = scale.xOf(std::max(belief.from, truth.from));
            const double x2 = scale.xOf(std::min(belief.to, truth.to));
            if (x2 > x1 && x2 >= m_area.left() && x1 <= m_area.right()) {
                paintBelief(m_painter, std::max(x1, m_area.left()), std::min(x2, m_area.right()), y,
                            belief.state, isAbsent(truth.truth));
            }
        }
    }
    m_painter.restore();
    laneName(index);
}

void SpaceTimePainter::laneName(int index) {
    const sim::HostId host = m_scene.digest.lanes[static_cast<std::size_t>(index)].host;
    const bool told = index == m_scene.digest.subjectLane ||
                      (m_scene.digest.probe && m_scene.digest.probe->prober == host);
    const QFont font = typeFont(told ? TypeRole::SmallStrong : TypeRole::Small);
    m_painter.setFont(font);
    m_painter.setPen(theme().text);
    const double width = m_area.left() - 20;
    m_painter.drawText(QRectF(6, m_scene.scale.yOf(index) - 11, width, 22),
                       Qt::AlignRight | Qt::AlignVCenter,
                       elideMiddle(m_scene.model.nodeName(host), font, static_cast<int>(width)));
}

void SpaceTimePainter::arrows() {
    const auto& arrows = m_scene.digest.arrows;
    for (const ChronicleArrow& arrow : arrows) {
        if (!m_scene.shows(arrow)) {
            continue;
        }
        const sim::ChronicleMessage& message = m_scene.chronicle.messages[arrow.message];
        const QPointF start = m_scene.scale.startOf(arrow);
        const QPointF end = m_scene.scale.endOf(arrow, message.lost);
        if (end.x() < m_area.left() || start.x() > m_area.right()) {
            continue;
        }
        const bool told = arrow.tale != ArrowTale::Other;
        m_painter.setOpacity(told ? 1 : kOtherOpacity);
        paintArrow(m_painter, start, end, message, told);
    }
    m_painter.setOpacity(1);
}

void SpaceTimePainter::currentArrow() {
    const auto& arrows = m_scene.digest.arrows;
    if (m_scene.currentArrow >= 0 && m_scene.currentArrow < static_cast<int>(arrows.size())) {
        const ChronicleArrow& arrow = arrows[static_cast<std::size_t>(m_scene.currentArrow)];
        const sim::ChronicleMessage& message = m_scene.chronicle.messages[arrow.message];
        const QPointF start = m_scene.scale.startOf(arrow);
        const QPointF end = m_scene.scale.endOf(arrow, message.lost);
        m_painter.setPen(QPen(theme().focus, 6, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(start, end);
        paintArrow(m_painter, start, end, message, /*strong=*/true);
    }
}

bool SpaceTimePainter::isFree(const QRectF& box) {
    const bool taken = std::any_of(m_taken.begin(), m_taken.end(),
                                   [&box](const QRectF& other) { return other.intersects(box); });
    if (!taken && m_area.adjusted(0, -40, 0, 0).contains(box)) {
        m_taken << box;
        return true;
    }
    return false;
}

/// What is told first has room first: moments, then what was lost.
void SpaceTimePainter::notes() {
    int count = 0;
    for (const bool lost : {false, true}) {
        for (const ChronicleNote& one : m_scene.digest.notes) {
            if ((one.kind == ChronicleNote::Kind::LostProbe) == lost && ++count <= kMostNotes) {
                note(one);
            }
        }
    }
}

void SpaceTimePainter::note(const ChronicleNote& note) {
    if (note.lane < 0 || note.at > m_scene.scale.to()) {
        return;
    }
    const bool boxed = note.kind == ChronicleNote::Kind::LostProbe;
    const bool truth = note.kind == ChronicleNote::Kind::Truth;
    const QString text = ChronicleText::note(m_scene.model, m_scene.chronicle, note);
    const QFont font = typeFont(boxed || truth ? TypeRole::Tiny : TypeRole::SmallStrong);
    const auto glyph = noteGlyph(note);
    const double lead = glyph ? scaled(kGlyphSize) + 4 : 0;
    const double width = QFontMetricsF(font).horizontalAdvance(text) + lead + (boxed ? 12 : 4);
    const double height = scaled(boxed ? 18 : 16);
    const double y = m_scene.scale.yOf(note.lane);
    double x = m_scene.scale.xOf(note.at);
    if (truth) {
        x = std::max(x, m_area.left() + 4);
    }
    const double below = truth ? y + 5 : boxed ? y + 12 : y - 6 - height;
    const QRectF box(x + (boxed ? 12 : 0), below, width, height);
    if (x < m_area.left() || !isFree(box)) {
        return;
    }
    if (glyph) {
        paintGlyph(m_painter,
                   QRectF(box.left(), box.center().y() - scaled(kGlyphSize) / 2.0,
                          scaled(kGlyphSize), scaled(kGlyphSize)),
                   *glyph);
    }
    m_painter.setFont(font);
    label(box.adjusted(lead, 0, 0, 0), text, noteColour(note), boxed);
}

void SpaceTimePainter::label(const QRectF& box, const QString& text, const QColor& colour,
                             bool boxed) {
    if (boxed) {
        m_painter.setPen(QPen(theme().border, 1));
        m_painter.setBrush(theme().raised);
        m_painter.drawRoundedRect(box, 3, 3);
    }
    m_painter.setPen(colour);
    m_painter.drawText(box.adjusted(boxed ? 6 : 0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       text);
}

void SpaceTimePainter::playhead(double top, base::Instant now) {
    const double x = m_scene.scale.xOf(now);
    if (x < m_area.left() - 1 || x > m_area.right() + 1) {
        return;
    }
    m_painter.setPen(QPen(theme().accent, 2));
    m_painter.drawLine(QPointF(x, top + scaled(kAxisText)), QPointF(x, m_area.bottom()));
    const QFont font = typeFont(TypeRole::SmallStrong);
    const QString words = TimeText::bare(now);
    const double width = QFontMetricsF(font).horizontalAdvance(words) + 18;
    const QRectF pill(std::clamp(x - width / 2, m_area.left() - width / 2, m_area.right() - width),
                      top + 1, width, scaled(kAxisText) - 2);
    // A tick's words that it would cover in part go as a whole.
    const double half = QFontMetricsF(typeFont(TypeRole::Small)).horizontalAdvance(words) / 2 + 8;
    for (const base::Instant tick : m_scene.scale.ticks(kSpaceTickRoom)) {
        const double at = m_scene.scale.xOf(tick);
        const QRectF text(at - half, pill.top(), 2 * half, pill.height());
        if (text.intersects(pill)) {
            m_painter.fillRect(text, theme().surface);
        }
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(theme().accent);
    m_painter.drawRoundedRect(pill, 3, 3);
    m_painter.setFont(font);
    m_painter.setPen(theme().onAccent);
    m_painter.drawText(pill, Qt::AlignCenter, words);
}

}  // namespace swimscope::gui

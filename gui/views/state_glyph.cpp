#include "gui/views/state_glyph.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include "gui/models/text_format.h"
#include "gui/views/theme.h"

namespace swimscope::gui {
namespace {

struct Paint {
    QColor fill;
    QColor outline;
};

/// Coordinates of the shapes below run from -1 to 1 around the centre.
QPolygonF scaled(const QPolygonF& unit, const QPointF& centre, double radius) {
    QPolygonF result;
    for (const QPointF& point : unit) {
        result << centre + point * radius;
    }
    return result;
}

QPolygonF crossShape() {
    constexpr double kArm = 0.34;
    QPolygonF cross;
    cross << QPointF(0, -kArm * 1.2) << QPointF(0.62, -1) << QPointF(1, -0.62)
          << QPointF(kArm * 1.2, 0) << QPointF(1, 0.62) << QPointF(0.62, 1)
          << QPointF(0, kArm * 1.2) << QPointF(-0.62, 1) << QPointF(-1, 0.62)
          << QPointF(-kArm * 1.2, 0) << QPointF(-1, -0.62) << QPointF(-0.62, -1);
    return cross;
}

QPolygonF starShape() {
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 1.05 : 0.48;
        const double angle = M_PI * i / 5 - M_PI / 2;
        star << QPointF(radius * qCos(angle), radius * qSin(angle));
    }
    return star;
}

QPolygonF octagonShape() {
    QPolygonF octagon;
    for (int i = 0; i < 8; ++i) {
        const double angle = M_PI * i / 4 + M_PI / 8;
        octagon << QPointF(1.02 * qCos(angle), 1.02 * qSin(angle));
    }
    return octagon;
}

const QPolygonF& triangleShape() {
    static const QPolygonF shape{{{0, -0.95}, {1, 0.82}, {-1, 0.82}}};
    return shape;
}

const QPolygonF& diamondShape() {
    static const QPolygonF shape{{{0, -1.05}, {1.05, 0}, {0, 1.05}, {-1.05, 0}}};
    return shape;
}

void setPaint(QPainter& painter, const Paint& paint, double width) {
    painter.setBrush(paint.fill.isValid() ? QBrush(paint.fill) : QBrush(Qt::NoBrush));
    painter.setPen(QPen(paint.outline, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintTick(QPainter& painter, const QPointF& c, double r) {
    painter.setPen(QPen(theme().ok, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF{{c + QPointF(-0.85 * r, 0.05 * r), c + QPointF(-0.2 * r, 0.7 * r),
                   c + QPointF(0.9 * r, -0.65 * r)}});
}

/// "i" or "!" inside a severity mark.
void paintStroke(QPainter& painter, const QPointF& c, double r, const QColor& ink, bool dotOnTop) {
    const double sign = dotOnTop ? -1 : 1;
    painter.setPen(QPen(ink, qMax(1.2, r * 0.26), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(c + QPointF(0, sign * -0.48 * r), c + QPointF(0, sign * 0.08 * r));
    painter.drawPoint(c + QPointF(0, sign * 0.5 * r));
}

void paintState(QPainter& painter, const QPointF& c, double r, Glyph glyph) {
    const Theme& t = theme();
    switch (glyph) {
        case Glyph::Alive:
            setPaint(painter, {t.aliveF, t.aliveO}, 1.1);
            painter.drawEllipse(c, r * 0.86, r * 0.86);
            return;
        case Glyph::Suspect:
            setPaint(painter, {t.suspF, t.suspO}, 1.2);
            painter.drawPolygon(scaled(triangleShape(), c, r));
            return;
        case Glyph::Dead:
            setPaint(painter, {t.deadF, t.deadO}, 1.1);
            painter.drawPolygon(scaled(crossShape(), c, r * 0.92));
            return;
        case Glyph::Left:
            setPaint(painter, {QColor(), t.leftO}, 1.5);
            painter.drawRect(QRectF(c - QPointF(r, r) * 0.76, QSizeF(2, 2) * (r * 0.76)));
            return;
        case Glyph::Self:
            setPaint(painter, {QColor(), t.text}, 1.2);
            painter.drawPolygon(scaled(starShape(), c, r));
            return;
        default: {
            QPen pen(t.unkO, 1.3);
            pen.setDashPattern({1.6, 1.6});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(c, r * 0.86, r * 0.86);
        }
    }
}

void paintSeverity(QPainter& painter, const QPointF& c, double r, Glyph glyph) {
    const Theme& t = theme();
    switch (glyph) {
        case Glyph::Notice:
            setPaint(painter, {QColor(), t.notice}, 1.2);
            painter.drawEllipse(c, r * 0.45, r * 0.45);
            return;
        case Glyph::Warning:
            setPaint(painter, {t.warnB, t.warn}, 1.2);
            painter.drawPolygon(scaled(diamondShape(), c, r));
            paintStroke(painter, c, r, t.warn, /*dotOnTop=*/false);
            return;
        case Glyph::Error:
            setPaint(painter, {t.danger, t.danger}, 1.0);
            painter.drawPolygon(scaled(octagonShape(), c, r));
            paintStroke(painter, c, r, t.onAccent, /*dotOnTop=*/false);
            return;
        default:
            setPaint(painter, {QColor(), t.info}, 1.2);
            painter.drawEllipse(c, r * 0.92, r * 0.92);
            paintStroke(painter, c, r, t.info, /*dotOnTop=*/true);
    }
}

}  // namespace

Glyph glyphOf(swim::State state) {
    switch (state) {
        case swim::State::Alive:
            return Glyph::Alive;
        case swim::State::Suspect:
            return Glyph::Suspect;
        case swim::State::Dead:
            return Glyph::Dead;
        case swim::State::Left:
            return Glyph::Left;
    }
    return Glyph::Unknown;
}

QString stateWord(swim::State state) {
    return TextFormat::stateWord(state);
}

QColor stateText(swim::State state) {
    const Theme& t = theme();
    switch (state) {
        case swim::State::Alive:
            return t.text2;
        case swim::State::Suspect:
            return t.suspT;
        case swim::State::Dead:
            return t.deadT;
        case swim::State::Left:
            break;
    }
    return t.text3;
}

QColor stateFill(swim::State state) {
    const Theme& t = theme();
    switch (state) {
        case swim::State::Alive:
            return t.aliveF;
        case swim::State::Suspect:
            return t.suspF;
        case swim::State::Dead:
            return t.deadF;
        case swim::State::Left:
            break;
    }
    return t.leftB;
}

QColor stateOutline(swim::State state) {
    const Theme& t = theme();
    switch (state) {
        case swim::State::Alive:
            return t.aliveO;
        case swim::State::Suspect:
            return t.suspO;
        case swim::State::Dead:
            return t.deadO;
        case swim::State::Left:
            break;
    }
    return t.leftO;
}

QColor stateTint(swim::State state) {
    const Theme& t = theme();
    switch (state) {
        case swim::State::Alive:
            return t.aliveB;
        case swim::State::Suspect:
            return t.suspB;
        case swim::State::Dead:
            return t.deadB;
        case swim::State::Left:
            break;
    }
    return t.leftB;
}

void paintGlyph(QPainter& painter, const QRectF& rect, Glyph glyph) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = qMin(rect.width(), rect.height()) / 2 - 0.8;
    if (glyph == Glyph::Ok) {
        paintTick(painter, rect.center(), radius * 0.8);
    } else if (glyph >= Glyph::Info) {
        paintSeverity(painter, rect.center(), radius, glyph);
    } else {
        paintState(painter, rect.center(), radius, glyph);
    }
    painter.restore();
}

GlyphLabel::GlyphLabel(Glyph glyph, int size, QWidget* parent)
    : QWidget(parent), m_glyph(glyph), m_size(size) {
    setFixedSize(size, size);
    setObjectName(QStringLiteral("glyph"));
    setAccessibleName(tr("Mark"));
}

void GlyphLabel::setGlyph(Glyph glyph) {
    m_glyph = glyph;
    update();
}

void GlyphLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGlyph(painter, QRectF(rect()), m_glyph);
}

}  // namespace swimscope::gui

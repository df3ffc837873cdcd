#include "gui/lab/map_stamps.h"

#include <QPaintEngine>
#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"

namespace swimscope::gui {

namespace {

/// Below this a shape is a dab of colour: outlines would eat it up.
constexpr double kSmallestGlyph = 3.2;
/// Below that not even a round dot is one.
constexpr double kSmallestRound = 1.6;
constexpr double kArcReach = 5.5;
constexpr double kMessageSide = 18;

Glyph glyphOfShape(NodeLook::Shape shape) {
    switch (shape) {
        case NodeLook::Shape::Alive:
            return Glyph::Alive;
        case NodeLook::Shape::Suspect:
            return Glyph::Suspect;
        case NodeLook::Shape::Dead:
            return Glyph::Dead;
        case NodeLook::Shape::Left:
            return Glyph::Left;
        case NodeLook::Shape::Unknown:
            break;
    }
    return Glyph::Unknown;
}

/// The shapes of a few pixels: still a dot, a triangle, a cross, a hollow square, a ring.
void paintDab(QPainter& painter, const QPointF& c, double r, NodeLook::Shape shape) {
    const Theme& t = theme();
    painter.setPen(Qt::NoPen);
    switch (shape) {
        case NodeLook::Shape::Alive:
            painter.setBrush(t.aliveF);
            if (r < kSmallestRound) {
                const double side = std::max(1.0, std::round(1.4 * r));
                painter.fillRect(QRectF(std::floor(c.x()), std::floor(c.y()), side, side),
                                 t.aliveF);
            } else {
                painter.drawEllipse(c, r * 0.72, r * 0.72);
            }
            return;
        case NodeLook::Shape::Suspect:
            painter.setBrush(t.suspF);
            painter.drawPolygon(QPolygonF{
                {c + QPointF(0, -1.15 * r), c + QPointF(1.15 * r, r), c + QPointF(-1.15 * r, r)}});
            return;
        case NodeLook::Shape::Dead:
            painter.setPen(QPen(t.deadF, std::max(1.2, r * 0.7)));
            painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
            painter.drawLine(c + QPointF(r, -r), c + QPointF(-r, r));
            return;
        case NodeLook::Shape::Left:
            painter.setPen(QPen(t.leftO, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(c - QPointF(r, r) * 0.8, QSizeF(r, r) * 1.6));
            return;
        case NodeLook::Shape::Unknown:
            painter.setPen(QPen(t.unkO, 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(c, r * 0.8, r * 0.8);
    }
}

void paintBarsIn(QPainter& painter, const QPointF& c, double r, const QColor& ink) {
    const double half = r * 0.42;
    painter.setPen(QPen(ink, std::max(1.4, r * 0.24), Qt::SolidLine, Qt::FlatCap));
    for (const double x : {-0.24 * r, 0.24 * r}) {
        painter.drawLine(c + QPointF(x, -half), c + QPointF(x, half));
    }
}

void paintMark(QPainter& painter, const QPointF& c, double r, NodeLook::Mark mark) {
    const Theme& t = theme();
    switch (mark) {
        case NodeLook::Mark::None:
            return;
        case NodeLook::Mark::Paused: {
            painter.setPen(QPen(t.surface, 1.2));
            painter.setBrush(t.pausF);
            painter.drawEllipse(c, r * 0.62, r * 0.62);
            paintBarsIn(painter, c, r, t.surface);
            return;
        }
        case NodeLook::Mark::CutOff: {
            const QPointF reach(r * 0.95, -r * 0.95);
            painter.setPen(QPen(t.surface, std::max(2.4, r * 0.5), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(c - reach, c + reach);
            painter.setPen(QPen(t.text, std::max(1.2, r * 0.16), Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(c - reach * 1.15, c + reach * 1.15);
            return;
        }
        case NodeLook::Mark::Slow: {
            const double width = std::max(1.2, r * 0.2);
            painter.setPen(QPen(t.surface, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(
                QPolygonF{{c + QPointF(0, -0.55 * r), c, c + QPointF(0.42 * r, 0.22 * r)}});
            return;
        }
        case NodeLook::Mark::Gone:
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.surface);
            painter.drawEllipse(c, r * 0.58, r * 0.58);
    }
}

void paintPip(QPainter& painter, const QPointF& c, double r, NodeLook::Pip pip) {
    if (pip == NodeLook::Pip::None) {
        return;
    }
    const Theme& t = theme();
    const double size = std::clamp(r * 0.36, 1.4, 4.0);
    painter.setPen(QPen(t.surface, r < 4 ? 0.6 : 1.4));
    painter.setBrush(pip == NodeLook::Pip::Suspect ? t.suspF : t.deadF);
    painter.drawEllipse(c + QPointF(r, -r) * 0.78, size, size);
}

}  // namespace

void paintNode(QPainter& painter, const QPointF& centre, double radius, const NodeLook& look) {
    painter.setRenderHint(QPainter::Antialiasing);
    const bool doubt =
        look.shape == NodeLook::Shape::Suspect || look.shape == NodeLook::Shape::Dead;
    const double r = radius * (doubt ? 1.1 : 1.0);
    if (radius < kSmallestGlyph) {
        paintDab(painter, centre, r, look.shape);
    } else {
        const double side = 2 * (r + 0.8);
        paintGlyph(painter, QRectF(centre - QPointF(side, side) / 2, QSizeF(side, side)),
                   glyphOfShape(look.shape));
        paintMark(painter, centre, radius, look.mark);
    }
    if (look.outside) {
        painter.setPen(QPen(theme().accent, radius < kSmallestGlyph ? 1 : 1.6));
        painter.setBrush(Qt::NoBrush);
        const double side = 2 * radius + 5;
        painter.drawRoundedRect(QRectF(centre - QPointF(side, side) / 2, QSizeF(side, side)), 3, 3);
    }
    paintPip(painter, centre, radius, look.pip);
}

bool paintsVectors(const QPainter& painter) {
    return painter.paintEngine()->type() == QPaintEngine::SVG;
}

void MapStamps::prepare(double radius, double cell, double devicePixelRatio, bool round) {
    const bool same = std::abs(radius - m_radius) < 0.01 && std::abs(cell - m_cell) < 0.01 &&
                      devicePixelRatio == m_ratio && round == m_round && m_dark == theme().isDark;
    if (!same) {
        clear();
        m_radius = radius;
        m_cell = cell;
        m_ratio = devicePixelRatio;
        m_round = round;
        m_dark = theme().isDark;
    }
}

void MapStamps::clear() {
    m_nodes.clear();
    m_messages.clear();
    m_arcs.clear();
}

QPixmap MapStamps::blank(double side) const {
    const int pixels = static_cast<int>(std::max(1.0, std::floor(side * m_ratio)));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

double MapStamps::sideOf(const NodeLook& look) const {
    return m_round ? 2 * m_radius + (look.selected ? 30 : 12) : m_cell;
}

/// Selected ones of a ring have a disc around them, those of a grid a lit cell.
void MapStamps::paintWhole(QPainter& painter, const QRectF& room, const NodeLook& look) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = room.center();
    if (look.selected) {
        painter.setPen(QPen(theme().focus, m_round ? 2 : 1));
        painter.setBrush(theme().sel);
        if (m_round) {
            painter.drawEllipse(centre, m_radius + 13, m_radius + 13);
        } else {
            painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    } else if (m_round && m_radius > 4) {
        // Lines pass behind.
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().surface);
        painter.drawEllipse(centre, m_radius + 2, m_radius + 2);
    }
    paintNode(painter, centre, m_radius, look);
}

const QPixmap& MapStamps::node(const NodeLook& look) {
    QPixmap& stamp = m_nodes[look.key()];
    if (stamp.isNull()) {
        stamp = blank(sideOf(look));
        QPainter painter(&stamp);
        paintWhole(painter, QRectF(QPointF(), stamp.deviceIndependentSize()), look);
    }
    return stamp;
}

void MapStamps::drawNode(QPainter& painter, const QPointF& centre, const NodeLook& look) {
    if (paintsVectors(painter)) {
        const double side = sideOf(look);
        paintWhole(painter, QRectF(centre - QPointF(side, side) / 2, QSizeF(side, side)), look);
    } else {
        draw(painter, centre, node(look));
    }
}

void MapStamps::drawMessage(QPainter& painter, const QPointF& centre, MessageLook look,
                            double angle, double size) {
    if (paintsVectors(painter)) {
        paintMessage(painter, centre, look, angle, size);
    } else {
        draw(painter, centre, message(look, angle, size));
    }
}

void MapStamps::drawArc(QPainter& painter, const QPointF& centre, double share) {
    if (paintsVectors(painter)) {
        paintArc(painter, centre, std::clamp(share, 0.0, 1.0));
    } else {
        draw(painter, centre, arc(share));
    }
}

const QPixmap& MapStamps::message(MessageLook look, double angle, double size) {
    if (size != m_messageSize) {
        m_messages.clear();
        m_messageSize = size;
    }
    const bool turns =
        look != MessageLook::Gossip && look != MessageLook::Ping && look != MessageLook::Indirect;
    const double turn = angle / (2 * M_PI) * kDirections;
    const int step = turns ? ((qRound(turn) % kDirections) + kDirections) % kDirections : 0;
    QPixmap& stamp = m_messages[static_cast<int>(look) * kDirections + step];
    if (stamp.isNull()) {
        stamp = blank(kMessageSide * size);
        QPainter painter(&stamp);
        paintMessage(painter, QRectF(QPointF(), stamp.deviceIndependentSize()).center(), look,
                     2 * M_PI * step / kDirections, size);
    }
    return stamp;
}

const QPixmap& MapStamps::arc(double share) {
    const int step = std::clamp(qRound(share * kArcSteps), 0, kArcSteps);
    QPixmap& stamp = m_arcs[step];
    if (stamp.isNull()) {
        stamp = blank(2 * (m_radius + kArcReach) + 4);
        QPainter painter(&stamp);
        paintArc(painter, QRectF(QPointF(), stamp.deviceIndependentSize()).center(),
                 static_cast<double>(step) / kArcSteps);
    }
    return stamp;
}

void MapStamps::paintArc(QPainter& painter, const QPointF& centre, double share) const {
    const double reach = m_radius + kArcReach;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().grid, 1.6));
    painter.drawEllipse(centre, reach, reach);
    painter.setPen(QPen(theme().control, 1.6, Qt::SolidLine, Qt::FlatCap));
    // What is left ends at noon, and its beginning moves on clockwise.
    painter.drawArc(QRectF(centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), 16 * 90,
                    qRound(16 * 360 * share));
}

QRectF MapStamps::placeOf(const QPointF& centre, const QPixmap& stamp) const {
    const QSizeF size = stamp.deviceIndependentSize();
    const QPointF corner = centre - QPointF(size.width(), size.height()) / 2;
    return {QPointF(std::round(corner.x() * m_ratio), std::round(corner.y() * m_ratio)) / m_ratio,
            size};
}

void MapStamps::draw(QPainter& painter, const QPointF& centre, const QPixmap& stamp) const {
    painter.drawPixmap(placeOf(centre, stamp).topLeft(), stamp);
}

}  // namespace swimscope::gui

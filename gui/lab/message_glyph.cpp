#include "gui/lab/message_glyph.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>
#include <QtMath>

#include "gui/views/theme.h"

namespace swimscope::gui {

namespace {

struct MessageGlyphWords {
    Q_DECLARE_TR_FUNCTIONS(MessageGlyph)
};

const QPolygonF& arrowShape() {
    static const QPolygonF shape{{{5.5, 0}, {-4.5, 4.6}, {-4.5, -4.6}}};
    return shape;
}

QPolygonF fivePoints() {
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 6.2 : 2.7;
        const double angle = M_PI * i / 5 - M_PI / 2;
        star << QPointF(radius * qCos(angle), radius * qSin(angle));
    }
    return star;
}

const QPolygonF& starShape() {
    static const QPolygonF shape = fivePoints();
    return shape;
}

void paintRing(QPainter& painter, const QColor& colour, bool dot) {
    painter.setPen(QPen(theme().surface, 4.6));
    painter.setBrush(theme().surface);
    painter.drawEllipse(QPointF(), 4.6, 4.6);
    painter.setPen(QPen(colour, 2));
    painter.drawEllipse(QPointF(), 4.6, 4.6);
    if (dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(), 1.8, 1.8);
    }
}

/// Filled, with an edge in the colour of the ground, so that it stands out from lines.
void paintFilled(QPainter& painter, const QPolygonF& shape, const QColor& colour) {
    painter.setPen(QPen(theme().surface, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(shape);
}

void paintBarredArrow(QPainter& painter, const QColor& colour) {
    painter.setPen(QPen(theme().surface, 4.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(theme().surface);
    painter.drawPolygon(arrowShape());
    painter.setPen(QPen(colour, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(arrowShape());
    painter.drawLine(QPointF(-4, -5.4), QPointF(4, 5.4));
}

void paintBars(QPainter& painter, const QColor& colour) {
    for (const double x : {-2.6, 2.6}) {
        painter.setPen(QPen(theme().surface, 5.4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, -6.4), QPointF(x, 6.4));
    }
    for (const double x : {-2.6, 2.6}) {
        painter.setPen(QPen(colour, 2.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, -5.6), QPointF(x, 5.6));
    }
}

void paintSealed(QPainter& painter, const QColor& colour) {
    const QRectF box(-4, -4, 8, 8);
    painter.setPen(QPen(theme().surface, 2.4));
    painter.setBrush(colour);
    painter.drawRect(box.adjusted(-1, -1, 1, 1));
}

}  // namespace

MessageLook lookOf(sim::MessageKind kind) {
    switch (kind) {
        case sim::MessageKind::Ping:
            return MessageLook::Ping;
        case sim::MessageKind::IndirectPing:
            return MessageLook::Indirect;
        case sim::MessageKind::Ack:
            return MessageLook::Ack;
        case sim::MessageKind::Nack:
            return MessageLook::Nack;
        case sim::MessageKind::Suspect:
        case sim::MessageKind::Alive:
        case sim::MessageKind::Dead:
        case sim::MessageKind::User:
        case sim::MessageKind::Gossip:
            return MessageLook::Gossip;
        case sim::MessageKind::Stream:
            return MessageLook::PushPull;
        case sim::MessageKind::Opaque:
            break;
    }
    return MessageLook::Sealed;
}

QColor messageColour(MessageLook look) {
    const Theme& t = theme();
    switch (look) {
        case MessageLook::Ping:
        case MessageLook::Indirect:
            return t.s1;
        case MessageLook::Ack:
            return t.s2;
        case MessageLook::Gossip:
            return t.s3;
        case MessageLook::PushPull:
            return t.s4;
        case MessageLook::Nack:
            return t.s5;
        case MessageLook::Sealed:
        case MessageLook::Count:
            break;
    }
    return t.s6;
}

QString messageWord(MessageLook look) {
    switch (look) {
        case MessageLook::Ping:
            return MessageGlyphWords::tr("ping");
        case MessageLook::Ack:
            return MessageGlyphWords::tr("ack");
        case MessageLook::Indirect:
            return MessageGlyphWords::tr("indirect");
        case MessageLook::Nack:
            return MessageGlyphWords::tr("nack");
        case MessageLook::Gossip:
            return MessageGlyphWords::tr("gossip");
        case MessageLook::PushPull:
            return MessageGlyphWords::tr("push/pull");
        case MessageLook::Sealed:
        case MessageLook::Count:
            break;
    }
    return MessageGlyphWords::tr("sealed");
}

QString messageKindWord(sim::MessageKind kind) {
    switch (kind) {
        case sim::MessageKind::Ping:
            return MessageGlyphWords::tr("Ping");
        case sim::MessageKind::IndirectPing:
            return MessageGlyphWords::tr("Request for an indirect ping");
        case sim::MessageKind::Ack:
            return MessageGlyphWords::tr("Ack");
        case sim::MessageKind::Nack:
            return MessageGlyphWords::tr("Nack");
        case sim::MessageKind::Suspect:
            return MessageGlyphWords::tr("Gossip: a suspicion");
        case sim::MessageKind::Alive:
            return MessageGlyphWords::tr("Gossip: somebody lives");
        case sim::MessageKind::Dead:
            return MessageGlyphWords::tr("Gossip: a death");
        case sim::MessageKind::User:
            return MessageGlyphWords::tr("User message");
        case sim::MessageKind::Gossip:
            return MessageGlyphWords::tr("Several messages in one");
        case sim::MessageKind::Stream:
            return MessageGlyphWords::tr("Piece of a stream (push/pull)");
        case sim::MessageKind::Opaque:
            break;
    }
    return MessageGlyphWords::tr("Encrypted or compressed");
}

void paintMessage(QPainter& painter, const QPointF& centre, MessageLook look, double angle,
                  double size) {
    const QColor colour = messageColour(look);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.scale(size, size);
    if (look != MessageLook::Gossip) {
        painter.rotate(qRadiansToDegrees(angle));
    }
    switch (look) {
        case MessageLook::Ping:
            paintRing(painter, colour, /*dot=*/false);
            break;
        case MessageLook::Indirect:
            paintRing(painter, colour, /*dot=*/true);
            break;
        case MessageLook::Ack:
            paintFilled(painter, arrowShape(), colour);
            break;
        case MessageLook::Nack:
            paintBarredArrow(painter, colour);
            break;
        case MessageLook::Gossip:
            paintFilled(painter, starShape(), colour);
            break;
        case MessageLook::PushPull:
            paintBars(painter, colour);
            break;
        case MessageLook::Sealed:
        case MessageLook::Count:
            paintSealed(painter, colour);
            break;
    }
    painter.restore();
}

}  // namespace swimscope::gui

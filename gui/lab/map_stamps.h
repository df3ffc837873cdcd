#pragma once

#include <QHash>
#include <QPixmap>
#include <QRectF>

#include "gui/lab/map_scene.h"
#include "gui/lab/message_glyph.h"

namespace swimscope::gui {

/// One node as a picture: painting a shape once and copying it is what lets ten thousand of them be
/// drawn in a frame. Also of messages by direction and of timer arcs by their share.
class MapStamps {
public:
    static constexpr int kDirections = 32;
    static constexpr int kArcSteps = 60;

    /// Forgets all when the size, the device's pixels or the theme are others.
    void prepare(double radius, double cell, double devicePixelRatio, bool round);
    /// Theme or zoom have changed.
    void clear();

    const QPixmap& node(const NodeLook& look);
    /// `angle` in radians.
    const QPixmap& message(MessageLook look, double angle, double size);
    /// A timer ring of which `share` is left, from 0 to 1.
    const QPixmap& arc(double share);
    /// The stamp around `centre`; the shape itself where a picture is made of shapes.
    void drawNode(QPainter& painter, const QPointF& centre, const NodeLook& look);
    void drawMessage(QPainter& painter, const QPointF& centre, MessageLook look, double angle,
                     double size);
    void drawArc(QPainter& painter, const QPointF& centre, double share);
    /// Around `centre`, on whole pixels, where copying is cheapest and nothing is blurred.
    QRectF placeOf(const QPointF& centre, const QPixmap& stamp) const;
    void draw(QPainter& painter, const QPointF& centre, const QPixmap& stamp) const;

private:
    QPixmap blank(double side) const;
    double sideOf(const NodeLook& look) const;
    void paintWhole(QPainter& painter, const QRectF& room, const NodeLook& look) const;
    void paintArc(QPainter& painter, const QPointF& centre, double share) const;

    double m_messageSize = 1;
    double m_radius = 0;
    double m_cell = 0;
    double m_ratio = 1;
    bool m_round = true;
    bool m_dark = false;
    QHash<int, QPixmap> m_nodes;
    QHash<int, QPixmap> m_messages;
    QHash<int, QPixmap> m_arcs;
};

/// The picture keeps shapes, as SVG does, and not pixels.
bool paintsVectors(const QPainter& painter);
/// The shape alone, around the centre, with its mark and its pip.
void paintNode(QPainter& painter, const QPointF& centre, double radius, const NodeLook& look);

}  // namespace swimscope::gui

#include "gui/lab/map_links.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>

#include "gui/lab/map_messages.h"
#include "gui/views/theme.h"

namespace swimscope::gui {

namespace {

/// More of them are a net that hides the nodes; the corner counts them then.
constexpr std::size_t kMostDrawn = 120;
constexpr double kCrossShare = 0.5;
/// One way: near whoever hears nothing.
constexpr double kOneWayShare = 0.8;
constexpr double kArm = 4;

void paintCut(QPainter& painter, const MapChord& chord, bool oneWay) {
    QPen way(theme().error, 1.4);
    way.setDashPattern({4, 4});
    QPainterPath path(chord.from);
    path.quadTo(chord.control, chord.to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(way);
    painter.drawPath(path);
    const double share = oneWay ? kOneWayShare : kCrossShare;
    const double angle = chord.angleAt(share);
    const QPointF along(std::cos(angle), std::sin(angle));
    const QPointF across(-along.y(), along.x());
    const QPointF at = chord.at(share);
    painter.setPen(QPen(theme().surface, 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at - across * kArm, at + across * kArm);
    painter.setPen(QPen(theme().error, 2, Qt::SolidLine, Qt::RoundCap));
    if (oneWay) {
        // What comes along ends at a wall.
        painter.drawLine(at - across * (kArm + 2), at + across * (kArm + 2));
        painter.drawLine(at - along * 3, at - along * 9 + across * kArm);
        painter.drawLine(at - along * 3, at - along * 9 - across * kArm);
        return;
    }
    painter.drawLine(at - (along + across) * kArm, at + (along + across) * kArm);
    painter.drawLine(at - (along - across) * kArm, at + (along - across) * kArm);
}

QColor sideGround(std::uint32_t side) {
    const std::array colours{theme().info, theme().warnF, theme().confF, theme().aliveF};
    QColor ground = colours[side % colours.size()];
    ground.setAlphaF(0.16F);
    return ground;
}

}  // namespace

void paintSides(QPainter& painter, const MapScene& scene) {
    const auto& sides = scene.model.frame().links->sides;
    if (sides.empty() || !scene.ring()) {
        return;
    }
    const double reach =
        std::min(scene.radius() + 12, std::max(scene.radius() + 3, scene.pitch() / 2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int node = 0; node < scene.count(); ++node) {
        const auto index = static_cast<std::size_t>(node);
        painter.setBrush(sideGround(index < sides.size() ? sides[index] : 0));
        painter.drawEllipse(scene.at(node), reach, reach);
    }
}

void paintCuts(QPainter& painter, const MapScene& scene) {
    const sim::LabLinks& links = *scene.model.frame().links;
    if (links.cutCount == 0 || links.cutCount > kMostDrawn) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const sim::LabLinks::Cut& cut : links.cuts) {
        const int from = scene.indexOf(cut.from);
        const int to = scene.indexOf(cut.to);
        if (from >= 0 && to >= 0) {
            paintCut(painter, chordOf(scene, from, to), cut.oneWay);
        }
    }
}

}  // namespace swimscope::gui

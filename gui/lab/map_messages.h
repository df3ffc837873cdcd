#pragma once

#include <QPointF>
#include <vector>

#include "gui/lab/map_flights.h"
#include "gui/lab/map_scene.h"
#include "gui/lab/map_stamps.h"

namespace swimscope::gui {

/// The way of a message: bent towards the middle of a ring, straight in a grid, from rim to rim of
/// the two nodes.
struct MapChord {
    QPointF from;
    QPointF control;
    QPointF to;

    QPointF at(double share) const;
    /// Of flight there, in radians.
    double angleAt(double share) const;
};

MapChord chordOf(const MapScene& scene, int from, int to);

/// Ways, tails and glyphs of all flights.
void paintMessages(QPainter& painter, const MapScene& scene, MapStamps& stamps,
                   const std::vector<ShownFlight>& flights);

/// The flight under the pointer, nullptr for none.
const ShownFlight* flightAt(const MapScene& scene, const std::vector<ShownFlight>& flights,
                            const QPointF& pixel);

}  // namespace swimscope::gui

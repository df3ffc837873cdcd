#pragma once

#include "gui/lab/map_scene.h"

class QPainter;

namespace swimscope::gui {

/// What lies between the nodes and keeps messages from passing: cuts as broken ways with a cross,
/// the sides of a partition as grounds around the nodes of a ring.
void paintSides(QPainter& painter, const MapScene& scene);
void paintCuts(QPainter& painter, const MapScene& scene);

}  // namespace swimscope::gui

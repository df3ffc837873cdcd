#pragma once

#include <QPolygonF>
#include <QRectF>

#include "gui/lab/map_labels.h"
#include "gui/lab/map_scene.h"
#include "gui/lab/map_stamps.h"

namespace swimscope::gui {

/// What moves by itself around the nodes: timers, countdowns, who is chosen.
void paintClocks(QPainter& painter, const MapScene& scene, MapStamps& stamps);
void paintChosen(QPainter& painter, const MapScene& scene, const MapLabels& labels);
/// What the corners say: who heard the doubt, what is in force on the links, how many messages are
/// not drawn, why this shape.
void paintCorners(QPainter& painter, const MapScene& scene, std::size_t messagesLeftOut,
                  const QString& note);
/// A box or a lasso that is being drawn.
void paintBand(QPainter& painter, const QRectF& box);
void paintLasso(QPainter& painter, const QPolygonF& lasso, const QString& words);

}  // namespace swimscope::gui

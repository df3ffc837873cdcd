#pragma once

#include <QColor>
#include <QRectF>
#include <vector>

#include "gui/models/node_record.h"

class QPainter;

namespace swimscope::gui {

/// At most this many of the newest samples are drawn.
inline constexpr std::size_t kSparklineSamples = 40;

/// The newest samples as a line from 0 to `scale` milliseconds; a missed ping is a gap. The last
/// answered one carries a dot.
void paintSparkline(QPainter& painter, const QRectF& rect, const std::vector<RttSample>& samples,
                    double scale, const QColor& colour);

}  // namespace swimscope::gui

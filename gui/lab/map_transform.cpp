#include "gui/lab/map_transform.h"

#include <algorithm>

namespace swimscope::gui {

QRectF MapTransform::toLayout(const QRectF& pixels) const {
    return QRectF(toLayout(pixels.topLeft()), toLayout(pixels.bottomRight()));
}

void MapTransform::zoomAt(const QPointF& pixel, double factor) {
    const QPointF place = toLayout(pixel);
    m_scale = std::clamp(m_scale * factor, kLeast, kMost);
    m_offset = pixel - place * m_scale;
}

void MapTransform::fit(const QRectF& bounds, const QSizeF& room) {
    const double wide = bounds.width() > 0 ? room.width() / bounds.width() : 1;
    const double high = bounds.height() > 0 ? room.height() / bounds.height() : 1;
    m_scale = std::clamp(std::min({wide, high, 1.0}), 0.1, 1.0);
    m_offset = QPointF(room.width() / 2, room.height() / 2) - bounds.center() * m_scale;
}

}  // namespace swimscope::gui

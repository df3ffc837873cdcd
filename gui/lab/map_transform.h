#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace swimscope::gui {

/// From the layout's pixels to those of the widget.
class MapTransform {
public:
    static constexpr double kLeast = 0.5;
    static constexpr double kMost = 24;

    double scale() const { return m_scale; }
    const QPointF& offset() const { return m_offset; }
    QPointF toView(const QPointF& place) const { return place * m_scale + m_offset; }
    QPointF toLayout(const QPointF& pixel) const { return (pixel - m_offset) / m_scale; }
    QRectF toLayout(const QRectF& pixels) const;
    /// What is under the pixel stays there.
    void zoomAt(const QPointF& pixel, double factor);
    void pan(const QPointF& by) { m_offset += by; }
    /// All of `bounds` in the middle of the room; never larger than a zoom of 1.
    void fit(const QRectF& bounds, const QSizeF& room);
    bool operator==(const MapTransform&) const = default;

private:
    double m_scale = 1;
    QPointF m_offset;
};

}  // namespace swimscope::gui

#include "gui/views/sparkline.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace swimscope::gui {

void paintSparkline(QPainter& painter, const QRectF& rect, const std::vector<RttSample>& samples,
                    double scale, const QColor& colour) {
    if (samples.empty() || scale <= 0) {
        return;
    }
    const std::size_t count = std::min(samples.size(), kSparklineSamples);
    const double step = rect.width() / static_cast<double>(kSparklineSamples - 1);
    double x = rect.right() - step * static_cast<double>(count - 1);
    QPainterPath path;
    QPointF last;
    bool penDown = false;
    for (auto sample = samples.end() - static_cast<std::ptrdiff_t>(count); sample != samples.end();
         ++sample, x += step) {
        if (sample->rttMs < 0) {
            penDown = false;
            continue;
        }
        const double share = std::min(1.0, sample->rttMs / scale);
        last = QPointF(x, rect.bottom() - share * rect.height());
        penDown ? path.lineTo(last) : path.moveTo(last);
        penDown = true;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (!last.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(last, 1.5, 1.5);
    }
    painter.restore();
}

}  // namespace swimscope::gui

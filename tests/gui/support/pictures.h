#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <functional>

namespace swimscope::gui::test {

/// What `paint` leaves on a ground of one colour.
inline QImage painted(const QSize& size, const QColor& ground,
                      const std::function<void(QPainter&)>& paint) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(ground);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// Pixels that are not the ground.
inline int inkIn(const QImage& image, const QColor& ground) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y).rgba() != ground.rgba() ? 1 : 0;
        }
    }
    return count;
}

/// Pixels of exactly this colour.
inline int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
        }
    }
    return count;
}

inline QImage grabbed(QWidget& widget) {
    return widget.grab().toImage();
}

/// Relative luminance and contrast ratio as the Web Content Accessibility Guidelines 2 define them.
inline double luminance(const QColor& colour) {
    const auto linear = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

inline double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// Widgets shown below `root` that Tab reaches and that lack a name for tests or a screen reader.
/// What Qt makes for itself (names with "qt_", pop-ups) is Qt's own business.
inline QStringList nameless(const QWidget& root) {
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(&root) ||
            widget->window() != root.window() ||
            widget->objectName().startsWith(QLatin1String("qt_"))) {
            continue;
        }
        if (widget->objectName().isEmpty() || widget->accessibleName().isEmpty()) {
            found << QStringLiteral("%1 \"%2\" in %3")
                         .arg(QLatin1String(widget->metaObject()->className()),
                              widget->objectName(), widget->parentWidget()->objectName());
        }
    }
    return found;
}

}  // namespace swimscope::gui::test

#include "gui/views/zoom.h"

#include <QApplication>
#include <QList>
#include <QPair>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace swimscope::gui {

namespace {

constexpr char kDesignHeight[] = "designHeight";

/// Widgets with a size of their own do not hear of the application's font.
QList<QPair<QWidget*, QFont>> widgetsWithOwnSize(double ratio) {
    QList<QPair<QWidget*, QFont>> found;
    for (QWidget* widget : QApplication::allWidgets()) {
        QFont font = widget->font();
        if (widget->testAttribute(Qt::WA_SetFont) && font.pointSizeF() > 0 &&
            (font.resolveMask() & QFont::SizeResolved) != 0) {
            font.setPointSizeF(font.pointSizeF() * ratio);
            found.append({widget, font});
        }
    }
    return found;
}

}  // namespace

Zoom& Zoom::instance() {
    static Zoom zoom;
    return zoom;
}

void Zoom::set(int percent) {
    const int wanted = std::clamp(percent, kLeast, kMost);
    if (wanted == m_percent) {
        return;
    }
    const double ratio = double(wanted) / m_percent;
    const auto own = widgetsWithOwnSize(ratio);
    m_percent = wanted;
    QFont body = QApplication::font();
    body.setPointSizeF(body.pointSizeF() * ratio);
    QApplication::setFont(body);
    for (const auto& [widget, font] : own) {
        widget->setFont(font);
    }
    for (QWidget* widget : QApplication::allWidgets()) {
        const QVariant height = widget->property(kDesignHeight);
        if (height.isValid()) {
            widget->setFixedHeight(scaled(height.toInt()));
        }
        widget->update();
    }
    Q_EMIT changed(ratio);
}

int scaled(int pixels) {
    return pixels * Zoom::instance().percent() / 100;
}

void fixHeight(QWidget& widget, int pixels) {
    widget.setProperty(kDesignHeight, pixels);
    widget.setFixedHeight(scaled(pixels));
}

}  // namespace swimscope::gui

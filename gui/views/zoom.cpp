#include "gui/views/zoom.h"

#include <QApplication>
#include <QEvent>
#include <QHash>
#include <QStyle>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace swimscope::gui {

namespace {

constexpr char kDesignHeight[] = "designHeight";

/// Widgets with a size of their own do not hear of the application's font.
QHash<QWidget*, QFont> widgetsWithOwnSize(double ratio) {
    QHash<QWidget*, QFont> found;
    for (QWidget* widget : QApplication::allWidgets()) {
        QFont font = widget->font();
        if (widget->testAttribute(Qt::WA_SetFont) && font.pointSizeF() > 0 &&
            (font.resolveMask() & QFont::SizeResolved) != 0) {
            font.setPointSizeF(font.pointSizeF() * ratio);
            found.insert(widget, font);
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
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    for (QWidget* widget : QApplication::allWidgets()) {
        // What the style sheet dresses keeps the font it was dressed with.
        if (!own.contains(widget)) {
            widget->style()->unpolish(widget);
            widget->style()->polish(widget);
        }
        const QVariant height = widget->property(kDesignHeight);
        if (height.isValid()) {
            widget->setFixedHeight(scaled(height.toInt()));
        }
        widget->update();
    }
    for (auto font = own.begin(); font != own.end(); ++font) {
        font.key()->setFont(font.value());
    }
    Q_EMIT changed(ratio);
}

void keepingFonts(const std::function<void()>& work) {
    const auto own = widgetsWithOwnSize(/*ratio=*/1);
    work();
    for (auto font = own.begin(); font != own.end(); ++font) {
        if (font.key()->font().pointSizeF() != font.value().pointSizeF()) {
            font.key()->setFont(font.value());
        }
    }
}

int scaled(int pixels) {
    return pixels * Zoom::instance().percent() / 100;
}

void fixHeight(QWidget& widget, int pixels) {
    widget.setProperty(kDesignHeight, pixels);
    widget.setFixedHeight(scaled(pixels));
}

}  // namespace swimscope::gui

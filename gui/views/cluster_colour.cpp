#include "gui/views/cluster_colour.h"

#include <QPainter>
#include <array>

#include "gui/views/theme.h"

namespace swimscope::gui {
namespace {

/// The theme's own first; each has a shade that is readable on dark.
constexpr std::array kChoices{&Theme::suspF, &Theme::aliveF, &Theme::s1,
                              &Theme::s2,    &Theme::s3,     &Theme::s5};

}  // namespace

const QStringList& clusterColours() {
    static const QStringList names = [] {
        QStringList all;
        for (const auto choice : kChoices) {
            all << (Theme::light().*choice).name();
        }
        return all;
    }();
    return names;
}

QColor clusterColour(const QString& stored) {
    QColor colour;
    colour.setNamedColor(stored);
    const auto place = clusterColours().indexOf(colour.name());
    if (stored.isEmpty() || !colour.isValid()) {
        return theme().suspF;
    }
    return place < 0 ? colour : theme().*kChoices.at(static_cast<std::size_t>(place));
}

QPixmap clusterSwatch(const QColor& colour, int size) {
    constexpr int kSharp = 2;
    QPixmap square(size * kSharp, size * kSharp);
    square.setDevicePixelRatio(kSharp);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, size, size), 2, 2);
    return square;
}

}  // namespace swimscope::gui

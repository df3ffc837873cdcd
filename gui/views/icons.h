#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace swimscope::gui {

/// Which of the theme's colours an icon takes. The colour is looked up at every paint, so icons
/// follow a change of theme by themselves; disabled icons are drawn in the disabled colour.
enum class IconTone { Text, Secondary, Hint, Accent, OnAccent, Strip };

/// The single-colour icon `name` of the resources; blank when there is none.
QIcon icon(const QString& name, IconTone tone = IconTone::Text);
/// Rendered at `size` logical pixels, cached by name, colour, size and device pixel ratio.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);
/// The application's mark.
QIcon applicationIcon();
QColor iconColour(IconTone tone);

}  // namespace swimscope::gui

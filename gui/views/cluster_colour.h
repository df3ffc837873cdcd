#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace swimscope::gui {

/// What a profile may be coloured with, as its file says it ("#rrggbb").
const QStringList& clusterColours();
/// The colour as the theme in force shows it; without one, or with one that is none, the theme's
/// own.
QColor clusterColour(const QString& stored);
/// A small square, `size` logical pixels wide.
QPixmap clusterSwatch(const QColor& colour, int size);

}  // namespace swimscope::gui

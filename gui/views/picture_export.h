#pragma once

#include <QString>

class QWidget;

namespace swimscope::gui {

/// Writes what a widget shows into a file, as SVG or PNG by the file's ending; PNG at twice the
/// size, for print. An error is one sentence, and no half file is left behind.
QString exportPicture(QWidget& widget, const QString& path);

}  // namespace swimscope::gui

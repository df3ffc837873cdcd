#pragma once

#include <QString>

namespace swimscope::gui {

struct Theme;

/// Replaces every `@token@` by the colour of that name and `@mode@` by "light" or "dark"; unknown
/// names stay, so that a test finds them.
QString fillTokens(QString sheet, const Theme& theme);
/// The window's style sheet in the given theme.
QString styleSheet(const Theme& theme);

}  // namespace swimscope::gui

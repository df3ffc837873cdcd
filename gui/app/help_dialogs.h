#pragma once

class QWidget;

namespace swimscope::gui {

class WindowMenus;

/// All shortcuts in two columns; modal until closed.
void showShortcuts(const WindowMenus& menus, QWidget* parent);
/// Version, licence and what it speaks.
void showAbout(QWidget* parent);

}  // namespace swimscope::gui

#pragma once

#include <QList>
#include <QString>
#include <QVariant>

#include "gui/views/icons.h"
#include "gui/views/type_scale.h"

class QFrame;
class QLabel;
class QPushButton;
class QToolButton;
class QWidget;

namespace swimscope::gui {

/// Sets a dynamic property that the style sheet looks at, and polishes the widget anew.
void setLook(QWidget& widget, const char* property, const QVariant& value);
/// Both names at once: what tests find and what a screen reader says.
void nameWidget(QWidget& widget, const QString& objectName, const QString& accessibleName = {});

QLabel* makeLabel(QWidget* parent, const QString& objectName, TypeRole role = TypeRole::Body,
                  const char* tone = nullptr);
QPushButton* makeButton(QWidget* parent, const QString& objectName, const char* kind = nullptr,
                        const QString& iconName = {});
/// A flat 24 px button with an icon only.
QToolButton* makeIconButton(QWidget* parent, const QString& objectName, const QString& iconName);
/// Exclusive buttons side by side that look like one control.
QList<QToolButton*> makeSegments(QWidget* parent, const QString& objectName, int count);
/// A frame whose ground and edge come from the style sheet.
QFrame* makePanel(QWidget* parent, const QString& objectName, const char* panel);
QFrame* makeHairline(QWidget* parent);

}  // namespace swimscope::gui

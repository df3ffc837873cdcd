#include "gui/views/widget_kit.h"

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace swimscope::gui {

void setLook(QWidget& widget, const char* property, const QVariant& value) {
    if (widget.property(property) == value) {
        return;
    }
    widget.setProperty(property, value);
    // The style sheet gives back the font that a widget was made with, not the one it has now.
    const QFont font = widget.font();
    const bool own = widget.testAttribute(Qt::WA_SetFont);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    if (own && widget.font().pointSizeF() != font.pointSizeF()) {
        widget.setFont(font);
    }
    widget.update();
}

void nameWidget(QWidget& widget, const QString& objectName, const QString& accessibleName) {
    widget.setObjectName(objectName);
    widget.setAccessibleName(accessibleName);
}

QLabel* makeLabel(QWidget* parent, const QString& objectName, TypeRole role, const char* tone) {
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setFont(typeFont(role));
    label->setTextFormat(Qt::PlainText);
    if (tone != nullptr) {
        label->setProperty("tone", QLatin1String(tone));
    }
    return label;
}

QPushButton* makeButton(QWidget* parent, const QString& objectName, const char* kind,
                        const QString& iconName) {
    auto* button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    if (kind != nullptr) {
        button->setProperty("kind", QLatin1String(kind));
    }
    if (!iconName.isEmpty()) {
        const bool filled = kind != nullptr && qstrcmp(kind, "primary") == 0;
        button->setIcon(icon(iconName, filled ? IconTone::OnAccent : IconTone::Text));
        button->setIconSize({20, 16});
    }
    return button;
}

QToolButton* makeIconButton(QWidget* parent, const QString& objectName, const QString& iconName) {
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(iconName, IconTone::Secondary));
    button->setIconSize({16, 16});
    button->setProperty("kind", QStringLiteral("icon"));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QList<QToolButton*> makeSegments(QWidget* parent, const QString& objectName, int count) {
    auto* group = new QButtonGroup(parent);
    QList<QToolButton*> buttons;
    for (int i = 0; i < count; ++i) {
        auto* button = new QToolButton(parent);
        button->setObjectName(QStringLiteral("%1%2").arg(objectName).arg(i));
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setFocusPolicy(Qt::StrongFocus);
        const char* place = i == 0 ? "first" : (i == count - 1 ? "last" : "middle");
        button->setProperty("segment", QLatin1String(place));
        group->addButton(button, i);
        buttons << button;
    }
    return buttons;
}

QFrame* makePanel(QWidget* parent, const QString& objectName, const char* panel) {
    auto* frame = new QFrame(parent);
    frame->setObjectName(objectName);
    frame->setProperty("panel", QLatin1String(panel));
    return frame;
}

QFrame* makeHairline(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("hairline"));
    line->setProperty("tone", QStringLiteral("hairline"));
    line->setFixedHeight(1);
    return line;
}

}  // namespace swimscope::gui

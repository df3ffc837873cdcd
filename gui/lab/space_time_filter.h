#pragma once

#include <QList>
#include <QWidget>

#include "gui/lab/message_glyph.h"

class QToolButton;

namespace swimscope::gui {

/// The kinds of messages, each with its shape and a switch.
class SpaceTimeFilter final : public QWidget {
    Q_OBJECT

public:
    explicit SpaceTimeFilter(QWidget* parent = nullptr);

Q_SIGNALS:
    void shownChanged(swimscope::gui::MessageLook look, bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcons();
    void retranslate();

    QList<QToolButton*> m_buttons;
};

}  // namespace swimscope::gui

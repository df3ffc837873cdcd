#pragma once

#include <QFrame>

class QDockWidget;
class QLabel;
class QToolButton;

namespace swimscope::gui {

/// Title bar of a dock: Fusion's own has tiny framed buttons. Sets itself on the dock.
class DockTitle final : public QFrame {
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget* dock);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QDockWidget* m_dock;
    QLabel* m_title;
    QToolButton* m_float;
    QToolButton* m_close;
};

}  // namespace swimscope::gui

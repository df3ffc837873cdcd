#pragma once

#include <QFrame>
#include <memory>

#include "engine/sim/lab_frame.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace swimscope::gui {

class LabModel;

/// The message that is being looked at: from whom to whom, when it arrives, what it holds, and what
/// can still be done about it. Hidden while none is; selecting a node closes it.
class MessagePanel final : public QFrame {
    Q_OBJECT

public:
    explicit MessagePanel(LabModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    /// It wants the room that others take otherwise, or gives it back.
    void opened(bool open);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeContent();
    QWidget* makeActs();
    void onFrame();
    void showContent();
    void showFlight();
    QString contentText() const;
    void retranslate();

    LabModel& m_model;
    std::shared_ptr<const sim::LabInspection> m_shown;
    QLabel* m_title;
    QToolButton* m_close;
    QLabel* m_way;
    QLabel* m_flight;
    QLabel* m_content;
    QWidget* m_scroll;
    QPushButton* m_drop;
    QPushButton* m_delay;
    QPushButton* m_delayLong;
};

}  // namespace swimscope::gui

#pragma once

#include <QWidget>

#include "engine/base/sentence.h"

class QPushButton;
class QToolButton;

namespace swimscope::gui {

class SessionStatus;
class VerdictPanel;

/// Why a contact fails, above the view: the doctor's sentence, its evidence, the fix, and what one
/// can do about it. Goes by itself when the contact works.
class FailureStrip final : public QWidget {
    Q_OBJECT

public:
    explicit FailureStrip(const SessionStatus& status, QWidget* parent = nullptr);
    /// The doctor is at work.
    void setExamining(bool examining);

Q_SIGNALS:
    void retryRequested();
    void diagnoseRequested();
    void connectRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const SessionStatus& m_status;
    VerdictPanel* m_panel;
    QPushButton* m_retry;
    QPushButton* m_diagnose;
    QPushButton* m_connect;
    QToolButton* m_dismiss;
    base::Sentence m_dismissed;
    bool m_examining = false;
};

}  // namespace swimscope::gui

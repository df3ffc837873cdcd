#pragma once

#include <QDialog>
#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;

namespace swimscope::gui {

/// What is to be decided before it is done.
struct Question {
    QString title;
    /// What will happen, in one sentence.
    QString sentence;
    QString detail;
    /// The verb on the button that does it.
    QString verb;
    /// Not empty: this has to be typed first.
    QString mustType;
};

/// Asks before something that cannot be taken back.
class ConfirmDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question& question, QWidget* parent = nullptr);
    /// True when it shall be done.
    static bool ask(const Question& question, QWidget* parent);

private:
    QPushButton* m_do;
    QLineEdit* m_typed = nullptr;
};

}  // namespace swimscope::gui

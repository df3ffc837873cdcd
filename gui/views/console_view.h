#pragma once

#include <QFrame>
#include <functional>

#include "gui/models/console_model.h"

class QLabel;
class QLineEdit;
class QListView;

namespace swimscope::gui {

/// The headless commands in the window: up and down walk the typed lines, Tab completes, typing in
/// the log goes to the input.
class ConsoleView final : public QFrame {
    Q_OBJECT

public:
    /// Completions of the last word of the line up to the cursor, asked at Tab.
    using Completer = std::function<ConsoleCompletion(const QString& line)>;

    explicit ConsoleView(ConsoleModel& model, QWidget* parent = nullptr);
    void setCompleter(Completer completer) { m_completer = std::move(completer); }
    void focusInput();

Q_SIGNALS:
    void lineEntered(const QString& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool onInputKey(int key);
    void walkHistory(int step);
    void complete();
    void enter();
    void retranslate();

    ConsoleModel& m_model;
    Completer m_completer;
    QListView* m_log;
    QLabel* m_prompt;
    QLineEdit* m_input;
    QLabel* m_candidates;
    /// Distance from the end of the history; 0 is the line being typed.
    int m_back = 0;
    QString m_draft;
};

}  // namespace swimscope::gui

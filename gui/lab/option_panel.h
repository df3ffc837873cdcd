#pragma once

#include <QWidget>

#include "gui/lab/compare_words.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QCompleter;

namespace swimscope::gui {

class LabModel;

/// Which run the lab's own is compared with: a ready choice, or any options by their names.
class OptionPanel final : public QWidget {
    Q_OBJECT

public:
    explicit OptionPanel(LabModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(int row);
    void typed();
    void compareTyped();
    void onFrame();
    void fill();
    void showOptions(const RivalOptions& options);
    void say(const QString& wrong);
    void retranslate();

    LabModel& m_model;
    QLabel* m_here;
    QLabel* m_there;
    QComboBox* m_presets;
    QLineEdit* m_options;
    QCompleter* m_completer;
    QPushButton* m_compare;
    QPushButton* m_stop;
    QLabel* m_wrong;
    RivalOptions m_shown;
};

}  // namespace swimscope::gui

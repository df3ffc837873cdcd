#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <utility>

class QBoxLayout;
class QButtonGroup;
class QDialog;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QToolButton;
class QVBoxLayout;

namespace swimscope::gui {

class GlyphLabel;
class LabModel;
class LessonGuide;
class LessonProgress;

/// What a lesson says at the present time, the prediction that it asks for, and which of its claims
/// have held. Hidden when the script has nothing to say to people.
class LessonCard final : public QFrame {
    Q_OBJECT

public:
    explicit LessonCard(LabModel& model, QWidget* parent = nullptr);
    void setCollapsed(bool collapsed);
    bool collapsed() const { return m_collapsed; }
    /// There is a script that tells people something.
    bool tells() const;
    /// One below the other what else stands side by side.
    void setNarrow(bool narrow);

Q_SIGNALS:
    /// Something else is told or asked.
    void told();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Choice {
        QWidget* line;
        QRadioButton* button;
        /// Beside it, because a button does not break its text into lines. A click on it chooses.
        QLabel* text;
        GlyphLabel* verdict;
    };

    QWidget* makeHead();
    QWidget* makeTold();
    QWidget* makeAsked();
    QWidget* makeClaims();
    Choice& choice(int index);
    void refresh();
    void showTold();
    void showQuestion();
    void showChoices(const QStringList& texts, int right);
    void showVerdict(const QStringList& texts, int right);
    void showClaims();
    void choose(int index);
    void playOn();
    void showWhole();
    void retranslate();

    LabModel& m_model;
    LessonGuide* m_guide;
    QLabel* m_step;
    QLabel* m_title;
    LessonProgress* m_progress;
    QToolButton* m_asText;
    QToolButton* m_fold;
    QWidget* m_body;
    QBoxLayout* m_sides;
    QLabel* m_caption;
    QWidget* m_claims;
    QLabel* m_held;
    QLabel* m_problems;
    QWidget* m_asked;
    QLabel* m_question;
    QVBoxLayout* m_choiceColumn;
    QButtonGroup* m_group;
    QList<Choice> m_choices;
    QLabel* m_verdict;
    QPushButton* m_playOn;
    /// The question whose choices are shown.
    const void* m_shownQuestion = nullptr;
    bool m_collapsed = false;
    std::pair<std::size_t, bool> m_toldLast;
    QDialog* m_whole = nullptr;
    QPlainTextEdit* m_wholeText = nullptr;
};

}  // namespace swimscope::gui

#pragma once

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace swimscope::gui {

class LabModel;
class LessonCard;
class MapView;
class NodePanel;

/// The lab's page: one of its views with the lesson below, what is selected at the side, the time
/// bar under all. Composes; each part knows the model by itself.
class LabPage final : public QWidget {
    Q_OBJECT

public:
    enum View { Map, SpaceTime, Compare, Epidemic, ViewCount };

    explicit LabPage(LabModel& model, QWidget* parent = nullptr);
    void setView(View view);
    View view() const;
    /// The view that is shown.
    QWidget& current() const;
    /// Without the tools that an audience needs not: for a projector.
    void setBare(bool bare);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    void makeViews();
    QWidget* makeView(View view);
    void makeSide();
    /// Where there is no width the side comes and goes with a button; where there is no height for
    /// the lesson below the views it stands at the side, and what is selected comes over it.
    void fit();
    void moveLesson(bool toSide);
    void onSelection();
    void onTold();
    void fillViewpoints();
    void chooseViewpoint(int row);
    void onFrame();
    void onRefused(const QString& sentence);
    void retranslate();

    LabModel& m_model;
    QList<QToolButton*> m_tabs;
    QLabel* m_seenBy;
    QComboBox* m_viewpoint;
    QLabel* m_problem;
    /// That there is no lab behind the picture any more.
    QLabel* m_over;
    QStackedWidget* m_stack;
    /// Beside the views: what is selected and why.
    QWidget* m_side;
    QToolButton* m_sideButton;
    QVBoxLayout* m_middle;
    MapView* m_map = nullptr;
    NodePanel* m_node;
    LessonCard* m_lesson;
    QScrollArea* m_lessonSide;
    bool m_lessonAtSide = false;
    bool m_nodeOverLesson = false;
    bool m_messageOpen = false;
};

}  // namespace swimscope::gui

#pragma once

#include <QWidget>

namespace swimscope::gui {

/// How far a lesson has come: a dash for every step, filled when it has been told. Many steps
/// become one line.
class LessonProgress final : public QWidget {
    Q_OBJECT

public:
    explicit LessonProgress(QWidget* parent = nullptr);
    void setSteps(int done, int all);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_done = 0;
    int m_all = 0;
};

}  // namespace swimscope::gui

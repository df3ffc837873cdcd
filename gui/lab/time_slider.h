#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "gui/lab/time_scale.h"
#include "gui/lab/time_wishes.h"

class QPainter;

namespace swimscope::gui {

class LabModel;

/// A run as a line: how far it is known, what happened when, where it stands. A click or a drag
/// seeks; while it is dragged the time under the pointer is shown.
class TimeSlider final : public QWidget {
    Q_OBJECT

public:
    explicit TimeSlider(LabModel& model, QWidget* parent = nullptr);
    /// What an arrow key goes by.
    void setUnit(TimeWishes::Unit unit) { m_unit = unit; }
    const TimeScale& scale() const { return m_scale; }
    const std::vector<MarkCluster>& clusters() const { return m_clusters; }
    LabModel& model() const { return m_model; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onFrame();
    /// True when the marks stand elsewhere than before.
    bool lay();
    void describe();
    QString toolTipAt(double x) const;
    double handleX() const;
    void paintRail(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintHandle(QPainter& painter) const;
    void paintPreview(QPainter& painter) const;

    LabModel& m_model;
    TimeWishes m_wishes;
    TimeWishes::Unit m_unit = TimeWishes::Unit::Event;
    TimeScale m_scale;
    std::shared_ptr<const std::vector<sim::Mark>> m_marks;
    std::vector<MarkCluster> m_clusters;
    /// Where the pointer is, over the line.
    std::optional<double> m_pointer;
    bool m_dragging = false;
    double m_shownNow = -1;
    double m_shownEnd = -1;
};

}  // namespace swimscope::gui

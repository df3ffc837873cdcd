#pragma once

#include <QWidget>
#include <vector>

#include "gui/models/node_record.h"

namespace swimscope::gui {

/// Round trips over the last minutes: a line, gaps where pings were missed with a small X on the
/// axis, three horizontal grid lines, hover shows time and value.
class RttChart final : public QWidget {
    Q_OBJECT

public:
    explicit RttChart(QWidget* parent = nullptr);
    /// Samples oldest first; `now` in milliseconds since the epoch is the right edge.
    void setSamples(const std::vector<RttSample>& samples, qint64 now);
    QSize sizeHint() const override { return {300, 112}; }
    QSize minimumSizeHint() const override { return {160, 96}; }

    /// The next of 1, 2, 3, 5, 10, ... that is at least `value`: the top of the axis.
    static double niceCeiling(double value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF plot() const;
    double xOf(qint64 at) const;
    double yOf(double milliseconds) const;
    void paintAxes(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    void paintCross(QPainter& painter) const;
    void describe();
    /// The chart in words and values.
    QString spoken() const;

    std::vector<RttSample> m_samples;
    qint64 m_now = 0;
    qint64 m_span = 60000;
    double m_top = 1;
    int m_hoverX = -1;
};

}  // namespace swimscope::gui

#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

namespace swimscope::gui {

/// Lines over a common axis of seconds. They differ by dash and by the mark at their end as well as
/// by colour; each is named above the plot with its value at the cross-hair, or else its last one.
/// The arrow keys move the cross-hair, Escape puts it away.
class RunChart final : public QWidget {
    Q_OBJECT

public:
    struct Point {
        double seconds = 0;
        /// Equal unless one point stands for many.
        double low = 0;
        double high = 0;
    };
    struct Line {
        QString name;
        std::vector<Point> points;
        /// A value holds until the next one.
        bool steps = false;
    };
    using Format = std::function<QString(double)>;

    explicit RunChart(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// How values are written, and where the axis ends at least; with `fixedTop` it ends there.
    void setScale(Format format, double top, bool fixedTop = false);
    /// From left to right `from` to `to` seconds; the first line is solid, the second dashed.
    void setLines(std::vector<Line> lines, double from, double to);
    /// The instant that the rest of the lab shows; nothing for none.
    void setPlayhead(std::optional<double> seconds);

    /// Where the cross-hair is.
    std::optional<double> cross() const { return m_cross; }
    /// Elsewhere: another chart of the same time.
    void setCross(std::optional<double> seconds);
    /// The value of a line then; nothing before its first point.
    static std::optional<double> valueAt(const Line& line, double seconds);
    /// The chart in words: its name and the values that are named above it.
    QString spokenValue() const;
    const QString& title() const { return m_title; }

    QSize sizeHint() const override { return {320, 150}; }
    QSize minimumSizeHint() const override { return {220, 120}; }

Q_SIGNALS:
    void crossMoved(std::optional<double> seconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plot() const;
    double xOf(double seconds) const;
    double yAt(double value, double most) const;
    double top() const;
    QString valueText(const Line& line) const;
    void moveCross(std::optional<double> seconds);
    void paintHead(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintLine(QPainter& painter, int index) const;
    void paintCross(QPainter& painter) const;

    QString m_title;
    Format m_format;
    double m_leastTop = 1;
    bool m_fixedTop = false;
    std::vector<Line> m_lines;
    double m_from = 0;
    double m_to = 1;
    std::optional<double> m_playhead;
    std::optional<double> m_cross;
};

/// The sample of a chart's line: its dash and its mark, for legends elsewhere.
void paintLineSample(QPainter& painter, const QRectF& rect, int index);

}  // namespace swimscope::gui

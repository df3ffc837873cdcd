#pragma once

#include <QWidget>
#include <vector>

#include "gui/models/node_record.h"

namespace swimscope::gui {

/// A node's history as one bar: thin where it was alive, tall where it was not, so that trouble
/// shows without colour. The wheel and + / - zoom the time.
class StateStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StateStrip(QWidget* parent = nullptr);
    /// Spans oldest first; `now` in milliseconds since the epoch is the right edge.
    void setHistory(const std::vector<StateSpan>& history, qint64 now);
    /// Times the node was suspected.
    int suspicions() const;
    QSize sizeHint() const override { return {300, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    /// One state with its time, and the newest ones in words.
    QString spokenSpan(std::size_t i) const;
    QString spoken() const;
    void zoom(double factor);
    qint64 begin() const;
    double xOf(qint64 at) const;
    void paintSpan(QPainter& painter, const StateSpan& span, qint64 end) const;

    std::vector<StateSpan> m_history;
    qint64 m_now = 0;
    double m_zoom = 1;
};

}  // namespace swimscope::gui

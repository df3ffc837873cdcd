#pragma once

#include <QWidget>
#include <vector>

#include "gui/models/chronicle_digest.h"

namespace swimscope::gui {

/// How many nodes doubted somebody over a window of time, as steps.
class DoubtChart final : public QWidget {
    Q_OBJECT

public:
    explicit DoubtChart(QWidget* parent = nullptr);
    /// `until`: what is known ends there.
    void setDoubts(std::vector<DoubtCount> doubts, base::Instant from, base::Instant to,
                   base::Instant until);
    void setNow(base::Instant now);
    /// The most at once.
    int top() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF plot() const;
    double xOf(base::Instant at) const;
    void paintGrid(QPainter& painter, int top) const;
    void paintSteps(QPainter& painter, int top, swim::State state) const;
    void describe();

    std::vector<DoubtCount> m_doubts;
    base::Instant m_from{};
    base::Instant m_to{};
    base::Instant m_until{};
    base::Instant m_now{};
};

}  // namespace swimscope::gui

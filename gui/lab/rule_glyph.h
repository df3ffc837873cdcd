#pragma once

#include <QRectF>
#include <QWidget>

#include "engine/sim/lab_frame.h"

class QPainter;

namespace swimscope::gui {

/// A rule's mark: that of the message or of the state that it is about.
void paintRule(QPainter& painter, const QRectF& rect, sim::Rule rule);

/// The mark as a widget; its tool tip is the rule's name.
class RuleGlyph final : public QWidget {
    Q_OBJECT

public:
    explicit RuleGlyph(QWidget* parent = nullptr);
    void setRule(sim::Rule rule);
    sim::Rule rule() const { return m_rule; }
    QSize sizeHint() const override;
    /// "Indirect probe"
    static QString word(sim::Rule rule);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    sim::Rule m_rule = sim::Rule::Probe;
};

}  // namespace swimscope::gui

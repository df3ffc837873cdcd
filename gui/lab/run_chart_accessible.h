#pragma once

#include <QAccessibleWidget>

namespace swimscope::gui {

class RunChart;

/// A painted chart for screen readers: its name, and as its value what its lines say at the
/// cross-hair.
class RunChartAccessible final : public QAccessibleWidget {
public:
    explicit RunChartAccessible(RunChart* chart);
    /// Once, before the first chart is made; again is harmless.
    static void install();

    QString text(QAccessible::Text what) const override;
};

}  // namespace swimscope::gui

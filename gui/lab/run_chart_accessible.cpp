#include "gui/lab/run_chart_accessible.h"

#include "gui/lab/run_chart.h"

namespace swimscope::gui {

namespace {

QAccessibleInterface* makeChartInterface(const QString&, QObject* object) {
    auto* chart = qobject_cast<RunChart*>(object);
    return chart != nullptr ? new RunChartAccessible(chart) : nullptr;
}

}  // namespace

RunChartAccessible::RunChartAccessible(RunChart* chart)
    : QAccessibleWidget(chart, QAccessible::Chart) {}

void RunChartAccessible::install() {
    static const bool once = [] {
        QAccessible::installFactory(makeChartInterface);
        return true;
    }();
    static_cast<void>(once);
}

QString RunChartAccessible::text(QAccessible::Text what) const {
    if (what == QAccessible::Value) {
        return qobject_cast<RunChart*>(widget())->spokenValue();
    }
    return QAccessibleWidget::text(what);
}

}  // namespace swimscope::gui

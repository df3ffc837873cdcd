#include "gui/lab/time_accessible.h"

#include "gui/lab/time_slider.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"

namespace swimscope::gui {

namespace {

QAccessibleInterface* makeTimeAccessible(const QString&, QObject* object) {
    auto* slider = qobject_cast<TimeSlider*>(object);
    return slider != nullptr ? new TimeAccessible(slider) : nullptr;
}

}  // namespace

void TimeAccessible::install() {
    static const bool once = [] {
        QAccessible::installFactory(makeTimeAccessible);
        return true;
    }();
    Q_UNUSED(once);
}

TimeAccessible::TimeAccessible(TimeSlider* slider)
    : QAccessibleWidget(slider, QAccessible::Slider) {}

TimeSlider& TimeAccessible::slider() const {
    return *static_cast<TimeSlider*>(widget());
}

void* TimeAccessible::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

QString TimeAccessible::text(QAccessible::Text what) const {
    return what == QAccessible::Value ? TimeText::exact(slider().model().frame().now)
                                      : QAccessibleWidget::text(what);
}

QVariant TimeAccessible::currentValue() const {
    return base::toSeconds(slider().model().frame().now.time_since_epoch());
}

void TimeAccessible::setCurrentValue(const QVariant& value) {
    const auto milliseconds = static_cast<std::int64_t>(1000 * value.toDouble());
    TimeWishes(slider().model()).seek(base::Instant(std::chrono::milliseconds(milliseconds)));
}

QVariant TimeAccessible::maximumValue() const {
    return base::toSeconds(slider().scale().span());
}

QVariant TimeAccessible::minimumValue() const {
    return 0.0;
}

QVariant TimeAccessible::minimumStepSize() const {
    return 0.001;
}

}  // namespace swimscope::gui

#pragma once

#include <QAccessibleWidget>

namespace swimscope::gui {

class TimeSlider;

/// The time line as a slider for screen readers; its value is in seconds.
class TimeAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimeAccessible(TimeSlider* slider);
    /// Once, before the first slider is made; again is harmless.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text what) const override;
    QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override;

private:
    TimeSlider& slider() const;
};

}  // namespace swimscope::gui

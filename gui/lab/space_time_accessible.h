#pragma once

#include <QAccessibleWidget>
#include <map>

namespace swimscope::gui {

class SpaceTimeChart;

/// A space-time diagram as a list of lanes for screen readers. Items are made when somebody asks
/// for them; at most kMostItems are kept.
class SpaceTimeAccessible final : public QAccessibleWidget {
public:
    static constexpr std::size_t kMostItems = 4096;

    explicit SpaceTimeAccessible(SpaceTimeChart* chart);
    ~SpaceTimeAccessible() override;
    /// Once, before the first diagram is made; again is harmless.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

private:
    SpaceTimeChart& chart() const;
    void forgetItems() const;

    mutable std::map<int, QAccessible::Id> m_items;
};

}  // namespace swimscope::gui

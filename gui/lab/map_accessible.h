#pragma once

#include <QAccessibleWidget>
#include <map>

namespace swimscope::gui {

class LabMap;

/// The map as a list of nodes for screen readers. Items are made when somebody asks for them; at
/// most kMostItems are kept.
class MapAccessible final : public QAccessibleWidget {
public:
    static constexpr std::size_t kMostItems = 4096;

    explicit MapAccessible(LabMap* map);
    ~MapAccessible() override;
    /// Once, before the first map is made; again is harmless.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

private:
    LabMap& map() const;
    void forgetItems() const;

    mutable std::map<int, QAccessible::Id> m_items;
};

}  // namespace swimscope::gui

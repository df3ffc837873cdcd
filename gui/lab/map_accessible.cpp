#include "gui/lab/map_accessible.h"

#include <QPointer>

#include "gui/lab/lab_map.h"

namespace swimscope::gui {
namespace {

class MapItem final : public QAccessibleInterface {
public:
    MapItem(LabMap& map, int node) : m_map(&map), m_node(node) {}

    int node() const { return m_node; }
    bool isValid() const override { return m_map && m_node < m_map->scene().count(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return m_map ? QAccessible::queryAccessibleInterface(m_map) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? m_map->textOf(m_node) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect box = m_map->nodeRect(m_node);
        return {m_map->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (isValid()) {
            state.selectable = true;
            state.multiSelectable = true;
            state.focusable = true;
            state.readOnly = true;
            state.selected =
                m_map->scene().look(m_node).selected || m_map->currentIndex() == m_node;
            state.focused = m_map->currentIndex() == m_node && m_map->hasFocus();
            state.offscreen = !m_map->rect().intersects(m_map->nodeRect(m_node));
        }
        return state;
    }

private:
    QPointer<LabMap> m_map;
    int m_node;
};

QAccessibleInterface* makeMap(const QString&, QObject* object) {
    auto* map = qobject_cast<LabMap*>(object);
    return map != nullptr ? new MapAccessible(map) : nullptr;
}

}  // namespace

void MapAccessible::install() {
    static const bool once = [] {
        QAccessible::installFactory(makeMap);
        return true;
    }();
    Q_UNUSED(once);
}

MapAccessible::MapAccessible(LabMap* map) : QAccessibleWidget(map, QAccessible::List) {}

MapAccessible::~MapAccessible() {
    forgetItems();
}

void MapAccessible::forgetItems() const {
    for (const auto& entry : m_items) {
        QAccessible::deleteAccessibleInterface(entry.second);
    }
    m_items.clear();
}

LabMap& MapAccessible::map() const {
    return *static_cast<LabMap*>(widget());
}

int MapAccessible::childCount() const {
    return map().scene().count();
}

QAccessibleInterface* MapAccessible::child(int index) const {
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    const auto known = m_items.find(index);
    if (known != m_items.end()) {
        return QAccessible::accessibleInterface(known->second);
    }
    if (m_items.size() >= kMostItems) {
        forgetItems();
    }
    auto* item = new MapItem(map(), index);
    m_items[index] = QAccessible::registerAccessibleInterface(item);
    return item;
}

int MapAccessible::indexOfChild(const QAccessibleInterface* child) const {
    for (const auto& [node, id] : m_items) {
        if (QAccessible::accessibleInterface(id) == child) {
            return node;
        }
    }
    return -1;
}

QAccessibleInterface* MapAccessible::childAt(int x, int y) const {
    return child(map().nodeUnder(map().mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface* MapAccessible::focusChild() const {
    return map().hasFocus() ? child(map().currentIndex()) : nullptr;
}

}  // namespace swimscope::gui

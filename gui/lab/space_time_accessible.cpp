#include "gui/lab/space_time_accessible.h"

#include <QPointer>

#include "gui/lab/space_time_chart.h"

namespace swimscope::gui {
namespace {

class LaneItem final : public QAccessibleInterface {
public:
    LaneItem(SpaceTimeChart& chart, int lane) : m_chart(&chart), m_lane(lane) {}

    int lane() const { return m_lane; }
    bool isValid() const override {
        return m_chart && m_lane < static_cast<int>(m_chart->digest().lanes.size());
    }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return m_chart ? QAccessible::queryAccessibleInterface(m_chart) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? m_chart->textOf(m_lane) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect box = m_chart->laneRect(m_lane);
        return {m_chart->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (isValid()) {
            state.selectable = true;
            state.focusable = true;
            state.readOnly = true;
            state.selected = m_chart->currentLane() == m_lane;
            state.focused = m_chart->currentLane() == m_lane && m_chart->hasFocus();
            state.offscreen = !m_chart->rect().intersects(m_chart->laneRect(m_lane));
        }
        return state;
    }

private:
    QPointer<SpaceTimeChart> m_chart;
    int m_lane;
};

QAccessibleInterface* makeSpaceTime(const QString&, QObject* object) {
    auto* chart = qobject_cast<SpaceTimeChart*>(object);
    return chart != nullptr ? new SpaceTimeAccessible(chart) : nullptr;
}

}  // namespace

void SpaceTimeAccessible::install() {
    static const bool once = [] {
        QAccessible::installFactory(makeSpaceTime);
        return true;
    }();
    Q_UNUSED(once);
}

SpaceTimeAccessible::SpaceTimeAccessible(SpaceTimeChart* chart)
    : QAccessibleWidget(chart, QAccessible::List) {}

SpaceTimeAccessible::~SpaceTimeAccessible() {
    forgetItems();
}

void SpaceTimeAccessible::forgetItems() const {
    for (const auto& entry : m_items) {
        QAccessible::deleteAccessibleInterface(entry.second);
    }
    m_items.clear();
}

SpaceTimeChart& SpaceTimeAccessible::chart() const {
    return *static_cast<SpaceTimeChart*>(widget());
}

int SpaceTimeAccessible::childCount() const {
    return static_cast<int>(chart().digest().lanes.size());
}

QAccessibleInterface* SpaceTimeAccessible::child(int index) const {
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
    auto* item = new LaneItem(chart(), index);
    m_items[index] = QAccessible::registerAccessibleInterface(item);
    return item;
}

int SpaceTimeAccessible::indexOfChild(const QAccessibleInterface* child) const {
    for (const auto& [lane, id] : m_items) {
        if (QAccessible::accessibleInterface(id) == child) {
            return lane;
        }
    }
    return -1;
}

QAccessibleInterface* SpaceTimeAccessible::childAt(int x, int y) const {
    return child(chart().scale().laneAt(chart().mapFromGlobal(QPoint(x, y)).y(), childCount()));
}

QAccessibleInterface* SpaceTimeAccessible::focusChild() const {
    return chart().hasFocus() ? child(chart().currentLane()) : nullptr;
}

}  // namespace swimscope::gui

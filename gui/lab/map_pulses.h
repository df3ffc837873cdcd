#pragma once

#include <vector>

#include "gui/lab/map_scene.h"

class QPainter;

namespace swimscope::gui {

/// A ring that grows and fades around a node whose state has changed, so that an eye finds it.
class MapPulses {
public:
    /// Milliseconds of real time.
    static constexpr double kLength = 400;
    /// When more change at once, nobody could follow.
    static constexpr std::size_t kMost = 60;

    void add(const std::vector<int>& nodes, double wall);
    void clear() { m_pulses.clear(); }
    bool empty() const { return m_pulses.empty(); }
    void paint(QPainter& painter, const MapScene& scene, double wall);

private:
    struct Pulse {
        int node = -1;
        double begin = 0;
    };

    std::vector<Pulse> m_pulses;
};

}  // namespace swimscope::gui

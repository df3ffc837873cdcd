#include "gui/lab/map_pulses.h"

#include <QPainter>
#include <algorithm>

#include "gui/views/theme.h"

namespace swimscope::gui {

namespace {

constexpr double kGrowth = 8;

QColor pulseColour(NodeLook::Shape shape) {
    const Theme& t = theme();
    switch (shape) {
        case NodeLook::Shape::Alive:
            return t.aliveF;
        case NodeLook::Shape::Suspect:
            return t.suspF;
        case NodeLook::Shape::Dead:
            return t.deadF;
        case NodeLook::Shape::Left:
        case NodeLook::Shape::Unknown:
            break;
    }
    return t.leftO;
}

}  // namespace

void MapPulses::add(const std::vector<int>& nodes, double wall) {
    for (const int node : nodes) {
        if (m_pulses.size() < kMost) {
            m_pulses.push_back({node, wall});
        }
    }
}

void MapPulses::paint(QPainter& painter, const MapScene& scene, double wall) {
    m_pulses.erase(std::remove_if(m_pulses.begin(), m_pulses.end(),
                                  [&](const Pulse& pulse) {
                                      return wall >= pulse.begin + kLength ||
                                             pulse.node >= scene.count();
                                  }),
                   m_pulses.end());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const Pulse& pulse : m_pulses) {
        const double gone = std::clamp((wall - pulse.begin) / kLength, 0.0, 1.0);
        const double eased = 1 - (1 - gone) * (1 - gone);
        QColor colour = pulseColour(scene.look(pulse.node).shape);
        colour.setAlphaF(static_cast<float>(1 - gone));
        const double reach = scene.radius() + 2 + kGrowth * eased;
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(scene.at(pulse.node), reach, reach);
    }
}

}  // namespace swimscope::gui

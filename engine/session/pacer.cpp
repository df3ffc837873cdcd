#include "engine/session/pacer.h"

#include <algorithm>
#include <cmath>

namespace swimscope::session {

namespace {

base::Duration scaled(base::Duration duration, double factor) {
    return base::Duration(std::llround(static_cast<double>(duration.count()) * factor));
}

}  // namespace

void Pacer::setSpeed(double factor, base::Instant wall, base::Instant virtualNow) {
    anchor(wall, virtualNow);
    m_speed = std::isfinite(factor) ? std::clamp(factor, kSlowest, kFastest) : 1;
}

void Pacer::anchor(base::Instant wall, base::Instant virtualNow) {
    m_wall = wall;
    m_virtual = virtualNow;
}

base::Instant Pacer::due(base::Instant wall) const {
    return m_virtual + scaled(std::max(wall - m_wall, base::Duration{}), m_speed);
}

base::Instant Pacer::wallOf(base::Instant virtualAt) const {
    return m_wall + scaled(std::max(virtualAt - m_virtual, base::Duration{}), 1 / m_speed);
}

void Pacer::reached(base::Instant wall, base::Instant virtualNow) {
    if (due(wall) - virtualNow > scaled(kMaxLag, m_speed)) {
        anchor(wall, virtualNow);
    }
}

}  // namespace swimscope::session

#include "gui/lab/time_wishes.h"

#include <algorithm>

#include "gui/models/lab_model.h"

namespace swimscope::gui {

void TimeWishes::toggle() {
    if (m_model.frame().live) {
        return;
    }
    if (m_model.frame().running) {
        m_model.wish(sim::Halt{});
    } else {
        m_model.wish(sim::GoOn{});
    }
}

void TimeWishes::forth(Unit unit) {
    if (!m_model.frame().live) {
        m_model.wish(sim::Step{unit, 1});
    }
}

void TimeWishes::back(Unit unit) {
    const sim::LabFrame& frame = m_model.frame();
    if (unit != Unit::Event) {
        seek(frame.now - lengthOf(unit));
    } else if (!frame.live && frame.steps > 0) {
        m_model.wish(sim::SeekSteps{frame.steps - 1});
    }
}

void TimeWishes::toStart() {
    seek(base::Instant{});
}

void TimeWishes::toEnd() {
    seek(m_model.frame().end);
}

void TimeWishes::seek(base::Instant to) {
    if (!m_model.frame().live) {
        m_model.wish(sim::Seek{std::max(to, base::Instant{}), sim::kNoBranch});
    }
}

base::Duration TimeWishes::lengthOf(Unit unit) const {
    const auto& script = m_model.frame().script;
    const swim::Options& options = script != nullptr ? script->cluster.node : swim::Options{};
    switch (unit) {
        case Unit::Event:
            return {};
        case Unit::ProbePeriod:
            return options.probeInterval;
        case Unit::GossipTick:
            return options.gossipInterval;
    }
    return {};
}

}  // namespace swimscope::gui

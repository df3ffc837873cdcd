#include "engine/session/lab_company.h"

#include <utility>

#include "engine/session/limits.h"

namespace swimscope::session {

base::Status LabCompany::compare(const sim::SavedRun& run, const sim::OptionMap& options,
                                 const sim::Timeline& timeline) {
    auto rival = sim::withOptions(run.script, run.overrides, options);
    if (!rival) {
        return base::Error{rival.error()};
    }
    auto comparison = std::make_unique<sim::Comparison>(*std::move(rival), options, timeline);
    if (!comparison->isDifferent()) {
        return base::Error{"with these options the other run would be the same as this one"};
    }
    m_comparison = std::move(comparison);
    m_shownComparison = m_comparison->picture(timeline);
    m_stale = true;
    return {};
}

void LabCompany::stopComparing() {
    m_comparison = nullptr;
    m_shownComparison = nullptr;
}

void LabCompany::work(const sim::Timeline& timeline, net::Loop& loop) {
    const base::Instant begin = loop.now();
    m_stale = m_stale || m_busy || m_place != timeline.run().place();
    m_place = timeline.run().place();
    m_busy = false;
    if (m_comparison != nullptr) {
        m_comparison->follow(timeline);
        bool done = false;
        do {
            done = m_comparison->work(kLabBudget);
        } while (!done && loop.now() - begin < kCompanySlice);
        m_busy = !done;
    }
}

void LabCompany::show(const sim::Timeline& timeline, base::Instant wall, sim::LabFrame& frame) {
    const bool settled = !m_busy && !frame.running;
    if (m_stale && (settled || wall - m_shownWhen >= kCompanyInterval)) {
        m_shownComparison = m_comparison ? m_comparison->picture(timeline) : nullptr;
        m_shownWhen = wall;
        m_stale = false;
    }
    frame.comparison = m_shownComparison;
}

}  // namespace swimscope::session

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
        return base::Error{
            base::sentence("with these options the other run would be the same as this one")};
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

void LabCompany::follow(const sim::Mark& mark, const sim::Timeline& timeline) {
    m_epidemic = std::make_unique<sim::Epidemic>(timeline, mark);
    m_shownEpidemic = m_epidemic->picture();
    m_stale = true;
}

void LabCompany::stopFollowing() {
    m_epidemic = nullptr;
    m_shownEpidemic = nullptr;
}

void LabCompany::tell(const sim::ChronicleWindow& window, const sim::Timeline& timeline) {
    if (m_chronicler == nullptr) {
        m_chronicler = std::make_unique<sim::Chronicler>(timeline, window);
    } else {
        m_chronicler->tell(timeline, window);
    }
    m_stale = true;
}

void LabCompany::stopTelling() {
    m_chronicler = nullptr;
    m_shownChronicle = nullptr;
}

void LabCompany::work(const sim::Timeline& timeline, net::Loop& loop) {
    m_stale = m_stale || m_busy || m_place != timeline.run().place();
    m_place = timeline.run().place();
    m_busy = false;
    const auto goOn = [&](auto& companion) {
        const base::Instant begin = loop.now();
        companion.follow(timeline);
        bool done = false;
        do {
            done = companion.work(kCompanyBudget);
        } while (!done && loop.now() - begin < kCompanySlice);
        m_busy = m_busy || !done;
    };
    if (m_comparison != nullptr) {
        goOn(*m_comparison);
    }
    if (m_epidemic != nullptr) {
        goOn(*m_epidemic);
    }
    if (m_chronicler != nullptr) {
        goOn(*m_chronicler);
    }
}

void LabCompany::show(const sim::Timeline& timeline, base::Instant wall, sim::LabFrame& frame) {
    const bool settled = !m_busy && !frame.running;
    if (m_stale && (settled || wall - m_shownWhen >= kCompanyInterval)) {
        m_shownComparison = m_comparison ? m_comparison->picture(timeline) : nullptr;
        m_shownEpidemic = m_epidemic ? m_epidemic->picture() : nullptr;
        m_shownChronicle = m_chronicler ? m_chronicler->picture() : nullptr;
        m_shownWhen = wall;
        m_stale = false;
    }
    frame.comparison = m_shownComparison;
    frame.epidemic = m_shownEpidemic;
    frame.chronicle = m_shownChronicle;
}

}  // namespace swimscope::session

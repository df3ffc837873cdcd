#include "engine/session/lab_why.h"

#include <utility>

#include "engine/session/limits.h"

namespace swimscope::session {

void LabWhy::keep(sim::Decision decision) {
    if (sim::isDecision(decision.event)) {
        decision.number = ++m_heard;
        Store& store = sim::isRoutine(decision.event) ? m_routine : m_rare;
        store.keep(std::move(decision));
    }
}

void LabWhy::startFrom(std::vector<sim::Decision> decisions) {
    forget();
    for (sim::Decision& decision : decisions) {
        keep(std::move(decision));
    }
}

void LabWhy::Store::keep(sim::Decision one) {
    unexplained.push_back(std::move(one));
    if (unexplained.size() > kMaxShownSteps) {
        unexplained.pop_front();
    }
}

void LabWhy::forget() {
    m_routine = {};
    m_rare = {};
    m_steps = std::make_shared<const std::vector<sim::LabStep>>();
}

bool LabWhy::Store::explain(const SpeakerOf& speakerOf) {
    bool changed = false;
    for (const sim::Decision& one : unexplained) {
        const Speaker speaker = speakerOf(one.observer);
        auto why = sim::explain(
            one.event, {speaker.name, *speaker.options, one.known, one.at, speaker.nameAt});
        if (why) {
            steps.emplace_back(one.number, sim::LabStep{one.at, one.observer, *std::move(why)});
            changed = true;
        }
    }
    unexplained.clear();
    while (steps.size() > kMaxShownSteps) {
        steps.pop_front();
    }
    return changed;
}

std::shared_ptr<const std::vector<sim::LabStep>> LabWhy::explain(const SpeakerOf& speakerOf) {
    const bool routine = m_routine.explain(speakerOf);
    const bool rare = m_rare.explain(speakerOf);
    if (!routine && !rare) {
        return m_steps;
    }
    auto steps = std::make_shared<std::vector<sim::LabStep>>();
    steps->reserve(m_routine.steps.size() + m_rare.steps.size());
    auto usual = m_routine.steps.begin();
    for (const auto& [number, step] : m_rare.steps) {
        for (; usual != m_routine.steps.end() && usual->first < number; ++usual) {
            steps->push_back(usual->second);
        }
        steps->push_back(step);
    }
    for (; usual != m_routine.steps.end(); ++usual) {
        steps->push_back(usual->second);
    }
    m_steps = std::move(steps);
    return m_steps;
}

}  // namespace swimscope::session

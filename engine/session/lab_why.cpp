#include "engine/session/lab_why.h"

#include <utility>

#include "engine/session/limits.h"

namespace swimscope::session {

void LabWhy::keep(base::Instant at, sim::HostId observer, std::size_t known,
                  const swim::Event& event) {
    if (std::holds_alternative<swim::MessageReceived>(event)) {
        return;
    }
    m_unexplained.push_back({at, observer, known, event});
    if (m_unexplained.size() > kMaxShownSteps) {
        m_unexplained.pop_front();
    }
}

void LabWhy::forget() {
    m_unexplained.clear();
    m_steps = std::make_shared<const std::vector<sim::LabStep>>();
}

std::shared_ptr<const std::vector<sim::LabStep>> LabWhy::explain(const SpeakerOf& speakerOf) {
    if (m_unexplained.empty()) {
        return m_steps;
    }
    auto steps = std::make_shared<std::vector<sim::LabStep>>(*m_steps);
    for (const Unexplained& one : m_unexplained) {
        const Speaker speaker = speakerOf(one.observer);
        auto why = sim::explain(one.event, {speaker.name, *speaker.options, one.known, one.at});
        if (why) {
            steps->push_back({one.at, one.observer, *std::move(why)});
        }
    }
    m_unexplained.clear();
    if (steps->size() > kMaxShownSteps) {
        steps->erase(steps->begin(), steps->end() - static_cast<std::ptrdiff_t>(kMaxShownSteps));
    }
    m_steps = std::move(steps);
    return m_steps;
}

}  // namespace swimscope::session

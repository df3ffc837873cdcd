#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui::test {

/// Something that a node did, as an engine tells it.
inline sim::LabStep labStep(int milliseconds, sim::HostId observer, const std::string& subject,
                            sim::Rule rule = sim::Rule::Suspicion) {
    sim::LabStep step;
    step.at = base::Instant(std::chrono::milliseconds(milliseconds));
    step.observer = observer;
    step.why.rule = rule;
    step.why.sentence =
        base::sentence("{0} hears that {1} left on purpose", std::string("n-01"), subject);
    step.why.subject = subject;
    return step;
}

inline std::shared_ptr<const std::vector<sim::LabStep>> labSteps(std::vector<sim::LabStep> steps) {
    return std::make_shared<const std::vector<sim::LabStep>>(std::move(steps));
}

}  // namespace swimscope::gui::test

#pragma once

#include <memory>

#include "engine/sim/lab_epidemic.h"
#include "tests/gui/support/lab_comparisons.h"

namespace swimscope::gui::test {

/// A text that the third of forty nodes told at 5 s, and that came to all within a second.
inline std::shared_ptr<sim::LabEpidemic> labEpidemic() {
    static std::uint64_t number = 0;
    auto epidemic = std::make_shared<sim::LabEpidemic>();
    epidemic->number = ++number;
    epidemic->mark = {labSecond(5), 100, sim::MarkKind::Touched, 3, sim::kNoHost};
    epidemic->origin = 3;
    epidemic->text = "hello";
    epidemic->began = labSecond(5);
    epidemic->until = labSecond(15);
    epidemic->over = true;
    auto heard = std::make_shared<std::vector<sim::Hearing>>();
    for (std::uint32_t i = 1; i <= 40; ++i) {
        heard->push_back({std::chrono::milliseconds(20 * (i - 1)), i, 40});
    }
    epidemic->heard = heard;
    epidemic->know = 40;
    epidemic->members = 40;
    epidemic->half = std::chrono::milliseconds(380);
    epidemic->most = std::chrono::milliseconds(780);
    epidemic->all = std::chrono::milliseconds(780);
    epidemic->told = 320;
    epidemic->theory.members = 40;
    epidemic->theory.fanOut = 3;
    epidemic->theory.interval = std::chrono::milliseconds(200);
    epidemic->theory.retransmitLimit = 8;
    epidemic->theory.half = std::chrono::milliseconds(244);
    epidemic->theory.most = std::chrono::milliseconds(550);
    epidemic->theory.curve = {{0, 0.025}, {0.25, 0.5}, {0.85, 1}};
    return epidemic;
}

}  // namespace swimscope::gui::test

#pragma once

#include <memory>
#include <string>
#include <utility>

#include "engine/sim/lab_frame.h"
#include "tests/gui/support/lab_frames.h"

namespace swimscope::gui::test {

inline base::Instant lessonSecond(int second) {
    return base::Instant(std::chrono::seconds(second));
}

/// A lesson: a caption at 1 s, a question at 5 s whose second choice is right, as 10 s shows, a
/// caption then,
/// claims at 12 s (line 8) and 14 s (line 9), one about the end.
inline std::shared_ptr<const sim::Script> lessonScript() {
    auto script = std::make_shared<sim::Script>();
    script->title = {{"", "A crash"}, {"zh_CN", "一次崩溃"}};
    const sim::Question question{
        {{"", "What will they call it first?"}, {"zh_CN", "首先会把它标记为什么？"}},
        {{{{"", "dead"}, {"zh_CN", "失效"}}, false}, {{{"", "suspect"}, {"zh_CN", "可疑"}}, true}},
        lessonSecond(10)};
    script->entries = {
        {lessonSecond(1), 5, sim::Caption{{{"", "Three nodes."}, {"zh_CN", "三个节点。"}}}},
        {lessonSecond(5), 6, question},
        {lessonSecond(10), 7, sim::Caption{{{"", "It has crashed."}, {"zh_CN", "它已崩溃。"}}}},
        {lessonSecond(12), 8, sim::Claim(sim::Believed{2, swim::State::Suspect, {}})},
        {lessonSecond(14), 9, sim::Claim(sim::Converged{true})},
    };
    script->atTheEnd = {{lessonSecond(60), 10, sim::Claim(sim::FalseDeathsAtMost{0})}};
    return script;
}

inline std::shared_ptr<sim::LabFrame> lessonFrame(std::shared_ptr<const sim::Script> script,
                                                  int second, bool running) {
    auto frame = labFrame(3);
    frame->script = std::move(script);
    frame->now = lessonSecond(second);
    frame->end = frame->now;
    frame->running = running;
    return frame;
}

}  // namespace swimscope::gui::test

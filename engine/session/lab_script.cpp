#include <cstdio>
#include <utility>

#include "engine/session/lab.h"
#include "engine/session/lab_engine.h"
#include "engine/session/limits.h"
#include "engine/sim/fault_text.h"

namespace swimscope::session {

namespace {

const char* timingWord(swim::Timing timing) {
    switch (timing) {
        case swim::Timing::Lan:
            return "lan";
        case swim::Timing::Wan:
            return "wan";
        case swim::Timing::Local:
            return "local";
    }
    return "lan";
}

std::string shareWord(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.9g%%", share * 100);
    return text;
}

std::string linkLines(const sim::Link& link) {
    std::string text = "link latency " + sim::latencyText(link.latency) + "\n";
    if (link.loss > 0) {
        text += "link loss " + shareWord(link.loss) + "\n";
    }
    if (link.duplicate > 0) {
        text += "link duplicate " + shareWord(link.duplicate) + "\n";
    }
    if (link.reorder > 0) {
        text += "link reorder " + shareWord(link.reorder) + " by " +
                sim::durationText(link.reorderBy) + "\n";
    }
    return text;
}

}  // namespace

std::string labScript(const LabSettings& settings) {
    if (!settings.script.empty()) {
        return settings.script;
    }
    std::string text = "nodes " + std::to_string(settings.nodes.value_or(50)) + "\n";
    text += "seed " + std::to_string(settings.seed.value_or(1)) + "\n";
    text += std::string("timing ") + timingWord(settings.timing) + "\n";
    text += settings.converged ? "start converged\n" : "start cold\n";
    text += linkLines(settings.link);
    for (const auto& [name, value] : settings.options) {
        text += "option " + name + " " + value + "\n";
    }
    return text;
}

base::Result<CheckedLab> checkLab(LabSettings settings) {
    CheckedLab checked;
    if (settings.savedRun.empty()) {
        checked.run.script = labScript(settings);
        checked.run.overrides = {settings.nodes, settings.seed};
    } else {
        auto run = sim::readRun(settings.savedRun);
        if (!run) {
            return base::Error{run.error()};
        }
        checked.run = *std::move(run);
    }
    auto script = sim::scriptOf(checked.run);
    if (!script) {
        return base::Error{script.error()};
    }
    if ((*script)->cluster.nodes > kMaxLabNodes) {
        return base::Error{"a lab has at most " + std::to_string(kMaxLabNodes) + " nodes"};
    }
    checked.script = *std::move(script);
    checked.given = std::move(settings);
    return checked;
}

base::Status usableLab(const LabSettings& settings) {
    const auto checked = checkLab(settings);
    return checked ? base::Status() : base::Error{checked.error()};
}

}  // namespace swimscope::session

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
    for (const base::Bytes& key : settings.keys) {
        text += "secret " + base::toHex(key) + "\n";
    }
    if (!settings.label.empty()) {
        text += "label " + settings.label + "\n";
    }
    text += settings.converged ? "start converged\n" : "start cold\n";
    text += linkLines(settings.link);
    for (const auto& [name, value] : settings.options) {
        text += "option " + name + " " + value + "\n";
    }
    return text;
}

namespace {

/// What a live lab cannot do, before anything is read.
base::Status checkLive(const LabSettings& settings) {
    if (!settings.savedRun.empty()) {
        return base::Error{base::sentence("a saved run plays in a simulation, not in a live lab")};
    }
    if (settings.dialect != "plain" && settings.dialect != "serf") {
        return base::Error{
            base::sentence("a live lab speaks plain or serf, not {0}", settings.dialect)};
    }
    return {};
}

base::Status checkLive(const sim::Script& script) {
    if (!script.entries.empty() || !script.atTheEnd.empty()) {
        return base::Error{
            base::sentence("a script with times plays in a simulation; in a live lab it may only "
                           "say how the cluster is made")};
    }
    if (script.cluster.nodes > kMaxLiveNodes) {
        return base::Error{
            base::sentence("a live lab has at most {0} nodes of its own", kMaxLiveNodes)};
    }
    return {};
}

/// Between two programs of one computer lies what the computer puts there, unless more is asked.
void forRealWires(sim::Script& script) {
    if (script.cluster.link.latency == sim::Link{}.latency) {
        script.cluster.link.latency = {};
    }
}

}  // namespace

base::Result<CheckedLab> checkLab(LabSettings settings) {
    CheckedLab checked;
    if (settings.live) {
        if (auto status = checkLive(settings); !status) {
            return base::Error{status.error()};
        }
        if (settings.script.empty() && !settings.nodes) {
            settings.nodes = kUsualLiveNodes;
        }
    }
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
        return base::Error{base::sentence("a lab has at most {0} nodes", kMaxLabNodes)};
    }
    if (settings.live) {
        if (auto status = checkLive(**script); !status) {
            return base::Error{status.error()};
        }
        auto real = std::make_shared<sim::Script>(**script);
        forRealWires(*real);
        script = std::shared_ptr<const sim::Script>(std::move(real));
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

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/observe/insight.h"
#include "tests/support/watched_cluster.h"

namespace swimscope::test {

/// A watched cluster whose watcher sweeps, taps, measures links and takes pulses all the time, and
/// an insight that hears everything. Findings are worked out every quarter of a second, and each is
/// kept with the moment when it was first seen.
class WatchedInsight {
public:
    struct Seen {
        base::Instant when{};
        observe::Finding finding;
    };

    explicit WatchedInsight(sim::ClusterOptions options, base::Duration sweepEvery = 2s)
        : watched(std::move(options), watcherOptions()) {
        watched.keeps = false;
        watched.hear = [this](const watch::Event& event) {
            insight.hear(watched.cluster.now(), event);
        };
        watched.command(watch::Sweep{{watched.addressOf(1)}, sweepEvery});
        watched.command(watch::Tap{10});
        watched.command(watch::MeasureLinks{1s});
        watched.command(watch::TakePulses{5s});
    }

    static watch::Options watcherOptions() {
        watch::Options options;
        options.self = kWatcherAddress;
        return options;
    }

    /// Runs on; false as soon as `stop` says so.
    template <typename Stop>
    bool run(base::Duration duration, Stop stop) {
        const base::Instant end = watched.cluster.now() + duration;
        while (watched.cluster.now() < end) {
            watched.cluster.runFor(250ms);
            for (const observe::Finding& finding : insight.findings(watched.cluster.now())) {
                note(finding);
            }
            if (stop()) {
                return false;
            }
        }
        return true;
    }
    void run(base::Duration duration) {
        run(duration, [] { return false; });
    }
    /// True when a finding of the kind, about `subject` unless that is "", shows within `ceiling`.
    bool finds(observe::FindingKind kind, const std::string& subject, base::Duration ceiling) {
        return !run(ceiling, [&] { return find(kind, subject) != nullptr; });
    }
    /// Among the findings of this moment.
    const observe::Finding* find(observe::FindingKind kind, const std::string& subject = "") {
        for (const observe::Finding& finding : insight.findings(watched.cluster.now())) {
            if (finding.kind == kind && (subject.empty() || finding.subject == subject)) {
                return &finding;
            }
        }
        return nullptr;
    }
    /// All that was ever found, for a failure's message.
    std::string all() const {
        std::string text;
        for (const Seen& one : seen) {
            text += std::to_string(base::toSeconds(one.when - base::Instant{})) + " s " +
                    observe::findingKindName(one.finding.kind) + ": " + one.finding.text.english() +
                    "\n";
            for (const std::string& line : base::english(one.finding.evidence)) {
                text += "        " + line + "\n";
            }
        }
        return text;
    }

    WatchedCluster watched;
    observe::Insight insight;
    std::vector<Seen> seen;

private:
    void note(const observe::Finding& finding) {
        for (const Seen& one : seen) {
            if (one.finding.kind == finding.kind && one.finding.subject == finding.subject) {
                return;
            }
        }
        seen.push_back({watched.cluster.now(), finding});
    }
};

}  // namespace swimscope::test

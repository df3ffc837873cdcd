#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/headless/links_text.h"
#include "engine/headless/watch_options.h"
#include "engine/observe/belief_matrix.h"
#include "engine/observe/report.h"

namespace swimscope::headless {

/// Turns what a watching session reports into what is shown of it, in the form that was asked for.
/// What is to be shown at once is returned at once; tables and, where nothing goes on, findings
/// wait for the end of a round.
class WatchStory {
public:
    explicit WatchStory(const WatchOptions& options);

    std::string hear(const observe::Report& report);
    /// The end of a round; nothing when people would read the same again.
    std::string roundOver(std::chrono::system_clock::time_point wall, base::Instant now);
    /// The end of everything: what watching cost.
    std::string over(std::chrono::system_clock::time_point wall) const;
    std::string diagnosis(const watch::Diagnosis& diagnosis,
                          std::chrono::system_clock::time_point wall) const;

    /// When asking everybody again decides what is still open; nothing when nothing is.
    const std::optional<base::Instant>& undecidedUntil() const { return m_undecidedUntil; }
    /// What is heard from here on serves the findings only: the rows have been shown.
    void lookAgain() { m_rowsShown = true; }

    /// There is a finding of at least a warning.
    bool alarmed() const;

private:
    using Wall = std::chrono::system_clock::time_point;

    std::string onEvent(const watch::Event& event, const observe::Report& report);
    std::string onAnswer(const watch::ViewRef& view, const observe::Report& report);
    std::string onFindings(const observe::Findings& event, const observe::Report& report);
    std::string changedFindings(const std::vector<observe::Finding>& before, base::Instant now,
                                Wall wall) const;
    std::string table() const;
    /// Something goes on, so that findings are told as they come and go.
    bool live() const { return m_every || m_verb == WatchVerb::Tap; }

    const WatchVerb m_verb;
    const bool m_json;
    const bool m_every;
    const std::string m_dialect;
    observe::BeliefMatrix m_beliefs;
    /// Of this round, by where it was asked.
    std::map<base::Endpoint, watch::ViewRef> m_views;
    std::map<base::Endpoint, std::string> m_silent;
    LinkMap m_links;
    std::vector<observe::Finding> m_findings;
    observe::WatchCost m_cost;
    std::optional<base::Instant> m_undecidedUntil;
    bool m_rowsShown = false;
    std::string m_shown;
};

}  // namespace swimscope::headless

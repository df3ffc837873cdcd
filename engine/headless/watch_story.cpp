#include "engine/headless/watch_story.h"

#include <algorithm>
#include <span>

#include "engine/headless/wall_time.h"
#include "engine/headless/watch_json.h"
#include "engine/headless/watch_text.h"

namespace swimscope::headless {

namespace {

bool sameSubject(const observe::Finding& a, const observe::Finding& b) {
    return a.kind == b.kind && a.subject == b.subject;
}

const observe::Finding* findSame(const std::vector<observe::Finding>& all,
                                 const observe::Finding& wanted) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const observe::Finding& one) {
        return sameSubject(one, wanted);
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

WatchStory::WatchStory(const WatchOptions& options)
    : m_verb(options.verb),
      m_json(options.json),
      m_every(options.every.has_value()),
      m_dialect(options.settings.dialect) {}

std::string WatchStory::hear(const observe::Report& report) {
    if (const auto* event = std::get_if<watch::Event>(&report.event)) {
        return onEvent(*event, report);
    }
    if (const auto* findings = std::get_if<observe::Findings>(&report.event)) {
        return onFindings(*findings, report);
    }
    if (const auto* cost = std::get_if<observe::WatchCost>(&report.event)) {
        m_cost = *cost;
        return m_json && m_verb == WatchVerb::Tap ? costJson(*cost, report.wall) : "";
    }
    return {};
}

std::string WatchStory::onEvent(const watch::Event& event, const observe::Report& report) {
    if (const auto* answered = std::get_if<watch::Answered>(&event)) {
        return onAnswer(answered->view, report);
    }
    if (const auto* silent = std::get_if<watch::Unanswered>(&event)) {
        m_silent[silent->asked] = tapText(event);
    } else if (const auto* link = std::get_if<watch::LinkProbed>(&event)) {
        m_links[{link->from, link->to}] = *link;
    }
    if (m_json) {
        return m_rowsShown ? std::string() : watchEventJson(event, report.wall);
    }
    // An answered ping is what everybody expects.
    const auto* pinged = std::get_if<watch::Pinged>(&event);
    if (m_verb != WatchVerb::Tap || (pinged != nullptr && pinged->rtt)) {
        return {};
    }
    const std::string line = tapText(event);
    return line.empty() ? line : timeOfDay(report.wall) + " " + line + "\n";
}

std::string WatchStory::onAnswer(const watch::ViewRef& view, const observe::Report& report) {
    m_beliefs.put(view);
    m_views[view->asked] = view;
    m_silent.erase(view->asked);
    return m_json && !m_rowsShown
               ? answerJson(*view, m_beliefs, report.instant, m_dialect, report.wall)
               : "";
}

std::string WatchStory::onFindings(const observe::Findings& event, const observe::Report& report) {
    const std::vector<observe::Finding> before = std::exchange(m_findings, event.findings);
    m_undecidedUntil = event.undecidedUntil;
    if (!live() || (!m_json && m_verb != WatchVerb::Tap)) {
        return {};
    }
    return changedFindings(before, report.instant, report.wall);
}

std::string WatchStory::changedFindings(const std::vector<observe::Finding>& before,
                                        base::Instant now, Wall wall) const {
    std::string text;
    for (const observe::Finding& finding : m_findings) {
        const observe::Finding* old = findSame(before, finding);
        if (old == nullptr || !(*old == finding)) {
            text += m_json ? findingJson(finding, now, wall)
                           : timeOfDay(wall) + " " + findingsText(std::span(&finding, 1));
        }
    }
    for (const observe::Finding& finding : before) {
        if (findSame(m_findings, finding) == nullptr) {
            text += m_json ? findingOverJson(finding, wall)
                           : timeOfDay(wall) + " over: " + finding.text.english() + "\n";
        }
    }
    return text;
}

std::string WatchStory::table() const {
    std::string text;
    if (m_verb == WatchVerb::Peek) {
        for (const auto& [place, view] : m_views) {
            text += (text.empty() ? "" : "\n") + viewText(*view, m_dialect);
        }
    } else if (m_verb == WatchVerb::Sweep && !m_views.empty()) {
        text = beliefsText(m_beliefs);
    } else if (m_verb == WatchVerb::Links && !m_links.empty()) {
        text = linksText(m_links);
    }
    for (const auto& [place, line] : m_silent) {
        text += line + "\n";
    }
    return text;
}

std::string WatchStory::roundOver(Wall wall, base::Instant now) {
    std::string text;
    if (m_json) {
        text = live() ? "" : changedFindings({}, now, wall);
    } else if (m_verb != WatchVerb::Tap) {
        text = table();
        const std::string found = findingsText(m_findings);
        text += (text.empty() || found.empty() ? "" : "\n") + found;
        if (text == m_shown) {
            text.clear();
        } else {
            m_shown = text;
        }
        if (!text.empty() && m_every) {
            text = timeOfDay(wall) + "\n" + text + "\n";
        }
    }
    m_views.clear();
    m_silent.clear();
    return text;
}

std::string WatchStory::over(Wall wall) const {
    if (m_json) {
        return costJson(m_cost, wall);
    }
    return m_verb == WatchVerb::Tap ? timeOfDay(wall) + " " + costText(m_cost) + "\n" : "";
}

std::string WatchStory::diagnosis(const watch::Diagnosis& diagnosis, Wall wall) const {
    return m_json ? diagnosisJson(diagnosis, wall) : diagnosisText(diagnosis);
}

bool WatchStory::alarmed() const {
    return std::any_of(m_findings.begin(), m_findings.end(), [](const observe::Finding& finding) {
        return finding.severity != observe::Severity::Info;
    });
}

}  // namespace swimscope::headless

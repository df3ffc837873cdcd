#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "engine/observe/belief_matrix.h"
#include "engine/observe/finding.h"
#include "engine/observe/report.h"
#include "engine/watch/event.h"

/// What a watcher learns as JSON lines, each with at least "event" and "at".
namespace swimscope::headless {

/// One "answer", a "member" for each of its rows, and a "state" when the application's is known to
/// `dialect`. The ages of beliefs come from `beliefs`, which has taken the view.
std::string answerJson(const watch::View& view, const observe::BeliefMatrix& beliefs,
                       base::Instant now, std::string_view dialect,
                       std::chrono::system_clock::time_point wall);

/// One "finding"; `now` and `wall` are the same moment.
std::string findingJson(const observe::Finding& finding, base::Instant now,
                        std::chrono::system_clock::time_point wall);
/// A finding that is over.
std::string findingOverJson(const observe::Finding& finding,
                            std::chrono::system_clock::time_point wall);
std::string diagnosisJson(const watch::Diagnosis& diagnosis,
                          std::chrono::system_clock::time_point wall);
std::string costJson(const observe::WatchCost& cost, std::chrono::system_clock::time_point wall);

/// The other events of a watcher, one line each. Answers and diagnoses have lines of their own;
/// progress in the middle of a round and outcomes have none.
std::string watchEventJson(const watch::Event& event, std::chrono::system_clock::time_point wall);

}  // namespace swimscope::headless

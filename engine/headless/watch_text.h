#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/observe/belief_matrix.h"
#include "engine/observe/finding.h"
#include "engine/observe/report.h"
#include "engine/watch/event.h"

/// What a watcher learns as text for people. Everything that a peer said is made printable.
namespace swimscope::headless {

/// Who answered and its table, by name; then its application's state as far as `dialect` reads it.
std::string viewText(const watch::View& view, std::string_view dialect);
/// Every member with the belief that most observers hold and how many do, then the disagreements.
std::string beliefsText(const observe::BeliefMatrix& beliefs);
/// Nothing for no findings; else a line each, with evidence and advice below it.
std::string findingsText(std::span<const observe::Finding> findings);
std::string diagnosisText(const watch::Diagnosis& diagnosis);
std::string costText(const observe::WatchCost& cost);
/// A line for what the tap hears and measures; nothing for everything else.
std::string tapText(const watch::Event& event);

}  // namespace swimscope::headless

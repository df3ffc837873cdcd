#pragma once

#include <optional>

#include "gui/models/filter_completion.h"
#include "gui/models/node_store.h"

namespace swimscope::gui {

/// Names, tags and their values for completion; a few hundred of each at most.
FilterVocabulary vocabularyOf(const NodeStore& store);

/// The scale that all sparklines share, in milliseconds: the 99th percentile of what was measured
/// lately, and never less than twice the median, so that a calm node is a flat low line. Nothing
/// before the first answer.
std::optional<double> sparklineScaleOf(const NodeStore& store);

}  // namespace swimscope::gui

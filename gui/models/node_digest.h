#pragma once

#include <optional>

#include "gui/models/filter_completion.h"
#include "gui/models/node_filter.h"
#include "gui/models/node_store.h"

namespace swimscope::gui {

/// Names, tags and their values for completion; a few hundred of each at most.
FilterVocabulary vocabularyOf(const NodeStore& store);

/// A filter that ends with the beginning of a field and matches nobody is one that is still being
/// typed: how it may go on. Empty for every other.
QString fieldHint(const NodeStore& store, const QString& text, const NodeFilter& filter);

/// The scale that all sparklines share, in milliseconds: the 99th percentile of what was measured
/// lately, and never less than twice the median, so that a calm node is a flat low line. Nothing
/// before the first answer.
std::optional<double> sparklineScaleOf(const NodeStore& store);

}  // namespace swimscope::gui

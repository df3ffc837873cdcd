#pragma once

#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"

namespace swimscope::observe {

/// What remains where observers differ about a member that is no ghost and not simply dead: held
/// dead by a few, or missing at a few long enough to be no news on its way.
void findDisagreement(const Scene& scene, std::size_t observed, const Stance& stance,
                      std::vector<Finding>& out);
/// One incarnation, two metadata: one of the two never comes right by itself.
void findMetadataDifference(const Scene& scene, std::size_t observed, std::vector<Finding>& out);

}  // namespace swimscope::observe

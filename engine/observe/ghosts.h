#pragma once

#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"

namespace swimscope::observe {

/// A member that is dead, gone or removed for most, and that some still hold: who they are, at
/// which incarnation, and who of them would bring it back. True when there was a finding: the
/// member is a ghost, and its death is no news.
bool findGhost(const Scene& scene, std::size_t observed, const Stance& stance,
               std::vector<Finding>& out);

}  // namespace swimscope::observe

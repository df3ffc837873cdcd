#pragma once

#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"

namespace swimscope::observe {

/// Version ranges that do not meet: memberlist checks them over all members, the dead ones too,
/// before every table exchange, and one misfit refuses them all (protocol.md 4.9). Names the
/// culprit: the fewest members whose going would let the exchanges pass.
void findVersionRange(const Scene& scene, std::vector<Finding>& out);

}  // namespace swimscope::observe

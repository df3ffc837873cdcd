#pragma once

#include <memory>

#include "engine/base/bytes.h"

namespace swimscope::swim {

/// A message that several queues, or several places of one, hold at the same time.
using SharedBytes = std::shared_ptr<const base::Bytes>;

}  // namespace swimscope::swim

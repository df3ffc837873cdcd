#pragma once

#include "engine/base/result.h"
#include "engine/dialect/serf_message.h"

namespace swimscope::dialect {

/// With the type byte, as a push/pull carries it.
base::Bytes encode(const SerfPushPull& state);
/// A whole user state, with its type byte. Bounded by the bytes that came.
base::Result<SerfPushPull> decodeSerfPushPull(base::BytesView state);

}  // namespace swimscope::dialect

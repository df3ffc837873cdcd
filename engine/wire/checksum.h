#pragma once

#include <cstdint>

#include "engine/base/bytes.h"

namespace swimscope::wire {

/// CRC-32 IEEE (protocol.md 3.2); "123456789" gives cbf43926.
std::uint32_t crc32(base::BytesView bytes);

}  // namespace swimscope::wire

#include "engine/wire/checksum.h"

#include <zlib.h>

namespace swimscope::wire {

std::uint32_t crc32(base::BytesView bytes) {
    return static_cast<std::uint32_t>(::crc32_z(0, bytes.data(), bytes.size()));
}

}  // namespace swimscope::wire

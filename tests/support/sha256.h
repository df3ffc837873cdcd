#pragma once

#include <array>
#include <string>

#include <openssl/evp.h>

#include "engine/base/bytes.h"

namespace swimscope::test {

/// Hexadecimal SHA-256, as the vectors give for outputs too long to list.
inline std::string sha256Hex(base::BytesView bytes) {
    std::array<std::uint8_t, 32> digest{};
    unsigned length = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    return base::toHex(digest);
}

}  // namespace swimscope::test

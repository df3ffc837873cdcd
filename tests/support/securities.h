#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "engine/wire/security.h"

namespace swimscope::test {

/// Security with these keys, the first as primary; none is plaintext.
inline wire::Security securityWith(const std::vector<base::Bytes>& keys, std::string label = {},
                                   std::uint8_t protocolVersion = 2) {
    wire::Security security;
    auto ring =
        wire::Keyring::create(keys, keys.empty() ? base::BytesView{} : base::BytesView(keys[0]));
    if (!ring) {
        throw std::runtime_error(ring.error());
    }
    security.keyring = std::move(*ring);
    security.label = std::move(label);
    security.protocolVersion = protocolVersion;
    return security;
}

inline base::Bytes testKey(char letter) {
    return base::Bytes(16, static_cast<std::uint8_t>(letter));
}

}  // namespace swimscope::test

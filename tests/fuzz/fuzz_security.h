#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/wire/security.h"

/// The settings under which every fuzzed input is read. Inputs are bare bytes, so each is tried
/// under all of them; the key and the label are those of the golden vectors, so that their
/// encrypted packets reach the layers below.
namespace swimscope::fuzz {

inline wire::Security securityWith(std::span<const base::Bytes> keys, std::string label) {
    wire::Security security;
    auto ring =
        wire::Keyring::create(keys, keys.empty() ? base::BytesView{} : base::BytesView(keys[0]));
    if (!ring) {
        std::abort();
    }
    security.keyring = std::move(*ring);
    security.label = std::move(label);
    return security;
}

inline constexpr std::size_t kSecurities = 4;

inline wire::Security securityNumber(std::size_t number) {
    const std::array<base::Bytes, 1> key = {base::toBytes("0123456789abcdef")};
    const auto keys = std::span(key).first(number < 2 ? 0 : 1);
    wire::Security security = securityWith(keys, number % 2 == 0 ? "" : "lab");
    security.verifyIncoming = number != 3;
    return security;
}

inline const std::vector<wire::Security>& securities() {
    static const std::vector<wire::Security> kAll = [] {
        std::vector<wire::Security> all;
        for (std::size_t number = 0; number < kSecurities; ++number) {
            all.push_back(securityNumber(number));
        }
        return all;
    }();
    return kAll;
}

inline void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// Reads every byte, so that a view that points outside is seen by the sanitizer.
inline void touch(base::BytesView bytes) {
    volatile std::uint8_t sink = 0;
    for (const std::uint8_t byte : bytes) {
        sink = byte;
    }
    static_cast<void>(sink);
}

inline void touch(std::string_view text) {
    touch(base::asBytes(text));
}

}  // namespace swimscope::fuzz

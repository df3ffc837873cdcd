#pragma once

#include <algorithm>
#include <cstdint>

#include "engine/base/bytes.h"

namespace swimscope::fuzz {

/// Reads small decisions off the front of a fuzzed input; zeros when it is used up.
class FuzzInput {
public:
    explicit FuzzInput(base::BytesView bytes) : m_rest(bytes) {}

    bool empty() const { return m_rest.empty(); }
    std::uint8_t byte() {
        if (m_rest.empty()) {
            return 0;
        }
        const std::uint8_t first = m_rest.front();
        m_rest = m_rest.subspan(1);
        return first;
    }
    std::uint16_t word() {
        const std::uint8_t high = byte();
        return static_cast<std::uint16_t>(high << 8 | byte());
    }
    std::size_t below(std::size_t bound) { return byte() % bound; }
    bool flag() { return (byte() & 1) != 0; }
    /// At most as many bytes as are left.
    base::BytesView take(std::size_t count) {
        const base::BytesView taken = m_rest.first(std::min(count, m_rest.size()));
        m_rest = m_rest.subspan(taken.size());
        return taken;
    }

private:
    base::BytesView m_rest;
};

}  // namespace swimscope::fuzz

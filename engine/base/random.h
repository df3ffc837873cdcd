#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace swimscope::base {

/// Seeded random numbers (xoshiro256**), the same on every compiler and library: the standard
/// distributions differ, and a seed must reproduce a run byte for byte.
class Random {
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    /// Uniform in [0, bound); 0 for bound 0.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1).
    double unit();
    void fill(std::span<std::uint8_t> out);

    /// Fisher-Yates.
    template <typename T>
    void shuffle(std::span<T> items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[below(i)]);
        }
    }

private:
    std::uint64_t m_state[4];
};

}  // namespace swimscope::base

#include "engine/base/random.h"

#include <bit>

namespace swimscope::base {

namespace {

/// SplitMix64 spreads a seed over the whole state, so that seeds 1 and 2 give unrelated runs.
std::uint64_t splitMix(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15u;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed) {
    for (std::uint64_t& word : m_state) {
        word = splitMix(seed);
    }
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint64_t Random::below(std::uint64_t bound) {
    if (bound <= 1) {
        return 0;
    }
    // Draws until one falls below the bound: no bias, and fewer than two draws on average.
    const std::uint64_t mask = ~std::uint64_t{0} >> std::countl_zero(bound - 1);
    std::uint64_t drawn = next() & mask;
    while (drawn >= bound) {
        drawn = next() & mask;
    }
    return drawn;
}

double Random::unit() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

void Random::fill(std::span<std::uint8_t> out) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        // Shifts instead of a memory copy: the same bytes on every byte order.
        word = i % 8 == 0 ? next() : word >> 8;
        out[i] = static_cast<std::uint8_t>(word);
    }
}

}  // namespace swimscope::base

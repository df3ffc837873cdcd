#include "engine/sim/latency.h"

#include <algorithm>
#include <utility>

namespace swimscope::sim {

Latency Latency::constant(base::Duration always) {
    Latency latency;
    latency.m_low = latency.m_high = always;
    return latency;
}

Latency Latency::uniform(base::Duration from, base::Duration to) {
    Latency latency;
    latency.m_shape = Shape::Uniform;
    latency.m_low = std::min(from, to);
    latency.m_high = std::max(from, to);
    return latency;
}

Latency Latency::lognormal(base::Duration median, std::uint32_t sigmaPercent) {
    Latency latency;
    latency.m_shape = Shape::Lognormal;
    latency.m_low = latency.m_high = median;
    latency.m_sigmaPercent = std::min<std::uint32_t>(sigmaPercent, 300);
    return latency;
}

base::Duration Latency::draw(base::Random& random) const {
    switch (m_shape) {
        case Shape::Constant:
            return m_low;
        case Shape::Uniform: {
            const auto span = static_cast<std::uint64_t>((m_high - m_low).count());
            return m_low + base::Duration(static_cast<std::int64_t>(random.below(span + 1)));
        }
        case Shape::Lognormal: {
            // exp(sigma * z) = 2^(sigma * z * log2(e)), log2(e) = 94548 / 65536.
            const std::int64_t exponent = drawNormal(random) *
                                          static_cast<std::int64_t>(m_sigmaPercent) / 100 * 94548 /
                                          65536;
            // In units of 1024 ns the product stays far from the end of 64 bits.
            const auto median = static_cast<std::uint64_t>(m_low.count());
            const std::uint64_t factor = powerOfTwo(exponent);
            const std::uint64_t drawn = (median >> 10) * factor / 64;
            return base::Duration(static_cast<std::int64_t>(drawn));
        }
    }
    return m_low;
}

std::int64_t drawNormal(base::Random& random) {
    std::int64_t sum = 0;
    for (int word = 0; word < 3; ++word) {
        const std::uint64_t drawn = random.next();
        for (int part = 0; part < 4; ++part) {
            sum += static_cast<std::int64_t>((drawn >> (16 * part)) & 0xffff);
        }
    }
    return sum - 6 * 65535;
}

std::uint64_t powerOfTwo(std::int64_t exponent) {
    exponent = std::clamp<std::int64_t>(exponent, -16 * 65536, 16 * 65536);
    const std::int64_t whole = exponent >> 16;
    const auto part = static_cast<std::uint64_t>(exponent & 0xffff);
    // 2^x on [0, 1) by its Taylor polynomial in x ln 2, good to about 1e-5; all in 1/65536.
    const std::uint64_t y = part * 45426 / 65536;
    std::uint64_t term = 65536;
    std::uint64_t sum = term;
    for (std::uint64_t n = 1; n <= 6; ++n) {
        term = term * y / 65536 / n;
        sum += term;
    }
    return whole >= 0 ? sum << whole : sum >> -whole;
}

}  // namespace swimscope::sim

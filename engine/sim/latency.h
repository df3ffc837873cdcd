#pragma once

#include <cstdint>

#include "engine/base/random.h"
#include "engine/base/time.h"

namespace swimscope::sim {

/// How long something takes: always the same, anything between two times, or lognormal (mostly near
/// a median, now and then much longer, as real networks are). Drawn with integer arithmetic only:
/// the logarithms and exponentials of standard libraries differ in their last bits, and a seed must
/// give the same run everywhere.
class Latency {
public:
    enum class Shape : std::uint8_t { Constant, Uniform, Lognormal };

    /// Nothing at all.
    Latency() = default;
    static Latency constant(base::Duration always);
    /// Both ends included; swapped when in the wrong order.
    static Latency uniform(base::Duration from, base::Duration to);
    /// `sigmaPercent` is the standard deviation of the logarithm, in hundredths (0 to 300).
    static Latency lognormal(base::Duration median, std::uint32_t sigmaPercent);

    Shape shape() const { return m_shape; }
    /// The constant, the lower end, or the median.
    base::Duration low() const { return m_low; }
    /// The upper end of a uniform latency.
    base::Duration high() const { return m_high; }
    std::uint32_t sigmaPercent() const { return m_sigmaPercent; }

    base::Duration draw(base::Random& random) const;

    bool operator==(const Latency&) const = default;

private:
    Shape m_shape = Shape::Constant;
    base::Duration m_low{};
    base::Duration m_high{};
    std::uint32_t m_sigmaPercent = 0;
};

/// A draw from the standard normal distribution in units of 1/65536, between -6 and 6: the sum of
/// twelve uniform draws.
std::int64_t drawNormal(base::Random& random);

/// 2 to the power of `exponent` / 65536, in units of 1/65536; exponents from -16 to 16 in whole
/// numbers are told apart, others are cut off.
std::uint64_t powerOfTwo(std::int64_t exponent);

}  // namespace swimscope::sim

#include "engine/dialect/coordinate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/dialect/limits.h"
#include "engine/dialect/msgpack.h"

namespace swimscope::dialect {

namespace {

constexpr std::uint8_t kPingVersion = 1;
constexpr std::size_t kDimensions = 8;
constexpr double kErrorMax = 1.5;
constexpr double kErrorGain = 0.25;
constexpr double kForceGain = 0.25;
constexpr double kHeightMin = 1e-5;
constexpr double kGravityRho = 150;
constexpr double kZero = 1e-6;
constexpr std::size_t kLatencySamples = 3;
constexpr base::Duration kLongestRtt = std::chrono::seconds(10);

bool isFinite(const Coordinate& coordinate) {
    return std::isfinite(coordinate.error) && std::isfinite(coordinate.adjustment) &&
           std::isfinite(coordinate.height) &&
           std::all_of(coordinate.vec.begin(), coordinate.vec.end(),
                       [](double x) { return std::isfinite(x); });
}

double planeDistance(const Coordinate& a, const Coordinate& b) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(a.vec.size(), b.vec.size()); ++i) {
        sum += (a.vec[i] - b.vec[i]) * (a.vec[i] - b.vec[i]);
    }
    return std::sqrt(sum);
}

/// Without the adjustments, not cut.
double rawDistance(const Coordinate& a, const Coordinate& b) {
    return planeDistance(a, b) + a.height + b.height;
}

}  // namespace

base::Duration distance(const Coordinate& a, const Coordinate& b) {
    constexpr double kLongest = 9e9;
    const double raw = rawDistance(a, b);
    const double adjusted = raw + a.adjustment + b.adjustment;
    const double seconds = std::clamp(adjusted > 0 ? adjusted : raw, 0.0, kLongest);
    return base::Duration(static_cast<std::int64_t>(seconds * 1e9));
}

base::Bytes encodeAckPayload(const Coordinate& coordinate) {
    base::Bytes out{kPingVersion};
    Packer packer(out);
    packer.map(4);
    packer.text("Adjustment");
    packer.real(coordinate.adjustment);
    packer.text("Error");
    packer.real(coordinate.error);
    packer.text("Height");
    packer.real(coordinate.height);
    packer.text("Vec");
    packer.array(coordinate.vec.size());
    for (const double x : coordinate.vec) {
        packer.real(x);
    }
    return out;
}

base::Result<Coordinate> decodeAckPayload(base::BytesView payload) {
    if (payload.empty() || payload[0] != kPingVersion) {
        return base::Error{base::sentence("the ack carries no coordinate of a known version")};
    }
    Coordinate coordinate;
    coordinate.vec.clear();
    Unpacker reader(payload.subspan(1));
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "Adjustment") {
            return reader.into(coordinate.adjustment);
        }
        if (key == "Error") {
            return reader.into(coordinate.error);
        }
        if (key == "Height") {
            return reader.into(coordinate.height);
        }
        if (key != "Vec") {
            return reader.skip();
        }
        return reader.array([&] {
            return coordinate.vec.size() < kDimensions &&
                   reader.into(coordinate.vec.emplace_back());
        });
    });
    if (!ok || !isFinite(coordinate)) {
        return base::Error{base::sentence("the coordinate is damaged")};
    }
    return coordinate;
}

bool CoordinateClient::update(const std::string& node, const Coordinate& other,
                              base::Duration rtt) {
    if (other.vec.size() != m_own.vec.size() || !isFinite(other) || rtt < base::Duration{} ||
        rtt > kLongestRtt) {
        return false;
    }
    const double seconds = medianRtt(node, base::toSeconds(rtt));
    updateVivaldi(other, seconds);
    updateAdjustment(other, seconds);
    updateGravity();
    if (!isFinite(m_own)) {
        m_own = Coordinate{};
    }
    return true;
}

double CoordinateClient::medianRtt(const std::string& node, double rtt) {
    auto& samples = m_samples[node];
    samples.push_back(rtt);
    if (samples.size() > kLatencySamples) {
        samples.pop_front();
    }
    std::vector<double> sorted(samples.begin(), samples.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

void CoordinateClient::updateVivaldi(const Coordinate& other, double rtt) {
    const double dist = base::toSeconds(distance(m_own, other));
    rtt = std::max(rtt, kZero);
    const double wrongness = std::abs(dist - rtt) / rtt;
    const double total = std::max(m_own.error + other.error, kZero);
    const double weight = m_own.error / total;
    m_own.error = std::min(
        kErrorMax, kErrorGain * weight * wrongness + m_own.error * (1.0 - kErrorGain * weight));
    applyForce(kForceGain * weight * (rtt - dist), other);
}

void CoordinateClient::updateAdjustment(const Coordinate& other, double rtt) {
    m_adjustments[m_adjustmentIndex] = rtt - rawDistance(m_own, other);
    m_adjustmentIndex = (m_adjustmentIndex + 1) % m_adjustments.size();
    const double sum = std::accumulate(m_adjustments.begin(), m_adjustments.end(), 0.0);
    m_own.adjustment = sum / (2.0 * static_cast<double>(m_adjustments.size()));
}

void CoordinateClient::updateGravity() {
    const Coordinate origin;
    const double dist = base::toSeconds(distance(origin, m_own));
    applyForce(-std::pow(dist / kGravityRho, 2.0), origin);
}

void CoordinateClient::applyForce(double force, const Coordinate& from) {
    const double apart = planeDistance(m_own, from);
    std::vector<double> unit(m_own.vec.size());
    for (std::size_t i = 0; i < unit.size(); ++i) {
        unit[i] = apart > kZero ? (m_own.vec[i] - from.vec[i]) / apart : m_random.unit() - 0.5;
    }
    if (apart <= kZero) {
        const double length =
            std::sqrt(std::inner_product(unit.begin(), unit.end(), unit.begin(), 0.0));
        for (double& x : unit) {
            x = length > kZero ? x / length : 0.0;
        }
    }
    for (std::size_t i = 0; i < unit.size(); ++i) {
        m_own.vec[i] += unit[i] * force;
    }
    if (apart > kZero) {
        m_own.height =
            std::max(kHeightMin, (m_own.height + from.height) * force / apart + m_own.height);
    }
}

}  // namespace swimscope::dialect

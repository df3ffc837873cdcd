#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/time.h"

namespace swimscope::dialect {

/// A place in Serf's map of round-trip times (protocol.md 8.4); all in seconds.
struct Coordinate {
    std::vector<double> vec = std::vector<double>(8, 0.0);
    double error = 1.5;
    double adjustment = 0;
    double height = 1e-5;
};

/// The estimated round trip between two places, cut to whole nanoseconds.
base::Duration distance(const Coordinate& a, const Coordinate& b);

/// What a Serf agent's ack carries: the ping version and the coordinate.
base::Bytes encodeAckPayload(const Coordinate& coordinate);
/// An error for another ping version, damaged bytes, or numbers that are not finite.
base::Result<Coordinate> decodeAckPayload(base::BytesView payload);

/// Our own place, moved by each measured round trip: the Vivaldi algorithm as Serf tunes it.
class CoordinateClient {
public:
    explicit CoordinateClient(std::uint64_t seed) : m_random(seed) {}
    CoordinateClient(std::uint64_t seed, Coordinate start)
        : m_own(std::move(start)), m_random(seed) {}

    const Coordinate& own() const { return m_own; }
    /// False, and nothing changed, for another dimension or an rtt outside 0 to 10 s.
    bool update(const std::string& node, const Coordinate& other, base::Duration rtt);
    /// The node is gone: its latency samples are dropped.
    void forget(const std::string& node) { m_samples.erase(node); }

private:
    double medianRtt(const std::string& node, double rtt);
    void updateVivaldi(const Coordinate& other, double rtt);
    void updateAdjustment(const Coordinate& other, double rtt);
    void updateGravity();
    void applyForce(double force, const Coordinate& from);

    Coordinate m_own;
    base::Random m_random;
    std::map<std::string, std::deque<double>> m_samples;
    std::vector<double> m_adjustments = std::vector<double>(20, 0.0);
    std::size_t m_adjustmentIndex = 0;
};

}  // namespace swimscope::dialect

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/flight.h"
#include "engine/sim/ids.h"
#include "engine/sim/lab_truth.h"
#include "engine/swim/member.h"

/// Everything that was said and believed about one node within a window of a run, as immutable
/// values.
namespace swimscope::sim {

struct ChronicleWindow {
    base::Instant from{};
    base::Instant to{};
    /// About whom.
    HostId subject = kNoHost;

    bool operator==(const ChronicleWindow&) const = default;
};

/// What a message says of the subject.
struct ChronicleWord {
    swim::State state = swim::State::Alive;
    std::uint32_t incarnation = 0;

    bool operator==(const ChronicleWord&) const = default;
};

struct ChronicleMessage {
    /// 0 for a piece of a stream, and for what never got into the air.
    std::uint64_t serial = 0;
    /// Of a datagram with news behind a ping or an ack: that of the ping or the ack.
    MessageKind kind = MessageKind::Opaque;
    HostId from = kNoHost;
    HostId to = kNoHost;
    base::Instant sent{};
    /// Planned, where it is later than what is known of the run; nothing for what was lost before
    /// it got into the air. What was lost later, was lost then.
    std::optional<base::Instant> arrival;
    bool lost = false;
    std::uint32_t size = 0;
    /// The sequence number of a probe and of its answers; each prober has its own.
    std::uint32_t probe = 0;
    /// It is part of the subject's being probed.
    bool aboutSubject = false;
    std::optional<ChronicleWord> says;

    bool operator==(const ChronicleMessage&) const = default;
};

/// From then on. Every host has one at the beginning of the window.
struct ChronicleBelief {
    base::Instant at{};
    HostId observer = kNoHost;
    /// Nothing: it does not run or has never heard of the subject.
    std::optional<swim::State> state;
    std::uint32_t incarnation = 0;

    bool operator==(const ChronicleBelief&) const = default;
};

/// The same about how things really stood with a host.
struct ChronicleTruth {
    base::Instant at{};
    HostId host = kNoHost;
    LabTruth truth = LabTruth::NotStarted;

    bool operator==(const ChronicleTruth&) const = default;
};

struct Chronicle {
    /// Grows with every change.
    std::uint64_t number = 0;
    ChronicleWindow window;
    /// What is known ends here, or at the window's end.
    base::Instant until{};
    /// It is still being made: how far that is, from 0 to 1. Nothing else is said until then.
    std::optional<double> progress;
    /// By the time of sending.
    std::vector<ChronicleMessage> messages;
    /// Messages that had no room; those that are about the subject have room first.
    std::size_t messagesLeftOut = 0;
    /// By time.
    std::vector<ChronicleBelief> beliefs;
    std::vector<ChronicleTruth> truths;
};

}  // namespace swimscope::sim

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/ids.h"
#include "engine/sim/mark.h"

/// How one update spread, as immutable values.
namespace swimscope::sim {

enum class UpdateKind : std::uint8_t { Alive, Suspect, Dead, Left, Text, Meta };

/// So long after the update began so many of the nodes that ran then knew it.
struct Hearing {
    base::Duration after{};
    std::uint32_t know = 0;
    std::uint32_t members = 0;

    double share() const {
        return members == 0 ? 0 : static_cast<double>(know) / static_cast<double>(members);
    }
    bool operator==(const Hearing&) const = default;
};

/// What the logistic curve of an epidemic is made from, and what it says.
struct SpreadTheory {
    std::size_t members = 0;
    double fanOut = 0;
    base::Duration interval{};
    /// Of one datagram, from 0 to 1.
    double loss = 0;
    /// How often one node retells one update.
    std::uint32_t retransmitLimit = 0;
    base::Duration half{};
    base::Duration most{};
    /// Seconds and the share that knows.
    std::vector<std::pair<double, double>> curve;
};

struct LabEpidemic {
    /// Grows with every change.
    std::uint64_t number = 0;
    Mark mark;
    UpdateKind kind = UpdateKind::Text;
    /// Whom it is about; kNoHost for a text. And who knew it first.
    HostId subject = kNoHost;
    HostId origin = kNoHost;
    std::uint32_t incarnation = 0;
    std::string text;

    /// Its beginning is still being looked for: how far that is, from 0 to 1.
    std::optional<double> looking;
    /// On the present branch nothing began at that mark that could be followed.
    bool missing = false;
    /// It is followed no further: all know it, or it has had its time.
    bool over = false;
    base::Instant began{};
    /// Up to here.
    base::Instant until{};

    /// Steps, oldest first; the share holds until the next one.
    std::shared_ptr<const std::vector<Hearing>> heard;
    std::uint32_t know = 0;
    std::uint32_t members = 0;
    /// Of those that do not know it: how many have newer news of the same node instead.
    std::uint32_t overtaken = 0;
    /// When half, 99 of 100 and all of them knew.
    std::optional<base::Duration> half;
    std::optional<base::Duration> most;
    std::optional<base::Duration> all;
    /// How often it was told in a datagram, probes that carried it included; not counted where
    /// datagrams are encrypted.
    std::optional<std::uint64_t> told;
    SpreadTheory theory;
};

}  // namespace swimscope::sim

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sim/belief_tally.h"
#include "engine/sim/fault.h"
#include "engine/sim/flight.h"
#include "engine/sim/mark.h"
#include "engine/swim/event.h"

namespace swimscope::sim {

inline constexpr std::size_t kMessageKinds = static_cast<std::size_t>(MessageKind::Opaque) + 1;

/// Datagrams by sim::MessageKind.
struct KindCounts {
    std::array<std::uint64_t, kMessageKinds> sent{};
    std::array<std::uint64_t, kMessageKinds> lost{};

    bool operator==(const KindCounts&) const = default;
};

/// What notes ask of the cluster that they are about, simulated or real.
class NotedCluster {
public:
    virtual ~NotedCluster() = default;
    virtual base::Instant noteTime() const = 0;
    /// Events handled so far.
    virtual std::uint64_t noteSteps() const = 0;
    /// kNoHost when nobody has this name.
    virtual HostId noted(std::string_view name) const = 0;
    /// Told to leave, in this life.
    virtual bool notedLeaving(HostId host) const = 0;
};

/// What a person wants to see of a cluster's life: marks on the time line, who believes what, what
/// was sent and lost.
class Notes {
public:
    /// The cluster outlives its notes.
    explicit Notes(const NotedCluster& cluster) : m_cluster(cluster) {}

    const std::vector<Mark>& marks() const { return m_marks; }
    /// Marks that had no room.
    std::uint64_t marksLeftOut() const { return m_leftOut; }
    const BeliefTally& beliefs() const { return m_beliefs; }
    const KindCounts& counts() const { return m_counts; }

    void heard(HostId observer, const swim::Event& event);
    void applied(const Fault& fault);
    /// A program from outside has come.
    void met(HostId outsider) { mark(MarkKind::Started, outsider); }
    /// A message was dropped or delayed by hand.
    void messageTouched() { mark(MarkKind::Message, kNoHost); }
    void sent(MessageKind kind) { ++m_counts.sent[static_cast<std::size_t>(kind)]; }
    void lost(MessageKind kind) { ++m_counts.lost[static_cast<std::size_t>(kind)]; }

private:
    void believe(HostId observer, const std::string& subject, swim::State state);
    /// Before the belief is taken in: whether it is the first of its kind.
    void markBelief(HostId observer, HostId subject, swim::State state);
    void mark(MarkKind kind, HostId host, HostId observer = kNoHost);

    const NotedCluster& m_cluster;
    std::vector<Mark> m_marks;
    std::uint64_t m_leftOut = 0;
    /// Of each host the last mark about what others believe of it.
    std::vector<MarkKind> m_lastBelief;
    BeliefTally m_beliefs;
    KindCounts m_counts;
};

}  // namespace swimscope::sim

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "engine/sim/belief_tally.h"
#include "engine/sim/cluster.h"
#include "engine/sim/mark.h"
#include "engine/sim/poke.h"

namespace swimscope::sim {

inline constexpr std::size_t kMessageKinds = static_cast<std::size_t>(MessageKind::Opaque) + 1;

/// Datagrams by sim::MessageKind.
struct KindCounts {
    std::array<std::uint64_t, kMessageKinds> sent{};
    std::array<std::uint64_t, kMessageKinds> lost{};

    bool operator==(const KindCounts&) const = default;
};

/// Watches one run and keeps what a person wants to see of it: marks on the time line, who believes
/// what, what was sent and lost.
class RunNotes final : public Watcher {
public:
    explicit RunNotes(Cluster& cluster);
    ~RunNotes() override;
    RunNotes(const RunNotes&) = delete;
    RunNotes& operator=(const RunNotes&) = delete;

    const std::vector<Mark>& marks() const { return m_marks; }
    /// Marks that had no room.
    std::uint64_t marksLeftOut() const { return m_leftOut; }
    const BeliefTally& beliefs() const { return m_beliefs; }
    const KindCounts& counts() const { return m_counts; }
    void setHeard(std::function<void(const observe::Report&)> heard) { m_heard = std::move(heard); }

    void reported(const observe::Report& report) override;
    void sent(const MessageView& message) override;
    void lost(const MessageView& message) override;
    void applied(base::Instant now, const Fault& fault) override;
    /// A message was touched by hand; faults say so themselves.
    void poked(const Poke& poke);

private:
    void note(HostId observer, const swim::Event& event);
    void believe(HostId observer, const std::string& subject, swim::State state);
    /// Before the belief is taken in: whether it is the first of its kind.
    void markBelief(HostId observer, HostId subject, swim::State state);
    void mark(MarkKind kind, HostId host, HostId observer = kNoHost);

    Cluster& m_cluster;
    std::vector<Mark> m_marks;
    std::uint64_t m_leftOut = 0;
    /// Of each host the last mark about what others believe of it.
    std::vector<MarkKind> m_lastBelief;
    BeliefTally m_beliefs;
    KindCounts m_counts;
    std::function<void(const observe::Report&)> m_heard;
};

}  // namespace swimscope::sim

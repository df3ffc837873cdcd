#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/time.h"
#include "engine/observe/accusations.h"
#include "engine/observe/belief_matrix.h"
#include "engine/observe/finding.h"
#include "engine/observe/report.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// Everything that follows from what many members say: give it the events of a watcher, ask it for
/// findings. Pure: no clock, no thread; the same events give the same findings.
class Insight {
public:
    Insight();
    ~Insight();

    void hear(base::Instant now, const watch::Event& event);
    /// What the wall shows at an instant; once is enough. Without it, nothing that an application
    /// keeps until some hour is taken for expired.
    void wall(base::Instant instant, std::chrono::system_clock::time_point time);
    /// The findings of this moment, the gravest first, then the oldest. `since` of a finding that
    /// lasts does not change. Worked out when something was heard since the last call.
    const std::vector<Finding>& findings(base::Instant now);
    /// Observers differ in something that may still be on its way; asking them all again after this
    /// moment decides it. Nothing when nothing of that kind waits. As of the last findings.
    std::optional<base::Instant> undecidedUntil() const;
    const BeliefMatrix& beliefs() const;
    const Accusations& accusations() const;
    /// Who was the first to hold the member suspect or dead, as far as we saw it happen; nothing
    /// when nobody does, or when it was so before anybody was asked.
    std::optional<FirstNotice> noticedFirst(std::string_view node) const;
    /// Members that accuse this one now, at its newest incarnation, the first one first.
    std::vector<std::string> accusers(std::string_view node) const;
    /// What gossip's words against a member are now, of everybody about whom they changed since the
    /// last call; nothing when they do not stand any more.
    std::vector<Accused> takeAccused();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace swimscope::observe

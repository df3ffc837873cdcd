#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/time.h"
#include "engine/watch/event.h"
#include "engine/watch/limits.h"
#include "engine/watch/view.h"

namespace swimscope::watch {

/// Somebody to ask, and who is probably there; "" when nobody knows.
struct Target {
    base::Endpoint at;
    std::string name;

    auto operator<=>(const Target&) const = default;
};

/// One round of a sweep as bookkeeping: who is to be asked, who was, who answered. Everybody whom
/// an answer calls alive or suspect is asked once; at another address that somebody names only when
/// the first one failed. It asks nobody itself.
class SweepRound {
public:
    SweepRound(CommandId id, std::uint64_t number, base::Instant startedAt);

    CommandId id() const { return m_progress.id; }
    std::uint64_t number() const { return m_progress.round; }

    /// A seed. False when it is known already, or one too many.
    bool add(const Target& target);
    /// Somebody known from before, unless its name is being asked elsewhere.
    void addKnown(const Target& target);
    /// A seed whose text or name brought no address.
    void addUnusable(std::string_view seed, const base::Words& why);

    /// Somebody to ask now; false when nobody is left for the moment.
    bool next(Target& out);
    /// The answer of somebody who was asked; who can not be asked although it names them is told
    /// in `unusable`.
    void answered(const Target& asked, const View& view, std::vector<Unanswered>& unusable);
    void failed(const Target& asked, const base::Words& why);

    /// True when everybody has been asked and has answered or failed.
    bool complete() const {
        return m_waiting.empty() && m_progress.answered + m_progress.failed == m_progress.known;
    }
    /// `done` is left to whoever knows what else is awaited.
    SweepProgress progress(base::Instant now) const;
    bool anybodyAnswered() const { return m_progress.answered > 0; }
    /// "3 of 3 members answered in 12 ms", or why nobody did.
    base::Sentence summary(base::Instant now) const;

private:
    struct Known {
        bool answered = false;
        bool asking = false;
        std::vector<base::Endpoint> others;
    };

    void consider(const Row& row, const View& view, std::vector<Unanswered>& unusable);
    bool full() const { return m_progress.known >= kMaxHosts; }
    void noteFailure(const std::string& who, const base::Words& why);

    SweepProgress m_progress;
    base::Instant m_startedAt;
    std::deque<Target> m_waiting;
    std::set<base::Endpoint> m_places;
    std::map<std::string, Known, std::less<>> m_names;
    /// Records looked at: most rows of a sweep say what an earlier one said.
    std::unordered_set<RecordRef> m_considered;
    std::vector<base::Sentence> m_failures;
    std::size_t m_moreFailures = 0;
};

}  // namespace swimscope::watch

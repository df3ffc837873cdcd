#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/observe/belief_matrix.h"

namespace swimscope::observe {

/// How the witnesses hold one member: their numbers, in order. The member's own word is apart.
struct Stance {
    std::vector<std::size_t> alive;
    std::vector<std::size_t> suspect;
    std::vector<std::size_t> dead;
    std::vector<std::size_t> left;
    /// Whole answers that do not list it.
    std::vector<std::size_t> absent;
    /// The member answers us itself, and holds this about itself.
    const watch::Row* own = nullptr;

    std::size_t listed() const { return alive.size() + suspect.size() + dead.size() + left.size(); }
    std::size_t all() const { return listed() + absent.size(); }
    std::size_t holding() const { return alive.size() + suspect.size(); }
};

/// What the analyses look at: the observers whose word counts at a moment, and how long news may be
/// on its way. An answer is no witness when its observer did not answer since, or when it is much
/// older than the newest: what it contradicts may simply have happened afterwards.
class Scene {
public:
    /// `mute` says of an observer's view that the observer was asked again in vain. All borrowed.
    Scene(const BeliefMatrix& beliefs, base::Instant now,
          const std::function<bool(const watch::View&)>& mute);

    base::Instant now() const { return m_now; }
    const BeliefMatrix& beliefs() const { return m_beliefs; }
    /// Of the observers, those whose word counts.
    std::size_t witnesses() const { return m_witnesses.size(); }
    const std::string& name(std::size_t witness) const;
    const watch::View& view(std::size_t witness) const;
    std::optional<std::size_t> find(std::string_view name) const;
    const watch::Row* row(std::size_t observed, std::size_t witness) const;
    base::Instant since(std::size_t observed, std::size_t witness) const;
    Stance stance(std::size_t observed) const;
    std::vector<std::string> names(const std::vector<std::size_t>& witnesses) const;

    /// Gossip needs no longer to reach everybody: memberlist's retransmissions (protocol.md 5.5) at
    /// the slowest gossip interval of its profiles.
    base::Duration settle() const { return m_settle; }
    /// What gossip missed is repaired by table exchanges in about this time.
    base::Duration repair() const { return m_repair; }

    /// The contradiction between a witness and the others about a member cannot be news on its way:
    /// both sides were asked again `patience` after the later of the two words was first seen.
    bool settled(std::size_t observed, std::size_t witness, const std::vector<std::size_t>& others,
                 base::Duration patience) const;

    /// Something that differs now is judged when its observers are asked again after `due`. What
    /// takes longer than gossip is left to those who watch anyway.
    void wait(base::Instant due) const;
    /// The last of these moments; nothing when nothing waits.
    std::optional<base::Instant> waiting() const { return m_waiting; }

private:
    const BeliefMatrix& m_beliefs;
    base::Instant m_now;
    /// Columns of the matrix, in order.
    std::vector<std::size_t> m_witnesses;
    base::Duration m_settle{};
    base::Duration m_repair{};
    /// Noted by those who judge and otherwise only read.
    mutable std::optional<base::Instant> m_waiting;
};

}  // namespace swimscope::observe

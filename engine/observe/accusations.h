#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/observe/accusation.h"
#include "engine/observe/finding.h"
#include "engine/observe/scene.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// Somebody found out that a member does not answer.
struct FirstNotice {
    std::string who;
    base::Instant at{};
    /// Its own word came by gossip; else its table showed it.
    bool told = false;
};

/// Who suspects whom, from gossip that the tap heard and from tables. An accusation stands until
/// its victim refutes it at a higher incarnation or most hold it alive again.
class Accusations {
public:
    void heard(base::Instant now, const watch::Heard& heard);
    /// After the matrix took the view.
    void answered(const BeliefMatrix& beliefs, const watch::View& view);

    std::optional<FirstNotice> noticedFirst(std::string_view node) const;
    /// At the newest incarnation, the first accuser first.
    std::vector<std::string> accusers(std::string_view node) const;
    /// What stands against the member by gossip's words, since tables name no accuser: first hand
    /// first, then retold, then second hand, and each in the order heard.
    std::vector<Accusation> standing(std::string_view node) const;
    /// Members about whom standing() may have changed since the last call, each once.
    std::vector<std::string> takeChanged();

    /// A member that dies or is dead for those who say so: by whom accused, who noticed first.
    void findDeath(const Scene& scene, std::size_t observed, const Stance& stance,
                   std::vector<Finding>& out) const;
    /// Suspicions that were heard of members about whom no table says a word. In a split, those of
    /// members that answer us are the split's.
    void findHeard(const Scene& scene, bool split, std::vector<Finding>& out) const;
    /// One member makes most of the accusations that turned out wrong.
    void findAccuser(const Scene& scene, std::vector<Finding>& out) const;

private:
    struct Case {
        std::vector<Accusation> accusations;
        std::uint32_t incarnation = 0;
        std::optional<FirstNotice> first;
        /// It was suspect or dead before anybody saw it turn.
        bool before = false;
        bool open = false;
        /// A table listed the victim.
        bool listed = false;
        /// Somebody declared it dead at `incarnation`.
        bool dead = false;
        base::Instant lastHeard{};
    };

    Case* caseOf(std::string_view victim);
    void reopen(std::string_view victim, Case& entry, std::uint32_t incarnation);
    void close(const std::string& victim, Case& entry);
    void refute(std::string_view victim, std::uint32_t incarnation);
    void closeIfAlive(const BeliefMatrix& beliefs, std::size_t observed, const std::string& victim,
                      Case& entry);
    bool stillHeard(const Scene& scene, const std::string& victim, const Case& entry) const;
    /// What is said, and who noticed it first.
    base::Sentence withFirst(base::Sentence said, const std::string& victim) const;

    std::map<std::string, Case, std::less<>> m_cases;
    /// Whose standing accusations changed.
    std::set<std::string, std::less<>> m_changed;
};

}  // namespace swimscope::observe

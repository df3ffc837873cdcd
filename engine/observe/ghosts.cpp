#include "engine/observe/ghosts.h"

#include <algorithm>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// The dead are forgotten after this, at the next end of a probe round (protocol.md 5.7): the WAN
/// profile's time, and a probe interval of the LAN profile for each member.
constexpr base::Duration kDeadKept = 60s;
constexpr base::Duration kProbeInterval = 1s;

std::vector<std::size_t> joined(std::vector<std::size_t> a, const std::vector<std::size_t>& b) {
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    return a;
}

struct Ghost {
    const Scene& scene;
    std::size_t observed;
    std::string name;
    std::vector<std::size_t> holders;
    std::vector<std::size_t> gone;
    /// The highest incarnation that the others hold it dead or left at; nothing when none lists it.
    std::optional<std::uint32_t> buriedAt;

    std::uint32_t incarnation(std::size_t witness) const {
        return scene.row(observed, witness)->incarnation;
    }
    std::size_t strongest() const {
        return *std::max_element(holders.begin(), holders.end(), [this](auto a, auto b) {
            return incarnation(a) < incarnation(b);
        });
    }
    bool wouldReturn() const { return !buriedAt || incarnation(strongest()) > *buriedAt; }
};

std::optional<std::uint32_t> highest(const Scene& scene, std::size_t observed,
                                     const std::vector<std::size_t>& witnesses) {
    std::optional<std::uint32_t> found;
    for (const std::size_t witness : witnesses) {
        found = std::max(found.value_or(0), scene.row(observed, witness)->incarnation);
    }
    return found;
}

const char* goneWord(const Stance& stance) {
    if (stance.dead.size() >= stance.left.size() && stance.dead.size() >= stance.absent.size()) {
        return " is held dead by ";
    }
    return stance.left.size() >= stance.absent.size() ? " has left for "
                                                      : " is not listed any more by ";
}

std::string stillHolds(const Ghost& ghost) {
    const std::size_t strongest = ghost.strongest();
    std::string text = ghost.scene.name(strongest) + " still holds it alive at incarnation " +
                       std::to_string(ghost.incarnation(strongest));
    if (ghost.holders.size() > 1) {
        text += ", and so " + std::string(ghost.holders.size() > 2 ? "do " : "does ");
        std::vector<std::string> others;
        for (const std::size_t holder : ghost.holders) {
            if (holder != strongest) {
                others.push_back(ghost.scene.name(holder));
            }
        }
        text += listed(others);
    }
    return text;
}

std::string whoBringsItBack(const Ghost& ghost) {
    const std::string who = ghost.scene.name(ghost.strongest());
    if (!ghost.buriedAt) {
        return who + "'s next table exchange brings it back: nobody else remembers its death";
    }
    if (ghost.wouldReturn()) {
        return who + "'s next table exchange brings it back: its incarnation " +
               std::to_string(ghost.incarnation(ghost.strongest())) + " beats " +
               std::to_string(*ghost.buriedAt);
    }
    return who + " cannot bring it back while the others remember its death at incarnation " +
           std::to_string(*ghost.buriedAt) + ", but can once they have forgotten it";
}

Finding living(const Ghost& ghost, const Stance& stance) {
    FindingBuilder finding(FindingKind::Ghost, Severity::Warning, ghost.name);
    finding.text(ghost.name + goneWord(stance) + std::to_string(ghost.gone.size()) + " of " +
                 counted(stance.all(), "observer") + "; " + stillHolds(ghost));
    for (const std::size_t holder : ghost.holders) {
        const watch::Row& row = *ghost.scene.row(ghost.observed, holder);
        finding.evidence(ghost.scene.name(holder) + " holds it " + watch::beliefName(row.belief) +
                         " at incarnation " + std::to_string(row.incarnation) + ", seen for " +
                         inWords(ghost.scene.now() - ghost.scene.since(ghost.observed, holder)));
    }
    finding.evidence(whoBringsItBack(ghost))
        .advice("Find out why " + ghost.scene.name(ghost.strongest()) +
                " does not hear the others, or restart it; removing " + ghost.name +
                " elsewhere does not last while somebody holds it.")
        .node(ghost.name)
        .nodes(ghost.scene.names(ghost.holders));
    return finding.build();
}

/// The others have forgotten it and these still bury it: harmless, a dead row is never believed.
Finding buried(const Scene& scene, std::size_t observed, const Stance& stance) {
    const std::string& name = scene.beliefs().observed()[observed];
    const std::vector<std::size_t> holders = joined(stance.dead, stance.left);
    FindingBuilder finding(FindingKind::Ghost, Severity::Info, name);
    finding.text(name + " is forgotten by " + std::to_string(stance.absent.size()) + " of " +
                 counted(stance.all(), "observer") + "; " + listed(scene.names(holders)) +
                 (holders.size() == 1 ? " still lists" : " still list") + " it as gone");
    for (const std::size_t holder : holders) {
        const watch::Row& row = *scene.row(observed, holder);
        finding.evidence(scene.name(holder) + " holds it " + watch::beliefName(row.belief) +
                         " at incarnation " + std::to_string(row.incarnation));
    }
    finding.evidence("a dead row is never believed by others, so nobody brings it back")
        .advice("Nothing needs to be done; a probe round that never ends would explain it.")
        .node(name)
        .nodes(scene.names(holders));
    return finding.build();
}

bool findBuried(const Scene& scene, std::size_t observed, const Stance& stance,
                std::vector<Finding>& out) {
    const std::vector<std::size_t> holders = joined(stance.dead, stance.left);
    const base::Duration patience =
        kDeadKept + 2 * kProbeInterval * static_cast<int>(scene.beliefs().observed().size());
    const bool settled = std::any_of(holders.begin(), holders.end(), [&](std::size_t holder) {
        return scene.settled(observed, holder, stance.absent, patience);
    });
    if (settled) {
        out.push_back(buried(scene, observed, stance));
    }
    return settled;
}

}  // namespace

bool findGhost(const Scene& scene, std::size_t observed, const Stance& stance,
               std::vector<Finding>& out) {
    if (stance.own) {
        return false;
    }
    if (stance.holding() == 0) {
        return stance.absent.size() > stance.listed() && findBuried(scene, observed, stance, out);
    }
    Ghost ghost{scene, observed, scene.beliefs().observed()[observed], {}, {}, {}};
    ghost.gone = joined(joined(stance.dead, stance.left), stance.absent);
    ghost.buriedAt = highest(scene, observed, joined(stance.dead, stance.left));
    if (ghost.gone.size() <= stance.holding()) {
        return false;
    }
    const base::Duration patience = stance.absent.size() > stance.dead.size() + stance.left.size()
                                        ? scene.repair()
                                        : scene.settle();
    for (const std::size_t holder : joined(stance.alive, stance.suspect)) {
        if (scene.settled(observed, holder, ghost.gone, patience)) {
            ghost.holders.push_back(holder);
        }
    }
    if (ghost.holders.empty()) {
        return false;
    }
    out.push_back(living(ghost, stance));
    return true;
}

}  // namespace swimscope::observe

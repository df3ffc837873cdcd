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

Sentence goneFor(const Ghost& ghost, const Stance& stance) {
    const std::size_t gone = ghost.gone.size();
    Sentence all = observers(stance.all());
    if (stance.dead.size() >= stance.left.size() && stance.dead.size() >= stance.absent.size()) {
        return sentence("{0} is held dead by {1} of {2}", ghost.name, gone, std::move(all));
    }
    return stance.left.size() >= stance.absent.size()
               ? sentence("{0} has left for {1} of {2}", ghost.name, gone, std::move(all))
               : sentence("{0} is not listed any more by {1} of {2}", ghost.name, gone,
                          std::move(all));
}

Sentence stillHolds(const Ghost& ghost) {
    const std::size_t strongest = ghost.strongest();
    Sentence said = sentence("{0} still holds it alive at incarnation {1}",
                             ghost.scene.name(strongest), ghost.incarnation(strongest));
    std::vector<std::string> others;
    for (const std::size_t holder : ghost.holders) {
        if (holder != strongest) {
            others.push_back(ghost.scene.name(holder));
        }
    }
    return others.empty() ? said
                          : plural(others.size(), "{0}, and so does {1}", "{0}, and so do {1}",
                                   std::move(said), listed(others));
}

Sentence whoBringsItBack(const Ghost& ghost) {
    const std::string who = ghost.scene.name(ghost.strongest());
    if (!ghost.buriedAt) {
        return sentence("{0}'s next table exchange brings it back: nobody else remembers its death",
                        who);
    }
    if (ghost.wouldReturn()) {
        return sentence("{0}'s next table exchange brings it back: its incarnation {1} beats {2}",
                        who, ghost.incarnation(ghost.strongest()), *ghost.buriedAt);
    }
    return sentence(
        "{0} cannot bring it back while the others remember its death at incarnation {1}, but can "
        "once they have forgotten it",
        who, *ghost.buriedAt);
}

Finding living(const Ghost& ghost, const Stance& stance) {
    FindingBuilder finding(FindingKind::Ghost, Severity::Warning, ghost.name);
    finding.text(sentence("{0}; {1}", goneFor(ghost, stance), stillHolds(ghost)));
    for (const std::size_t holder : ghost.holders) {
        const watch::Row& row = *ghost.scene.row(ghost.observed, holder);
        finding.evidence(
            sentence("{0}, seen for {1}", heldAt(ghost.scene.name(holder), row),
                     inWords(ghost.scene.now() - ghost.scene.since(ghost.observed, holder))));
    }
    finding.evidence(whoBringsItBack(ghost))
        .advice(sentence(
            "Find out why {0} does not hear the others, or restart it; removing {1} elsewhere "
            "does not last while somebody holds it.",
            ghost.scene.name(ghost.strongest()), ghost.name))
        .node(ghost.name)
        .nodes(ghost.scene.names(ghost.holders));
    return finding.build();
}

/// The others have forgotten it and these still bury it: harmless, a dead row is never believed.
Finding buried(const Scene& scene, std::size_t observed, const Stance& stance) {
    const std::string& name = scene.beliefs().observed()[observed];
    const std::vector<std::size_t> holders = joined(stance.dead, stance.left);
    FindingBuilder finding(FindingKind::Ghost, Severity::Info, name);
    finding.text(
        plural(holders.size(), "{0} is forgotten by {1} of {2}; {3} still lists it as gone",
               "{0} is forgotten by {1} of {2}; {3} still list it as gone", name,
               stance.absent.size(), observers(stance.all()), listed(scene.names(holders))));
    for (const std::size_t holder : holders) {
        finding.evidence(heldAt(scene.name(holder), *scene.row(observed, holder)));
    }
    finding.evidence(sentence("a dead row is never believed by others, so nobody brings it back"))
        .advice(
            sentence("Nothing needs to be done; a probe round that never ends would explain it."))
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

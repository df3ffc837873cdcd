#include "engine/observe/accusations.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// A suspicion that nobody repeats any more is over after this: the longest suspicion timeout of a
/// LAN cluster of ten thousand.
constexpr base::Duration kSuspicionLasts = 96s;
/// Accusations of this long ago say nothing about an accuser of today.
constexpr base::Duration kAccuserWindow = 10min;
constexpr std::size_t kAccuserVictims = 3;

bool accusing(watch::Belief belief) {
    return belief == watch::Belief::Suspect || belief == watch::Belief::Dead;
}

Sentence evidenceOf(const Accusation& accusation) {
    Sentence said = accusation.dead ? sentence("{0} declared it dead at incarnation {1}",
                                               accusation.accuser, accusation.incarnation)
                                    : sentence("{0} suspects it at incarnation {1}",
                                               accusation.accuser, accusation.incarnation);
    switch (accusation.hand) {
        case Hand::First:
            return sentence("{0}, first hand: it told us itself", std::move(said));
        case Hand::Retold:
            return sentence("{0}, heard from {1}", std::move(said), accusation.teller);
        case Hand::Second:
            break;
    }
    return sentence("{0}, passed on: it has this from another's table", std::move(said));
}

Sentence heldBy(const Scene& scene, std::size_t observed, const std::vector<std::size_t>& witnesses,
                watch::Belief belief) {
    std::uint32_t incarnation = 0;
    for (const std::size_t witness : witnesses) {
        incarnation = std::max(incarnation, scene.row(observed, witness)->incarnation);
    }
    return heldAt(scene.names(witnesses), belief, incarnation);
}

Sentence plainly(const Scene& scene, const std::string& name, const Stance& stance, bool dead) {
    Sentence all = observers(stance.all());
    Sentence said =
        dead ? sentence("{0} is held dead by {1} of {2}", name, stance.dead.size(), std::move(all))
             : sentence("{0} is suspected by {1} of {2}", name, stance.suspect.size(),
                        std::move(all));
    if (dead && !stance.suspect.empty()) {
        said = sentence("{0} and suspected by {1}", std::move(said), stance.suspect.size());
    }
    if (!stance.alive.empty()) {
        said = plural(stance.alive.size(), "{0}; {1} still holds it alive",
                      "{0}; {1} still hold it alive", std::move(said),
                      listed(scene.names(stance.alive), 2));
    }
    return stance.own ? sentence("{0}; it answers us", std::move(said)) : said;
}

}  // namespace

Accusations::Case* Accusations::caseOf(std::string_view victim) {
    const auto known = m_cases.find(victim);
    if (known != m_cases.end()) {
        return &known->second;
    }
    if (m_cases.size() >= kMaxCases) {
        const auto closed = std::find_if(m_cases.begin(), m_cases.end(),
                                         [](const auto& entry) { return !entry.second.open; });
        if (closed == m_cases.end()) {
            return nullptr;
        }
        m_changed.erase(closed->first);
        m_cases.erase(closed);
    }
    return &m_cases[std::string(victim)];
}

void Accusations::reopen(std::string_view victim, Case& entry, std::uint32_t incarnation) {
    if (!entry.open || incarnation > entry.incarnation) {
        m_changed.emplace(victim);
        entry.first.reset();
        entry.before = false;
        entry.dead = false;
    }
    entry.open = true;
    entry.incarnation = std::max(entry.incarnation, incarnation);
}

void Accusations::refute(std::string_view victim, std::uint32_t incarnation) {
    const auto known = m_cases.find(victim);
    if (known != m_cases.end() && incarnation > known->second.incarnation) {
        close(known->first, known->second);
        known->second.incarnation = incarnation;
    }
}

void Accusations::close(const std::string& victim, Case& entry) {
    if (std::exchange(entry.open, false)) {
        m_changed.insert(victim);
    }
}

void Accusations::heard(base::Instant now, const watch::Heard& heard) {
    if (heard.kind == watch::RumourKind::Alive) {
        refute(heard.node, heard.incarnation);
        return;
    }
    const bool dead = heard.kind == watch::RumourKind::Dead;
    if (heard.kind == watch::RumourKind::User || (dead && heard.from == heard.node)) {
        return;
    }
    Case* entry = caseOf(heard.node);
    if (!entry || heard.incarnation < entry->incarnation) {
        return;
    }
    const Hand hand = heard.from == heard.node || (!dead && entry->open && entry->dead)
                          ? Hand::Second
                      : heard.from == heard.teller ? Hand::First
                                                   : Hand::Retold;
    reopen(heard.node, *entry, heard.incarnation);
    entry->dead = entry->dead || dead;
    entry->lastHeard = now;
    if (!entry->before && (!entry->first || (!entry->first->told && hand != Hand::Second))) {
        entry->first = FirstNotice{heard.from, now, /*told=*/true};
    }
    for (Accusation& known : entry->accusations) {
        if (known.accuser == heard.from && known.incarnation == heard.incarnation) {
            if (known.dead < dead || hand < known.hand) {
                m_changed.insert(heard.node);
            }
            known.dead = known.dead || dead;
            known.hand = std::min(known.hand, hand);
            return;
        }
    }
    if (entry->accusations.size() >= kMaxAccusations) {
        entry->accusations.erase(entry->accusations.begin());
    }
    m_changed.insert(heard.node);
    entry->accusations.push_back({heard.from, heard.incarnation, hand, dead, heard.teller, now});
}

void Accusations::answered(const BeliefMatrix& beliefs, const watch::View& view) {
    const std::optional<std::size_t> column = beliefs.findObserver(view.observer);
    if (!column) {
        return;
    }
    for (const watch::Row& row : view.rows) {
        if (!accusing(row.belief)) {
            continue;
        }
        Case* entry = caseOf(row.name());
        const auto observed = beliefs.findObserved(row.name());
        if (!entry || !observed || row.incarnation < entry->incarnation) {
            continue;
        }
        reopen(row.name(), *entry, row.incarnation);
        entry->dead = entry->dead || row.belief == watch::Belief::Dead;
        const bool turned = beliefs.cell(*observed, *column).changed;
        if (!entry->first && !entry->before) {
            entry->before = !turned;
            if (turned) {
                entry->first = FirstNotice{view.observer, view.answeredAt, /*told=*/false};
            }
        }
    }
    for (auto& [victim, entry] : m_cases) {
        const auto observed = beliefs.findObserved(victim);
        if (observed) {
            entry.listed = true;
            closeIfAlive(beliefs, *observed, victim, entry);
        } else if (entry.listed) {
            // Everybody forgot it; who takes the name next begins at incarnation 1 again.
            entry.listed = false;
            close(victim, entry);
            entry.incarnation = 0;
        }
    }
}

void Accusations::closeIfAlive(const BeliefMatrix& beliefs, std::size_t observed,
                               const std::string& victim, Case& entry) {
    if (!entry.open) {
        return;
    }
    std::size_t alive = 0;
    std::uint32_t newest = 0;
    for (std::size_t column = 0; column < beliefs.observers().size(); ++column) {
        const watch::Row* row = beliefs.row(observed, column);
        if (row && row->belief == watch::Belief::Alive && row->incarnation > entry.incarnation) {
            newest = std::max(newest, row->incarnation);
            ++alive;
        }
    }
    if (2 * alive >= beliefs.observers().size()) {
        close(victim, entry);
        entry.incarnation = newest;
    }
}

std::optional<FirstNotice> Accusations::noticedFirst(std::string_view node) const {
    const auto known = m_cases.find(node);
    if (known == m_cases.end() || !known->second.open) {
        return std::nullopt;
    }
    return known->second.first;
}

std::vector<std::string> Accusations::accusers(std::string_view node) const {
    std::vector<std::string> names;
    const auto known = m_cases.find(node);
    if (known == m_cases.end() || !known->second.open) {
        return names;
    }
    for (const Accusation& accusation : known->second.accusations) {
        if (accusation.incarnation == known->second.incarnation) {
            names.push_back(accusation.accuser);
        }
    }
    return names;
}

std::vector<Accusation> Accusations::standing(std::string_view node) const {
    std::vector<Accusation> stand;
    const auto known = m_cases.find(node);
    if (known == m_cases.end() || !known->second.open) {
        return stand;
    }
    const auto& all = known->second.accusations;
    std::copy_if(all.begin(), all.end(), std::back_inserter(stand), [&](const Accusation& one) {
        return one.incarnation == known->second.incarnation;
    });
    std::stable_sort(stand.begin(), stand.end(),
                     [](const Accusation& a, const Accusation& b) { return a.hand < b.hand; });
    return stand;
}

std::vector<std::string> Accusations::takeChanged() {
    const auto changed = std::exchange(m_changed, {});
    return {changed.begin(), changed.end()};
}

Sentence Accusations::withFirst(Sentence said, const std::string& victim) const {
    const std::optional<FirstNotice> first = noticedFirst(victim);
    return first ? sentence("{0}; {1} noticed first", std::move(said), first->who) : said;
}

void Accusations::findDeath(const Scene& scene, std::size_t observed, const Stance& stance,
                            std::vector<Finding>& out) const {
    const std::string& name = scene.beliefs().observed()[observed];
    const bool dead = stance.dead.size() >= std::max<std::size_t>(1, stance.alive.size());
    const bool left = 2 * stance.left.size() > stance.all();
    if (left || (!dead && stance.suspect.empty())) {
        return;
    }
    FindingBuilder finding(dead ? FindingKind::Dead : FindingKind::Suspected, Severity::Warning,
                           name);
    finding.text(withFirst(plainly(scene, name, stance, dead), name)).node(name);
    if (const auto known = m_cases.find(name); known != m_cases.end() && known->second.open) {
        for (const Accusation& accusation : known->second.accusations) {
            if (accusation.incarnation == known->second.incarnation) {
                finding.evidence(evidenceOf(accusation)).node(accusation.accuser);
            }
        }
    }
    if (const auto first = noticedFirst(name); first && !first->told) {
        finding.evidence(sentence("{0} was the first whose table showed it", first->who))
            .node(first->who);
    }
    const std::pair<const std::vector<std::size_t>&, watch::Belief> sides[] = {
        {stance.dead, watch::Belief::Dead},
        {stance.suspect, watch::Belief::Suspect},
        {stance.alive, watch::Belief::Alive}};
    for (const auto& [side, what] : sides) {
        if (!side.empty()) {
            finding.evidence(heldBy(scene, observed, side, what));
        }
    }
    finding.advice(
        stance.own ? sentence("It runs and answers us: look at the network between it and its "
                              "accusers, UDP first.")
        : dead ? sentence("Look whether it runs; if it is gone for good, force it to leave, else "
                          "restart it.")
               : sentence("Look whether it runs and is not overloaded; unless it refutes, it is "
                          "declared dead within seconds."));
    out.push_back(finding.build());
}

bool Accusations::stillHeard(const Scene& scene, const std::string& victim,
                             const Case& entry) const {
    if (!entry.open || entry.accusations.empty() ||
        scene.now() > entry.lastHeard + kSuspicionLasts) {
        return false;
    }
    const auto observed = scene.beliefs().findObserved(victim);
    if (!observed) {
        return true;
    }
    // Tables that were read after the rumour had time to arrive know better.
    std::size_t later = 0;
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        later += scene.view(witness).askedAt > entry.lastHeard + scene.settle() ? 1 : 0;
    }
    return 2 * later <= scene.witnesses();
}

void Accusations::findHeard(const Scene& scene, bool split, std::vector<Finding>& out) const {
    for (const auto& [victim, entry] : m_cases) {
        const bool told =
            std::any_of(out.begin(), out.end(), [&name = victim](const Finding& finding) {
                return finding.subject == name &&
                       (finding.kind == FindingKind::Suspected ||
                        finding.kind == FindingKind::Dead || finding.kind == FindingKind::Ghost);
            });
        if (told || (split && scene.find(victim)) || !stillHeard(scene, victim, entry)) {
            continue;
        }
        const std::vector<std::string> names = accusers(victim);
        if (names.empty()) {
            continue;
        }
        FindingBuilder finding(entry.dead ? FindingKind::Dead : FindingKind::Suspected,
                               Severity::Warning, victim);
        Sentence said =
            entry.dead
                ? sentence("{0} was declared dead by {1}, as gossip has it", victim, listed(names))
                : sentence("{0} is suspected by {1}, as gossip has it", victim, listed(names));
        finding.text(names.size() > 1 ? withFirst(std::move(said), victim) : said);
        finding.node(victim).nodes(names);
        for (const Accusation& accusation : entry.accusations) {
            if (accusation.incarnation == entry.incarnation) {
                finding.evidence(evidenceOf(accusation));
            }
        }
        finding.advice(sentence(
            "Read the tables again to see who believes it, and look whether {0} runs.", victim));
        out.push_back(finding.build());
    }
}

void Accusations::findAccuser(const Scene& scene, std::vector<Finding>& out) const {
    std::map<std::string, std::set<std::string>> victims;
    std::map<std::string, std::size_t> made;
    std::size_t all = 0;
    for (const auto& [victim, entry] : m_cases) {
        const auto observed = scene.beliefs().findObserved(victim);
        const bool refuted =
            !entry.open && observed && scene.beliefs().majority(*observed) == watch::Belief::Alive;
        for (const Accusation& accusation : entry.accusations) {
            if (refuted && accusation.hand != Hand::Second &&
                scene.now() < accusation.at + kAccuserWindow) {
                victims[accusation.accuser].insert(victim);
                ++made[accusation.accuser];
                ++all;
            }
        }
    }
    for (const auto& [accuser, wronged] : victims) {
        if (wronged.size() < kAccuserVictims || 2 * made[accuser] < all) {
            continue;
        }
        FindingBuilder finding(FindingKind::Accuser, Severity::Critical, accuser);
        finding.text(
            sentence("suspect the accuser: {0} made {1} of {2} that were refuted, of {3}", accuser,
                     made[accuser], counted(all, "{0} accusation", "{0} accusations"),
                     counted(wronged.size(), "{0} different member", "{0} different members")));
        finding.node(accuser).nodes({wronged.begin(), wronged.end()});
        finding.evidence(
            sentence("it accused {0}", listed(std::vector(wronged.begin(), wronged.end()), 12)));
        for (const auto& [other, count] : made) {
            if (other != accuser) {
                finding.evidence(sentence("{0} made {1}", other, count));
            }
        }
        finding.advice(sentence(
            "Look at {0} itself: an overloaded processor, a full receive buffer or its own network "
            "make the others seem dead.",
            accuser));
        out.push_back(finding.build());
    }
}

}  // namespace swimscope::observe

#include "engine/observe/islands.h"

#include <algorithm>
#include <numeric>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

/// Of the beliefs across the water, this part may still say alive while a split becomes known.
constexpr std::size_t kStillAliveOneIn = 10;

bool holdsAlive(const watch::Row* row) {
    return row && row->belief == watch::Belief::Alive;
}

struct Crossing {
    std::size_t alive = 0;
    std::size_t suspect = 0;
    std::size_t dead = 0;
    std::size_t left = 0;
    std::size_t absent = 0;

    void count(const watch::Row* row) {
        if (!row) {
            ++absent;
        } else if (row->belief == watch::Belief::Alive) {
            ++alive;
        } else if (row->belief == watch::Belief::Suspect) {
            ++suspect;
        } else if (row->belief == watch::Belief::Left) {
            ++left;
        } else {
            ++dead;
        }
    }
    Sentence text() const {
        std::vector<Sentence> parts;
        const auto part = [&parts](std::size_t count, Sentence what) {
            if (count > 0) {
                parts.push_back(sentence("{0} ({1})", std::move(what), count));
            }
        };
        part(dead, sentence("dead"));
        part(suspect, sentence("suspect"));
        part(left, sentence("left"));
        part(absent, sentence("not listed"));
        part(alive, sentence("still alive"));
        return listed(std::move(parts));
    }
};

Sentence evidenceOf(const Scene& scene, const Islands& islands, std::size_t group) {
    Crossing crossing;
    for (const std::size_t witness : islands.groups()[group]) {
        for (std::size_t other = 0; other < scene.witnesses(); ++other) {
            if (islands.groupOf(other) == group) {
                continue;
            }
            const auto row = scene.beliefs().findObserved(scene.name(other));
            crossing.count(row ? scene.row(*row, witness) : nullptr);
        }
    }
    const auto& members = islands.groups()[group];
    return plural(members.size(), "{0} holds the others {1}", "{0} hold the others {1}",
                  listed(scene.names(members), 8), crossing.text());
}

Sentence splitInWords(const Scene& scene, const Islands& islands) {
    const auto& groups = islands.groups();
    if (groups.size() == 2 && groups[1].size() == 1 && groups[0].size() > 1) {
        return sentence(
            "{0} is alone: it and the {1} do not hold each other alive, though all of them answer "
            "us",
            scene.name(groups[1][0]),
            counted(groups[0].size(), "{0} other observer", "{0} other observers"));
    }
    constexpr std::size_t kShown = 6;
    Sentence all = sentence("[{0}]", listed(scene.names(groups[0]), 3));
    for (std::size_t i = 1; i < groups.size() && i < kShown; ++i) {
        all = sentence("{0} [{1}]", std::move(all), listed(scene.names(groups[i]), 3));
    }
    if (groups.size() > kShown) {
        all = sentence("{0} and {1}", std::move(all), sentence("{0} more", groups.size() - kShown));
    }
    return sentence("the cluster is split into {0} islands: {1}", groups.size(), std::move(all));
}

}  // namespace

Islands::Islands(const Scene& scene) : m_scene(scene), m_parents(scene.witnesses()) {
    std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        m_rows.push_back(scene.beliefs().findObserved(scene.name(witness)));
    }
    if (whole()) {
        std::fill(m_parents.begin(), m_parents.end(), std::size_t{0});
    } else {
        joinAll();
    }
    collect();
    bridge();
}

/// Every observer holds every witness alive: by far the most usual case, and known already.
bool Islands::whole() const {
    const BeliefMatrix& beliefs = m_scene.beliefs();
    return std::all_of(m_rows.begin(), m_rows.end(), [&beliefs](const auto& row) {
        return row && !beliefs.disagrees(*row) && beliefs.majority(*row) == watch::Belief::Alive;
    });
}

void Islands::joinAll() {
    std::size_t groups = m_parents.size();
    for (std::size_t a = 0; a < m_parents.size() && groups > 1; ++a) {
        for (std::size_t b = a + 1; b < m_parents.size(); ++b) {
            if (root(a) != root(b) && m_rows[a] && m_rows[b] &&
                holdsAlive(m_scene.row(*m_rows[b], a)) && holdsAlive(m_scene.row(*m_rows[a], b))) {
                join(a, b);
                --groups;
            }
        }
    }
}

std::size_t Islands::root(std::size_t witness) {
    while (m_parents[witness] != witness) {
        m_parents[witness] = m_parents[m_parents[witness]];
        witness = m_parents[witness];
    }
    return witness;
}

void Islands::join(std::size_t a, std::size_t b) {
    m_parents[root(b)] = root(a);
}

void Islands::collect() {
    std::vector<std::vector<std::size_t>> byRoot(m_parents.size());
    for (std::size_t witness = 0; witness < m_parents.size(); ++witness) {
        byRoot[root(witness)].push_back(witness);
    }
    m_groups.clear();
    for (auto& group : byRoot) {
        if (!group.empty()) {
            m_groups.push_back(std::move(group));
        }
    }
    std::stable_sort(m_groups.begin(), m_groups.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    m_groupOf.assign(m_parents.size(), 0);
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        for (const std::size_t witness : m_groups[group]) {
            m_groupOf[witness] = group;
        }
    }
}

/// Groups that are not truly apart become one: only one side lost the other, or not all of it did.
void Islands::bridge() {
    for (bool again = true; again;) {
        again = false;
        for (std::size_t a = 0; a < m_groups.size() && !again; ++a) {
            for (std::size_t b = a + 1; b < m_groups.size() && !again; ++b) {
                if (!apart(m_groups[a], m_groups[b])) {
                    join(m_groups[a][0], m_groups[b][0]);
                    again = true;
                }
            }
        }
        if (again) {
            collect();
        }
    }
}

bool Islands::apart(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) const {
    std::size_t alive = 0;
    for (const std::size_t left : a) {
        for (const std::size_t right : b) {
            alive += m_rows[right] && holdsAlive(m_scene.row(*m_rows[right], left)) ? 1 : 0;
            alive += m_rows[left] && holdsAlive(m_scene.row(*m_rows[left], right)) ? 1 : 0;
        }
    }
    return alive * kStillAliveOneIn <= 2 * a.size() * b.size();
}

void findIslands(const Scene& scene, const Islands& islands, std::vector<Finding>& out) {
    if (!islands.split()) {
        return;
    }
    FindingBuilder finding(FindingKind::Islands, Severity::Critical, "cluster");
    finding.text(splitInWords(scene, islands))
        .advice(sentence(
            "Find what cuts the network between them; when it is gone, let one member of each "
            "island join a member of another, because gossip does not try the long dead again."));
    for (std::size_t group = islands.groups().size(); group-- > 0;) {
        finding.nodes(scene.names(islands.groups()[group]));
    }
    for (std::size_t group = 0; group < islands.groups().size(); ++group) {
        finding.evidence(evidenceOf(scene, islands, group));
    }
    out.push_back(finding.build());
}

}  // namespace swimscope::observe

#include "engine/observe/disagreements.h"

#include <algorithm>

#include "engine/dialect/dialect.h"
#include "engine/observe/finding_ledger.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

std::string holds(std::size_t count) {
    return count == 1 ? " holds " : " hold ";
}

void heldDead(const Scene& scene, std::size_t observed, const Stance& stance,
              std::vector<Finding>& out) {
    const std::string& name = scene.beliefs().observed()[observed];
    FindingBuilder finding(FindingKind::Disagreement, Severity::Warning, name);
    finding.text(listed(scene.names(stance.dead)) + holds(stance.dead.size()) + name +
                 " dead; for " + std::to_string(stance.alive.size()) + " of " +
                 counted(stance.all(), "observer") + " it is alive" +
                 (stance.own ? ", and it answers us" : ""));
    for (const std::size_t witness : stance.dead) {
        finding.evidence(scene.name(witness) + " holds it dead at incarnation " +
                         std::to_string(scene.row(observed, witness)->incarnation));
    }
    finding
        .advice("Measure the link between " + scene.name(stance.dead[0]) + " and " + name +
                "; a member that is alive refutes its death as soon as it hears of it.")
        .nodes(scene.names(stance.dead))
        .node(name);
    out.push_back(finding.build());
}

void missing(const Scene& scene, std::size_t observed, const Stance& stance,
             std::vector<Finding>& out) {
    std::vector<std::size_t> without;
    for (const std::size_t witness : stance.absent) {
        if (scene.settled(observed, witness, stance.alive, scene.repair())) {
            without.push_back(witness);
        }
    }
    if (without.empty()) {
        return;
    }
    const std::string& name = scene.beliefs().observed()[observed];
    FindingBuilder finding(FindingKind::Disagreement, Severity::Warning, name);
    finding.text(name + " is missing at " + std::to_string(without.size()) + " of " +
                 counted(stance.all(), "observer") + ": " + listed(scene.names(without)) +
                 (without.size() == 1 ? " does" : " do") + " not list it");
    for (const std::size_t witness : without) {
        finding.evidence(scene.name(witness) + " does not list it since at least " +
                         inWords(scene.now() - scene.since(observed, witness)));
    }
    finding
        .advice("Look at " + scene.name(without[0]) +
                ": table exchanges with anybody who lists the member repair this, unless they "
                "fail or an allow list refuses its address.")
        .nodes(scene.names(without))
        .node(name);
    out.push_back(finding.build());
}

std::string shown(base::BytesView meta) {
    std::string text;
    for (const auto& [key, value] : dialect::readTags(meta)) {
        text += (text.empty() ? "" : " ") + key + "=" + value;
    }
    if (text.empty()) {
        text = base::isPrintableUtf8(meta) ? std::string(base::asText(meta)) : base::toHex(meta);
    }
    return text.empty() ? "no metadata" : base::clipped(text, 120);
}

}  // namespace

void findDisagreement(const Scene& scene, std::size_t observed, const Stance& stance,
                      std::vector<Finding>& out) {
    if (!stance.dead.empty() && stance.dead.size() < stance.alive.size()) {
        heldDead(scene, observed, stance, out);
    } else if (!stance.absent.empty() && !stance.alive.empty() && stance.dead.empty() &&
               stance.left.empty()) {
        missing(scene, observed, stance, out);
    }
}

void findMetadataDifference(const Scene& scene, std::size_t observed, std::vector<Finding>& out) {
    if (!scene.beliefs().metadataDiffers(observed)) {
        return;
    }
    const std::string& name = scene.beliefs().observed()[observed];
    std::uint32_t newest = 0;
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        const watch::Row* row = scene.row(observed, witness);
        newest = row ? std::max(newest, row->incarnation) : newest;
    }
    struct Camp {
        const watch::Row* row;
        std::vector<std::string> holders;
    };
    std::vector<Camp> camps;
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        const watch::Row* row = scene.row(observed, witness);
        if (!row || row->incarnation != newest || row->belief != watch::Belief::Alive) {
            continue;
        }
        auto camp = std::find_if(camps.begin(), camps.end(), [row](const Camp& known) {
            return sameMetadata(known.row->record->meta, row->record->meta);
        });
        if (camp == camps.end()) {
            camp = camps.insert(camps.end(), Camp{row, {}});
        }
        camp->holders.push_back(scene.name(witness));
    }
    if (camps.size() < 2) {
        return;
    }
    std::stable_sort(camps.begin(), camps.end(), [](const Camp& a, const Camp& b) {
        return a.holders.size() < b.holders.size();
    });
    FindingBuilder finding(FindingKind::MetadataDiffers, Severity::Warning, name);
    finding.text(listed(camps[0].holders) + holds(camps[0].holders.size()) + "other metadata of " +
                 name + " than " + listed(camps.back().holders, 2) + ", both at incarnation " +
                 std::to_string(newest));
    for (const Camp& camp : camps) {
        finding.evidence(listed(camp.holders) + ": " + shown(camp.row->record->meta))
            .nodes(camp.holders);
    }
    finding.advice("Change a tag of " + name +
                   " or restart it: its next incarnation replaces both.");
    out.push_back(finding.node(name).build());
}

}  // namespace swimscope::observe

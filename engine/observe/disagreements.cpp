#include "engine/observe/disagreements.h"

#include <algorithm>

#include "engine/dialect/dialect.h"
#include "engine/observe/finding_ledger.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

void heldDead(const Scene& scene, std::size_t observed, const Stance& stance,
              std::vector<Finding>& out) {
    const std::string& name = scene.beliefs().observed()[observed];
    FindingBuilder finding(FindingKind::Disagreement, Severity::Warning, name);
    Sentence text =
        plural(stance.dead.size(), "{0} holds {1} dead; for {2} of {3} it is alive",
               "{0} hold {1} dead; for {2} of {3} it is alive", listed(scene.names(stance.dead)),
               name, stance.alive.size(), observers(stance.all()));
    finding.text(stance.own ? sentence("{0}, and it answers us", std::move(text)) : text);
    for (const std::size_t witness : stance.dead) {
        finding.evidence(heldAt(scene.name(witness), *scene.row(observed, witness)));
    }
    finding
        .advice(sentence("Measure the link between {0} and {1}; a member that is alive refutes its "
                         "death as soon as it hears of it.",
                         scene.name(stance.dead[0]), name))
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
    finding.text(plural(without.size(), "{0} is missing at {1} of {2}: {3} does not list it",
                        "{0} is missing at {1} of {2}: {3} do not list it", name, without.size(),
                        observers(stance.all()), listed(scene.names(without))));
    for (const std::size_t witness : without) {
        finding.evidence(sentence("{0} does not list it since at least {1}", scene.name(witness),
                                  inWords(scene.now() - scene.since(observed, witness))));
    }
    finding
        .advice(sentence(
            "Look at {0}: table exchanges with anybody who lists the member repair this, unless "
            "they fail or an allow list refuses its address.",
            scene.name(without[0])))
        .nodes(scene.names(without))
        .node(name);
    out.push_back(finding.build());
}

Sentence shown(base::BytesView meta) {
    std::string text;
    for (const auto& [key, value] : dialect::readTags(meta)) {
        text += (text.empty() ? "" : " ") + key + "=" + value;
    }
    if (text.empty()) {
        text = base::isPrintableUtf8(meta) ? std::string(base::asText(meta)) : base::toHex(meta);
    }
    return text.empty() ? sentence("no metadata") : base::verbatim(base::clipped(text, 120));
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
    finding.text(plural(camps[0].holders.size(),
                        "{0} holds other metadata of {1} than {2}, both at incarnation {3}",
                        "{0} hold other metadata of {1} than {2}, both at incarnation {3}",
                        listed(camps[0].holders), name, listed(camps.back().holders, 2), newest));
    for (const Camp& camp : camps) {
        finding.evidence(sentence("{0}: {1}", listed(camp.holders), shown(camp.row->record->meta)))
            .nodes(camp.holders);
    }
    finding.advice(
        sentence("Change a tag of {0} or restart it: its next incarnation replaces both.", name));
    out.push_back(finding.node(name).build());
}

}  // namespace swimscope::observe

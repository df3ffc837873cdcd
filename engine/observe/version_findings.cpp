#include "engine/observe/version_findings.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

/// Where min, max and current of the protocol and of the delegate stand in the six bytes.
struct Kind {
    const char* name;
    std::size_t at;
    base::Template<0> none;
    base::Template<2> some;
};
constexpr Kind kKinds[] = {
    {"protocol", 0, base::Template<0>("no protocol version fits all"),
     base::Template<2>("only protocol {0} to {1} fits all")},
    {"delegate protocol", 3, base::Template<0>("no delegate protocol version fits all"),
     base::Template<2>("only delegate protocol {0} to {1} fits all")}};

struct Speaker {
    std::string name;
    /// min, max, current; zeros where it announces none.
    std::array<std::uint8_t, 6> versions{};
    bool complete = false;
    bool alive = false;
};

std::vector<Speaker> speakers(const Scene& scene) {
    std::vector<Speaker> all;
    const auto& observed = scene.beliefs().observed();
    for (std::size_t member = 0; member < observed.size(); ++member) {
        const base::Bytes& versions = scene.beliefs().newest(member).versions;
        Speaker speaker;
        speaker.name = observed[member];
        speaker.alive = scene.beliefs().majority(member) == watch::Belief::Alive;
        speaker.complete = versions.size() >= 6;
        if (speaker.complete) {
            std::copy_n(versions.begin(), 6, speaker.versions.begin());
        }
        all.push_back(std::move(speaker));
    }
    return all;
}

struct Range {
    std::uint8_t lowest = 0;
    std::uint8_t highest = 255;
};

Range common(const std::vector<Speaker>& all, const Kind& kind) {
    Range range;
    for (const Speaker& speaker : all) {
        if (speaker.alive && speaker.complete) {
            range.lowest = std::max(range.lowest, speaker.versions[kind.at]);
            range.highest = std::min(range.highest, speaker.versions[kind.at + 1]);
        }
    }
    return range;
}

Sentence takes(const Speaker& speaker, const Kind& kind) {
    if (!speaker.complete) {
        return sentence("{0} announces no versions, which counts as speaking 0", speaker.name);
    }
    return sentence("{0} speaks {1} and takes {2} to {3}", speaker.name,
                    speaker.versions[kind.at + 2], speaker.versions[kind.at],
                    speaker.versions[kind.at + 1]);
}

bool contains(const Range& range, std::uint8_t version) {
    return range.lowest <= version && version <= range.highest;
}

/// Whoever speaks outside the range, and whoever sets the ends that they miss.
struct Misfit {
    std::vector<const Speaker*> outside;
    std::vector<const Speaker*> narrowing;
};

Misfit findMisfit(const std::vector<Speaker>& all, const Kind& kind, const Range& range) {
    Misfit misfit;
    bool below = false;
    bool above = false;
    for (const Speaker& speaker : all) {
        const std::uint8_t current = speaker.versions[kind.at + 2];
        if (!contains(range, current)) {
            misfit.outside.push_back(&speaker);
            below = below || current < range.lowest;
            above = above || current > range.highest;
        }
    }
    for (const Speaker& speaker : all) {
        if (speaker.alive && speaker.complete &&
            ((below && speaker.versions[kind.at] == range.lowest) ||
             (above && speaker.versions[kind.at + 1] == range.highest))) {
            misfit.narrowing.push_back(&speaker);
        }
    }
    return misfit;
}

/// The culprits, told unless they are those told before.
std::vector<std::string> findKind(const std::vector<Speaker>& all, const Kind& kind,
                                  const std::vector<std::string>& told, std::vector<Finding>& out) {
    const Range range = common(all, kind);
    const auto [misfits, narrowing] = findMisfit(all, kind, range);
    if (misfits.empty()) {
        return {};
    }
    // Whoever is fewer is the odd one: those outside the range, or those who make it so narrow.
    const bool narrowed = !narrowing.empty() && narrowing.size() < misfits.size();
    const auto& culprits = narrowed ? narrowing : misfits;
    std::vector<std::string> names;
    for (const Speaker* speaker : culprits) {
        names.push_back(speaker->name);
    }
    if (names == told) {
        return names;
    }
    Sentence bounds = range.lowest > range.highest
                          ? sentence(kind.none)
                          : sentence(kind.some, range.lowest, range.highest);
    FindingBuilder finding(FindingKind::VersionRange, Severity::Critical, kind.name);
    finding.text(sentence("table exchanges are refused: {0}, and {1}", std::move(bounds),
                          culprits.size() == 1 ? takes(*culprits[0], kind)
                          : narrowed           ? sentence("{0} narrow the range", listed(names))
                                               : sentence("{0} speak another", listed(names))));
    for (const Speaker* speaker : culprits) {
        Sentence said = takes(*speaker, kind);
        finding.evidence(speaker->alive ? said
                                        : sentence("{0} (not alive: it counts)", std::move(said)));
    }
    for (const Speaker* speaker : narrowed ? misfits : narrowing) {
        finding.evidence(takes(*speaker, kind));
    }
    finding
        .advice(
            sentence("Upgrade, reconfigure or remove {0}; a dead one blocks until it is forgotten.",
                     listed(names)))
        .nodes(names);
    out.push_back(finding.build());
    return names;
}

}  // namespace

void findVersionRange(const Scene& scene, std::vector<Finding>& out) {
    const std::vector<Speaker> all = speakers(scene);
    std::vector<std::string> told;
    for (const Kind& kind : kKinds) {
        told = findKind(all, kind, told, out);
    }
}

}  // namespace swimscope::observe

#include "engine/observe/setting_findings.h"

#include <algorithm>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// Below three members nobody differs from the others.
constexpr std::size_t kGroup = 3;
/// A member probes seldom when its rate is below this part of the others' median.
constexpr double kSeldom = 0.4;

/// Members by what they have, where nearly all (two thirds) have the same.
struct Split {
    std::string usual;
    std::size_t with = 0;
    /// What the others have instead, and who they are.
    std::map<std::string, std::vector<std::string>> others;
};

std::optional<Split> splitBy(const std::map<std::string, std::vector<std::string>>& groups) {
    std::size_t all = 0;
    const auto* largest = groups.empty() ? nullptr : &*groups.begin();
    for (const auto& group : groups) {
        all += group.second.size();
        largest = group.second.size() > largest->second.size() ? &group : largest;
    }
    if (groups.size() < 2 || all < kGroup || 3 * largest->second.size() < 2 * all) {
        return std::nullopt;
    }
    Split split{largest->first, largest->second.size(), groups};
    split.others.erase(split.usual);
    return split;
}

Sentence versionsInWords(base::BytesView vsn) {
    if (vsn.size() < 6) {
        return sentence("no versions");
    }
    return sentence("protocol {0} (takes {1} to {2}), delegate {3} (takes {4} to {5})", vsn[2],
                    vsn[0], vsn[1], vsn[5], vsn[3], vsn[4]);
}

Sentence others(std::size_t count) {
    return counted(count, "{0} other member", "{0} other members");
}

/// Speaks the same and takes at least as much: no difference that anybody could notice.
bool takesMore(base::BytesView other, base::BytesView usual) {
    return other.size() >= 6 && usual.size() >= 6 && other[2] == usual[2] && other[5] == usual[5] &&
           other[0] <= usual[0] && other[1] >= usual[1] && other[3] <= usual[3] &&
           other[4] >= usual[4];
}

}  // namespace

Profile profileOf(base::Duration probeTimeout) {
    // Between the profiles' 200 ms, 500 ms and 3 s, with room for the way of the nack.
    if (probeTimeout < 400ms) {
        return Profile::Local;
    }
    return probeTimeout < 1800ms ? Profile::Lan : Profile::Wan;
}

const char* profileName(Profile profile) {
    switch (profile) {
        case Profile::Local:
            return "local";
        case Profile::Lan:
            return "LAN";
        case Profile::Wan:
            break;
    }
    return "WAN";
}

void SettingFindings::probed(const watch::LinkProbed& probed) {
    if (!probed.probeTimeout ||
        (m_timings.size() >= kMaxTracked && m_timings.count(probed.from) == 0)) {
        return;
    }
    Timing& timing = m_timings[probed.from];
    timing.probeTimeout = std::min(timing.probeTimeout, *probed.probeTimeout);
    ++timing.nacks;
}

void SettingFindings::pulse(const watch::PulseTaken& pulse) {
    if (!pulse.probesPerSecond ||
        (m_timings.size() >= kMaxTracked && m_timings.count(pulse.node) == 0)) {
        return;
    }
    Timing& timing = m_timings[pulse.node];
    timing.rateBefore = timing.rate;
    timing.rate = *pulse.probesPerSecond;
    ++timing.rates;
}

std::optional<base::Duration> SettingFindings::probeTimeout(std::string_view node) const {
    const auto known = m_timings.find(node);
    if (known == m_timings.end() || known->second.nacks < 2) {
        return std::nullopt;
    }
    return known->second.probeTimeout;
}

void SettingFindings::find(const Scene& scene, std::vector<Finding>& out) const {
    findTiming(out);
    findRate(out);
    findEncryption(scene, out);
    findVersions(scene, out);
}

void SettingFindings::findTiming(std::vector<Finding>& out) const {
    std::map<std::string, std::vector<std::string>> groups;
    for (const auto& [name, timing] : m_timings) {
        if (const auto timeout = probeTimeout(name)) {
            groups[profileName(profileOf(*timeout))].push_back(name);
        }
    }
    const std::optional<Split> split = splitBy(groups);
    if (!split) {
        return;
    }
    for (const auto& [profile, names] : split->others) {
        for (const std::string& name : names) {
            FindingBuilder finding(FindingKind::SettingDiffers, Severity::Warning,
                                   "timing|" + name);
            finding
                .text(sentence(
                    "{0} waits {1} for an answer to its probes, which is {2} timing; {3} "
                    "have {4} timing",
                    name, inWords(*probeTimeout(name)), profile, others(split->with), split->usual))
                .evidence(counted(m_timings.find(name)->second.nacks,
                                  "read off the nacks of borrowed pings, {0} time",
                                  "read off the nacks of borrowed pings, {0} times"))
                .advice(sentence("Give all members one profile: mixed timing makes members flap."))
                .node(name);
            out.push_back(finding.build());
        }
    }
}

void SettingFindings::findRate(std::vector<Finding>& out) const {
    std::vector<double> rates;
    for (const auto& [name, timing] : m_timings) {
        if (timing.rates >= 2) {
            rates.push_back(std::max(timing.rate, timing.rateBefore));
        }
    }
    if (rates.size() < kGroup) {
        return;
    }
    const auto middle = rates.begin() + static_cast<std::ptrdiff_t>(rates.size() / 2);
    std::nth_element(rates.begin(), middle, rates.end());
    for (const auto& [name, timing] : m_timings) {
        const double rate = std::max(timing.rate, timing.rateBefore);
        if (timing.rates < 2 || rate >= kSeldom * *middle) {
            continue;
        }
        FindingBuilder finding(FindingKind::SettingDiffers, Severity::Warning, "rate|" + name);
        finding
            .text(sentence(
                "{0} probes every {1}, the others about every {2}", name,
                inWords(base::Duration(static_cast<std::int64_t>(1e9 / std::max(rate, 0.001)))),
                inWords(base::Duration(static_cast<std::int64_t>(1e9 / *middle)))))
            .evidence(sentence("read off the numbers of its pings, at least twice"))
            .advice(
                sentence("Either its probe interval is another, or its health is poor and it slows "
                         "down: look at its load and its timing."))
            .node(name);
        out.push_back(finding.build());
    }
}

void SettingFindings::findEncryption(const Scene& scene, std::vector<Finding>& out) const {
    std::vector<std::string> names;
    std::vector<std::string> encrypting;
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        (scene.view(witness).encrypted ? encrypting : names).push_back(scene.name(witness));
    }
    if (names.empty() || encrypting.empty()) {
        return;
    }
    FindingBuilder finding(FindingKind::SettingDiffers, Severity::Warning, "encryption");
    finding
        .text(plural(names.size(), "{0} answers in the clear, {1}", "{0} answer in the clear, {1}",
                     listed(names),
                     counted(encrypting.size(), "{0} other member answers encrypted",
                             "{0} other members answer encrypted")))
        .evidence(ofWhom(sentence("in the clear"), names))
        .evidence(ofWhom(sentence("encrypted"), encrypting))
        .advice(sentence("Give all members the key, and switch verification on when all have it."))
        .nodes(names);
    out.push_back(finding.build());
}

void SettingFindings::findVersions(const Scene& scene, std::vector<Finding>& out) const {
    // By the announced bytes, which are put into words only when they differ.
    std::map<std::string, std::vector<std::string>> groups;
    const auto& observed = scene.beliefs().observed();
    for (std::size_t member = 0; member < observed.size(); ++member) {
        if (scene.beliefs().majority(member) == watch::Belief::Alive) {
            const base::Bytes& versions = scene.beliefs().newest(member).versions;
            groups[std::string(base::asText(versions))].push_back(observed[member]);
        }
    }
    const std::optional<Split> split = splitBy(groups);
    if (!split) {
        return;
    }
    for (const auto& [versions, names] : split->others) {
        if (takesMore(base::asBytes(versions), base::asBytes(split->usual))) {
            continue;
        }
        const Sentence words = versionsInWords(base::asBytes(versions));
        FindingBuilder finding(FindingKind::SettingDiffers, Severity::Info,
                               "versions|" + words.english());
        finding
            .text(plural(names.size(), "{0} speaks {1}; {2} speak {3}",
                         "{0} speak {1}; {2} speak {3}", listed(names), words, others(split->with),
                         versionsInWords(base::asBytes(split->usual))))
            .evidence(ofWhom(words, names))
            .advice(sentence("Finish the upgrade, if one is under way."))
            .nodes(names);
        out.push_back(finding.build());
    }
}

}  // namespace swimscope::observe

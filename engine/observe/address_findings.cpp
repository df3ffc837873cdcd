#include "engine/observe/address_findings.h"

#include <algorithm>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// How long an address that gossip gave is compared with the tables.
constexpr base::Duration kAliveCounts = 2min;
constexpr std::size_t kWrongPulses = 2;

/// One place that is given for a living member, and who gives it.
struct Place {
    base::Endpoint address;
    std::vector<std::string> holders;
    /// Where it was heard, when that is no member's table.
    Sentence elsewhere{};

    Sentence givers(std::size_t most) const {
        return elsewhere.empty() ? listed(holders, most) : elsewhere;
    }
};

bool undialable(const base::Endpoint& address) {
    return address.ip.unmapped().isUnspecified() || address.ip.empty();
}

/// The places of a member that is alive for somebody, the one that most hold first.
std::vector<Place> places(const Scene& scene, std::size_t member) {
    std::vector<Place> all;
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        const watch::Row* row = scene.row(member, witness);
        if (!row || row->belief == watch::Belief::Dead || row->belief == watch::Belief::Left) {
            continue;
        }
        auto place = std::find_if(all.begin(), all.end(), [row](const Place& known) {
            return known.address.reaches(row->record->address);
        });
        if (place == all.end()) {
            place = all.insert(all.end(), Place{row->record->address, {}, {}});
        }
        place->holders.push_back(scene.name(witness));
    }
    std::stable_sort(all.begin(), all.end(), [](const Place& a, const Place& b) {
        return a.holders.size() > b.holders.size();
    });
    return all;
}

void tellTwoPlaces(const std::string& name, const std::vector<Place>& places,
                   std::vector<Finding>& out) {
    FindingBuilder finding(FindingKind::Conflict, Severity::Warning, name);
    finding
        .text(sentence("{0} is at {1} for {2}, but at {3} for {4}", name,
                       places[0].address.toString(), places[0].givers(2),
                       places[1].address.toString(), places[1].givers(2)))
        .advice(
            sentence("Two members share the name, or one moved and some have not forgotten its old "
                     "place: rename one of them, or force the old one to leave."))
        .node(name);
    for (const Place& place : places) {
        finding.evidence(sentence("{0}: {1}", place.address.toString(), place.givers(12)))
            .nodes(place.holders);
    }
    out.push_back(finding.build());
}

void tellUndialable(const std::string& name, const base::Endpoint& address, bool loopback,
                    std::vector<Finding>& out) {
    FindingBuilder finding(FindingKind::Address, Severity::Warning, name);
    finding
        .text(loopback
                  ? sentence("{0} tells everybody that it is at {1}, which is loopback: on another "
                             "host that is somebody else",
                             name, address.toString())
                  : sentence("{0} tells everybody that it is at {1}, which is no address that "
                             "anybody can dial",
                             name, address.toString()))
        .evidence(sentence("the others are at ordinary addresses"))
        .advice(sentence("Set the advertise address of {0} to one that the others can dial.", name))
        .node(name);
    out.push_back(finding.build());
}

void tellTwoNames(const base::Endpoint& address, const std::vector<std::string>& names,
                  std::vector<Finding>& out) {
    FindingBuilder finding(FindingKind::Conflict, Severity::Warning, address.toString());
    finding
        .text(sentence("{0} are all alive at {1}: only one of them can answer there", listed(names),
                       address.toString()))
        .evidence(sentence("whoever is not there is soon suspected, unless it answers to any name"))
        .advice(sentence("Probably a restart under another name: force the old one to leave."))
        .nodes(names);
    out.push_back(finding.build());
}

}  // namespace

void AddressFindings::heard(base::Instant now, const watch::Heard& heard) {
    if (heard.kind != watch::RumourKind::Alive ||
        (m_alive.size() >= kMaxTracked && m_alive.count(heard.node) == 0)) {
        return;
    }
    m_alive[heard.node] = Alive{heard.address, heard.teller, now};
}

void AddressFindings::pulse(const watch::PulseTaken& pulse) {
    if (m_claims.size() >= kMaxTracked && m_claims.count(pulse.node) == 0) {
        return;
    }
    Claims& claims = m_claims[pulse.node];
    const base::Endpoint source{pulse.source.ip.unmapped(), pulse.source.port};
    const bool wrong =
        pulse.claimedAddress.ip.unmapped() != source.ip || pulse.claimedName != pulse.node;
    const bool same = claims.claimed == pulse.claimedAddress && claims.source.ip == source.ip &&
                      claims.name == pulse.claimedName;
    claims.wrong = !wrong ? 0 : same ? claims.wrong + 1 : 1;
    claims.claimed = pulse.claimedAddress;
    claims.source = source;
    claims.name = pulse.claimedName;
}

void AddressFindings::findClaims(std::vector<Finding>& out) const {
    for (const auto& [node, claims] : m_claims) {
        if (claims.wrong < kWrongPulses) {
            continue;
        }
        if (claims.name != node && !claims.name.empty()) {
            FindingBuilder finding(FindingKind::Conflict, Severity::Warning, node + "|name");
            finding.text(sentence("at the address of {0} answers {1}", node, claims.name))
                .evidence(sentence("a ping came from {0} in the name of {1}",
                                   claims.source.toString(), claims.name))
                .advice(sentence(
                    "The address was taken over: restart {0} or force the old name to leave.",
                    node))
                .node(node)
                .node(claims.name);
            out.push_back(finding.build());
            continue;
        }
        FindingBuilder finding(FindingKind::Address, Severity::Warning, node + "|source");
        finding
            .text(sentence("packets of {0} come from {1}, though it says that it is at {2}", node,
                           claims.source.toString(), claims.claimed.toString()))
            .evidence(sentence("{0} pings in a row said so", claims.wrong))
            .advice(sentence(
                "A translation of addresses is in the way, or its advertise address is wrong; "
                "the others answer to the address that it says."))
            .node(node);
        out.push_back(finding.build());
    }
}

void AddressFindings::find(const Scene& scene, std::vector<Finding>& out) const {
    const auto& observed = scene.beliefs().observed();
    std::map<base::Endpoint, std::vector<std::string>> byAddress;
    std::vector<std::pair<std::string, base::Endpoint>> loopback;
    std::size_t elsewhere = 0;
    for (std::size_t member = 0; member < observed.size(); ++member) {
        const std::string& name = observed[member];
        const watch::Belief majority = scene.beliefs().majority(member);
        if (majority == watch::Belief::Dead || majority == watch::Belief::Left) {
            continue;
        }
        const watch::Record* record = &scene.beliefs().newest(member);
        const std::vector<Place> held =
            scene.beliefs().addressDiffers(member) ? places(scene, member) : std::vector<Place>();
        const bool differs = held.size() > 1;
        const auto alive = m_alive.find(name);
        const bool gossipDiffers = alive != m_alive.end() &&
                                   scene.now() < alive->second.at + kAliveCounts &&
                                   scene.now() > alive->second.at + scene.settle() &&
                                   !alive->second.address.reaches(record->address);
        if (differs) {
            tellTwoPlaces(name, held, out);
        } else if (gossipDiffers) {
            tellTwoPlaces(
                name,
                {{record->address, {}, sentence("the tables")},
                 {alive->second.address, {}, sentence("gossip from {0}", alive->second.teller)}},
                out);
        }
        const base::Endpoint& address = record->address;
        byAddress[{address.ip.unmapped(), address.port}].push_back(name);
        if (undialable(address)) {
            tellUndialable(name, address, /*loopback=*/false, out);
        } else if (address.ip.isLoopback()) {
            loopback.emplace_back(name, address);
        } else {
            ++elsewhere;
        }
    }
    for (const auto& [name, address] : loopback) {
        const auto witness = scene.find(name);
        const bool askedElsewhere =
            witness && !scene.view(*witness).asked.ip.isLoopback() && scene.witnesses() > 1;
        if (elsewhere > 0 || askedElsewhere) {
            tellUndialable(name, address, /*loopback=*/true, out);
        }
    }
    for (const auto& [address, names] : byAddress) {
        if (names.size() > 1 && !undialable(address)) {
            tellTwoNames(address, names, out);
        }
    }
    findClaims(out);
}

}  // namespace swimscope::observe

#include "engine/sim/lab_links.h"

#include <algorithm>

namespace swimscope::sim {

bool LabLinks::quiet() const {
    return cutCount == 0 && sides.empty() && !everywhere && ofHost.empty() && between.empty();
}

bool LabLinks::isCut(HostId from, HostId to) const {
    return std::any_of(cuts.begin(), cuts.end(), [&](const Cut& cut) {
        return (cut.from == from && cut.to == to) ||
               (!cut.oneWay && cut.from == to && cut.to == from);
    });
}

const Link* LabLinks::of(HostId host) const {
    const auto found = std::find_if(ofHost.begin(), ofHost.end(),
                                    [host](const auto& entry) { return entry.first == host; });
    return found == ofHost.end() ? nullptr : &found->second;
}

LabLinks linksOf(const Network& network, const Link& atTheStart, std::size_t hosts) {
    LabLinks links;
    const auto& cuts = network.cuts();
    for (const auto& [from, to] : cuts) {
        const bool both = cuts.contains({to, from});
        if (both && from > to) {
            continue;
        }
        ++links.cutCount;
        if (links.cuts.size() < LabLinks::kMostCuts) {
            links.cuts.push_back({from, to, !both});
        }
    }
    if (!network.groups().empty()) {
        links.sides = network.groups();
        links.sides.resize(hosts, 0);
    }
    if (!(network.everywhere() == atTheStart)) {
        links.everywhere = network.everywhere();
    }
    const Link& usual = network.everywhere();
    for (const auto& entry : network.ownLinks()) {
        if (!(entry.second == usual)) {
            links.ofHost.push_back(entry);
        }
    }
    for (const auto& entry : network.pairLinks()) {
        if (!(entry.second == usual)) {
            links.between.push_back(entry);
        }
    }
    return links;
}

}  // namespace swimscope::sim

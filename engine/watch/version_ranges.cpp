#include "engine/watch/version_ranges.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

namespace swimscope::watch {

namespace {

constexpr std::size_t kVersions = 6;
/// Where the minimum, the maximum and the spoken version of each protocol are (protocol.md 1.2).
struct Place {
    std::size_t min;
    std::size_t max;
    std::size_t cur;
    /// The spoken version, its own range, and the others'.
    base::Template<3> differs;
};
constexpr Place kPlaces[] = {
    {0, 1, 2,
     base::Template<3>("speaks protocol {0} and understands {1}, while the others meet in {2}")},
    {3, 4, 5,
     base::Template<3>(
         "speaks application protocol {0} and understands {1}, while the others meet in {2}")}};

using Vsn = std::array<std::uint8_t, kVersions>;

/// Members that say the same; what they say counts for the range only when they live.
struct Group {
    Vsn vsn{};
    bool setsRange = false;
    std::vector<const Row*> rows;
};

struct Range {
    unsigned min = 0;
    unsigned max = 255;
    bool holds(unsigned version) const { return min <= version && version <= max; }
};

std::vector<Group> grouped(std::span<const Row> rows) {
    std::map<std::pair<Vsn, bool>, std::vector<const Row*>> found;
    for (const Row& row : rows) {
        const base::Bytes& said = row.record->versions;
        Vsn vsn{};
        if (said.size() >= kVersions) {
            std::copy_n(said.begin(), kVersions, vsn.begin());
        }
        const bool setsRange = row.belief == Belief::Alive && said.size() + 1 >= kVersions;
        found[{vsn, setsRange}].push_back(&row);
    }
    std::vector<Group> groups;
    groups.reserve(found.size());
    for (auto& [key, members] : found) {
        groups.push_back({key.first, key.second, std::move(members)});
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.rows.size() < b.rows.size(); });
    return groups;
}

Range rangeOf(const std::vector<Group>& groups, const Place& place, const Group* without) {
    Range range;
    for (const Group& group : groups) {
        if (group.setsRange && &group != without) {
            range.min = std::max<unsigned>(range.min, group.vsn[place.min]);
            range.max = std::min<unsigned>(range.max, group.vsn[place.max]);
        }
    }
    return range;
}

bool agree(const std::vector<Group>& groups, const Group* without) {
    return std::all_of(std::begin(kPlaces), std::end(kPlaces), [&](const Place& place) {
        const Range range = rangeOf(groups, place, without);
        return std::all_of(groups.begin(), groups.end(), [&](const Group& group) {
            return &group == without || range.holds(group.vsn[place.cur]);
        });
    });
}

base::Sentence span(unsigned min, unsigned max) {
    return min == max ? base::sentence("{0}", min) : base::sentence("{0} to {1}", min, max);
}

base::Sentence describe(const std::vector<Group>& groups, const Group& culprit) {
    if (std::all_of(culprit.vsn.begin(), culprit.vsn.end(), [](auto byte) { return byte == 0; })) {
        return base::sentence("names no protocol version at all");
    }
    for (const Place& place : kPlaces) {
        const Range others = rangeOf(groups, place, &culprit);
        const Range own{culprit.vsn[place.min], culprit.vsn[place.max]};
        const unsigned spoken = culprit.vsn[place.cur];
        const bool narrows = culprit.setsRange && (own.min > others.min || own.max < others.max);
        if (!others.holds(spoken) || narrows) {
            return base::sentence(place.differs, spoken, span(own.min, own.max),
                                  span(others.min, others.max));
        }
    }
    return base::sentence("does not fit the others");
}

}  // namespace

std::optional<VersionClash> findVersionClash(std::span<const Row> rows) {
    const std::vector<Group> groups = grouped(rows);
    if (agree(groups, nullptr)) {
        return std::nullopt;
    }
    VersionClash clash;
    const auto culprit = std::find_if(groups.begin(), groups.end(),
                                      [&](const Group& group) { return agree(groups, &group); });
    if (culprit == groups.end()) {
        clash.what = base::sentence("several members exclude each other");
        return clash;
    }
    clash.what = describe(groups, *culprit);
    clash.culpritCount = culprit->rows.size();
    for (std::size_t i = 0; i < std::min(kMaxCulprits, culprit->rows.size()); ++i) {
        clash.culprits.push_back(culprit->rows[i]->name());
    }
    return clash;
}

}  // namespace swimscope::watch

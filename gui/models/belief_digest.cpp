#include "gui/models/belief_digest.h"

#include <algorithm>
#include <numeric>
#include <variant>

#include "engine/observe/islands.h"
#include "engine/observe/scene.h"

namespace swimscope::gui {

namespace {

/// Finding islands compares observers in pairs; more of them are shown as one.
constexpr std::size_t kMostIslandObservers = 5000;

/// By island; who is no witness of this moment stands beside them. Islands by observer.
std::vector<std::size_t> arrangeColumns(BeliefDigest& digest) {
    const observe::BeliefMatrix& beliefs = digest.beliefs;
    const std::size_t count = beliefs.observers().size();
    digest.columns.resize(count);
    std::iota(digest.columns.begin(), digest.columns.end(), std::size_t{0});
    std::vector<std::size_t> islandOf(count, 0);
    if (count < 2 || count > kMostIslandObservers) {
        return islandOf;
    }
    const observe::Scene scene(beliefs, digest.instant, [](const watch::View&) { return false; });
    const observe::Islands islands(scene);
    if (!islands.split()) {
        return islandOf;
    }
    islandOf.assign(count, islands.groups().size());
    for (std::size_t witness = 0; witness < scene.witnesses(); ++witness) {
        if (const auto column = beliefs.findObserver(scene.name(witness))) {
            islandOf[*column] = islands.groupOf(witness);
        }
    }
    std::stable_sort(
        digest.columns.begin(), digest.columns.end(),
        [&islandOf](std::size_t a, std::size_t b) { return islandOf[a] < islandOf[b]; });
    digest.islands.resize(islands.groups().size());
    return islandOf;
}

void arrangeRows(BeliefDigest& digest, const std::vector<std::size_t>& islandOf) {
    const observe::BeliefMatrix& beliefs = digest.beliefs;
    struct Place {
        std::size_t row;
        std::size_t island;
        bool agreed;
    };
    std::vector<Place> places;
    for (std::size_t row = 0; row < beliefs.observed().size(); ++row) {
        const auto column = beliefs.findObserver(beliefs.observed()[row]);
        places.push_back({row, column ? islandOf[*column] : digest.islands.size(),
                          !beliefs.disagrees(row) && !beliefs.metadataDiffers(row)});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.agreed != b.agreed ? b.agreed : a.island < b.island;
    });
    for (const Place& place : places) {
        const int at = static_cast<int>(digest.rows.size());
        digest.rows.push_back(place.row);
        if (place.agreed) {
            continue;
        }
        ++digest.disagreeing;
        digest.disagreeingCells +=
            static_cast<std::int64_t>(digest.columns.size() - beliefs.agreeing(place.row));
        if (place.island < digest.islands.size()) {
            BeliefIsland& island = digest.islands[place.island];
            island.firstRow = island.rows == 0 ? at : island.firstRow;
            ++island.rows;
        }
    }
}

void boundIslands(BeliefDigest& digest, const std::vector<std::size_t>& islandOf) {
    for (std::size_t i = 0; i < digest.columns.size(); ++i) {
        const std::size_t column = digest.columns[i];
        digest.columnRows.push_back(
            digest.beliefs.findObserved(digest.beliefs.observers()[column]));
        if (islandOf[column] < digest.islands.size()) {
            BeliefIsland& island = digest.islands[islandOf[column]];
            island.firstColumn = island.columns == 0 ? static_cast<int>(i) : island.firstColumn;
            ++island.columns;
        }
    }
}

}  // namespace

void BeliefDigester::hear(const observe::Report& report) {
    const auto* event = std::get_if<watch::Event>(&report.event);
    if (event == nullptr) {
        return;
    }
    m_instant = report.instant;
    m_wall = std::chrono::duration_cast<std::chrono::milliseconds>(report.wall.time_since_epoch())
                 .count();
    m_insight.hear(report.instant, *event);
}

std::shared_ptr<const BeliefDigest> BeliefDigester::digest() const {
    m_insight.beliefs().countAll();
    auto digest = std::make_shared<BeliefDigest>();
    digest->beliefs = m_insight.beliefs();
    digest->accusations = m_insight.accusations();
    digest->instant = m_instant;
    digest->wall = m_wall;
    const std::vector<std::size_t> islandOf = arrangeColumns(*digest);
    arrangeRows(*digest, islandOf);
    boundIslands(*digest, islandOf);
    return digest;
}

}  // namespace swimscope::gui

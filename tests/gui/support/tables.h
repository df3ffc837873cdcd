#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/gui/support/reports.h"

namespace swimscope::gui::test {

/// A member's table, told row by row: Table("a").holds("b", watch::Belief::Dead, 4).
class Table {
public:
    explicit Table(std::string observer) { m_view.observer = std::move(observer); }
    Table& holds(const std::string& name, watch::Belief belief = watch::Belief::Alive,
                 std::uint32_t incarnation = 1, const std::string& meta = {}) {
        auto record = std::make_shared<watch::Record>();
        record->name = name;
        record->address = {base::IpAddress::v4(10, 0, 0, 1), 7946};
        record->meta = base::toBytes(std::string_view(meta));
        m_view.rows.push_back({std::move(record), incarnation, belief});
        return *this;
    }
    watch::Event answer(base::Instant at) const {
        auto view = std::make_shared<watch::View>(m_view);
        std::sort(view->rows.begin(), view->rows.end(),
                  [](const auto& a, const auto& b) { return a.name() < b.name(); });
        view->askedAt = at;
        view->answeredAt = at;
        return watch::Answered{std::move(view)};
    }

private:
    watch::View m_view;
};

/// Tables that all arrive at this moment of the story.
inline Story& answered(Story& story, const std::vector<Table>& tables) {
    for (const Table& table : tables) {
        story.add(table.answer(story.instant()));
    }
    return story;
}

/// a, b and c hold each other alive and d and e dead, and the other way round: two islands; and all
/// hold x for left.
inline std::vector<Table> splitCluster() {
    const std::vector<std::string> names{"a", "b", "c", "d", "e"};
    std::vector<Table> tables;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Table table(names[i]);
        for (std::size_t k = 0; k < names.size(); ++k) {
            const bool same = (i < 3) == (k < 3);
            table.holds(names[k], same ? watch::Belief::Alive : watch::Belief::Dead, 1);
        }
        tables.push_back(table.holds("x", watch::Belief::Left));
    }
    return tables;
}

}  // namespace swimscope::gui::test

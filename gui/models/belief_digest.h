#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "engine/observe/insight.h"
#include "engine/observe/report.h"

namespace swimscope::gui {

/// Observers that agree with each other: a range of columns, and the rows about themselves.
struct BeliefIsland {
    int firstColumn = 0;
    int columns = 0;
    int firstRow = 0;
    int rows = 0;
};

/// Who believes what of whom at a moment, counted and in the order of the screen. Immutable once
/// made: one thread makes the next while another shows this one, and both share the tables.
struct BeliefDigest {
    observe::BeliefMatrix beliefs;
    observe::Accusations accusations;
    /// Indices into the matrix: observed members, disagreements first and then by island; observers
    /// by island; and of each column the observer's own row.
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
    std::vector<std::optional<std::size_t>> columnRows;
    /// Two or more; a whole cluster has none.
    std::vector<BeliefIsland> islands;
    /// Rows below which everybody agrees.
    int disagreeing = 0;
    /// Cells that are not what most observers hold.
    std::int64_t disagreeingCells = 0;
    /// Of a lab: how many nodes it has, and that they are too many for all to be shown.
    std::size_t nodes = 0;
    bool part = false;
    base::Instant instant{};
    /// Milliseconds since the epoch at `instant`.
    std::int64_t wall = 0;
};

/// Makes digests out of reports. Costs a hash lookup per row that came, a count of each row that
/// changed, and an ordering of all names: too much for the GUI thread with some thousand members.
class BeliefDigester {
public:
    void hear(const observe::Report& report);
    std::shared_ptr<const BeliefDigest> digest() const;

private:
    observe::Insight m_insight;
    base::Instant m_instant{};
    std::int64_t m_wall = 0;
};

}  // namespace swimscope::gui

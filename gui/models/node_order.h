#pragma once

#include <QString>
#include <vector>

#include "gui/models/node_store.h"

namespace swimscope::gui {

/// Less, equal or greater than 0; runs of digits compare as numbers, letters without case, so
/// "web-2" stands before "web-10" and 10.0.0.9 before 10.0.0.10.
int compareNatural(QStringView a, QStringView b);

/// What deserves a look first: suspect 0, dead 1, left 2, alive 3.
int stateRank(swim::State state);

/// `indexes` of records in the order of a NodeTableModel column. Equal cells are ordered by name,
/// ascending in both directions, so that the order never depends on what came before.
std::vector<int> sortedNodes(const NodeStore& store, std::vector<int> indexes, int column,
                             Qt::SortOrder order);

}  // namespace swimscope::gui

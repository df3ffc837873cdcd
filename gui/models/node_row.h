#pragma once

#include <QVariant>
#include <optional>

#include "gui/models/node_record.h"

namespace swimscope::gui {

/// One cell of the node table for a role of NodeTableModel, RecordRole aside. `now` in milliseconds
/// since the epoch.
QVariant nodeCell(const NodeRecord& record, int column, int role, qint64 now);
/// Title, alignment or explanation of a column.
QVariant nodeHeader(int column, int role);

/// The state in a word; Serf's "leaving" is told apart from alive.
QString stateText(const NodeRecord& record);
/// Tags as "k=v k=v"; other metadata as text where printable, else hexadecimal.
QString tagsText(const NodeRecord& record);
/// "db-1 suspects it (first hand)".
QString accuserText(const Accuser& accuser);
/// What the RTT column shows a number for: nothing for ourselves and for whoever is gone.
std::optional<double> shownRtt(const NodeRecord& record);
/// Percent; 100 for the dead.
std::optional<double> shownLoss(const NodeRecord& record);
/// A sentence for screen readers: "web-07, suspect for 3.2 s, accused by db-1".
QString spokenText(const NodeRecord& record, qint64 now);

}  // namespace swimscope::gui

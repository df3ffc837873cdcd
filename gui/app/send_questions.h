#pragma once

#include <QString>

class QWidget;

namespace swimscope::gui {

/// A cluster as one is asked about it.
struct AskedCluster {
    QString name;
    bool production = false;
    /// Other nodes that a broadcast would reach.
    int others = 0;
};

/// Sending to a cluster that is marked production is allowed by a decision.
bool mayAllowSending(const AskedCluster& cluster, QWidget* window);
/// A message to everybody cannot be taken back; to production its name has to be typed.
bool mayBroadcast(const AskedCluster& cluster, QWidget* window);

}  // namespace swimscope::gui

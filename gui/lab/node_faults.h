#pragma once

#include <QCoreApplication>

#include "gui/models/lab_model.h"

class QMenu;

namespace swimscope::gui {

/// What keys and menus of the map do to the selected nodes.
class NodeFaults {
    Q_DECLARE_TR_FUNCTIONS(NodeFaults)

public:
    explicit NodeFaults(LabModel& model) : m_model(model) {}

    void kill();
    void pauseOrResume();
    void restart();
    void leave();
    /// Of the whole cluster.
    void heal();
    /// Says so when it is everybody's view, or the viewpoint itself is meant.
    void cutFromViewpoint();

private:
    LabModel& m_model;
};

void fillNodeFaults(QMenu& menu, LabModel& model);

}  // namespace swimscope::gui

#pragma once

#include <QCoreApplication>

#include "gui/lab/process_fault.h"
#include "gui/models/lab_model.h"

namespace swimscope::gui {

/// What keys of the map do to the selected nodes. What cannot be done to any of them is refused
/// with its reason.
class NodeFaults {
    Q_DECLARE_TR_FUNCTIONS(NodeFaults)

public:
    explicit NodeFaults(LabModel& model) : m_model(model) {}

    void kill() { process(ProcessFault::Kill); }
    void pauseOrResume();
    void restart() { process(ProcessFault::Restart); }
    void leave() { process(ProcessFault::Leave); }
    /// Of the whole cluster.
    void heal();
    /// Says so when it is everybody's view, or the viewpoint itself is meant.
    void cutFromViewpoint();

private:
    void process(ProcessFault::Kind kind);

    LabModel& m_model;
};

}  // namespace swimscope::gui

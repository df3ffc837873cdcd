#pragma once

#include <QCoreApplication>
#include <QString>

#include "engine/sim/lab_command.h"

namespace swimscope::gui {

class LabModel;

/// What is done to the process of one node, as menus and buttons offer it.
class ProcessFault {
    Q_DECLARE_TR_FUNCTIONS(ProcessFault)

public:
    enum Kind { Kill, Pause, Resume, Restart, RestartElsewhere, Leave, Slow };

    /// Why it cannot be done to the node just now, as a sentence; empty when it can.
    static QString whyNot(Kind kind, const LabModel& model, sim::HostId host);
    /// `by` is how late a slow node handles what it gets; nothing makes it quick again.
    static sim::Fault make(Kind kind, sim::HostId host, base::Duration by = {});
};

}  // namespace swimscope::gui

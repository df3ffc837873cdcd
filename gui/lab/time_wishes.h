#pragma once

#include "engine/sim/lab_command.h"

namespace swimscope::gui {

class LabModel;

/// What keys and buttons about time ask a lab for. On real sockets, which know no virtual time,
/// each does nothing.
class TimeWishes {
public:
    using Unit = sim::Step::Unit;

    explicit TimeWishes(LabModel& model) : m_model(model) {}

    void toggle();
    void forth(Unit unit);
    /// One event, or one unit of time.
    void back(Unit unit);
    void toStart();
    /// Of what is known.
    void toEnd();
    void seek(base::Instant to);

    /// What a unit takes; nothing for an event.
    base::Duration lengthOf(Unit unit) const;

private:
    LabModel& m_model;
};

}  // namespace swimscope::gui

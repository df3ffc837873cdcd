#pragma once

#include <QCoreApplication>
#include <QString>

#include "engine/base/time.h"
#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

class LabModel;

/// Virtual times and what stands at them, in words.
class TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    /// "12.400 s"
    static QString exact(base::Instant at);
    /// "12.400", for columns.
    static QString bare(base::Instant at);
    /// "30.7 s"
    static QString span(base::Duration duration);
    /// "0.5×"
    static QString speed(double factor);
    /// "n-07 is suspected first by n-12"
    static QString mark(const LabModel& model, const sim::Mark& mark);
};

}  // namespace swimscope::gui

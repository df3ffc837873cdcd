#pragma once

#include <QCoreApplication>
#include <QString>
#include <optional>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

class LabModel;

/// What was done to a lab and what is in force there, in words.
class FaultWords {
    Q_DECLARE_TR_FUNCTIONS(FaultWords)

public:
    /// "n-0003 is killed"; without a full stop.
    static QString fault(const LabModel& model, const sim::Fault& fault);
    static QString poke(const LabModel& model, const sim::Poke& poke);
    /// What a person or the script did at the instant, "; " between several; empty for nothing.
    static QString doneAt(const LabModel& model, base::Instant at);
    /// "20 % loss, latency 50 ms": in what a link is otherwise than it was.
    static QString link(const sim::Link& link, const sim::Link& before);

    /// Everything in force that is not about single nodes, a line each: a partition, what all links
    /// are, how many are cut.
    static QStringList inForce(const LabModel& model);
    /// What is in force on the links of one node; empty for nothing.
    static QString inForceAt(const LabModel& model, sim::HostId host);

private:
    static QString latency(const sim::Latency& latency);
};

}  // namespace swimscope::gui

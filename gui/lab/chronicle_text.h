#pragma once

#include <QCoreApplication>
#include <QString>

#include "gui/models/chronicle_digest.h"

namespace swimscope::gui {

class LabModel;

/// What a space-time diagram says in words.
class ChronicleText {
    Q_DECLARE_TR_FUNCTIONS(ChronicleText)

public:
    /// "ping 88, lost", "suspects n-07", "refutes, incarnation 2"
    static QString note(const LabModel& model, const sim::Chronicle& chronicle,
                        const ChronicleNote& note);
    /// "n-12 → n-07, ping 88, lost"
    static QString step(const LabModel& model, const sim::ChronicleMessage& message);
    /// What a message says of the subject; empty when it says nothing.
    static QString says(const LabModel& model, sim::HostId subject,
                        const sim::ChronicleMessage& message);
    /// Lines of a tool tip.
    static QString message(const LabModel& model, sim::HostId subject,
                           const sim::ChronicleMessage& message);
    /// "n-12: alive, suspect from 11.900 s, alive from 13.020 s"
    static QString lane(const LabModel& model, const ChronicleLane& lane);
    /// The window in one sentence.
    static QString summary(const LabModel& model, const sim::Chronicle& chronicle,
                           const ChronicleDigest& digest);
};

}  // namespace swimscope::gui

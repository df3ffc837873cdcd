#pragma once

#include <QString>
#include <memory>
#include <optional>

#include "engine/observe/report.h"
#include "gui/models/event_log_model.h"

namespace swimscope::gui {

/// A report as one line of the event log.
struct EventLine {
    /// Milliseconds since the epoch.
    qint64 at = 0;
    QString kind;
    /// Empty when no single node is meant.
    QString node;
    QString detail;
    QString source;
    EventLogModel::Severity severity = EventLogModel::Info;
    /// What the texts were made of, to say it in another language; without most of a payload.
    std::shared_ptr<const observe::Report> told;
    /// Who tells it.
    QString self;
    /// The source says so too.
    bool namesSelf = false;
    base::Instant instant{};
    /// The state the node entered, when the event is about that.
    std::optional<swim::State> state;
    /// Peers decide how often this happens: lines of the same source and detail become one.
    bool repeats = false;
    int times = 1;
    /// When it happened last; milliseconds since the epoch.
    qint64 lastAt = 0;

    /// About what the line takes in memory.
    std::size_t bytes() const;
    /// The detail, and how often it came when it came again.
    QString wholeDetail() const;
    /// The texts anew, in the window's language.
    void retell();
    /// Stands for refusals that are too many to be told apart.
    void standForMany();
};

/// `self` is the name of who tells, to tell what it saw from what it heard; with `namesSelf` the
/// source says it. Nothing for reports that are too many to read or shown elsewhere: answered
/// probes, traffic, answers to commands.
std::optional<EventLine> eventLine(const observe::Report& report, const QString& self,
                                   bool namesSelf = false);

}  // namespace swimscope::gui

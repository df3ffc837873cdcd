#pragma once

#include <QCoreApplication>
#include <QString>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

class LabModel;

/// What a script says, in the window's language.
class LessonText {
    Q_DECLARE_TR_FUNCTIONS(LessonText)

public:
    /// English where the script has nothing in the window's language.
    static QString of(const sim::Texts& texts);
    /// "n-0003 is suspect for everybody"
    static QString claim(const LabModel& model, const sim::Claim& claim);
    /// The number in "line 12: ...", where the lab says what went wrong; 0 when there is none.
    static std::size_t lineOf(const std::string& problem);
    /// The whole script as a person reads it: times, captions, questions, claims.
    static QString whole(const LabModel& model, const sim::Script& script);

private:
    static QString names(const LabModel& model, const std::vector<sim::HostId>& hosts);
    static QString state(const std::optional<swim::State>& state);
};

}  // namespace swimscope::gui

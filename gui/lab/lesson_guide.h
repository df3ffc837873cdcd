#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

class LabModel;

/// Where a run stands in what its script tells: the caption that holds, the question that is open,
/// the claims that have held. Stops the run when it comes to a question, so that a person predicts
/// before what is asked about happens.
class LessonGuide final : public QObject {
    Q_OBJECT

public:
    explicit LessonGuide(LabModel& model, QObject* parent = nullptr);

    /// Null without a script.
    const sim::Script* script() const { return m_script.get(); }
    /// The script tells something to people.
    bool tells() const { return !m_told.empty(); }
    /// Of captions and questions, so many have come and so many there are.
    std::size_t step() const;
    std::size_t steps() const { return m_told.size(); }
    /// The text that holds now; null before the first.
    const sim::Caption* caption() const;
    /// The question that came last; null before the first.
    const sim::Question* question() const;
    /// The run waits for an answer to it.
    bool waits() const { return m_waits; }
    /// The run has shown what becomes of question().
    bool answered() const;
    /// What was chosen for question(); nothing before. A run that goes back to before a question
    /// asks it anew.
    std::optional<int> answer() const;
    void answerWith(int choice);
    /// Runs on, answered or not.
    void playOn();
    /// Those that have been checked by now and hold, oldest first.
    std::vector<const sim::Claim*> held() const;
    /// The script has told and checked all it has.
    bool over() const;
    /// Claims of the script, those about its end included.
    std::size_t claims() const;

Q_SIGNALS:
    /// Something else is told, asked or checked.
    void changed();

private:
    void onFrame();
    void learnScript();
    void haltAt(base::Instant at);
    /// What changes only when something is told, asked or checked.
    using Standing = std::tuple<std::size_t, std::size_t, bool, std::size_t, bool, bool>;
    Standing standing() const;
    const sim::ScriptEntry* reached(base::Instant before, base::Instant now) const;
    const sim::ScriptEntry* questionEntry() const;
    void forgetAnswersAfter(base::Instant now);
    bool failed(std::size_t line) const;

    LabModel& m_model;
    std::shared_ptr<const sim::Script> m_script;
    /// Captions and questions, claims: in order of time.
    std::vector<const sim::ScriptEntry*> m_told;
    std::vector<const sim::ScriptEntry*> m_claims;
    /// By the line of the question.
    std::map<std::size_t, int> m_answers;
    base::Instant m_before{base::Duration(-1)};
    bool m_waits = false;
    /// The lab has stopped for the question.
    bool m_stopped = false;
    Standing m_standing{};
};

}  // namespace swimscope::gui

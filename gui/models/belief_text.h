#pragma once

#include <QCoreApplication>
#include <QString>

#include "gui/models/beliefs_model.h"

namespace swimscope::gui {

/// Beliefs in words, translated.
class BeliefText {
    Q_DECLARE_TR_FUNCTIONS(BeliefText)

public:
    static QString word(watch::Belief belief);
    /// "dead at incarnation 2", "does not list it".
    static QString belief(const observe::BeliefMatrix::Cell& cell);
    /// What the belief means and what becomes of it; empty when there is nothing to say.
    static QString meaning(const BeliefFacts& facts);
    /// "web-1 first, by its own word, 14:06:20"; empty when nobody saw it happen.
    static QString firstNotice(const BeliefFacts& facts);
    /// "22 of 22 answered, swept in 1.9 s".
    static QString sweep(const watch::SweepProgress& progress);
    /// "seen live in the lab, 20 observers", and how much of it is shown.
    static QString lab(const BeliefsModel& model);
    /// An age that fits over a narrow column: "1.8", "45", "12m", "3h".
    static QString shortAge(qint64 milliseconds);
};

}  // namespace swimscope::gui

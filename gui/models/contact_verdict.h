#pragma once

#include <QList>
#include <QString>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

/// What the doctor found about one contact; the sentences are said in the language of the moment
/// that shows them.
struct ContactVerdict {
    watch::Verdict verdict = watch::Verdict::Healthy;
    /// "IP:PORT", empty when a name leads nowhere.
    QString address;
    base::Sentence sentence;
    base::Sentence fix;
    /// What was done and what came back, a line each.
    std::vector<base::Sentence> evidence;
    /// The bytes that decided, "0a 00 01"; empty when none came.
    QString bytes;
};

ContactVerdict verdictOf(const watch::Diagnosis& diagnosis);
/// A member answers there, though something about it may not be as it should be.
bool reaches(watch::Verdict verdict);
/// What a person should hear first of several seeds: the worst.
const ContactVerdict& worstOf(const QList<ContactVerdict>& verdicts);

}  // namespace swimscope::gui

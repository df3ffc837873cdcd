#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "engine/base/words.h"

namespace swimscope::gui {

/// The engine's sentences in the window's language. Whoever keeps a text instead of its sentence
/// shows the old language after a switch, so views ask anew and models keep the sentence.
QString engineText(const base::Sentence& sentence);
inline QString engineText(const base::Words& words) {
    return engineText(words.sentence());
}
QStringList engineText(const std::vector<base::Sentence>& lines);
/// In English whatever the window speaks: for the clipboard, JSON and files.
QString englishText(const base::Sentence& sentence);
QStringList englishText(const std::vector<base::Sentence>& lines);

}  // namespace swimscope::gui

#include "gui/models/engine_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <climits>
#include <cstdint>

#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// Under which `tests/house` files the engine's templates.
constexpr char kContext[] = "Engine";

/// The template in the window's language. Where there is no translation, what comes back is the
/// key, and then English knows its own form for one.
QString translated(const base::Sentence& sentence) {
    const int count = sentence.isPlural()
                          ? static_cast<int>(std::min<std::uint64_t>(sentence.count(), INT_MAX))
                          : -1;
    const QString found = QCoreApplication::translate(kContext, sentence.key(), nullptr, count);
    const QString key = QString::fromUtf8(sentence.key());
    return found == key ? QString::fromUtf8(sentence.form()) : found;
}

bool isHan(QChar letter) {
    return letter.script() == QChar::Script_Han ||
           (letter >= QChar(0x3000) && letter <= QChar(0x303f));
}

/// Chinese sets a blank beside Latin letters and digits, and none between its own; which of the two
/// an argument begins and ends with, its template can not know.
void append(QString& text, const QString& piece) {
    if (!piece.isEmpty() && text.size() > 1 && text.back() == QLatin1Char(' ') &&
        isHan(text.at(text.size() - 2)) && isHan(piece.front())) {
        text.chop(1);
    }
    if (piece.size() > 1 && !text.isEmpty() && piece.front() == QLatin1Char(' ') &&
        isHan(text.back()) && isHan(piece.at(1))) {
        text += piece.mid(1);
        return;
    }
    text += piece;
}

}  // namespace

QString engineText(const base::Sentence& sentence) {
    if (sentence.empty()) {
        return {};
    }
    const QString form = translated(sentence);
    const auto& arguments = sentence.arguments();
    QString text;
    qsizetype done = 0;
    for (qsizetype at = form.indexOf(QLatin1Char('{')); at >= 0 && at + 2 < form.size();
         at = form.indexOf(QLatin1Char('{'), done)) {
        append(text, form.mid(done, at - done));
        const auto number = static_cast<std::size_t>(form.at(at + 1).digitValue());
        if (number < arguments.size()) {
            const base::Argument& argument = arguments[number];
            append(text, argument.nested.empty() ? TextFormat::text(argument.text)
                                                 : engineText(argument.nested));
        }
        done = at + 3;
    }
    append(text, form.mid(done));
    return text;
}

QStringList engineText(const std::vector<base::Sentence>& lines) {
    QStringList texts;
    for (const base::Sentence& line : lines) {
        texts << engineText(line);
    }
    return texts;
}

QString englishText(const base::Sentence& sentence) {
    return TextFormat::text(sentence.english());
}

QStringList englishText(const std::vector<base::Sentence>& lines) {
    QStringList texts;
    for (const base::Sentence& line : lines) {
        texts << englishText(line);
    }
    return texts;
}

}  // namespace swimscope::gui

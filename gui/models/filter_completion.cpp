#include "gui/models/filter_completion.h"

#include "gui/models/node_filter.h"

namespace swimscope::gui {

namespace {

constexpr qsizetype kMaxWords = 50;

/// Where the last term begins: behind the last blank, bracket or sign outside quotes.
qsizetype termStart(const QString& text) {
    bool inQuotes = false;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        inQuotes = inQuotes != (text[i] == QLatin1Char('"'));
        if (!inQuotes && (text[i].isSpace() || QStringLiteral("()|!").contains(text[i]))) {
            start = i + 1;
        }
    }
    return start;
}

qsizetype comparisonAt(const QString& term) {
    for (qsizetype i = 0; i < term.size(); ++i) {
        if (QStringLiteral(":=~<>").contains(term[i])) {
            return i;
        }
    }
    return -1;
}

QStringList fieldWords(const FilterVocabulary& seen) {
    QStringList words;
    for (const QString& field : NodeFilter::fields()) {
        if (field == QLatin1String("tag.NAME")) {
            for (auto tag = seen.tags.begin(); tag != seen.tags.end(); ++tag) {
                words << QStringLiteral("tag.%1:").arg(tag.key());
            }
        } else {
            words << field + NodeFilter::comparison(field);
        }
    }
    return words;
}

QStringList valuesOf(const QString& field, const FilterVocabulary& seen) {
    if (field == QLatin1String("state")) {
        return NodeFilter::states();
    }
    if (field == QLatin1String("status")) {
        return {QStringLiteral("alive"), QStringLiteral("leaving"), QStringLiteral("left"),
                QStringLiteral("failed")};
    }
    if (field == QLatin1String("agree")) {
        return NodeFilter::agreements();
    }
    if (field == QLatin1String("name") || field == QLatin1String("accuser")) {
        return seen.names;
    }
    if (field == QLatin1String("zone")) {
        return seen.tags.value(field);
    }
    return field.startsWith(QLatin1String("tag.")) ? seen.tags.value(field.mid(4)) : QStringList();
}

}  // namespace

FilterCompletion completeFilter(const QString& text, const FilterVocabulary& seen) {
    FilterCompletion completion;
    const qsizetype start = termStart(text);
    const QString term = text.mid(start);
    const qsizetype comparison = comparisonAt(term);
    completion.from = start + comparison + 1;
    if (term.isEmpty()) {
        return completion;
    }
    QString typed = text.mid(completion.from);
    typed.remove(QLatin1Char('"'));
    const QStringList words =
        comparison < 0 ? fieldWords(seen) : valuesOf(term.left(comparison).toLower(), seen);
    for (const QString& word : words) {
        const bool fits = word.startsWith(typed, Qt::CaseInsensitive) && word != typed;
        if (fits && completion.words.size() < kMaxWords) {
            const bool quoted = comparison >= 0 && termStart(word) > 0;
            completion.words << (quoted ? QLatin1Char('"') + word + QLatin1Char('"') : word);
        }
    }
    return completion;
}

}  // namespace swimscope::gui

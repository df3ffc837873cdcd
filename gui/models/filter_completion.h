#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace swimscope::gui {

/// What the table has seen, offered as values.
struct FilterVocabulary {
    QStringList names;
    /// Values by tag.
    QMap<QString, QStringList> tags;
};

/// What could stand in a filter line from character `from` on.
struct FilterCompletion {
    qsizetype from = 0;
    QStringList words;
};

/// Completions of the term that ends the text: fields, or the values of its field. Nothing for a
/// term that has not begun, and nothing that is written already. At most 50.
FilterCompletion completeFilter(const QString& text, const FilterVocabulary& seen);

}  // namespace swimscope::gui

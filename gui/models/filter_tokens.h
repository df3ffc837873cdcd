#pragma once

#include <QCoreApplication>
#include <QString>
#include <vector>

namespace swimscope::gui {

/// The translation context of what a filter line is refused for.
struct FilterText {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

/// One piece of a filter line. A term has a field and a comparison, or only a value (free text).
struct FilterToken {
    enum class Kind { Open, Close, Or, Not, Term };
    Kind kind = Kind::Term;
    QString field;
    /// ":", "=", "~", "<", ">", "<=", ">="; empty for free text.
    QString comparison;
    QString value;
};

struct FilterTokens {
    std::vector<FilterToken> tokens;
    /// Empty when the text could be cut into tokens.
    QString error;
    /// The error is only that the text ends too early: somebody is still typing.
    bool incomplete = false;
};

/// Cuts a filter line; quotes keep blanks and signs together.
FilterTokens cutFilter(const QString& text);

}  // namespace swimscope::gui

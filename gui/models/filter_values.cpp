#include "gui/models/filter_values.h"

#include <array>
#include <utility>

namespace swimscope::gui {

namespace {

/// Milliseconds; seconds when no unit is given.
std::optional<double> durationOf(const QString& text) {
    static const std::array<std::pair<const char*, double>, 5> kUnits{
        {{"ms", 1}, {"s", 1000}, {"m", 60000}, {"h", 3600000}, {"d", 86400000}}};
    double unit = 1000;
    QString number = text.toLower();
    for (const auto& [name, milliseconds] : kUnits) {
        if (number.endsWith(QLatin1String(name))) {
            number.chop(static_cast<int>(qstrlen(name)));
            unit = milliseconds;
            break;
        }
    }
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    return isNumber ? std::optional<double>(value * unit) : std::nullopt;
}

}  // namespace

std::optional<double> filterValue(const FilterToken& token) {
    if (token.field == QLatin1String("heard")) {
        return durationOf(token.value);
    }
    QString number = token.value;
    if (token.field == QLatin1String("agree") && number.endsWith(QLatin1Char('%'))) {
        number.chop(1);
    }
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    return isNumber ? std::optional<double>(value) : std::nullopt;
}

FilterToken withoutColon(FilterToken token) {
    const bool compares =
        token.comparison == QLatin1String(":") &&
        (token.value.startsWith(QLatin1Char('<')) || token.value.startsWith(QLatin1Char('>')));
    if (compares) {
        const int length = token.value.mid(1, 1) == QLatin1String("=") ? 2 : 1;
        token.comparison = token.value.left(length);
        token.value = token.value.mid(length);
    }
    return token;
}

}  // namespace swimscope::gui

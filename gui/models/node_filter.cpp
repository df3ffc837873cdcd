#include "gui/models/node_filter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "gui/models/filter_tokens.h"
#include "gui/models/filter_values.h"
#include "gui/models/node_row.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// Brackets inside brackets; more than anybody types, less than the stack holds.
constexpr int kMaxDepth = 50;

using Predicate = NodeFilter::Predicate;

bool contains(const QString& where, const QString& what) {
    return where.contains(what, Qt::CaseInsensitive);
}

Predicate freeText(const QString& value) {
    return [value](const NodeRecord& record, qint64) {
        return contains(record.name, value) || contains(record.address, value) ||
               contains(stateText(record), value) || contains(record.status, value) ||
               contains(tagsText(record), value);
    };
}

/// Empty when the comparison is none for texts.
Predicate textTerm(const FilterToken& token, std::function<QString(const NodeRecord&)> read) {
    const QString value = token.value;
    if (token.comparison == QLatin1String("~")) {
        return [=](const NodeRecord& record, qint64) { return contains(read(record), value); };
    }
    if (token.comparison == QLatin1String(":") || token.comparison == QLatin1String("=")) {
        return [=](const NodeRecord& record, qint64) {
            return read(record).compare(value, Qt::CaseInsensitive) == 0;
        };
    }
    return {};
}

using NumberReader = std::function<std::optional<double>(const NodeRecord&, qint64)>;

/// Empty when the comparison is none for numbers. A node without the number never matches.
Predicate numberTerm(const QString& comparison, double value, NumberReader read) {
    const auto with = [&](auto compare) -> Predicate {
        return [=](const NodeRecord& record, qint64 now) {
            const auto number = read(record, now);
            return number && compare(*number, value);
        };
    };
    if (comparison == QLatin1String(">")) {
        return with(std::greater<>());
    }
    if (comparison == QLatin1String("<")) {
        return with(std::less<>());
    }
    if (comparison == QLatin1String(">=")) {
        return with(std::greater_equal<>());
    }
    if (comparison == QLatin1String("<=")) {
        return with(std::less_equal<>());
    }
    if (comparison == QLatin1String("~")) {
        return {};
    }
    return with(std::equal_to<>());
}

struct NumberField {
    const char* name;
    NumberReader read;
    /// What a value is likely compared with, and one for an error's sentence.
    char comparison;
    const char* example;
};

std::optional<double> silence(const NodeRecord& record, qint64 now) {
    return record.lastHeard ? std::optional<double>(now - *record.lastHeard) : std::nullopt;
}

const std::array<NumberField, 5>& numberFields() {
    static const std::array<NumberField, 5> fields{{
        {"rtt", [](const NodeRecord& r, qint64) { return shownRtt(r); }, '>', "rtt>50"},
        {"loss", [](const NodeRecord& r, qint64) { return shownLoss(r); }, '>', "loss>50"},
        {"inc", [](const NodeRecord& r, qint64) -> std::optional<double> { return r.incarnation; },
         '>', "inc>50"},
        {"agree", [](const NodeRecord& r, qint64) { return r.agreement(); }, '<', "agree<100"},
        {"heard", &silence, '>', "heard>10s"},
    }};
    return fields;
}

struct TextField {
    const char* name;
    QString (*read)(const NodeRecord&);
};
const std::array<TextField, 5> kTextFields{{
    {"name", [](const NodeRecord& r) { return r.name; }},
    {"address", [](const NodeRecord& r) { return r.address; }},
    {"status", [](const NodeRecord& r) { return r.status; }},
    {"tags", &tagsText},
    {"meta", [](const NodeRecord& r) { return TextFormat::metadata(r.meta, 2000); }},
}};

constexpr std::array kStates{swim::State::Alive, swim::State::Suspect, swim::State::Dead,
                             swim::State::Left};
/// The language of the filter is English in every translation, so that filters can be passed on.
constexpr std::array kStateWords{"alive", "suspect", "dead", "left"};

class Parser {
public:
    explicit Parser(std::vector<FilterToken> tokens) : m_tokens(std::move(tokens)) {}

    Predicate run() {
        Predicate all = parseOr(0);
        if (m_error.isEmpty() && m_at < m_tokens.size()) {
            m_error = FilterText::tr("A closing bracket has no opening one");
        }
        return all;
    }
    const QString& error() const { return m_error; }
    bool incomplete() const { return m_incomplete; }
    bool ages() const { return m_ages; }

private:
    bool at(FilterToken::Kind kind) const {
        return m_at < m_tokens.size() && m_tokens[m_at].kind == kind;
    }

    Predicate parseOr(int depth) {
        Predicate left = parseAnd(depth);
        while (m_error.isEmpty() && at(FilterToken::Kind::Or)) {
            ++m_at;
            left = [a = std::move(left), b = parseAnd(depth)](const NodeRecord& record,
                                                              qint64 now) {
                return a(record, now) || b(record, now);
            };
        }
        return left;
    }

    Predicate parseAnd(int depth) {
        Predicate left = parseUnary(depth);
        while (m_error.isEmpty() && m_at < m_tokens.size() && !at(FilterToken::Kind::Or) &&
               !at(FilterToken::Kind::Close)) {
            left = [a = std::move(left), b = parseUnary(depth)](const NodeRecord& record,
                                                                qint64 now) {
                return a(record, now) && b(record, now);
            };
        }
        return left;
    }

    Predicate parseUnary(int depth) {
        if (depth > kMaxDepth) {
            return fail(FilterText::tr("Too many brackets or signs inside each other"));
        }
        if (m_at >= m_tokens.size() || at(FilterToken::Kind::Or) || at(FilterToken::Kind::Close)) {
            return open(FilterText::tr("A term is missing before or after a sign"));
        }
        const FilterToken token = m_tokens[m_at++];
        if (token.kind == FilterToken::Kind::Not) {
            return [inner = parseUnary(depth + 1)](const NodeRecord& record, qint64 now) {
                return !inner(record, now);
            };
        }
        if (token.kind == FilterToken::Kind::Open) {
            Predicate inner = parseOr(depth + 1);
            if (m_error.isEmpty() && !at(FilterToken::Kind::Close)) {
                return open(FilterText::tr("A bracket is not closed"));
            }
            ++m_at;
            return inner;
        }
        return parseTerm(token);
    }

    Predicate parseTerm(const FilterToken& token) {
        if (token.comparison.isEmpty()) {
            return freeText(token.value);
        }
        if (token.field == QLatin1String("state")) {
            return parseState(token);
        }
        if (token.field.startsWith(QLatin1String("tag."))) {
            return parseTag(token);
        }
        if (token.field == QLatin1String("zone")) {
            FilterToken tag = token;
            tag.field = QStringLiteral("tag.zone");
            return parseTag(tag);
        }
        if (token.field == QLatin1String("accuser")) {
            return parseAccuser(token);
        }
        if (token.field == QLatin1String("agree") && !parseAgreement(token).isEmpty()) {
            return agreementTerm(parseAgreement(token));
        }
        for (const NumberField& field : numberFields()) {
            if (token.field == QLatin1String(field.name)) {
                m_ages = m_ages || token.field == QLatin1String("heard");
                return parseNumber(withoutColon(token), field);
            }
        }
        for (const TextField& field : kTextFields) {
            if (token.field == QLatin1String(field.name)) {
                return checked(token, textTerm(token, field.read));
            }
        }
        return fail(FilterText::tr("“%1” is no field; there are %2")
                        .arg(token.field, NodeFilter::fields().join(QStringLiteral(", "))));
    }

    Predicate parseState(const FilterToken& token) {
        if (token.comparison != QLatin1String(":") && token.comparison != QLatin1String("=")) {
            return checked(token, {});
        }
        for (std::size_t i = 0; i < kStates.size(); ++i) {
            if (token.value.compare(QLatin1String(kStateWords[i]), Qt::CaseInsensitive) == 0) {
                return
                    [state = kStates[i]](const NodeRecord& r, qint64) { return r.state == state; };
            }
        }
        const QString sentence =
            FilterText::tr("“%1” is no state; there are alive, suspect, dead, left")
                .arg(token.value);
        const QStringList states = NodeFilter::states();
        const bool begins = std::any_of(states.begin(), states.end(), [&](const QString& state) {
            return state.startsWith(token.value, Qt::CaseInsensitive);
        });
        return begins ? open(sentence) : fail(sentence);
    }

    Predicate parseTag(const FilterToken& token) {
        const QString key = token.field.mid(4);
        return checked(token, textTerm(token, [key](const NodeRecord& record) {
                           for (const auto& [name, value] : record.tags) {
                               if (TextFormat::text(name).compare(key, Qt::CaseInsensitive) == 0) {
                                   return TextFormat::text(value);
                               }
                           }
                           return QString();
                       }));
    }

    Predicate parseNumber(const FilterToken& token, const NumberField& field) {
        const std::optional<double> value = filterValue(token);
        if (!value) {
            const QString sentence = token.field == QLatin1String("heard")
                                         ? FilterText::tr("%1 needs a time, such as %2")
                                         : FilterText::tr("%1 needs a number, such as %2");
            const QString error = sentence.arg(token.field, QLatin1String(field.example));
            return begins(token) ? open(error) : fail(error);
        }
        return checked(token, numberTerm(token.comparison, *value, field.read));
    }

    /// A value that may still become one: nothing yet behind a colon's sign, or a word's beginning.
    static bool begins(const FilterToken& token) {
        const QStringList words = NodeFilter::agreements();
        return token.value.isEmpty() ||
               (token.field == QLatin1String("agree") &&
                std::any_of(words.begin(), words.end(), [&](const QString& word) {
                    return word.startsWith(token.value, Qt::CaseInsensitive);
                }));
    }

    /// "all" or "split"; empty when a number is meant.
    static QString parseAgreement(const FilterToken& token) {
        const bool compares =
            token.comparison == QLatin1String(":") || token.comparison == QLatin1String("=");
        const QString word = token.value.toLower();
        return compares && NodeFilter::agreements().contains(word) ? word : QString();
    }

    static Predicate agreementTerm(const QString& word) {
        return [split = word == QLatin1String("split")](const NodeRecord& record, qint64) {
            return record.observers > 0 && record.disagreed() == split;
        };
    }

    Predicate parseAccuser(const FilterToken& token) {
        const QString value = token.value;
        const bool inside = token.comparison == QLatin1String("~");
        if (!inside && token.comparison != QLatin1String(":") &&
            token.comparison != QLatin1String("=")) {
            return checked(token, {});
        }
        return [=](const NodeRecord& record, qint64) {
            return std::any_of(
                record.accusers.begin(), record.accusers.end(), [&](const Accuser& accuser) {
                    return inside ? contains(accuser.name, value)
                                  : accuser.name.compare(value, Qt::CaseInsensitive) == 0;
                });
        };
    }

    Predicate checked(const FilterToken& token, Predicate predicate) {
        return predicate ? predicate
                         : fail(FilterText::tr("%1 cannot be compared with %2")
                                    .arg(token.field, token.comparison));
    }

    /// An error that the next letters may heal, when nothing follows.
    Predicate open(const QString& error) {
        m_incomplete = m_incomplete || (m_error.isEmpty() && m_at >= m_tokens.size());
        return fail(error);
    }

    /// The first error stays; the rest would only be its echo.
    Predicate fail(const QString& error) {
        if (m_error.isEmpty()) {
            m_error = error;
        }
        return [](const NodeRecord&, qint64) { return true; };
    }

    std::vector<FilterToken> m_tokens;
    std::size_t m_at = 0;
    QString m_error;
    bool m_incomplete = false;
    bool m_ages = false;
};

/// How a line that ends with a comparison may go on.
QString hintFor(const FilterTokens& cut, const QString& text) {
    const QString whole = text.trimmed().toLower();
    const bool asksState =
        whole.endsWith(QLatin1String("state:")) || whole.endsWith(QLatin1String("state="));
    return cut.incomplete && asksState ? FilterText::tr("The state is one of %1")
                                             .arg(NodeFilter::states().join(QStringLiteral(", ")))
                                       : cut.error;
}

}  // namespace

NodeFilter::Parsed NodeFilter::parse(const QString& text) {
    FilterTokens cut = cutFilter(text);
    if (!cut.error.isEmpty() || cut.tokens.empty()) {
        return {NodeFilter(), hintFor(cut, text), cut.incomplete};
    }
    Parser parser(std::move(cut.tokens));
    NodeFilter filter;
    filter.m_predicate = parser.run();
    filter.m_ages = parser.ages();
    if (!parser.error().isEmpty()) {
        return {NodeFilter(), parser.error(), parser.incomplete()};
    }
    return {std::move(filter), {}, false};
}

QString NodeFilter::comparison(const QString& field) {
    for (const NumberField& known : numberFields()) {
        if (field == QLatin1String(known.name)) {
            return QString(QLatin1Char(known.comparison));
        }
    }
    return QStringLiteral(":");
}

QStringList NodeFilter::agreements() {
    return {QStringLiteral("all"), QStringLiteral("split")};
}

QStringList NodeFilter::states() {
    QStringList words;
    for (const char* word : kStateWords) {
        words << QLatin1String(word);
    }
    return words;
}

QStringList NodeFilter::fields() {
    QStringList names{QStringLiteral("state")};
    for (const TextField& field : kTextFields) {
        names.append(QLatin1String(field.name));
    }
    for (const NumberField& field : numberFields()) {
        names.append(QLatin1String(field.name));
    }
    names << QStringLiteral("accuser") << QStringLiteral("zone") << QStringLiteral("tag.NAME");
    return names;
}

}  // namespace swimscope::gui

#include "gui/models/filter_tokens.h"

#include <algorithm>

namespace swimscope::gui {

namespace {

bool isComparison(QChar c) {
    return QStringLiteral(":=~<>").contains(c);
}

bool isLetter(QChar c) {
    return c.isLetter() && c.unicode() < 128;
}

/// Only words can name a field, so that 10.0.0.1:7946 and [::1] stay free text.
bool namesField(const QString& text) {
    if (text.startsWith(QLatin1String("tag."), Qt::CaseInsensitive)) {
        return text.size() > 4;
    }
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isLetter);
}

class Cutter {
public:
    explicit Cutter(const QString& text) : m_text(text) {}

    FilterTokens run() {
        while (m_error.isEmpty() && skipBlanks()) {
            cutOne();
        }
        const bool incomplete = !m_error.isEmpty() && m_at >= m_text.size();
        return {m_error.isEmpty() ? std::move(m_tokens) : std::vector<FilterToken>{}, m_error,
                incomplete};
    }

private:
    bool skipBlanks() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
        return m_at < m_text.size();
    }

    void cutOne() {
        using Kind = FilterToken::Kind;
        const QChar c = m_text[m_at];
        const auto sign = [&](Kind kind) {
            m_tokens.push_back({kind, {}, {}, {}});
            ++m_at;
        };
        if (c == QLatin1Char('(')) {
            sign(Kind::Open);
        } else if (c == QLatin1Char(')')) {
            sign(Kind::Close);
        } else if (c == QLatin1Char('|')) {
            sign(Kind::Or);
        } else if (c == QLatin1Char('!')) {
            sign(Kind::Not);
        } else {
            cutTerm();
        }
    }

    void cutTerm() {
        FilterToken token;
        if (m_text[m_at] != QLatin1Char('"')) {
            const qsizetype start = m_at;
            qsizetype end = start;
            while (end < m_text.size() && !endsWord(m_text[end]) && !isComparison(m_text[end])) {
                ++end;
            }
            const QString field = m_text.mid(start, end - start);
            if (end < m_text.size() && isComparison(m_text[end]) && namesField(field)) {
                token.field = field.toLower();
                m_at = end;
                token.comparison = takeComparison();
            }
        }
        token.value = takeValue();
        if (m_error.isEmpty() && token.value.isEmpty() && !token.comparison.isEmpty()) {
            m_error =
                FilterText::tr("A value is missing after %1%2").arg(token.field, token.comparison);
        }
        m_tokens.push_back(std::move(token));
    }

    QString takeComparison() {
        QString comparison = m_text.mid(m_at++, 1);
        const bool mayGrow = comparison == QLatin1String("<") || comparison == QLatin1String(">");
        if (mayGrow && m_at < m_text.size() && m_text[m_at] == QLatin1Char('=')) {
            comparison += m_text[m_at++];
        }
        return comparison;
    }

    QString takeValue() {
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('"')) {
            return takeQuoted();
        }
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsWord(m_text[m_at])) {
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    QString takeQuoted() {
        const qsizetype end = m_text.indexOf(QLatin1Char('"'), m_at + 1);
        if (end < 0) {
            m_error = FilterText::tr("A quotation mark is not closed");
            m_at = m_text.size();
            return {};
        }
        const QString value = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return value;
    }

    static bool endsWord(QChar c) {
        return c.isSpace() || c == QLatin1Char('(') || c == QLatin1Char(')') ||
               c == QLatin1Char('|');
    }

    const QString& m_text;
    qsizetype m_at = 0;
    std::vector<FilterToken> m_tokens;
    QString m_error;
};

}  // namespace

FilterTokens cutFilter(const QString& text) {
    return Cutter(text).run();
}

}  // namespace swimscope::gui

#include "gui/models/filter_tokens.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class FilterTokensTest : public QObject {
    Q_OBJECT

    /// Tokens in a readable form: field, comparison and value between angle brackets.
    static QString cut(const QString& text) {
        QString line;
        for (const FilterToken& token : cutFilter(text).tokens) {
            switch (token.kind) {
                case FilterToken::Kind::Open:
                    line += "(";
                    break;
                case FilterToken::Kind::Close:
                    line += ")";
                    break;
                case FilterToken::Kind::Or:
                    line += "|";
                    break;
                case FilterToken::Kind::Not:
                    line += "!";
                    break;
                case FilterToken::Kind::Term:
                    line += "<" + token.field + token.comparison + "'" + token.value + "'>";
                    break;
            }
        }
        return line;
    }

private Q_SLOTS:
    void cutsLines_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("empty") << "   "
                               << "";
        QTest::newRow("field") << "state:suspect"
                               << "<state:'suspect'>";
        QTest::newRow("upper case field") << "State:Dead"
                                          << "<state:'Dead'>";
        QTest::newRow("two signs") << "rtt>=50"
                                   << "<rtt>='50'>";
        QTest::newRow("tag") << "tag.role:db"
                             << "<tag.role:'db'>";
        QTest::newRow("signs") << "!(a|b) c"
                               << "!(<'a'>|<'b'>)<'c'>";
        QTest::newRow("quotes") << "\"free text\" name:\"a b|c\""
                                << "<'free text'><name:'a b|c'>";
        QTest::newRow("address is text") << "10.0.0.1:7946"
                                         << "<'10.0.0.1:7946'>";
        QTest::newRow("ipv6 is text") << "[::1]:7946"
                                      << "<'[::1]:7946'>";
        QTest::newRow("sign inside a word") << "web-1"
                                            << "<'web-1'>";
        QTest::newRow("value with colon") << "address:10.0.0.1:1"
                                          << "<address:'10.0.0.1:1'>";
    }
    void cutsLines() {
        QFETCH(QString, text);
        QTEST(cut(text), "tokens");
        QVERIFY(cutFilter(text).error.isEmpty());
    }

    void saysWhatIsMissing() {
        QVERIFY(cutFilter("\"open").error.contains("not closed"));
        QVERIFY(cutFilter("name:").error.contains("name:"));
        QVERIFY(cutFilter("rtt>= ").error.contains("rtt>="));
        QVERIFY(cutFilter("name:\"").error.contains("not closed"));
    }
};

SWIMSCOPE_GUI_TEST(FilterTokensTest)
#include "filter_tokens_test.moc"

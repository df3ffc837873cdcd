#include "gui/models/filter_values.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class FilterValuesTest : public QObject {
    Q_OBJECT

    static std::optional<double> value(const char* field, const char* text) {
        return filterValue({FilterToken::Kind::Term, field, ">", text});
    }

private Q_SLOTS:
    void readsTimes() {
        QCOMPARE(value("heard", "10").value(), 10000.0);
        QCOMPARE(value("heard", "1.5s").value(), 1500.0);
        QCOMPARE(value("heard", "200MS").value(), 200.0);
        QCOMPARE(value("heard", "2m").value(), 120000.0);
        QCOMPARE(value("heard", "1h").value(), 3600000.0);
        QCOMPARE(value("heard", "1d").value(), 86400000.0);
        QVERIFY(!value("heard", "s"));
        QVERIFY(!value("heard", "soon"));
    }

    void readsSharesAndPlainNumbers() {
        QCOMPARE(value("agree", "66.6%").value(), 66.6);
        QCOMPARE(value("rtt", "50").value(), 50.0);
        QVERIFY(!value("rtt", "50%"));
        QVERIFY(!value("rtt", "10s"));
    }

    void takesASignFromBehindAColon() {
        const FilterToken token = withoutColon({FilterToken::Kind::Term, "heard", ":", ">=10s"});
        QCOMPARE(token.comparison, QStringLiteral(">="));
        QCOMPARE(token.value, QStringLiteral("10s"));
        const FilterToken plain = withoutColon({FilterToken::Kind::Term, "rtt", ":", "10"});
        QCOMPARE(plain.comparison, QStringLiteral(":"));
        QCOMPARE(plain.value, QStringLiteral("10"));
    }
};

SWIMSCOPE_GUI_TEST(FilterValuesTest)
#include "filter_values_test.moc"

#include "gui/models/text_format.h"

#include <QTextDocument>
#include <QtTest>

#include "tests/gui/support/test_program.h"

using swimscope::gui::TextFormat;
namespace base = swimscope::base;

class TextFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysDurationsInTwoUnitsAtMost_data() {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << "0.0 s";
        QTest::newRow("before the start") << qint64(-5) << "0.0 s";
        QTest::newRow("seconds") << qint64(3249) << "3.2 s";
        QTest::newRow("just under a minute") << qint64(59999) << "59.9 s";
        QTest::newRow("minutes") << qint64(668000) << "11 min 08 s";
        QTest::newRow("hours") << qint64(6720000) << "1 h 52 min";
        QTest::newRow("days") << qint64((12 * 24 * 60 + 4 * 60 + 38) * 60000LL) << "12 d 04:38";
    }
    void saysDurationsInTwoUnitsAtMost() {
        QFETCH(qint64, milliseconds);
        QTEST(TextFormat::duration(milliseconds), "text");
    }

    void keepsOneDecimalForRoundTrips() {
        QCOMPARE(TextFormat::rtt(0.84), QStringLiteral("0.8 ms"));
        QCOMPARE(TextFormat::rtt(12), QStringLiteral("12.0 ms"));
    }

    void dropsTheDecimalOfWholePercents() {
        QCOMPARE(TextFormat::percent(0), QStringLiteral("0"));
        QCOMPARE(TextFormat::percent(100), QStringLiteral("100"));
        QCOMPARE(TextFormat::percent(4.21), QStringLiteral("4.2"));
    }

    void followsTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString german = TextFormat::rtt(1234.5);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(german, QStringLiteral("1.234,5 ms"));
        QCOMPARE(TextFormat::rtt(1234.5), QStringLiteral("1,234.5 ms"));
    }

    void saysSizes() {
        QCOMPARE(TextFormat::size(37), QStringLiteral("37 B"));
        QCOMPARE(TextFormat::size(1400), QStringLiteral("1.4 kB"));
        QCOMPARE(TextFormat::size(3000000), QStringLiteral("3.0 MB"));
    }

    void previewsTextAsOneLineAndBytesAsHex() {
        const base::Bytes text = base::toBytes(std::string_view("two\nlines"));
        QCOMPARE(TextFormat::preview(text, 100), QStringLiteral("two lines"));
        QCOMPARE(TextFormat::preview(text, 3), QStringLiteral("two…"));
        const base::Bytes raw{0x01, 0x02, 0xff};
        QCOMPARE(TextFormat::preview(raw, 100), QStringLiteral("01 02 ff"));
        QCOMPARE(TextFormat::preview(raw, 6), QStringLiteral("01 02 …"));
        QCOMPARE(TextFormat::preview({}, 6), QString());
    }

    void cutsTextBetweenCharactersNotBytes() {
        const base::Bytes text = base::toBytes(std::string_view("节点节点节点"));
        QCOMPARE(TextFormat::preview(text, 2), QStringLiteral("节点…"));
    }

    void listsTagsByName() {
        QCOMPARE(TextFormat::tags({{"zone", "a"}, {"role", "db"}}),
                 QStringLiteral("role=db zone=a"));
    }

    void showsDifferentNamesDifferentlyAndReadsThemBack() {
        const std::vector<std::string> names{"web-1",
                                             "nöde",
                                             "\xff",
                                             "\xfe",
                                             "a\xff",
                                             "\\xff",
                                             "\\x5cxff",
                                             "back\\slash",
                                             "two\nlines",
                                             "\xef\xbb\xbf"
                                             "bom",
                                             "bom",
                                             "\xe2\x80\xae"
                                             "rtl",
                                             "",
                                             "\xef\xbf\xbd"};
        QSet<QString> shown;
        for (const std::string& name : names) {
            const QString text = TextFormat::nodeName(name);
            QVERIFY2(!shown.contains(text), qPrintable(text));
            shown.insert(text);
            QCOMPARE(TextFormat::rawName(text), name);
        }
        QCOMPARE(TextFormat::nodeName("a\xff"), QStringLiteral("a\\xff"));
        QCOMPARE(TextFormat::nodeName("nöde"), QString::fromUtf8("nöde"));
        QCOMPARE(TextFormat::rawName(QStringLiteral("ends \\x")), std::string("ends \\x"));
    }

    void neverLetsAToolTipBeMarkup() {
        QCOMPARE(TextFormat::toolTip("5 < 6 & 7"), QStringLiteral("5 < 6 & 7"));
        for (const char* text : {"<b>bold</b>", "x <img src='http://10.0.0.1/'>\nnext"}) {
            const QString tip = TextFormat::toolTip(QString::fromLatin1(text));
            QTextDocument shown;
            shown.setHtml(tip);
            QCOMPARE(shown.toPlainText(), QString::fromLatin1(text));
        }
    }

    void carriesBytesBothWays() {
        const QByteArray bytes("a\0b", 3);
        QCOMPARE(swimscope::gui::byteArrayOf(swimscope::gui::viewOf(bytes)), bytes);
    }
};

SWIMSCOPE_GUI_TEST(TextFormatTest)
#include "text_format_test.moc"

#include "gui/models/node_filter.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace swim = swimscope::swim;

class NodeFilterTest : public QObject {
    Q_OBJECT

    /// A suspect database in zone b, 60 ms away.
    static NodeRecord database() {
        NodeRecord record;
        record.name = QStringLiteral("db-3");
        record.address = QStringLiteral("10.0.3.7:7946");
        record.state = swim::State::Suspect;
        record.incarnation = 14;
        record.tags = {{"role", "db"}, {"zone", "b"}};
        record.addSample({1, 60});
        record.addSample({2, -1});
        record.status = QStringLiteral("alive");
        return record;
    }

private Q_SLOTS:
    void tellsUnfinishedFromWrong() {
        for (const char* text : {"state:", "state:sus", "rtt>", "(state:dead", "state:dead |", "!",
                                 "\"half", "name:\"half", "state:dead tag.role="}) {
            const auto parsed = NodeFilter::parse(QString::fromLatin1(text));
            QVERIFY2(parsed.incomplete && !parsed.error.isEmpty(), text);
        }
        for (const char* text : {"state:purple", "colour:red", "rtt>fast", "| a", "a )",
                                 "state:sus a", "state<dead"}) {
            const auto parsed = NodeFilter::parse(QString::fromLatin1(text));
            QVERIFY2(!parsed.incomplete && !parsed.error.isEmpty(), text);
        }
        QVERIFY(NodeFilter::parse("state:").error.contains("alive, suspect, dead, left"));
        QVERIFY(!NodeFilter::parse("state:dead").incomplete);
    }

    void judges_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("passes");
        QTest::newRow("empty") << "" << true;
        QTest::newRow("state") << "state:suspect" << true;
        QTest::newRow("other state") << "state:alive" << false;
        QTest::newRow("state without case") << "STATE=Suspect" << true;
        QTest::newRow("name whole") << "name:db" << false;
        QTest::newRow("name inside") << "name~DB" << true;
        QTest::newRow("address") << "address~10.0.3" << true;
        QTest::newRow("tag") << "tag.role:db" << true;
        QTest::newRow("tag key without case") << "tag.ROLE:DB" << true;
        QTest::newRow("missing tag") << "tag.rack:1" << false;
        QTest::newRow("missing tag turned round") << "!tag.rack:1" << true;
        QTest::newRow("zone") << "zone:b" << true;
        QTest::newRow("rtt above") << "rtt>50" << true;
        QTest::newRow("rtt below") << "rtt<50" << false;
        QTest::newRow("rtt limits") << "rtt>=60 rtt<=60" << true;
        QTest::newRow("loss") << "loss:50" << true;
        QTest::newRow("incarnation") << "inc:14" << true;
        QTest::newRow("status") << "status:alive" << true;
        QTest::newRow("free text in the name") << "db-" << true;
        QTest::newRow("free text in tags") << "zone=b" << true;
        QTest::newRow("free text in the address") << "3.7:79" << true;
        QTest::newRow("free text in the state") << "susp" << true;
        QTest::newRow("free text nowhere") << "\"db 3\"" << false;
        QTest::newRow("and") << "state:suspect rtt>100" << false;
        QTest::newRow("or") << "rtt>100 | state:suspect" << true;
        QTest::newRow("and binds closer") << "state:suspect | state:dead rtt>100" << true;
        QTest::newRow("brackets") << "(state:suspect | state:dead) rtt>100" << false;
        QTest::newRow("not brackets") << "!(rtt>100 | name~web)" << true;
        QTest::newRow("twice not") << "!!state:suspect" << true;
        QTest::newRow("the sentence of the header")
            << "state:suspect name~db tag.role:db rtt>50 !state:left" << true;
    }
    void judges() {
        QFETCH(QString, text);
        const auto parsed = NodeFilter::parse(text);
        QCOMPARE(parsed.error, QString());
        QTEST(parsed.filter.matches(database()), "passes");
    }

    void explainsMistakes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("saying");
        QTest::newRow("field") << "colour:red"
                               << "“colour” is no field; there are state, name";
        QTest::newRow("state") << "state:ill"
                               << "“ill” is no state; there are alive, suspect";
        QTest::newRow("number") << "rtt>fast"
                                << "rtt needs a number, such as rtt>50";
        QTest::newRow("comparison of text") << "name>3"
                                            << "name cannot be compared with >";
        QTest::newRow("comparison of number") << "rtt~3"
                                              << "rtt cannot be compared with ~";
        QTest::newRow("comparison of state") << "state~al"
                                             << "state cannot be compared with ~";
        QTest::newRow("open bracket") << "(state:dead"
                                      << "A bracket is not closed";
        QTest::newRow("closing bracket") << "state:dead)"
                                         << "A closing bracket has no opening one";
        QTest::newRow("nothing in brackets") << "()"
                                             << "A term is missing";
        QTest::newRow("nothing after or") << "a |"
                                          << "A term is missing";
        QTest::newRow("nothing before or") << "| a"
                                           << "A term is missing";
        QTest::newRow("nothing after not") << "!"
                                           << "A term is missing";
        QTest::newRow("quote") << "\"a"
                               << "A quotation mark is not closed";
        QTest::newRow("depth") << QString(10000, '(') << "Too many brackets";
        QTest::newRow("signs") << QString(10000, '!') << "Too many brackets or signs";
    }
    void explainsMistakes() {
        QFETCH(QString, text);
        QFETCH(QString, saying);
        const QString error = NodeFilter::parse(text).error;
        QVERIFY2(error.startsWith(saying), qPrintable(error));
    }

    void neverMatchesANumberThatIsMissing() {
        const NodeRecord unmeasured;
        QVERIFY(!NodeFilter::parse("rtt<50").filter.matches(unmeasured));
        QVERIFY(!NodeFilter::parse("rtt>50").filter.matches(unmeasured));
    }

    void namesItsFields() {
        const QStringList fields = NodeFilter::fields();
        for (const char* field : {"state", "name", "rtt", "zone", "tag.NAME"}) {
            QVERIFY2(fields.contains(QLatin1String(field)), field);
        }
    }
};

SWIMSCOPE_GUI_TEST(NodeFilterTest)
#include "node_filter_test.moc"

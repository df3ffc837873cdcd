#include "gui/models/node_filter.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace swim = swimscope::swim;

class NodeFilterTest : public QObject {
    Q_OBJECT

    static constexpr qint64 kNow = 1000000;

    /// A suspect database in zone b, 60 ms away, last heard 12 s ago, on whom 2 of 3 agree.
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
        record.lastHeard = kNow - 12000;
        record.agreeing = 2;
        record.observers = 3;
        record.addAccuser({QStringLiteral("web-1"), Accuser::Hand::Table, false});
        return record;
    }

private Q_SLOTS:
    void tellsUnfinishedFromWrong() {
        for (const char* text :
             {"state:", "state:sus", "rtt>", "(state:dead", "state:dead |", "!", "\"half",
              "name:\"half", "state:dead tag.role=", "agree:sp", "heard:>"}) {
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
        QTest::newRow("share that agrees") << "agree<100" << true;
        QTest::newRow("share in percent") << "agree>66% agree<67%" << true;
        QTest::newRow("not all agree") << "agree:split" << true;
        QTest::newRow("all agree") << "agree:all" << false;
        QTest::newRow("accuser") << "accuser:WEB-1" << true;
        QTest::newRow("no accuser") << "accuser:web" << false;
        QTest::newRow("part of an accuser") << "accuser~web" << true;
        QTest::newRow("silent in seconds") << "heard>10" << true;
        QTest::newRow("silent with a unit") << "heard>10s heard<1m heard>=12000ms" << true;
        QTest::newRow("silent for longer") << "heard>1h" << false;
        QTest::newRow("a sign behind a colon") << "heard:>10s agree:<=67 rtt:>50" << true;
        QTest::newRow("the sentence of the header")
            << "state:suspect name~db tag.role:db rtt>50 !state:left" << true;
    }
    void judges() {
        QFETCH(QString, text);
        const auto parsed = NodeFilter::parse(text);
        QCOMPARE(parsed.error, QString());
        QTEST(parsed.filter.matches(database(), kNow), "passes");
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
        QTest::newRow("time") << "heard>fast"
                              << "heard needs a time, such as heard>10s";
        QTest::newRow("agreement") << "agree:never"
                                   << "agree needs a number, such as agree<100";
        QTest::newRow("comparison of accuser") << "accuser>3"
                                               << "accuser cannot be compared with >";
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

    void onlyTimesAge() {
        QVERIFY(NodeFilter::parse("state:dead | heard>10s").filter.ages());
        QVERIFY(!NodeFilter::parse("agree<100").filter.ages());
    }

    void neverMatchesANumberThatIsMissing() {
        const NodeRecord unmeasured;
        for (const char* text : {"heard>0", "heard<100", "agree<100", "agree:all", "agree:split"}) {
            QVERIFY2(!NodeFilter::parse(text).filter.matches(unmeasured, kNow), text);
        }
        QVERIFY(!NodeFilter::parse("rtt<50").filter.matches(unmeasured, kNow));
        QVERIFY(!NodeFilter::parse("rtt>50").filter.matches(unmeasured, kNow));
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

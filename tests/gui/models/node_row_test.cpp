#include "gui/models/node_row.h"

#include <QtTest>

#include "gui/models/node_table_model.h"
#include "gui/models/text_format.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace base = swimscope::base;
namespace swim = swimscope::swim;

class NodeRowTest : public QObject {
    Q_OBJECT

    static NodeRecord web() {
        NodeRecord record;
        record.name = QStringLiteral("web-07");
        record.address = QStringLiteral("10.0.1.17:7946");
        record.incarnation = 14;
        record.since = 1000;
        return record;
    }
    static QString shown(const NodeRecord& record, int column) {
        return nodeCell(record, column, Qt::DisplayRole, 4200).toString();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsALivingNode() {
        NodeRecord record = web();
        record.addSample({1, 0.84});
        record.tags = {{"role", "web"}};
        QCOMPARE(shown(record, NodeTableModel::StateColumn), QStringLiteral("alive"));
        QCOMPARE(shown(record, NodeTableModel::Name), QStringLiteral("web-07"));
        QCOMPARE(shown(record, NodeTableModel::Address), QStringLiteral("10.0.1.17:7946"));
        QCOMPARE(shown(record, NodeTableModel::Rtt), QStringLiteral("0.8 ms"));
        QCOMPARE(shown(record, NodeTableModel::Loss), QStringLiteral("0"));
        QCOMPARE(shown(record, NodeTableModel::StateFor), QStringLiteral("3.2 s"));
        QCOMPARE(shown(record, NodeTableModel::Incarnation), QStringLiteral("14"));
        QCOMPARE(shown(record, NodeTableModel::Tags), QStringLiteral("role=web"));
    }

    void claimsNoRoundTripWhereThereIsNone() {
        NodeRecord record = web();
        QCOMPARE(shown(record, NodeTableModel::Rtt), QStringLiteral("–"));
        QCOMPARE(shown(record, NodeTableModel::Loss), QStringLiteral("–"));
        record.addSample({1, 0.8});
        record.state = swim::State::Dead;
        QCOMPARE(shown(record, NodeTableModel::Rtt), QStringLiteral("no answer"));
        QCOMPARE(shown(record, NodeTableModel::Loss), QStringLiteral("100"));
        record.state = swim::State::Left;
        QCOMPARE(shown(record, NodeTableModel::Rtt), QStringLiteral("–"));
        record.state = swim::State::Alive;
        record.self = true;
        QCOMPARE(shown(record, NodeTableModel::Rtt), QStringLiteral("–"));
    }

    void showsMetadataThatIsNoTags() {
        NodeRecord record = web();
        record.meta = base::toBytes(std::string_view("just text"));
        QCOMPARE(shown(record, NodeTableModel::Tags), QStringLiteral("just text"));
        record.meta = {0x00, 0xff};
        QCOMPARE(shown(record, NodeTableModel::Tags), QStringLiteral("00 ff"));
        record.meta = {0xff, 0x80};
        QCOMPARE(shown(record, NodeTableModel::Tags), QString());
    }

    void tellsLeavingFromAlive() {
        NodeRecord record = web();
        record.status = QStringLiteral("leaving");
        QCOMPARE(stateText(record), QStringLiteral("leaving"));
    }

    void speaksWholeSentences() {
        NodeRecord record = web();
        record.state = swim::State::Suspect;
        record.addAccuser({"db-1", Accuser::Hand::Retold, false});
        record.addAccuser({"db-2", Accuser::Hand::Retold, false});
        QCOMPARE(spokenText(record, 4200),
                 QStringLiteral("web-07, suspect for 3.2 s, accused by db-1, db-2"));
        QCOMPARE(nodeCell(record, 0, NodeTableModel::SpokenRole, 4200).toString(),
                 spokenText(record, 4200));
    }

    void showsWhoAgreesAccusesAndWasHeard() {
        NodeRecord record = web();
        const auto shown = [&](int column) {
            return nodeCell(record, column, Qt::DisplayRole, 9000).toString();
        };
        const auto said = [&](int column) {
            return nodeCell(record, column, Qt::ToolTipRole, 9000).toString();
        };
        record.clearAccusers();
        QCOMPARE(shown(NodeTableModel::Agree), TextFormat::none());
        QCOMPARE(shown(NodeTableModel::LastHeard), TextFormat::none());
        QCOMPARE(said(NodeTableModel::Accusers), QStringLiteral("Nobody accuses it"));
        record.state = swimscope::swim::State::Suspect;
        record.agreeing = 2;
        record.observers = 5;
        record.lastHeard = 6000;
        record.addAccuser({"db-2", Accuser::Hand::Table, true});
        record.addAccuser({"db-1", Accuser::Hand::First, false});
        record.accuserCount = 9;
        QCOMPARE(shown(NodeTableModel::Agree), QStringLiteral("2/5"));
        QCOMPARE(nodeCell(record, NodeTableModel::Agree, Qt::AccessibleTextRole, 0).toString(),
                 QStringLiteral("2 of 5 observers hold it suspect"));
        QCOMPARE(shown(NodeTableModel::LastHeard), QStringLiteral("3.0 s"));
        QCOMPARE(shown(NodeTableModel::Accusers), QStringLiteral("db-1, db-2 +7"));
        QVERIFY2(said(NodeTableModel::Accusers).contains("db-1 suspects it (first hand)"),
                 qPrintable(said(NodeTableModel::Accusers)));
        QVERIFY(said(NodeTableModel::Accusers).contains("db-2 declared it dead (by its table)"));
        QVERIFY(spokenText(record, 9000).contains("2 of 5 observers agree"));
    }

    void alignsNumbersRight() {
        for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
            const bool number = column >= NodeTableModel::Rtt &&
                                column <= NodeTableModel::Incarnation &&
                                column != NodeTableModel::Accusers;
            const auto cell = nodeCell(web(), column, Qt::TextAlignmentRole, 0).toInt();
            QCOMPARE((cell & Qt::AlignRight) != 0, number);
            QCOMPARE(nodeHeader(column, Qt::TextAlignmentRole).toInt(), cell);
            QVERIFY(!nodeHeader(column, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!nodeHeader(column, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void sortsByRawValues() {
        NodeRecord record = web();
        record.addSample({1, 0.84});
        QCOMPARE(nodeCell(record, NodeTableModel::Rtt, NodeTableModel::SortRole, 0).toDouble(),
                 0.84);
        QCOMPARE(nodeCell(record, NodeTableModel::StateFor, NodeTableModel::SortRole, 4200).toInt(),
                 3200);
    }

    void neverTakesPeersWordsForMarkup() {
        NodeRecord record = web();
        record.name = QStringLiteral("<img src=x>");
        record.tags = {{"<b>role</b>", "db"}};
        for (int column = 0; column < NodeTableModel::ColumnCount; ++column) {
            const QString tip = nodeCell(record, column, Qt::ToolTipRole, 4200).toString();
            QVERIFY2(!tip.contains("<img") && !tip.contains("<b>"), qPrintable(tip));
        }
    }

    void saysWhereANumberComesFrom() {
        NodeRecord record = web();
        QVERIFY(nodeCell(record, NodeTableModel::Rtt, Qt::ToolTipRole, 0)
                    .toString()
                    .contains("No round"));
        record.addSample({1000, 2});
        const QString tip = nodeCell(record, NodeTableModel::Rtt, Qt::ToolTipRole, 4200).toString();
        QVERIFY2(tip.contains("median 2.0 ms") && tip.contains("3.2 s ago"), qPrintable(tip));
    }
};

SWIMSCOPE_GUI_TEST(NodeRowTest)
#include "node_row_test.moc"

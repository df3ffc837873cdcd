#include "gui/models/console_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::rows;

class ConsoleModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init() {
        m_tester.reset();
        m_model = std::make_unique<ConsoleModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void showsWhatWasTypedAndAnsweredLineByLine() {
        m_model->add(ConsoleModel::Input, "members");
        m_model->add(ConsoleModel::Answer, "NAME\nweb-1\n");
        m_model->add(ConsoleModel::Failure, "no such node");
        QCOMPARE(rows(*m_model, {0}), (QStringList{"members", "NAME", "web-1", "no such node"}));
        QCOMPARE(m_model->index(0, 0).data(ConsoleModel::KindRole).toInt(),
                 int(ConsoleModel::Input));
        QCOMPARE(m_model->index(2, 0).data(ConsoleModel::KindRole).toInt(),
                 int(ConsoleModel::Answer));
        QCOMPARE(m_model->index(3, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Error: no such node"));
    }

    void remembersTypedLinesWithoutRepeatsInARow() {
        for (const char* line : {"members", "members", "health", "members", " "}) {
            m_model->add(ConsoleModel::Input, QString::fromLatin1(line));
        }
        m_model->add(ConsoleModel::Answer, "no input");
        QCOMPARE(m_model->history(), (QStringList{"members", "health", "members"}));
    }

    void neitherShowsNorRemembersKeys() {
        m_model->add(ConsoleModel::Input, "keys add c2VjcmV0c2VjcmV0");
        m_model->add(ConsoleModel::Input, "keys list");
        QCOMPARE(rows(*m_model, {0}), (QStringList{"(a line with a key, not shown)", "keys list"}));
        QCOMPARE(m_model->history(), QStringList{"keys list"});
    }

    void findsKeysHoweverTheyAreTyped() {
        const QString key = QString::fromLatin1(QByteArray(16, 'k').toBase64());
        for (const QString& line : QStringList{
                 "keys " + key, "\"keys\" add " + key, "keys\tadd\t" + key, "key add " + key,
                 "KEYS use short", "ke\"ys\" add x", key, "send web-1 " + key,
                 "send web-1 \"" + QString::fromLatin1(QByteArray(32, 'x').toBase64()) + "\"",
                 QString("keys add \"not closed")}) {
            m_model->add(ConsoleModel::Input, line);
            QVERIFY2(ConsoleModel::holdsSecret(line), qPrintable(line));
        }
        QVERIFY(m_model->history().isEmpty());
        QVERIFY(!rows(*m_model, {0}).join('\n').contains(key));
        for (const char* line : {"keys", "keys list", "members", "send web-1 hello", "send k hi"}) {
            QVERIFY2(!ConsoleModel::holdsSecret(line), line);
        }
    }

    void forgetsKeysThatAnOlderHistoryHolds() {
        m_model->setHistory({"members", "keys c2VjcmV0c2VjcmV0", "health"});
        QCOMPARE(m_model->history(), (QStringList{"members", "health"}));
    }

    void takesAHistoryFromBefore() {
        m_model->setHistory({"a", "b"});
        m_model->add(ConsoleModel::Input, "b");
        m_model->add(ConsoleModel::Input, "c");
        QCOMPARE(m_model->history(), (QStringList{"a", "b", "c"}));
    }

    void staysWithinItsBound() {
        m_tester.reset();
        for (int i = 0; i < ConsoleModel::kMaxLines; ++i) {
            m_model->add(ConsoleModel::Answer, "line");
        }
        m_model->add(ConsoleModel::Answer, "two\nlines");
        QCOMPARE(m_model->rowCount(), ConsoleModel::kMaxLines);
        QCOMPARE(rows(*m_model, {0}).last(), QStringLiteral("lines"));
        m_model->add(ConsoleModel::Answer, QString("x\n").repeated(ConsoleModel::kMaxLines + 10));
        QCOMPARE(m_model->rowCount(), ConsoleModel::kMaxLines);
    }

    void clears() {
        m_model->add(ConsoleModel::Input, "members");
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->history(), QStringList{"members"});
    }
};

SWIMSCOPE_GUI_TEST(ConsoleModelTest)
#include "console_model_test.moc"

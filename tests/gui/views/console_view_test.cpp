#include "gui/views/console_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include "gui/models/console_model.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class ConsoleViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleModel> m_model;
    std::unique_ptr<ConsoleView> m_view;

    QLineEdit& input() { return *m_view->findChild<QLineEdit*>("consoleInput"); }
    QLabel& candidates() { return *m_view->findChild<QLabel*>("consoleCandidates"); }
    void press(Qt::Key key) { QTest::keyClick(&input(), key); }

private Q_SLOTS:
    void init() {
        m_view.reset();
        m_model = std::make_unique<ConsoleModel>();
        m_view = std::make_unique<ConsoleView>(*m_model);
        m_view->resize(600, 220);
        m_view->show();
    }

    void entersALine() {
        QSignalSpy entered(m_view.get(), &ConsoleView::lineEntered);
        QTest::keyClicks(&input(), "members ");
        press(Qt::Key_Return);
        QCOMPARE(entered.at(0).at(0).toString(), QStringLiteral("members"));
        QCOMPARE(input().text(), QString());
        press(Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
    }

    void walksTheHistoryAndBackToTheDraft() {
        m_model->setHistory({"first", "second"});
        QTest::keyClicks(&input(), "draft");
        press(Qt::Key_Up);
        QCOMPARE(input().text(), QStringLiteral("second"));
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        QCOMPARE(input().text(), QStringLiteral("first"));
        press(Qt::Key_Down);
        QCOMPARE(input().text(), QStringLiteral("second"));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(input().text(), QStringLiteral("draft"));
    }

    void completesByTab() {
        m_view->setCompleter([](const QString& line) {
            return line == "send w" ? ConsoleCompletion{5, {"web-1", "web-2"}}
                                    : ConsoleCompletion{0, {"members"}};
        });
        input().setText("mem");
        press(Qt::Key_Tab);
        QCOMPARE(input().text(), QStringLiteral("members "));
        QVERIFY(candidates().isHidden());
        input().setText("send w");
        press(Qt::Key_Tab);
        QCOMPARE(input().text(), QStringLiteral("send web-"));
        QVERIFY(!candidates().isHidden());
        QVERIFY(candidates().text().contains("web-2"));
    }

    void keepsWhatStandsBehindTheCursor() {
        m_view->setCompleter([](const QString& line) {
            return line == "send \"web 1" ? ConsoleCompletion{5, {"\"web 12\""}}
                                          : ConsoleCompletion{5, {"db-1", "db-2"}};
        });
        input().setText("send \"web 1 hello there");
        input().setCursorPosition(11);
        press(Qt::Key_Tab);
        QCOMPARE(input().text(), QStringLiteral("send \"web 12\" hello there"));
        QCOMPARE(input().cursorPosition(), 13);
        input().setText("send dtext");
        input().setCursorPosition(6);
        press(Qt::Key_Tab);
        QCOMPARE(input().text(), QStringLiteral("send db-text"));
        QCOMPARE(input().cursorPosition(), 8);
    }

    void saysWhenNothingCompletes() {
        m_view->setCompleter([](const QString&) { return ConsoleCompletion(); });
        input().setText("zzz");
        press(Qt::Key_Tab);
        QCOMPARE(input().text(), QStringLiteral("zzz"));
        QVERIFY(!candidates().isHidden());
    }

    void takesLettersTypedIntoTheLog() {
        auto* log = m_view->findChild<QListView*>("consoleLog");
        QTest::keyClicks(log, "he");
        QCOMPARE(input().text(), QStringLiteral("he"));
    }

    void paintsFailuresDifferently() {
        auto* log = m_view->findChild<QListView*>("consoleLog");
        m_model->add(ConsoleModel::Answer, "text");
        const QImage answer = grabbed(*log);
        m_model->clear();
        m_model->add(ConsoleModel::Failure, "text");
        QVERIFY(grabbed(*log) != answer);
    }

    void hasNames() { QCOMPARE(nameless(*m_view).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(ConsoleViewTest)
#include "console_view_test.moc"

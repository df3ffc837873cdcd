#include "gui/views/welcome_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class WelcomeViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WelcomeView> m_view;

private Q_SLOTS:
    void init() {
        m_view = std::make_unique<WelcomeView>();
        m_view->resize(1000, 600);
        m_view->show();
    }

    void readsAtTheTypedAddress() {
        QSignalSpy wanted(m_view.get(), &WelcomeView::peekRequested);
        QSignalSpy dialog(m_view.get(), &WelcomeView::connectRequested);
        auto* seed = m_view->findChild<QLineEdit*>("welcomeSeed");
        auto* problem = m_view->findChild<QLabel*>("welcomeProblem");
        QTest::keyClick(seed, Qt::Key_Return);
        QVERIFY(wanted.isEmpty());
        QVERIFY(problem->isVisible());
        QTest::keyClicks(seed, " 10.0.0.1:7946 ");
        QVERIFY(!problem->isVisible());
        QTest::keyClick(seed, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("10.0.0.1:7946"));
        m_view->findChild<QPushButton*>("welcomeMore")->click();
        QCOMPARE(dialog.count(), 1);
    }

    void goesBackToWhereOneWas() {
        auto* list = m_view->findChild<QListWidget*>("recentList");
        QVERIFY(!list->isVisible());
        QVERIFY(m_view->findChild<QLabel*>("noRecent")->isVisible());
        RecentCluster recent;
        recent.profile = "id";
        recent.name = "prod-eu";
        recent.settings.contact = Contact::Tap;
        recent.at = 1;
        m_view->setRecent({recent, recent}, 120'001);
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("prod-eu, Tap, 2 min ago"));
        QSignalSpy wanted(m_view.get(), &WelcomeView::recentRequested);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(1)).center());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).value<RecentCluster>().profile, QStringLiteral("id"));
        QCOMPARE(nameless(*m_view).join('\n'), QString());
    }

    void opensDemosOfSeveralSizes() {
        QSignalSpy wanted(m_view.get(), &WelcomeView::demoRequested);
        for (const char* name : {"demo3", "demo5", "demo20"}) {
            m_view->findChild<QPushButton*>(name)->click();
        }
        QCOMPARE(wanted.count(), 3);
        QCOMPARE(wanted.at(2).at(0).toInt(), 20);
    }

    void fitsItsSmallestWindow() {
        QVERIFY2(m_view->minimumSizeHint().width() <= 760,
                 qPrintable(QString::number(m_view->minimumSizeHint().width())));
    }

    void hasNames() { QCOMPARE(nameless(*m_view).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(WelcomeViewTest)
#include "welcome_view_test.moc"

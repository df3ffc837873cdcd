#include "gui/views/welcome_view.h"

#include <QLineEdit>
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

    void asksToJoinAtTheTypedAddress() {
        QSignalSpy wanted(m_view.get(), &WelcomeView::connectRequested);
        auto* seed = m_view->findChild<QLineEdit*>("welcomeSeed");
        seed->setText(" 10.0.0.1:7946 ");
        QTest::keyClick(seed, Qt::Key_Return);
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("10.0.0.1:7946"));
        m_view->findChild<QPushButton*>("welcomeMore")->click();
        QCOMPARE(wanted.at(1).at(0).toString(), QString());
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

#include "gui/views/dock_title.h"

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QToolButton>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;

class DockTitleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsForTheDocksOwnTitle() {
        QMainWindow window;
        auto* dock = new QDockWidget(&window);
        dock->setObjectName("detailsDock");
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        auto* title = new DockTitle(dock);
        QCOMPARE(dock->titleBarWidget(), title);
        dock->setWindowTitle("Node details");
        QCOMPARE(title->findChild<QLabel*>("dockTitleText")->text(),
                 QStringLiteral("Node details"));
        QVERIFY(title->findChild<QToolButton*>("dockCloseButton")
                    ->accessibleName()
                    .contains("Node details"));
        QCOMPARE(nameless(*title).join('\n'), QString());
    }

    void floatsAndCloses() {
        QMainWindow window;
        auto* dock = new QDockWidget(&window);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        auto* title = new DockTitle(dock);
        window.show();
        title->findChild<QToolButton*>("dockFloatButton")->click();
        QVERIFY(dock->isFloating());
        title->findChild<QToolButton*>("dockFloatButton")->click();
        QVERIFY(!dock->isFloating());
        title->findChild<QToolButton*>("dockCloseButton")->click();
        QVERIFY(dock->isHidden());
    }
};

SWIMSCOPE_GUI_TEST(DockTitleTest)
#include "dock_title_test.moc"

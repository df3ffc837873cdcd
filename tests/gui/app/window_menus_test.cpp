#include "gui/app/window_menus.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class WindowMenusTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QMainWindow> m_window;
    WindowMenus* m_menus = nullptr;

private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QMainWindow>();
        m_menus = new WindowMenus(*m_window);
        m_menus->retranslate();
    }

    void givesNoShortcutTwice() {
        QStringList seen;
        for (const QAction* action : m_menus->withShortcuts()) {
            const QString keys = action->shortcut().toString();
            QVERIFY2(!seen.contains(keys), qPrintable(keys));
            seen << keys;
        }
        QVERIFY(seen.contains("Ctrl+1"));
        QVERIFY(seen.contains("F9"));
        QVERIFY(seen.contains("Ctrl+F"));
    }

    void givesEveryActionAWordAndAName() {
        for (const QAction* action : m_window->actions()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY(!action->objectName().isEmpty());
        }
    }

    void givesNoMnemonicTwiceInAMenu() {
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            QStringList seen;
            for (const QAction* action : menu->actions()) {
                const auto at = action->text().indexOf('&');
                if (at < 0) {
                    continue;
                }
                const QString letter = action->text().mid(at + 1, 1).toLower();
                QVERIFY2(!seen.contains(letter), qPrintable(menu->title() + ": " + action->text()));
                seen << letter;
            }
        }
    }

    void letsOneThemeBeChosen() {
        m_menus->themes[0]->setChecked(true);
        m_menus->themes[2]->setChecked(true);
        QVERIFY(!m_menus->themes[0]->isChecked());
        QCOMPARE(m_menus->views.size(), 7);
    }
};

SWIMSCOPE_GUI_TEST(WindowMenusTest)
#include "window_menus_test.moc"

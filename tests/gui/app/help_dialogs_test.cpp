#include "gui/app/help_dialogs.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

#include "gui/app/window_menus.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class HelpDialogsTest : public QObject {
    Q_OBJECT

    QMainWindow m_window;

    /// Reads every word of the dialog that `open` runs, then closes it by Escape.
    QStringList wordsOf(const std::function<void()>& open) {
        QStringList words;
        QTimer::singleShot(0, &m_window, [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            for (const QLabel* label : dialog->findChildren<QLabel*>()) {
                words << label->text();
            }
            words << dialog->accessibleName();
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        open();
        return words;
    }

private Q_SLOTS:
    void listsEveryShortcut() {
        auto* menus = new WindowMenus(m_window);
        menus->retranslate();
        const QStringList words = wordsOf([&] { showShortcuts(*menus, &m_window); });
        for (const QAction* action : menus->withShortcuts()) {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(words.contains(keys), qPrintable(keys));
        }
        QVERIFY(words.contains("Ctrl+Enter"));
    }

    void saysWhatItIs() {
        const QString words = wordsOf([&] { showAbout(&m_window); }).join('\n');
        QVERIFY(words.contains("Swimscope"));
        QVERIFY(words.contains("Apache-2.0"));
        QVERIFY(words.contains(QString::fromLatin1(qVersion())));
    }
};

SWIMSCOPE_GUI_TEST(HelpDialogsTest)
#include "help_dialogs_test.moc"

#include "gui/views/filter_bar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;

class FilterBarTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FilterBar> m_bar;

    QLineEdit& field() { return *m_bar->findChild<QLineEdit*>("filterField"); }
    QAbstractItemView& popup() { return *completer().popup(); }
    QCompleter& completer() { return *m_bar->findChild<QCompleter*>(); }
    static QStringList rowsOf(const QAbstractItemView& view) {
        QStringList words;
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            words << view.model()->index(row, 0).data().toString();
        }
        return words;
    }
    void choose(int row) {
        popup().setCurrentIndex(popup().model()->index(row, 0));
        QTest::keyClick(&popup(), Qt::Key_Return);
    }
    QString validity() { return field().property("validity").toString(); }

private Q_SLOTS:
    void init() {
        m_bar = std::make_unique<FilterBar>();
        m_bar->show();
    }

    void tellsRightFromWrong() {
        m_bar->setText("state:suspect");
        m_bar->setError({});
        QCOMPARE(validity(), QStringLiteral("valid"));
        m_bar->setError("A number is expected.");
        QCOMPARE(validity(), QStringLiteral("wrong"));
        QCOMPARE(field().accessibleDescription(), QStringLiteral("A number is expected."));
        const auto* error = m_bar->findChild<QLabel*>("filterError");
        QVERIFY(!error->isHidden());
        QCOMPARE(error->text(), QStringLiteral("A number is expected."));
        m_bar->setText({});
        m_bar->setError({});
        QCOMPARE(validity(), QString());
        QVERIFY(error->isHidden());
    }

    void tellsUnfinishedFromWrong() {
        m_bar->setText("state:");
        m_bar->setError("The state is one of alive, dead", FilterBar::Trouble::Incomplete);
        QCOMPARE(validity(), QStringLiteral("incomplete"));
        const auto* hint = m_bar->findChild<QLabel*>("filterError");
        QVERIFY(!hint->isHidden());
        QCOMPARE(hint->property("tone").toString(), QStringLiteral("secondary"));
        m_bar->setError("no field");
        QCOMPARE(hint->property("tone").toString(), QStringLiteral("error"));
    }

    void completesWhileOneTypes() {
        m_bar->setCompleter([](const QString& text) {
            return text == "state:"  ? FilterCompletion{6, {"alive", "dead"}}
                   : text.isEmpty()  ? FilterCompletion()
                   : text == "a sta" ? FilterCompletion{2, {"state:"}}
                                     : FilterCompletion();
        });
        QTest::keyClicks(&field(), "a stax");
        field().setCursorPosition(5);
        QTest::keyClick(&field(), Qt::Key_Down);
        QVERIFY(popup().isVisible());
        QCOMPARE(rowsOf(popup()), QStringList{"state:"});
        choose(0);
        QCOMPARE(field().text(), QStringLiteral("a state:x"));
        QCOMPARE(field().cursorPosition(), 8);
        field().setText("state:");
        QTest::keyClick(&field(), Qt::Key_Down);
        QCOMPARE(rowsOf(popup()), (QStringList{"alive", "dead"}));
        choose(1);
        QCOMPARE(field().text(), QStringLiteral("state:dead"));
        QVERIFY(!popup().isVisible());
    }

    void offersTheFiltersUsedBefore() {
        for (const char* filter : {"state:dead", "zone:b", "state:dead"}) {
            m_bar->setText(QString::fromLatin1(filter));
            m_bar->setError({});
            QTest::keyClick(&field(), Qt::Key_Return);
        }
        m_bar->setText("colour:red");
        m_bar->setError("no field");
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(m_bar->history(), (QStringList{"state:dead", "zone:b"}));
        m_bar->setText({});
        QTest::keyClick(&field(), Qt::Key_Down);
        QCOMPARE(rowsOf(popup()), (QStringList{"state:dead", "zone:b"}));
        choose(1);
        QCOMPARE(field().text(), QStringLiteral("zone:b"));
    }

    void clearsThenLeavesByEscape() {
        QSignalSpy left(m_bar.get(), &FilterBar::left);
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        m_bar->setText("web");
        QTest::keyClick(&field(), Qt::Key_Escape);
        QCOMPARE(m_bar->text(), QString());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(left.count(), 0);
        QTest::keyClick(&field(), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void keepsChipsAndFieldTogether() {
        QToolButton* chip = m_bar->addChip("chip", "state:dead");
        chip->click();
        QCOMPARE(m_bar->text(), QStringLiteral("state:dead"));
        m_bar->setText("state:dead x");
        QVERIFY(!chip->isChecked());
        m_bar->setText("state:dead ");
        QVERIFY(chip->isChecked());
        chip->click();
        QCOMPARE(m_bar->text(), QString());
    }

    void showsACount() {
        m_bar->setCount("3 of 7 nodes");
        QCOMPARE(m_bar->findChild<QLabel*>("filterCount")->text(), QStringLiteral("3 of 7 nodes"));
    }

    void hasNames() { QCOMPARE(nameless(*m_bar).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(FilterBarTest)
#include "filter_bar_test.moc"

#include "gui/views/filter_bar.h"

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

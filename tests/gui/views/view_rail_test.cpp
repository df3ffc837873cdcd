#include "gui/views/view_rail.h"

#include <QSignalSpy>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class ViewRailTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ViewRail> m_rail;

    RailItem& item(const char* name) { return *m_rail->findChild<RailItem*>(name); }

private Q_SLOTS:
    void init() {
        m_rail = std::make_unique<ViewRail>();
        m_rail->resize(m_rail->width(), 400);
        m_rail->show();
    }

    void choosesAViewByMouse() {
        QSignalSpy chosen(m_rail.get(), &ViewRail::viewChosen);
        QTest::mouseClick(&item("railEvents"), Qt::LeftButton);
        QCOMPARE(chosen.at(0).at(0).toInt(), int(ViewRail::Events));
        QCOMPARE(m_rail->view(), int(ViewRail::Events));
    }

    void choosesAViewByKey() {
        QSignalSpy chosen(m_rail.get(), &ViewRail::viewChosen);
        for (const char* name : {"railNodes", "railBeliefs", "railLinks", "railFindings",
                                 "railEvents", "railMessages"}) {
            QVERIFY(item(name).focusPolicy() & Qt::TabFocus);
        }
        QTest::keyClick(&item("railMessages"), Qt::Key_Space);
        QCOMPARE(chosen.at(0).at(0).toInt(), int(ViewRail::Messages));
        QCOMPARE(m_rail->view(), int(ViewRail::Messages));
    }

    void holdsOneViewAtATime() {
        m_rail->setView(ViewRail::Messages);
        QVERIFY(!item("railNodes").isChecked());
        QVERIFY(item("railMessages").isChecked());
        QVERIFY(item("railMessages").toolTip().contains("Ctrl+6"));
    }

    void showsBadges() {
        const QImage without = grabbed(*m_rail);
        m_rail->setBadge(ViewRail::Messages, 12);
        QCOMPARE(item("railMessages").badge(), 12);
        QVERIFY(grabbed(*m_rail) != without);
    }

    void shrinksToIconsButKeepsNames() {
        const int wide = m_rail->width();
        m_rail->setCompact(true);
        QVERIFY(m_rail->isCompact());
        QVERIFY(m_rail->maximumWidth() < wide);
        QVERIFY(!item("railNodes").toolTip().isEmpty());
        QCOMPARE(nameless(*m_rail).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(ViewRailTest)
#include "view_rail_test.moc"

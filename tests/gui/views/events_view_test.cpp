#include "gui/views/events_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include "gui/models/event_log_model.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class EventsViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventLogModel> m_model;
    std::unique_ptr<EventsView> m_view;

    QTableView& table() { return *m_view->findChild<QTableView*>("eventTable"); }
    QPushButton& newer() { return *m_view->findChild<QPushButton*>("newEventsButton"); }
    QScrollBar& bar() { return *table().verticalScrollBar(); }
    void happen(int count) {
        Story story;
        for (int i = 0; i < count; ++i) {
            story.joined("node-" + std::to_string(i));
        }
        m_model->apply(story.take());
    }

private Q_SLOTS:
    void init() {
        m_view.reset();
        m_model = std::make_unique<EventLogModel>();
        m_view = std::make_unique<EventsView>(*m_model);
        m_view->resize(900, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void followsTheTail() {
        happen(100);
        QTRY_COMPARE(bar().value(), bar().maximum());
        happen(50);
        QVERIFY(m_view->isFollowing());
        QTRY_COMPARE(bar().value(), bar().maximum());
        QVERIFY(newer().isHidden());
    }

    void countsWhatIsNewWhileSomebodyReads() {
        happen(100);
        QTRY_VERIFY(bar().maximum() > 10);
        bar().setValue(0);
        QVERIFY(!m_view->isFollowing());
        happen(7);
        QCOMPARE(bar().value(), 0);
        QVERIFY(!newer().isHidden());
        QVERIFY2(newer().text().contains("7"), qPrintable(newer().text()));
        newer().click();
        QVERIFY(m_view->isFollowing());
        QTRY_COMPARE(bar().value(), bar().maximum());
        QVERIFY(newer().isHidden());
    }

    void followsAgainAtTheEnd() {
        happen(100);
        QTRY_VERIFY(bar().maximum() > 10);
        bar().setValue(0);
        bar().setValue(bar().maximum());
        QVERIFY(m_view->isFollowing());
    }

    void filtersAndSaysWhyItIsEmpty() {
        auto* empty = m_view->findChild<QLabel*>("eventsEmpty");
        QVERIFY(!empty->isHidden());
        happen(3);
        QVERIFY(empty->isHidden());
        m_view->findChild<QLineEdit*>("filterField")->setText("node-2");
        QCOMPARE(m_model->rowCount(), 1);
        m_view->findChild<QLineEdit*>("filterField")->setText("nothing like it");
        QVERIFY(!empty->isHidden());
    }

    void choosesANodeByDoubleClick() {
        happen(3);
        QSignalSpy chosen(m_view.get(), &EventsView::nodeChosen);
        Q_EMIT table().doubleClicked(m_model->index(1, 0));
        QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("node-1"));
    }

    void hasNames() { QCOMPARE(nameless(*m_view).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(EventsViewTest)
#include "events_view_test.moc"

#include "gui/lab/lab_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "gui/lab/lesson_card.h"
#include "gui/lab/node_panel.h"
#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/lesson_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::LabPage;
using swimscope::gui::LessonCard;
using swimscope::gui::NodePanel;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::lessonFrame;
using swimscope::gui::test::lessonScript;
namespace sim = swimscope::sim;

class LabPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabsChooseAView() {
        LabModel model;
        LabPage page(model);
        page.show();
        QTest::mouseClick(page.findChild<QToolButton*>("labTab2"), Qt::LeftButton);
        QCOMPARE(page.view(), LabPage::Compare);
    }

    void theViewpointIsWishedAndFollowed() {
        LabModel model;
        LabPage page(model);
        model.show(labFrame(3));
        auto* viewpoint = page.findChild<QComboBox*>("labViewpoint");
        QCOMPARE(viewpoint->count(), 4);
        QCOMPARE(viewpoint->currentText(), QStringLiteral("n-01"));
        QSignalSpy wished(&model, &LabModel::wished);
        Q_EMIT viewpoint->activated(3);
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        QCOMPARE(std::get<sim::SetViewpoint>(command).host, sim::HostId(3));
        auto frame = labFrame(3);
        frame->viewpoint = sim::kNoHost;
        model.show(frame);
        QCOMPARE(viewpoint->currentText(), QStringLiteral("everybody"));
    }

    void aNarrowPageHidesItsSideBehindAButton() {
        LabModel model;
        LabPage page(model);
        page.resize(1112, 600);
        page.show();
        auto* side = page.findChild<QWidget*>("labSide");
        auto* button = page.findChild<QToolButton*>("labSideButton");
        QTRY_VERIFY_WITH_TIMEOUT(side->isVisible() && !button->isVisible(), 60000);
        page.resize(856, 480);
        QTRY_VERIFY_WITH_TIMEOUT(!side->isVisible() && button->isVisible(), 60000);
        auto frame = labFrame(3);
        frame->inspection = std::make_shared<const sim::LabInspection>();
        model.show(frame);
        QVERIFY(side->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!side->isVisible());
    }

    void aLowPageHasItsLessonAtTheSide() {
        LabModel model;
        LabPage page(model);
        page.resize(1100, 700);
        page.show();
        const auto script = lessonScript();
        model.show(lessonFrame(script, 3, false));
        auto* lesson = page.findChild<LessonCard*>("lessonCard");
        auto* side = page.findChild<QScrollArea*>("labLessonSide");
        auto* node = page.findChild<NodePanel*>("nodePanel");
        QTRY_VERIFY_WITH_TIMEOUT(lesson->isVisible() && !side->isVisible(), 60000);
        QVERIFY(node->isVisible());
        page.resize(1100, 500);
        QTRY_VERIFY_WITH_TIMEOUT(side->isVisible() && side->isAncestorOf(lesson), 60000);
        QVERIFY(lesson->isVisible() && !node->isVisible());
        model.select({2});
        QVERIFY(node->isVisible() && !side->isVisible());
        model.show(lessonFrame(script, 11, false));
        QVERIFY(!node->isVisible() && side->isVisible());
        page.resize(1100, 700);
        QTRY_VERIFY_WITH_TIMEOUT(!side->isVisible() && !side->isAncestorOf(lesson), 60000);
        QVERIFY(lesson->isVisible() && node->isVisible());
    }

    void forAProjectorTheToolsGo() {
        LabModel model;
        LabPage page(model);
        page.resize(1100, 700);
        page.show();
        model.show(labFrame(3));
        auto* shape = page.findChild<QToolButton*>("mapShape0");
        auto* bar = page.findChild<QWidget*>("mapBar");
        page.setBare(true);
        QVERIFY(!shape->isVisible() && bar->isVisible());
        page.resize(1100, 320);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 60000);
        page.setBare(false);
        QVERIFY(shape->isVisible() && bar->isVisible());
    }

    void saysThatTheLabIsOver() {
        LabModel model;
        LabPage page(model);
        page.show();
        model.show(labFrame(3));
        auto* over = page.findChild<QLabel*>("labOver");
        QVERIFY(!over->isVisible());
        model.end();
        QVERIFY(over->isVisible());
        QVERIFY(!page.findChild<QComboBox*>("labViewpoint")->isEnabled());
        QVERIFY(!page.findChild<QPushButton*>("labRun")->isEnabled());
        model.clear();
        QVERIFY(!over->isVisible());
    }

    void saysWhatCouldNotBeDone() {
        LabModel model;
        LabPage page(model);
        page.show();
        model.refuse(QStringLiteral("n-02 is dead already"));
        QCOMPARE(page.findChild<QLabel*>("labProblem")->text(),
                 QStringLiteral("n-02 is dead already"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabPageTest)
#include "lab_page_test.moc"

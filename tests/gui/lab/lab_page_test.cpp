#include "gui/lab/lab_page.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::LabPage;
using swimscope::gui::test::labFrame;
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

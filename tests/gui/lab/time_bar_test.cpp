#include "gui/lab/time_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::TimeBar;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::nameless;
namespace base = swimscope::base;
namespace sim = swimscope::sim;

constexpr int kBarCeiling = 60000;

/// A page with nothing but the bar.
struct BarPage {
    explicit BarPage(int width) {
        auto* column = new QVBoxLayout(&page);
        column->addWidget(new TimeBar(model, &page));
        page.resize(width, 80);
        page.show();
    }
    template <typename Widget>
    Widget& find(const char* name) {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    LabModel model;
    QWidget page;
};

template <typename Command>
Command barWish(const QSignalSpy& wished, int at) {
    return std::get<Command>(wished.at(at).at(0).value<sim::LabCommand>());
}

std::shared_ptr<sim::LabFrame> standing() {
    auto frame = labFrame(3);
    frame->now = base::Instant(std::chrono::milliseconds(12400));
    frame->end = base::Instant(std::chrono::seconds(20));
    frame->steps = 7;
    return frame;
}

class TimeBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void buttonsWishWhatTheySay() {
        BarPage bar(1200);
        bar.model.show(standing());
        QCOMPARE(bar.find<QLabel>("labTime").text(), QStringLiteral("12.400 s"));
        QSignalSpy wished(&bar.model, &LabModel::wished);
        QTest::mouseClick(&bar.find<QPushButton>("labRun"), Qt::LeftButton);
        barWish<sim::GoOn>(wished, 0);
        bar.find<QComboBox>("labStepUnit").setCurrentIndex(1);
        QTest::mouseClick(&bar.find<QToolButton>("labStepForth"), Qt::LeftButton);
        QVERIFY(barWish<sim::Step>(wished, 1).unit == sim::Step::Unit::ProbePeriod);
        QTest::mouseClick(&bar.find<QToolButton>("labStepBack"), Qt::LeftButton);
        barWish<sim::Seek>(wished, 2);
        Q_EMIT bar.find<QComboBox>("labSpeed").activated(8);
        QCOMPARE(barWish<sim::SetSpeed>(wished, 3).factor, 100.0);
        QCOMPARE(nameless(bar.page), QStringList());
    }

    void undoIsOfferedWithWhatItUndoes() {
        BarPage bar(1200);
        bar.model.show(standing());
        auto& undo = bar.find<QToolButton>("labUndo");
        QVERIFY(!undo.isEnabled());
        auto frame = standing();
        frame->canUndo = true;
        frame->canRedo = true;
        sim::LabBranch branch;
        branch.id = 1;
        branch.pokes = {
            {{0, base::Instant(std::chrono::seconds(5))}, *sim::readPoke("kill n-0003")},
            {{0, base::Instant(std::chrono::seconds(15))}, *sim::readPoke("heal")}};
        frame->branches = std::make_shared<const std::vector<sim::LabBranch>>(1, branch);
        bar.model.show(frame);
        QVERIFY(undo.isEnabled());
        QVERIFY(undo.toolTip().contains(QLatin1String("n-03 is killed")));
        QSignalSpy wished(&bar.model, &LabModel::wished);
        bar.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar.page, kBarCeiling));
        auto& unit = bar.find<QComboBox>("labStepUnit");
        unit.setFocus();
        QTest::keyClick(&unit, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&unit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        barWish<sim::UndoPoke>(wished, 0);
        barWish<sim::RedoPoke>(wished, 1);
    }

    void aLongSearchShowsHowFarItIsAndCanBeLeft() {
        BarPage bar(1200);
        auto frame = standing();
        frame->seeking = 0.4;
        bar.model.show(frame);
        QTRY_COMPARE_WITH_TIMEOUT(bar.find<QStackedWidget>("labClock").currentIndex(), 1,
                                  kBarCeiling);
        QSignalSpy wished(&bar.model, &LabModel::wished);
        QTest::mouseClick(&bar.find<QToolButton>("labCancelSeek"), Qt::LeftButton);
        barWish<sim::CancelSeek>(wished, 0);
        bar.model.show(standing());
        QCOMPARE(bar.find<QStackedWidget>("labClock").currentIndex(), 0);
    }

    void aSlowMachineIsAdmitted() {
        BarPage bar(1200);
        auto frame = standing();
        frame->speed = 100;
        frame->reached = 37.2;
        bar.model.show(frame);
        QCOMPARE(bar.find<QLabel>("labReached").text(), QStringLiteral("of 100×, 37× reached"));
        QCOMPARE(bar.find<QComboBox>("labSpeed").currentText(), QStringLiteral("100×"));
        bar.model.show(standing());
        QVERIFY(bar.find<QLabel>("labReached").isHidden());
    }

    void realSocketsTurnItOffAndSayWhy() {
        BarPage bar(1200);
        auto frame = standing();
        frame->live = true;
        bar.model.show(frame);
        for (const char* name : {"labRun", "labStepBack", "labStepForth", "labSpeed", "labUndo",
                                 "labBranches", "labTimeSlider"}) {
            auto& widget = bar.find<QWidget>(name);
            QVERIFY2(!widget.isEnabled(), name);
            QVERIFY2(widget.toolTip().contains(QLatin1String("real sockets")), name);
        }
    }

    void fitsASmallWindow() {
        BarPage bar(840);
        auto frame = standing();
        frame->speed = 100;
        frame->reached = 37;
        bar.model.show(frame);
        QTRY_VERIFY_WITH_TIMEOUT(bar.find<QLabel>("labSpeedWord").isHidden(), kBarCeiling);
        QVERIFY(bar.page.minimumSizeHint().width() <= 840);
        QVERIFY(bar.find<QWidget>("labTimeSlider").width() >= 120);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(TimeBarTest)
#include "time_bar_test.moc"

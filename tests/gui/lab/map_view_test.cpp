#include "gui/lab/map_view.h"

#include <QCheckBox>
#include <QToolButton>
#include <QtTest>

#include "gui/lab/lab_map.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MapShape;
using swimscope::gui::MapView;
using swimscope::gui::test::labFrame;

class MapViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesThatDoNotFitSayWhy() {
        LabModel model;
        MapView view(model);
        model.show(labFrame(500));
        auto* ring = view.findChild<QToolButton*>("mapShape0");
        QVERIFY(!ring->isEnabled());
        QVERIFY(ring->toolTip().contains("400"));
        QVERIFY(view.findChild<QToolButton*>("mapShape1")->isChecked());
        model.show(labFrame(20));
        QVERIFY(ring->isEnabled());
        QVERIFY(ring->isChecked());
    }

    void aShapeCanBeChosen() {
        LabModel model;
        MapView view(model);
        model.show(labFrame(20));
        QTest::mouseClick(view.findChild<QToolButton*>("mapShape2"), Qt::LeftButton);
        QCOMPARE(view.map().shape(), MapShape::Matrix);
    }

    void toolsDoWhatTheySay() {
        LabModel model;
        MapView view(model);
        view.resize(700, 500);
        view.show();
        model.show(labFrame(20));
        view.findChild<QCheckBox*>("mapTruth")->setChecked(true);
        QVERIFY(view.map().scene().truth);
        auto* partition = view.findChild<QToolButton*>("mapPartition");
        partition->click();
        QVERIFY(view.map().partitioning());
        view.map().setPartitioning(false);
        QVERIFY(!partition->isChecked());
        view.findChild<QToolButton*>("mapZoomIn")->click();
        QVERIFY(view.map().scene().view.scale() > 1);
        view.findChild<QToolButton*>("mapFit")->click();
        QCOMPARE(view.map().scene().view.scale(), 1.0);
    }

    void everythingHasAName() {
        LabModel model;
        MapView view(model);
        view.show();
        model.show(labFrame(20));
        QCOMPARE(swimscope::gui::test::nameless(view), QStringList());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapViewTest)
#include "map_view_test.moc"

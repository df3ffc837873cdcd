#include "gui/lab/map_transform.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::MapTransform;

class MapTransformTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBackIsTheSamePlace() {
        MapTransform view;
        view.zoomAt({120, 80}, 2.5);
        view.pan({7, -3});
        QCOMPARE(view.toLayout(view.toView({33, 44})), QPointF(33, 44));
    }

    void whatIsUnderThePointerStays() {
        MapTransform view;
        const QPointF before = view.toLayout({200, 100});
        view.zoomAt({200, 100}, 3);
        QCOMPARE(view.toLayout({200, 100}), before);
        QCOMPARE(view.scale(), 3.0);
    }

    void zoomHasLimits() {
        MapTransform view;
        view.zoomAt({0, 0}, 1e9);
        QCOMPARE(view.scale(), MapTransform::kMost);
        view.zoomAt({0, 0}, 1e-9);
        QCOMPARE(view.scale(), MapTransform::kLeast);
    }

    void fitShowsEverythingInTheMiddle() {
        MapTransform view;
        const QRectF bounds(10, 20, 400, 200);
        view.fit(bounds, {200, 200});
        QCOMPARE(view.scale(), 0.5);
        QCOMPARE(view.toView(bounds.center()), QPointF(100, 100));
        view.fit(bounds, {2000, 2000});
        QCOMPARE(view.scale(), 1.0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapTransformTest)
#include "map_transform_test.moc"

#include "gui/views/sparkline.h"

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class SparklineTest : public QObject {
    Q_OBJECT

    static QImage drawn(const std::vector<RttSample>& samples, double scale = 10) {
        return painted({60, 20}, Qt::white, [&](QPainter& painter) {
            paintSparkline(painter, QRectF(4, 4, 52, 12), samples, scale, Qt::black);
        });
    }
    static int ink(const std::vector<RttSample>& samples, double scale = 10) {
        return inkIn(drawn(samples, scale), Qt::white);
    }

private Q_SLOTS:
    void drawsNothingWithoutSamples() {
        QCOMPARE(ink({}), 0);
        QCOMPARE(ink({{0, 5}}, 0), 0);
    }

    void drawsOneSampleAsADotAtTheRight() {
        const QImage image = drawn({{0, 5}});
        QVERIFY(inkIn(image, Qt::white) > 0);
        QCOMPARE(inkIn(image.copy(0, 0, 50, 20), Qt::white), 0);
    }

    void drawsManySamplesInsideItsRectangle() {
        std::vector<RttSample> samples;
        for (int i = 0; i < 500; ++i) {
            samples.push_back({i, i % 3 == 0 ? 500.0 : 2.0});
        }
        const QImage image = drawn(samples);
        QVERIFY(inkIn(image, Qt::white) > 100);
        QCOMPARE(inkIn(image.copy(0, 0, 60, 2), Qt::white), 0);
        QCOMPARE(inkIn(image.copy(0, 0, 2, 20), Qt::white), 0);
    }

    void leavesAGapForAMissedPing() {
        const std::vector<RttSample> whole(40, RttSample{0, 5});
        std::vector<RttSample> holed = whole;
        for (std::size_t i = 10; i < 30; ++i) {
            holed[i].rttMs = -1;
        }
        QVERIFY(ink(holed) < ink(whole) * 3 / 4);
    }

    void drawsNothingWhenEveryPingWasMissed() {
        QCOMPARE(ink(std::vector<RttSample>(10, RttSample{0, -1})), 0);
    }
};

SWIMSCOPE_GUI_TEST(SparklineTest)
#include "sparkline_test.moc"

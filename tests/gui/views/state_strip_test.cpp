#include "gui/views/state_strip.h"

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
namespace swim = swimscope::swim;

class StateStripTest : public QObject {
    Q_OBJECT

    static std::vector<StateSpan> troubled() {
        return {{0, swim::State::Alive, 1},
                {100'000, swim::State::Suspect, 1},
                {150'000, swim::State::Alive, 2},
                {180'000, swim::State::Suspect, 2},
                {190'000, swim::State::Dead, 2}};
    }

private Q_SLOTS:
    void paintsWithoutHistory() {
        StateStrip strip;
        strip.resize(300, strip.height());
        QVERIFY(!grabbed(strip).isNull());
        QCOMPARE(strip.suspicions(), 0);
    }

    void countsSuspicionsAndSaysSo() {
        StateStrip strip;
        strip.setHistory(troubled(), 200'000);
        QCOMPARE(strip.suspicions(), 2);
        QVERIFY(strip.accessibleDescription().contains("2"));
        QVERIFY(!strip.accessibleName().isEmpty());
    }

    void readsTheNewestStatesOut() {
        StateStrip strip;
        strip.setHistory(troubled(), 200'000);
        const QString spoken = strip.accessibleDescription();
        QVERIFY2(spoken.indexOf("dead from") > 0 &&
                     spoken.indexOf("dead from") < spoken.indexOf("suspect from"),
                 qPrintable(spoken));
        QVERIFY(spoken.contains("incarnation 2"));
        std::vector<StateSpan> years;
        for (int i = 0; i < 150; ++i) {
            years.push_back({i * 1000, swim::State::Suspect, 1});
        }
        strip.setHistory(years, 200'000);
        QCOMPARE(strip.accessibleDescription().count("suspect from"), 10);
    }

    void drawsTroubleTaller() {
        StateStrip strip;
        strip.resize(300, strip.height());
        strip.setHistory({{0, swim::State::Alive, 1}}, 200'000);
        const QImage calm = grabbed(strip);
        strip.setHistory(troubled(), 200'000);
        const QImage image = grabbed(strip);
        const QColor ground = calm.pixelColor(0, 0);
        QVERIFY(inkIn(image, ground) > inkIn(calm, ground));
    }

    void zoomsByKeyAndWheel() {
        StateStrip strip;
        strip.resize(300, strip.height());
        strip.setHistory(troubled(), 200'000);
        const QImage whole = grabbed(strip);
        QTest::keyClick(&strip, Qt::Key_Plus);
        QVERIFY(grabbed(strip) != whole);
        QTest::keyClick(&strip, Qt::Key_Minus);
        QCOMPARE(grabbed(strip), whole);
        QWheelEvent wheel(QPointF(10, 10), QPointF(10, 10), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&strip, &wheel);
        QVERIFY(grabbed(strip) != whole);
    }
};

SWIMSCOPE_GUI_TEST(StateStripTest)
#include "state_strip_test.moc"

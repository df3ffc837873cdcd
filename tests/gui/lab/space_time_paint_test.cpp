#include "gui/lab/space_time_paint.h"

#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::arrowColour;
using swimscope::gui::paintArrow;
using swimscope::gui::paintBelief;
using swimscope::gui::theme;
using swimscope::gui::test::painted;
using swimscope::gui::test::pixelsOf;
namespace sim = swimscope::sim;
using swimscope::swim::State;

class SpaceTimePaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newsHasTheColourOfWhatItSays() {
        sim::ChronicleMessage message;
        message.kind = sim::MessageKind::Ping;
        QCOMPARE(arrowColour(message), theme().s1);
        message.says = sim::ChronicleWord{State::Suspect, 1};
        QCOMPARE(arrowColour(message), theme().s3);
        message.says->state = State::Alive;
        QCOMPARE(arrowColour(message), theme().aliveT);
        message.says->state = State::Dead;
        QCOMPARE(arrowColour(message), theme().deadT);
    }

    void whatIsLostEndsInACross() {
        sim::ChronicleMessage message;
        const auto picture = [&message] {
            return painted({100, 40}, theme().surface, [&message](QPainter& painter) {
                paintArrow(painter, {10, 20}, {80, 20}, message, true);
            });
        };
        QCOMPARE(pixelsOf(picture(), theme().deadO), 0);
        message.lost = true;
        QVERIFY(pixelsOf(picture(), theme().deadO) > 0);
    }

    void aBeliefIsAsThickAsTheDoubt() {
        const auto inkOf = [](std::optional<State> state, bool absent, const QColor& colour) {
            return pixelsOf(painted({100, 20}, theme().surface,
                                    [&](QPainter& painter) {
                                        paintBelief(painter, 0, 100, 10, state, absent);
                                    }),
                            colour);
        };
        const int alive = inkOf(State::Alive, false, theme().aliveF);
        const int suspect = inkOf(State::Suspect, false, theme().suspF);
        QVERIFY(alive > 0);
        QVERIFY(suspect > 2 * alive);
        QCOMPARE(inkOf(State::Alive, true, theme().aliveF), 0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimePaintTest)
#include "space_time_paint_test.moc"

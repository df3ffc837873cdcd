#include "gui/lab/map_flights.h"

#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using std::chrono::milliseconds;
using swimscope::gui::MapFlights;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;

base::Instant instant(int ms) {
    return base::Instant(milliseconds(ms));
}

sim::LabMessage flying(std::uint64_t serial, int sent, int arrival) {
    sim::LabMessage message;
    message.serial = serial;
    message.kind = sim::MessageKind::Ping;
    message.from = 1;
    message.to = 2;
    message.sent = instant(sent);
    message.arrival = instant(arrival);
    return message;
}

std::shared_ptr<sim::LabFrame> frameAt(int ms, bool running,
                                       std::vector<sim::LabMessage> messages = {}) {
    auto frame = labFrame(3);
    frame->now = instant(ms);
    frame->running = running;
    frame->messages = std::move(messages);
    return frame;
}

class MapFlightsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStandingLabShowsTheExactPlace() {
        MapFlights flights;
        flights.follow(*frameAt(125, false, {flying(1, 100, 200)}), 0, false);
        QCOMPARE(flights.shown().size(), std::size_t(1));
        QCOMPARE(flights.shown()[0].progress, 0.25);
        flights.moveTo(5000);
        QCOMPARE(flights.shown()[0].progress, 0.25);
    }

    void aQuickMessageIsDrawnLongEnoughToBeSeen() {
        MapFlights flights;
        flights.follow(*frameAt(100, true), 0, false);
        flights.follow(*frameAt(116, true, {flying(1, 115, 117)}), 16, false);
        flights.follow(*frameAt(132, true), 32, false);
        QCOMPARE(flights.shown().size(), std::size_t(1));
        flights.moveTo(16 + MapFlights::kShortest / 2);
        QCOMPARE(flights.shown()[0].progress, 0.5);
        flights.moveTo(16 + MapFlights::kShortest);
        QVERIFY(flights.shown().empty());
    }

    void aSlowMessageFollowsVirtualTime() {
        MapFlights flights;
        flights.follow(*frameAt(100, true), 0, false);
        flights.follow(*frameAt(116, true, {flying(1, 110, 1110)}), 16, false);
        flights.follow(*frameAt(610, true, {flying(1, 110, 1110)}), 500, false);
        QCOMPARE(flights.shown().size(), std::size_t(1));
        QCOMPARE(flights.shown()[0].progress, 0.5);
        flights.follow(*frameAt(1120, true), 1000, false);
        QVERIFY(flights.shown().empty());
    }

    void aMessageIsTakenInOnce() {
        MapFlights flights;
        const auto message = flying(1, 105, 400);
        flights.follow(*frameAt(100, true), 0, false);
        flights.follow(*frameAt(110, true, {message}), 10, false);
        flights.follow(*frameAt(120, true, {message}), 20, false);
        QCOMPARE(flights.shown().size(), std::size_t(1));
    }

    void ofVeryManySomeAreDrawnAndTheRestCounted() {
        std::vector<sim::LabMessage> many;
        for (std::uint64_t i = 1; i <= 1000; ++i) {
            many.push_back(flying(i, 100, 200));
        }
        many.back().from = 3;
        MapFlights flights;
        flights.prefer(3, sim::kNoHost);
        flights.follow(*frameAt(150, false, many), 0, false);
        QCOMPARE(flights.shown().size(), MapFlights::kMostShown);
        QCOMPARE(flights.leftOut(), std::size_t(700));
        QCOMPARE(flights.shown()[0].message.serial, std::uint64_t(1000));
        flights.follow(*frameAt(151, true, many), 10, false);
        QCOMPARE(flights.shown().size(), MapFlights::kMostShown - MapFlights::kKeptForChosen + 1);
    }

    void ofASteadyStreamThereAreAlwaysSomeToBeSeen() {
        MapFlights flights;
        flights.follow(*frameAt(0, true), 0, false);
        std::size_t least = MapFlights::kMostShown;
        for (int tick = 1; tick <= 60; ++tick) {
            auto frame = frameAt(16 * tick, true);
            for (std::uint64_t i = 1; i <= 1000; ++i) {
                const std::uint64_t serial = static_cast<std::uint64_t>(tick) * 1000 + i;
                frame->recent.push_back(flying(serial, 16 * tick - 1, 16 * tick));
            }
            flights.follow(*frame, 16.0 * tick, false);
            least = tick > 12 ? std::min(least, flights.shown().size()) : least;
        }
        QVERIFY2(least > MapFlights::kMostShown / 2, qPrintable(QString::number(least)));
    }

    void whatLandedBetweenTwoFramesIsSeenAllTheSame() {
        MapFlights flights;
        flights.follow(*frameAt(100, true), 0, false);
        auto frame = frameAt(116, true);
        frame->recent = {flying(1, 95, 96), flying(2, 105, 106)};
        flights.follow(*frame, 16, false);
        QCOMPARE(flights.shown().size(), std::size_t(1));
        QCOMPARE(flights.shown()[0].message.serial, std::uint64_t(2));
        auto next = frameAt(132, true);
        next->recent = frame->recent;
        flights.follow(*next, 32, false);
        QCOMPARE(flights.shown().size(), std::size_t(1));
    }

    void aLostMessageStopsShortAndItsCrossFades() {
        MapFlights flights;
        flights.follow(*frameAt(100, true), 0, false);
        auto frame = frameAt(116, true);
        frame->lost = {flying(0, 105, 0)};
        flights.follow(*frame, 16, false);
        flights.moveTo(16 + MapFlights::kShortest);
        QCOMPARE(flights.shown().size(), std::size_t(1));
        QCOMPARE(flights.shown()[0].progress, MapFlights::kLostAt);
        QVERIFY(flights.shown()[0].cross > 0.5);
        flights.moveTo(16 + MapFlights::kShortest + MapFlights::kLostLinger);
        QVERIFY(flights.shown().empty());
    }

    void aMessageForTheDeadEndsWithACrossAtTheirDoor() {
        MapFlights flights;
        flights.follow(*frameAt(100, true), 0, false);
        auto frame = frameAt(116, true);
        frame->recent = {flying(4, 105, 106)};
        frame->lost = {flying(4, 105, 106)};
        flights.follow(*frame, 16, false);
        flights.moveTo(16 + MapFlights::kShortest);
        QCOMPARE(flights.shown().size(), std::size_t(1));
        QCOMPARE(flights.shown()[0].progress, 1.0);
        QVERIFY(flights.shown()[0].cross > 0.9);
    }

    void goingBackForgetsWhatFlew() {
        MapFlights flights;
        flights.follow(*frameAt(100, true), 0, false);
        flights.follow(*frameAt(116, true, {flying(1, 110, 117)}), 16, false);
        flights.follow(*frameAt(50, true), 20, false);
        QVERIFY(flights.shown().empty());
    }

    void whereNothingMayMoveAMessageStandsAtItsEnd() {
        MapFlights flights;
        flights.follow(*frameAt(100, true), 0, true);
        flights.follow(*frameAt(116, true, {flying(1, 110, 117)}), 16, true);
        QCOMPARE(flights.shown()[0].progress, 1.0);
        flights.moveTo(16 + MapFlights::kStill);
        QVERIFY(flights.shown().empty());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapFlightsTest)
#include "map_flights_test.moc"

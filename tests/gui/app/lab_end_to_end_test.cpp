// A person in the lab: opens fifty nodes, breaks them by mouse, stops, steps, goes back, undoes.

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include "gui/lab/lab_map.h"
#include "gui/lab/map_messages.h"
#include "gui/lab/time_slider.h"
#include "gui/models/beliefs_model.h"
#include "gui/views/view_rail.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

namespace {

using swimscope::gui::BeliefsModel;
using swimscope::gui::LabMap;
using swimscope::gui::LabModel;
using swimscope::gui::test::kCeiling;
using swimscope::gui::test::WindowFixture;
using swimscope::watch::Belief;
namespace base = swimscope::base;
namespace gui = swimscope::gui;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

class LabEndToEndTest : public QObject {
    Q_OBJECT

    static constexpr sim::HostId kVictim = 30;

    std::unique_ptr<WindowFixture> m_fixture;

    LabModel& lab() { return m_fixture->bridge->lab(); }
    LabMap& map() { return m_fixture->find<LabMap>("labMap"); }
    void press(const char* button) {
        QTest::mouseClick(&m_fixture->find<QAbstractButton>(button), Qt::LeftButton);
    }
    QPoint placeOf(sim::HostId host) { return map().nodeRect(int(host) - 1).center(); }
    /// The menu that a right click opens, and one of its entries.
    void choose(const QPoint& place, const char* menuName, const QString& entry) {
        QContextMenuEvent click(QContextMenuEvent::Mouse, place, map().mapToGlobal(place));
        QApplication::sendEvent(&map(), &click);
        QPointer<QMenu> menu = map().findChild<QMenu*>(QLatin1String(menuName));
        QVERIFY(menu != nullptr);
        for (QAction* action : menu->findChildren<QAction*>()) {
            if (action->objectName() == entry || action->text() == entry) {
                QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
                action->trigger();
                menu->close();
                return;
            }
        }
        QFAIL(qPrintable(entry));
    }
    void openFifty() {
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            dialog->findChild<QSpinBox*>("newLabNodes")->setValue(50);
            QTest::mouseClick(dialog->findChild<QPushButton*>("newLabOpen"), Qt::LeftButton);
        });
        press("welcomeNewLab");
        QTRY_COMPARE_WITH_TIMEOUT(lab().frame().nodes.size(), std::size_t(50), kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(lab().frame().running, kCeiling);
    }
    void pause() {
        if (lab().frame().running) {
            press("labRun");
        }
        QTRY_VERIFY_WITH_TIMEOUT(!lab().frame().running, kCeiling);
    }
    void fast() {
        auto& speed = m_fixture->find<QComboBox>("labSpeed");
        speed.setCurrentIndex(speed.count() - 1);
        Q_EMIT speed.activated(speed.currentIndex());
    }
    swim::State believed(sim::HostId host) {
        return lab().node(host)->belief.value_or(swim::State::Left);
    }
    /// What most observers hold of the killed node, as the matrix has it.
    Belief inMatrix() {
        m_fixture->window->showView(gui::ViewRail::Beliefs);
        BeliefsModel& beliefs = m_fixture->bridge->beliefs();
        const int row = beliefs.rowOf(lab().nodeName(kVictim));
        const Belief held = row < 0 ? Belief::Unknown : beliefs.majority(row);
        m_fixture->window->showView(gui::ViewRail::Lab);
        return held;
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        openFifty();
    }
    void cleanup() { m_fixture.reset(); }

    void aKilledNodeIsSuspectThenDeadAndTheKillIsUndone() {
        choose(placeOf(kVictim), "mapNodeMenu", "faultKill");
        QTRY_VERIFY_WITH_TIMEOUT(lab().node(kVictim)->truth == sim::LabTruth::Killed, kCeiling);
        pause();
        const std::uint64_t before = lab().frame().steps;
        for (int i = 1; i <= 10; ++i) {
            press("labStepForth");
            QTRY_COMPARE_WITH_TIMEOUT(lab().frame().steps, before + std::uint64_t(i), kCeiling);
        }
        // At its usual speed: the doubt lasts four seconds at least, which nobody overlooks.
        press("labRun");
        QTRY_VERIFY_WITH_TIMEOUT(believed(kVictim) == swim::State::Suspect, kCeiling);
        QVERIFY2(map().textOf(kVictim - 1).contains("suspect"),
                 qPrintable(map().textOf(kVictim - 1)));
        QTRY_VERIFY_WITH_TIMEOUT(inMatrix() == Belief::Suspect || inMatrix() == Belief::Dead,
                                 kCeiling);
        fast();
        QTRY_VERIFY_WITH_TIMEOUT(believed(kVictim) == swim::State::Dead, kCeiling);
        pause();
        QVERIFY2(map().textOf(kVictim - 1).contains("dead"), qPrintable(map().textOf(kVictim - 1)));
        QTRY_COMPARE_WITH_TIMEOUT(inMatrix(), Belief::Dead, kCeiling);
        press("labUndo");
        QTRY_VERIFY_WITH_TIMEOUT(lab().node(kVictim)->truth == sim::LabTruth::Running, kCeiling);
        QCOMPARE(believed(kVictim), swim::State::Alive);
        QTRY_COMPARE_WITH_TIMEOUT(inMatrix(), Belief::Alive, kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(lab().frame().branches->size() > 1, kCeiling);
    }

    void aDrawnPartitionIsTwoHalvesUntilItHeals() {
        press("mapPartition");
        // Around the right half of the ring.
        const QRect area = map().rect();
        const QPoint top(area.center().x() + 2, 4);
        const QPoint bottom(area.center().x() + 2, area.height() - 4);
        QTest::mousePress(&map(), Qt::LeftButton, Qt::NoModifier, top);
        for (const QPoint& place :
             {QPoint(area.width() - 4, 4), QPoint(area.width() - 4, area.height() - 4), bottom}) {
            QMouseEvent move(QEvent::MouseMove, place, map().mapToGlobal(place), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&map(), &move);
        }
        QTest::mouseRelease(&map(), Qt::LeftButton, Qt::NoModifier, bottom);
        // At its usual speed: after half a minute the halves begin to forget each other.
        const auto doubted = [this] {
            std::size_t suspects = 0;
            for (const sim::LabNode& node : lab().frame().nodes) {
                suspects += node.belief != swim::State::Alive ? 1 : 0;
            }
            return suspects;
        };
        QTRY_VERIFY_WITH_TIMEOUT(doubted() >= 20, kCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->bridge->beliefs().islands().size(), 2, kCeiling);
        pause();
        lab().select({1});
        choose(placeOf(1), "mapNodeMenu", "faultHeal");
        fast();
        press("labRun");
        QTRY_VERIFY_WITH_TIMEOUT(doubted() == 0, kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->bridge->beliefs().islands().empty(), kCeiling);
        QVERIFY(lab().frame().problems.empty());
    }

    void aMessageIsDroppedInThePastAndABranchBegins() {
        fast();
        QTRY_VERIFY_WITH_TIMEOUT(lab().frame().now > base::Instant(std::chrono::seconds(5)),
                                 kCeiling);
        pause();
        const base::Instant reached = lab().frame().now;
        auto& slider = m_fixture->find<gui::TimeSlider>("labTimeSlider");
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_PageUp);
        QTRY_VERIFY_WITH_TIMEOUT(lab().frame().now < reached, kCeiling);
        // Somewhere something flies.
        const gui::ShownFlight* flight = nullptr;
        QPointF place;
        for (int tries = 0; tries < 2000 && flight == nullptr; ++tries) {
            const std::uint64_t steps = lab().frame().steps;
            press("labStepForth");
            QTRY_VERIFY_WITH_TIMEOUT(lab().frame().steps > steps, kCeiling);
            for (const gui::ShownFlight& shown : map().flights().shown()) {
                const int from = int(shown.message.from) - 1;
                const int to = int(shown.message.to) - 1;
                // A mouse knows whole pixels only.
                const QPointF at =
                    gui::chordOf(map().scene(), from, to).at(shown.progress).toPoint();
                if (shown.message.serial != 0 && map().nodeUnder(at) < 0 &&
                    gui::flightAt(map().scene(), map().flights().shown(), at) == &shown) {
                    flight = &shown;
                    place = at;
                }
            }
        }
        QVERIFY(flight != nullptr);
        QCOMPARE(lab().frame().branches->size(), std::size_t(1));
        choose(place.toPoint(), "mapMessageMenu", "Drop this message");
        QTRY_COMPARE_WITH_TIMEOUT(lab().frame().branches->size(), std::size_t(2), kCeiling);
        QVERIFY(lab().frame().now < reached);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabEndToEndTest)
#include "lab_end_to_end_test.moc"

#include "gui/models/lab_model.h"

#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

class LabModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestPictureOnly() {
        LabModel model;
        QVERIFY(!model.hasNodes());
        const auto older = labFrame(3);
        const auto newer = labFrame(4);
        QSignalSpy changed(&model, &LabModel::frameChanged);
        model.show(newer);
        model.show(older);
        model.show(nullptr);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.frame().nodes.size(), std::size_t(4));
    }

    void findsNodesByNameAndNumber() {
        LabModel model;
        model.show(labFrame(12));
        QCOMPARE(model.nodeName(12), QStringLiteral("n-12"));
        QCOMPARE(model.nodeName(13), QString());
        QCOMPARE(model.nodeName(sim::kNoHost), QString());
        QCOMPARE(model.hostNamed(QStringLiteral("n-07")), sim::HostId(7));
        QCOMPARE(model.hostNamed(QStringLiteral("nobody")), sim::kNoHost);
        QVERIFY(model.node(13) == nullptr);
    }

    void selectsWhoIsThereAndEachOnce() {
        LabModel model;
        model.show(labFrame(3));
        QSignalSpy changed(&model, &LabModel::selectionChanged);
        model.select({2, 3, 2, 9});
        QCOMPARE(model.selection(), (QList<sim::HostId>{2, 3}));
        QCOMPARE(model.current(), sim::HostId(3));
        model.select({2, 3});
        QCOMPARE(changed.count(), 1);
        model.show(labFrame(2));
        QCOMPARE(model.selection(), QList<sim::HostId>{2});
        model.clear();
        QCOMPARE(model.current(), sim::kNoHost);
    }

    void aLabThatIsOverKeepsItsLastPictureAndHearsNoWishes() {
        LabModel model;
        model.end();
        QVERIFY(!model.over());
        auto frame = labFrame(3);
        frame->running = true;
        frame->canUndo = true;
        model.show(frame);
        model.select({2});
        QSignalSpy changed(&model, &LabModel::frameChanged);
        model.end();
        QCOMPARE(changed.count(), 1);
        QVERIFY(model.over() && model.hasNodes());
        QVERIFY(!model.frame().running && !model.frame().canUndo);
        QCOMPARE(model.current(), sim::HostId(2));
        QSignalSpy wished(&model, &LabModel::wished);
        model.wishPoke(sim::Kill{2});
        QCOMPARE(wished.count(), 0);
        model.clear();
        QVERIFY(!model.over() && !model.hasNodes());
        model.wish(sim::GoOn{});
        QCOMPARE(wished.count(), 1);
    }

    void newNodesAreToldBeforeTheSelectionAmongThem() {
        LabModel model;
        model.show(labFrame(3));
        model.select({3});
        QStringList order;
        connect(&model, &LabModel::nodesChanged, this, [&] { order << "nodes"; });
        connect(&model, &LabModel::selectionChanged, this, [&] {
            order << "selection";
            QCOMPARE(model.current(), sim::kNoHost);
        });
        model.clear();
        QCOMPARE(order, (QStringList{"nodes", "selection"}));
    }

    void passesWishesOn() {
        LabModel model;
        QSignalSpy wished(&model, &LabModel::wished);
        model.wishPoke(sim::Kill{2});
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        const auto* poke = std::get_if<sim::PokeRun>(&command);
        QVERIFY(poke != nullptr);
        QCOMPARE(sim::pokeText(poke->poke), std::string("kill n-0002"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabModelTest)
#include "lab_model_test.moc"

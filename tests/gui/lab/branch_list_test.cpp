#include "gui/lab/branch_list.h"

#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::BranchList;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
using std::chrono::seconds;

sim::PlacedPoke placed(int second, const char* line) {
    return {{0, base::Instant(seconds(second))}, *sim::readPoke(line)};
}

/// The first branch, and one that left it at 12 s and killed n-0003.
std::shared_ptr<sim::LabFrame> forked(sim::BranchId present) {
    auto frame = labFrame(3);
    sim::LabBranch first{1,
                         sim::kNoBranch,
                         {},
                         base::Instant(seconds(60)),
                         "as the script says",
                         {placed(3, "kill n-0001")}};
    sim::LabBranch second{2,
                          1,
                          base::Instant(seconds(12)),
                          base::Instant(seconds(20)),
                          "branch 2",
                          {placed(3, "kill n-0001"), placed(12, "kill n-0003")}};
    frame->branches = std::make_shared<const std::vector<sim::LabBranch>>(
        std::vector<sim::LabBranch>{first, second});
    frame->branch = present;
    return frame;
}

class BranchListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void branchesStandBelowTheirParents() {
        LabModel model;
        BranchList list(model);
        model.show(forked(2));
        QWidget owner;
        owner.show();
        list.popUp(owner);
        auto* tree = list.findChild<QTreeWidget*>("branchTree");
        QCOMPARE(tree->topLevelItemCount(), 1);
        const QTreeWidgetItem* child = tree->topLevelItem(0)->child(0);
        QCOMPARE(child->text(0), QStringLiteral("branch 2"));
        QCOMPARE(child->text(3), QStringLiteral("n-03 is killed"));
        QVERIFY(child->font(0).bold());
        QVERIFY(!tree->topLevelItem(0)->font(0).bold());
    }

    void aClickGoesThereAndANameIsWished() {
        LabModel model;
        BranchList list(model);
        model.show(forked(2));
        QWidget owner;
        owner.show();
        list.popUp(owner);
        auto* tree = list.findChild<QTreeWidget*>("branchTree");
        QSignalSpy wished(&model, &LabModel::wished);
        Q_EMIT tree->itemClicked(tree->topLevelItem(0)->child(0), 0);
        QCOMPARE(wished.size(), 0);
        Q_EMIT tree->itemClicked(tree->topLevelItem(0), 0);
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        QCOMPARE(std::get<sim::SwitchBranch>(command).branch, sim::BranchId(1));
        tree->topLevelItem(0)->child(0)->setText(0, QStringLiteral("what if"));
        const auto rename =
            std::get<sim::RenameBranch>(wished.at(1).at(0).value<sim::LabCommand>());
        QCOMPARE(rename.branch, sim::BranchId(2));
        QCOMPARE(rename.name, std::string("what if"));
    }

    void followsThePresentBranch() {
        LabModel model;
        BranchList list(model);
        model.show(forked(2));
        QWidget owner;
        owner.show();
        list.popUp(owner);
        model.show(forked(1));
        auto* tree = list.findChild<QTreeWidget*>("branchTree");
        QVERIFY(tree->topLevelItem(0)->font(0).bold());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(BranchListTest)
#include "branch_list_test.moc"

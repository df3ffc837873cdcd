#include "gui/lab/update_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_epidemics.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace sim = swimscope::sim;
namespace test = swimscope::gui::test;
using swimscope::gui::LabModel;
using swimscope::gui::UpdateList;

sim::Mark mark(double at, sim::MarkKind kind, sim::HostId host, sim::HostId observer = 0) {
    return {test::labSecond(at), static_cast<std::uint64_t>(at * 10), kind, host, observer};
}

std::shared_ptr<sim::LabFrame> marked(const std::vector<sim::Mark>& marks) {
    auto frame = test::labFrame(9);
    frame->marks = std::make_shared<const std::vector<sim::Mark>>(marks);
    return frame;
}

QStringList rowsOf(UpdateList& list) {
    QStringList rows;
    for (int row = 0; row < list.updates().rowCount(); ++row) {
        rows << list.updates().index(row).data().toString();
    }
    return rows;
}

class UpdateListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestComesFirstAndWhatIsNoNewsDoesNotCome() {
        LabModel model;
        UpdateList list(model);
        QAbstractItemModelTester tester(&list.updates());
        std::vector<sim::Mark> marks = {mark(1, sim::MarkKind::Killed, 3),
                                        mark(2, sim::MarkKind::Suspected, 3, 5),
                                        mark(3, sim::MarkKind::Touched, 4)};
        model.show(marked(marks));
        list.look();
        QCOMPARE(rowsOf(list), QStringList{"2.00 s  n-05 suspects n-03"});
        marks.push_back(mark(4, sim::MarkKind::Died, 3, 6));
        model.show(marked(marks));
        list.look();
        QCOMPARE(rowsOf(list),
                 (QStringList{"4.00 s  n-06 declares n-03 dead", "2.00 s  n-05 suspects n-03"}));
        model.show(marked({}));
        list.look();
        QCOMPARE(list.updates().rowCount(), 0);
    }

    void whatAPersonOrAScriptToldIsNews() {
        LabModel model;
        UpdateList list(model);
        auto frame =
            marked({mark(1, sim::MarkKind::Touched, 2), mark(3, sim::MarkKind::Touched, 4)});
        sim::LabBranch branch;
        branch.id = 1;
        branch.pokes = {{{0, test::labSecond(3)}, *sim::readPoke("broadcast n-0004 rumour 1")}};
        frame->branches = std::make_shared<const std::vector<sim::LabBranch>>(1, branch);
        sim::Script script;
        script.entries.push_back(
            {test::labSecond(1), 7,
             sim::Fault(sim::BroadcastText{2, swimscope::base::toBytes("hello")})});
        frame->script = std::make_shared<const sim::Script>(script);
        model.show(frame);
        list.look();
        QCOMPARE(rowsOf(list), (QStringList{"3.00 s  n-04 tells all: rumour 1",
                                            "1.00 s  n-02 tells all: hello"}));
    }

    void choosingIsSaidAndFollowingIsShown() {
        LabModel model;
        UpdateList list(model);
        list.show();
        const std::vector<sim::Mark> marks = {mark(2, sim::MarkKind::Suspected, 3, 5),
                                              mark(4, sim::MarkKind::Died, 3, 6)};
        model.show(marked(marks));
        list.look();
        QSignalSpy chosen(&list, &UpdateList::chosen);
        list.setCurrentIndex(list.updates().index(1));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<sim::Mark>(), marks[0]);
        auto frame = marked(marks);
        auto epidemic = test::labEpidemic();
        epidemic->mark = marks[1];
        frame->epidemic = epidemic;
        model.show(frame);
        list.look();
        QCOMPARE(list.currentIndex().row(), 0);
        QCOMPARE(chosen.count(), 1);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(UpdateListTest)
#include "update_list_test.moc"

#include "gui/views/links_matrix.h"

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class LinksMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWorksAndWhatDoesNot() {
        LinksModel model;
        Story story;
        watch::LinkProbed probed;
        probed.from = "a";
        probed.to = "b";
        probed.verdict = watch::LinkProbed::Verdict::Reaches;
        probed.rtt = std::chrono::milliseconds(3);
        story.add(watch::Event{probed});
        std::swap(probed.from, probed.to);
        probed.rtt.reset();
        probed.verdict = watch::LinkProbed::Verdict::DoesNot;
        model.apply(story.add(watch::Event{probed}).take());
        LinksMatrix matrix(model);
        matrix.resize(500, 300);
        matrix.follow();
        QVERIFY(pixelsOf(grabbed(matrix), theme().errorB) > 50);
        QCOMPARE(matrix.cellText(0, 1), QStringLiteral("a to b: reaches it in 3.0 ms"));
        QCOMPARE(matrix.cellText(1, 0), QStringLiteral("b to a: does not reach it"));
        QCOMPARE(linkWords(nullptr), QStringLiteral("not asked yet"));
    }
};

SWIMSCOPE_GUI_TEST(LinksMatrixTest)
#include "links_matrix_test.moc"

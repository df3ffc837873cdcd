#include "gui/lab/why_list.h"

#include <QClipboard>
#include <QEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

#include "gui/lab/rule_glyph.h"
#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/lab_steps.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::WhyList;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::labStep;
using swimscope::gui::test::labSteps;
namespace sim = swimscope::sim;

std::shared_ptr<sim::LabFrame> withSteps(std::vector<sim::LabStep> steps) {
    auto frame = labFrame(4);
    frame->why = labSteps(std::move(steps));
    return frame;
}

class WhyListTest : public QObject {
    Q_OBJECT

    static QString headline(WhyList& list) {
        return list.findChild<QLabel*>("whyHeadline")->text();
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void theNewestIsTheHeadline() {
        LabModel model;
        WhyList list(model);
        model.show(withSteps({labStep(11000, 1, "n-02"), labStep(11900, 1, "n-03")}));
        QCOMPARE(headline(list), QStringLiteral("n-01 hears that n-03 left on purpose"));
        QCOMPARE(list.findChild<QLabel*>("whyStep0")->text(),
                 QStringLiteral("n-01 hears that n-02 left on purpose"));
        QCOMPARE(list.findChild<QLabel*>("whyTime0")->text(), QStringLiteral("11.000"));
        QCOMPARE(list.findChild<QLabel*>("whyWhen")->text(), QStringLiteral("11.900 s, n-01"));
    }

    void aSelectionNarrowsItDown() {
        LabModel model;
        WhyList list(model);
        model.show(withSteps({labStep(11000, 1, "n-02"), labStep(11900, 1, "n-03")}));
        model.select({2});
        QCOMPARE(headline(list), QStringLiteral("n-01 hears that n-02 left on purpose"));
        model.select({4});
        QCOMPARE(headline(list), QStringLiteral("n-01 has decided nothing about n-04 lately."));
    }

    void theSentencesCanBeCopied() {
        LabModel model;
        WhyList list(model);
        model.show(withSteps({labStep(11000, 1, "n-02"), labStep(11900, 1, "n-03")}));
        list.findChild<QToolButton*>("whyCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("11.900 s\tn-01 hears that n-03 left on purpose\n"
                                "11.000 s\tn-01 hears that n-02 left on purpose"));
    }

    void aPointerHoldsItStill() {
        LabModel model;
        WhyList list(model);
        model.show(withSteps({labStep(11000, 1, "n-02")}));
        QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
        QCoreApplication::sendEvent(&list, &enter);
        auto frame = withSteps({labStep(11900, 1, "n-03")});
        frame->running = true;
        model.show(frame);
        QCOMPARE(headline(list), QStringLiteral("n-01 hears that n-02 left on purpose"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&list, &leave);
        QCOMPARE(headline(list), QStringLiteral("n-01 hears that n-03 left on purpose"));
    }

    void onlySoManyAreShown() {
        LabModel model;
        WhyList list(model);
        std::vector<sim::LabStep> steps;
        for (int i = 0; i < 60; ++i) {
            steps.push_back(labStep(1000 * i, 1, "n-02"));
        }
        model.show(withSteps(std::move(steps)));
        QCOMPARE(list.text().count(QLatin1Char('\n')), WhyList::kRows);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(WhyListTest)
#include "why_list_test.moc"

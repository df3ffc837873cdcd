#include "gui/lab/chronicle_text.h"

#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::ChronicleNote;
using swimscope::gui::ChronicleText;
using swimscope::gui::digestChronicle;
using swimscope::gui::LabModel;
using swimscope::gui::LaneChoice;
using swimscope::gui::test::doubtAndRefutation;
using swimscope::gui::test::labFrame;

namespace swim = swimscope::swim;

class ChronicleTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsAreShortSentences() {
        LabModel model;
        model.show(labFrame(6));
        const auto told = doubtAndRefutation();
        const auto digest = digestChronicle(*told, LaneChoice::TookPart);
        QStringList words;
        for (const ChronicleNote& note : digest.notes) {
            words << ChronicleText::note(model, *told, note);
        }
        QCOMPARE(words, QStringList({"cut off", "ping 88, lost", "suspects n-03",
                                     "refutes, incarnation 2"}));
    }

    void aMessageSaysWhatItCarries() {
        LabModel model;
        model.show(labFrame(6));
        const auto told = doubtAndRefutation();
        const QString lost = ChronicleText::message(model, 3, told->messages[0]);
        QVERIFY(lost.startsWith(QStringLiteral("n-02 \u2192 n-03, ping 88, lost")));
        QVERIFY(lost.contains(QStringLiteral("never arrived")));
        const QString doubt = ChronicleText::message(model, 3, told->messages[3]);
        QVERIFY(doubt.contains(QStringLiteral("It says: n-03 is suspect, incarnation 1")));
        QVERIFY(doubt.contains(QStringLiteral("60.0 ms")));
    }

    void theWindowIsOneSentence() {
        LabModel model;
        model.show(labFrame(6));
        auto told = *doubtAndRefutation();
        const auto sentence = [&] {
            return ChronicleText::summary(model, told, digestChronicle(told, LaneChoice::TookPart));
        };
        QCOMPARE(sentence(),
                 QStringLiteral("n-03 is suspected and refutes it with incarnation 2."));
        told.beliefs.resize(6);
        QCOMPARE(sentence(), QStringLiteral("Nobody doubts n-03 here."));
        for (auto& belief : told.beliefs) {
            belief.state = belief.observer == 3 ? belief.state : swim::State::Dead;
        }
        QCOMPARE(sentence(), QStringLiteral("5 node(s) hold n-03 for dead here."));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(ChronicleTextTest)
#include "chronicle_text_test.moc"

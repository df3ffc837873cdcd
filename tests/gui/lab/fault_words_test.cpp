#include "gui/lab/fault_words.h"

#include <QLocale>
#include <QtTest>
#include <string>
#include <vector>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::FaultWords;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
using std::chrono::seconds;

class FaultWordsTest : public QObject {
    Q_OBJECT

    static QString said(const char* line) {
        LabModel model;
        model.show(labFrame(5));
        const auto poke = sim::readPoke(line);
        return poke ? FaultWords::poke(model, *poke) : QStringLiteral("unread");
    }
    static std::shared_ptr<sim::LabFrame> with(const sim::LabLinks& links) {
        auto frame = labFrame(5);
        frame->links = std::make_shared<const sim::LabLinks>(links);
        return frame;
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyPokeIsSaid_data() {
        QTest::addColumn<QString>("words");
        const std::vector<std::pair<const char*, const char*>> rows{
            {"kill n-0003", "n-03 is killed"},
            {"pause n-0003", "n-03 is paused"},
            {"resume n-0003", "n-03 is resumed"},
            {"restart n-0003", "n-03 is restarted"},
            {"leave n-0003", "n-03 is told to leave"},
            {"slow n-0003 500ms", "n-03 is slowed"},
            {"cut n-0003 n-0004", "n-03 and n-04 are cut apart"},
            {"mend n-0003 n-0004", "the cut between n-03 and n-04 is mended"},
            {"partition n-0001 | n-0002", "a partition"},
            {"heal", "everything is healed"},
            {"loss 20%", "everywhere: 20 % loss"},
            {"loss 0%", "everywhere: no loss"},
            {"kill n-0009", "node 9 is killed"},
            {"broadcast n-0004 hello", "n-04 tells all: hello"},
            {"drop 17", "a message is dropped"},
            {"delay 17 100ms", "a message is held back for 100 ms"},
        };
        for (const auto& [line, words] : rows) {
            QTest::newRow(line) << QString::fromLatin1(words);
        }
    }
    void everyPokeIsSaid() {
        QFETCH(QString, words);
        QCOMPARE(said(QTest::currentDataTag()), words);
    }

    void whatWasDoneAtAnInstantIsFound() {
        LabModel model;
        auto frame = labFrame(5);
        sim::LabBranch branch;
        branch.id = 1;
        branch.pokes = {{{9, base::Instant(seconds(3))}, *sim::readPoke("pause n-0002")}};
        frame->branches = std::make_shared<const std::vector<sim::LabBranch>>(1, branch);
        sim::Script script;
        for (sim::HostId host = 1; host <= 5; ++host) {
            script.entries.push_back({base::Instant(seconds(4)), 1, sim::Fault(sim::Kill{host})});
        }
        frame->script = std::make_shared<const sim::Script>(script);
        model.show(frame);
        QCOMPARE(FaultWords::doneAt(model, base::Instant(seconds(3))),
                 QStringLiteral("n-02 is paused"));
        QCOMPARE(FaultWords::doneAt(model, base::Instant(seconds(5))), QString());
        const QString many = FaultWords::doneAt(model, base::Instant(seconds(4)));
        QVERIFY(many.startsWith(QLatin1String("n-01 is killed; n-02 is killed; n-03 is killed; ")));
        QVERIFY(many.contains(QLatin1Char('2')));
    }

    void whatIsInForceIsSaidOfAllAndOfEach() {
        LabModel model;
        model.show(labFrame(5));
        QCOMPARE(FaultWords::inForce(model), QStringList());
        QCOMPARE(FaultWords::inForceAt(model, 2), QString());
        sim::LabLinks links;
        links.sides = {1, 1, 0, 0, 0};
        links.everywhere = sim::Link{};
        links.everywhere->loss = 0.2;
        links.cuts = {{1, 2, false}, {2, 3, true}, {4, 2, true}};
        links.cutCount = 3;
        sim::Link late = *links.everywhere;
        late.latency = sim::Latency::constant(std::chrono::milliseconds(50));
        links.ofHost = {{2, late}};
        model.show(with(links));
        const QStringList lines = FaultWords::inForce(model);
        QVERIFY(lines.contains(QLatin1String("partition: 3 | 2")));
        QVERIFY(lines.contains(QLatin1String("everywhere: 20 % loss")));
        QCOMPARE(FaultWords::inForceAt(model, 2),
                 QStringLiteral("cut from n-01; n-03 hears nothing of it; "
                                "it hears nothing of n-04; latency 50 ms"));
        QCOMPARE(FaultWords::inForceAt(model, 1), QStringLiteral("cut from n-02"));
        QCOMPARE(FaultWords::inForceAt(model, 5), QString());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(FaultWordsTest)
#include "fault_words_test.moc"

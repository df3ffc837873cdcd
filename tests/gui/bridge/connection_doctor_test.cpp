#include "gui/bridge/connection_doctor.h"

#include <QSignalSpy>

#include "gui/bridge/session_bridge.h"
#include "gui/models/engine_text.h"
#include "tests/gui/support/addresses.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
namespace watch = swimscope::watch;

class ConnectionDoctorTest : public QObject {
    Q_OBJECT

    static constexpr int kPatience = 60000;

    static ConnectionSettings to(const QStringList& seeds) {
        ConnectionSettings settings;
        settings.contact = Contact::Peek;
        settings.seeds = seeds;
        return settings;
    }
    static QList<ContactVerdict> examine(const ConnectionSettings& settings) {
        ConnectionDoctor doctor;
        QSignalSpy finished(&doctor, &ConnectionDoctor::finished);
        if (!doctor.examine(settings).isEmpty() ||
            (finished.isEmpty() && !finished.wait(kPatience))) {
            return {};
        }
        return finished.first().first().value<QList<ContactVerdict>>();
    }

private Q_SLOTS:
    void saysThatNothingListensAndWhatItSaw() {
        const auto verdicts = examine(to({closedAddress(1)}));
        QCOMPARE(verdicts.size(), 1);
        QCOMPARE(verdicts[0].verdict, watch::Verdict::NothingListens);
        QVERIFY(engineText(verdicts[0].sentence).contains(verdicts[0].address));
        QVERIFY(!verdicts[0].evidence.empty() && !verdicts[0].fix.empty());
    }

    void findsAMemberHealthyAndKeepsTheOrderOfSeeds() {
        SessionBridge somebody;
        ConnectionSettings theirs;
        theirs.bind = ownHost(2) + ":0";
        theirs.timing = "local";
        QCOMPARE(somebody.start(theirs), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!somebody.status().address().isEmpty(), kPatience);
        const auto verdicts = examine(to({closedAddress(1), somebody.status().address()}));
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdicts[0].verdict, watch::Verdict::NothingListens);
        QCOMPARE(verdicts[1].verdict, watch::Verdict::Healthy);
        QCOMPARE(somebody.nodes().nodeNames().size(), 1);
    }

    void refusesWhatCannotBeTested() {
        ConnectionDoctor doctor;
        QVERIFY(!doctor.examine(to({})).isEmpty());
        ConnectionSettings wrong = to({"127.0.0.1:1"});
        wrong.keys = {QByteArray(7, 'k')};
        QVERIFY(!doctor.examine(wrong).isEmpty());
        QVERIFY(!doctor.busy());
    }

    void saysNothingOnceCancelled() {
        ConnectionDoctor doctor;
        QSignalSpy finished(&doctor, &ConnectionDoctor::finished);
        QSignalSpy progress(&doctor, &ConnectionDoctor::progress);
        QCOMPARE(doctor.examine(to({closedAddress(1)})), QString());
        QCOMPARE(progress.count(), 1);
        QVERIFY(doctor.busy());
        doctor.cancel();
        QVERIFY(!doctor.busy());
        // A whole examination afterwards shows that the first one is silent.
        QCOMPARE(examine(to({closedAddress(1)})).size(), 1);
        QVERIFY(finished.isEmpty());
    }
};

SWIMSCOPE_GUI_TEST(ConnectionDoctorTest)
#include "connection_doctor_test.moc"

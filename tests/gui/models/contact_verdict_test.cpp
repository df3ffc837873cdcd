#include "gui/models/contact_verdict.h"

#include "gui/models/engine_text.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace base = swimscope::base;
namespace watch = swimscope::watch;

class ContactVerdictTest : public QObject {
    Q_OBJECT

    static ContactVerdict of(watch::Verdict verdict) {
        ContactVerdict shown;
        shown.verdict = verdict;
        return shown;
    }

private Q_SLOTS:
    void showsTheSentenceTheEvidenceAndTheBytes() {
        watch::Diagnosis diagnosis;
        diagnosis.verdict = watch::Verdict::Encrypted;
        diagnosis.address = {base::IpAddress::v4(127, 0, 0, 1), 7946};
        diagnosis.sentence = base::verbatim("It is encrypted.");
        diagnosis.fix = base::verbatim("Give a key.");
        diagnosis.evidence = {base::verbatim("one"), base::verbatim("two")};
        diagnosis.bytes = {0x0a, 0x00, 0xff};
        const ContactVerdict shown = verdictOf(diagnosis);
        QCOMPARE(shown.address, QStringLiteral("127.0.0.1:7946"));
        QCOMPARE(engineText(shown.sentence), QStringLiteral("It is encrypted."));
        QCOMPARE(engineText(shown.fix), QStringLiteral("Give a key."));
        QCOMPARE(engineText(shown.evidence), (QStringList{"one", "two"}));
        QCOMPARE(shown.bytes, QStringLiteral("0a 00 ff"));
        QVERIFY(verdictOf({}).address.isEmpty());
    }

    void knowsWhatReachesAMember() {
        QVERIFY(reaches(watch::Verdict::Healthy));
        QVERIFY(reaches(watch::Verdict::UdpBlocked));
        QVERIFY(!reaches(watch::Verdict::NothingListens));
        QVERIFY(!reaches(watch::Verdict::WrongKey));
    }

    void namesTheWorstFirst() {
        QCOMPARE(worstOf({of(watch::Verdict::Healthy), of(watch::Verdict::NoRoute),
                          of(watch::Verdict::UdpBlocked)})
                     .verdict,
                 watch::Verdict::NoRoute);
        QCOMPARE(worstOf({of(watch::Verdict::Healthy)}).verdict, watch::Verdict::Healthy);
    }
};

SWIMSCOPE_GUI_TEST(ContactVerdictTest)
#include "contact_verdict_test.moc"

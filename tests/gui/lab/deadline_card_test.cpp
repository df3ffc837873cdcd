#include "gui/lab/deadline_card.h"

#include <QLabel>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::DeadlineCard;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
using std::chrono::seconds;

sim::LabSuspicion doubt(std::uint32_t confirmations) {
    sim::LabSuspicion suspicion;
    suspicion.since = base::Instant(seconds(10));
    suspicion.shortest = seconds(6);
    suspicion.longest = seconds(36);
    suspicion.expected = 2;
    suspicion.confirmations = confirmations;
    suspicion.deadline = base::Instant(seconds(46));
    return suspicion;
}

class DeadlineCardTest : public QObject {
    Q_OBJECT

    static QString text(DeadlineCard& card, const char* name) {
        const auto* label = card.findChild<QLabel*>(QLatin1String(name));
        return label == nullptr || label->isHidden() ? QString() : label->text();
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void tellsHowMuchSoonerWithEveryNodeThatAgrees() {
        DeadlineCard card;
        card.show(doubt(0), base::Instant(seconds(15)));
        QCOMPARE(card.sentence(), QStringLiteral("Declared dead in 31.0 s, unless it answers."));
        QCOMPARE(text(card, "deadlineLeft0"), QStringLiteral("31.0 s"));
        // 36 s - log(2)/log(3) * 30 s, less the 5 s that are gone.
        QCOMPARE(text(card, "deadlineLeft1"), QStringLiteral("12.1 s"));
        QCOMPARE(text(card, "deadlineLeft2"), QStringLiteral("1.0 s"));
        QCOMPARE(text(card, "deadlineWho0"), QStringLiteral("alone"));
    }

    void whoAgreedAlreadyIsCounted() {
        DeadlineCard card;
        card.show(doubt(0), base::Instant(seconds(15)));
        card.show(doubt(1), base::Instant(seconds(15)));
        QCOMPARE(text(card, "deadlineLeft1"), QStringLiteral("1.0 s"));
        QCOMPARE(text(card, "deadlineLeft2"), QString());
    }

    void withoutADoubtThereIsNoCard() {
        DeadlineCard card;
        card.show(doubt(0), {});
        card.show(std::nullopt, {});
        QVERIFY(card.isHidden());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(DeadlineCardTest)
#include "deadline_card_test.moc"

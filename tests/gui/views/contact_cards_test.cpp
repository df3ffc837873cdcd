#include "gui/views/contact_cards.h"

#include <QFrame>
#include <QRadioButton>
#include <QSignalSpy>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;

class ContactCardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsByDefaultAndTheWholeCardIsTheButton() {
        ContactCards cards;
        cards.resize(600, 120);
        cards.show();
        QCOMPARE(cards.contact(), Contact::Peek);
        QSignalSpy changed(&cards, &ContactCards::contactChanged);
        QTest::mouseClick(cards.findChild<QFrame*>("contactCardTap"), Qt::LeftButton, {},
                          QPoint(20, 60));
        QCOMPARE(cards.contact(), Contact::Tap);
        cards.findChild<QRadioButton*>("contactJoin")->click();
        QCOMPARE(cards.contact(), Contact::Join);
        QCOMPARE(changed.count(), 2);
        QVERIFY(cards.findChild<QFrame*>("contactCardJoin")->property("chosen").toBool());
        cards.setContact(Contact::Peek);
        QVERIFY(!cards.findChild<QFrame*>("contactCardJoin")->property("chosen").toBool());
    }

    void saysWhatTheClusterSees() {
        ContactCards cards;
        for (const char* name : {"contactPeek", "contactTap", "contactJoin"}) {
            const auto* button = cards.findChild<QRadioButton*>(name);
            QVERIFY2(button->accessibleDescription().contains("They see:"), name);
        }
        QCOMPARE(nameless(cards).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(ContactCardsTest)
#include "contact_cards_test.moc"

#include "gui/views/message_composer.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;

class MessageComposerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MessageComposer> m_composer;

    QPlainTextEdit& editor() { return *m_composer->findChild<QPlainTextEdit*>("payloadText"); }
    QPushButton& sendButton() { return *m_composer->findChild<QPushButton*>("sendButton"); }
    QString text(const char* name) { return m_composer->findChild<QLabel*>(name)->text(); }
    void choose(const char* segment) { m_composer->findChild<QToolButton*>(segment)->click(); }
    void toEveryone() { m_composer->findChild<QRadioButton*>("toEveryone")->click(); }
    void pressCtrlEnter() { QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() {
        m_composer = std::make_unique<MessageComposer>();
        m_composer->setNodes({"db-1", "web-1"});
        m_composer->setAllowed(true, {});
        m_composer->show();
    }

    void sendsByCtrlEnter() {
        QSignalSpy sent(m_composer.get(), &MessageComposer::sendRequested);
        editor().setPlainText("hello");
        m_composer->setTarget("web-1");
        pressCtrlEnter();
        QCOMPARE(sent.count(), 1);
        QCOMPARE(sent.at(0).at(0).toString(), QStringLiteral("web-1"));
        QCOMPARE(sent.at(0).at(1).toByteArray(), QByteArray("hello"));
        QVERIFY(sent.at(0).at(2).toBool());
        QVERIFY(sent.at(0).at(3).toBool());
    }

    void sendsToEveryoneByGossipOnly() {
        QSignalSpy sent(m_composer.get(), &MessageComposer::sendRequested);
        editor().setPlainText("x");
        toEveryone();
        sendButton().click();
        QCOMPARE(sent.at(0).at(0).toString(), QString());
        QVERIFY(!sent.at(0).at(2).toBool());
        QVERIFY(text("howHint").contains("gossip"));
        QVERIFY(!m_composer->findChild<QComboBox*>("targetNode")->isEnabled());
    }

    void judgesHex() {
        choose("format1");
        editor().setPlainText("01 2a FF");
        QCOMPARE(m_composer->problem(), QString());
        QSignalSpy sent(m_composer.get(), &MessageComposer::sendRequested);
        pressCtrlEnter();
        QCOMPARE(sent.at(0).at(1).toByteArray(), QByteArray("\x01\x2a\xff"));
        QVERIFY(!sent.at(0).at(3).toBool());
        editor().setPlainText("01 2");
        QVERIFY(m_composer->problem().contains("hexadecimal"));
        QVERIFY(!sendButton().isEnabled());
        pressCtrlEnter();
        QCOMPARE(sent.count(), 1);
    }

    void readsHexInPairs() {
        QCOMPARE(*parseHex("00fF"), QByteArray("\0\xff", 2));
        QCOMPARE(*parseHex(""), QByteArray());
        QVERIFY(!parseHex("0g"));
        QVERIFY(!parseHex("0"));
    }

    void metersTheSizeAgainstOnePacket() {
        choose("how1");
        editor().setPlainText(QString(1300, 'x'));
        QCOMPARE(m_composer->problem(), QString());
        editor().setPlainText(QString(1301, 'x'));
        QVERIFY(!m_composer->problem().isEmpty());
        QVERIFY2(text("sizeMeter").contains("1,301 of 1,300 B"), qPrintable(text("sizeMeter")));
        QCOMPARE(m_composer->findChild<QLabel*>("sizeMeter")->property("tone").toString(),
                 QStringLiteral("error"));
        choose("how0");
        QCOMPARE(m_composer->problem(), QString());
        QVERIFY(text("sizeMeter").contains("too long for best effort"));
    }

    void metersWhatGoesToEverybodyByItsOwnLimit() {
        MessageRoom room;
        room.bestEffort = 1360;
        room.everyone = 483;
        room.everyoneIsEvent = true;
        m_composer->setRooms(room, room);
        editor().setPlainText(QString(484, 'x'));
        choose("how1");
        QCOMPARE(m_composer->problem(), QString());
        QVERIFY2(text("sizeMeter").contains("484 of 1,360 B"), qPrintable(text("sizeMeter")));
        toEveryone();
        QVERIFY2(text("sizeMeter").contains("484 of 483 B, one Serf user event"),
                 qPrintable(text("sizeMeter")));
        QVERIFY(m_composer->problem().contains("Serf"));
        editor().setPlainText(QString(483, 'x'));
        QCOMPARE(m_composer->problem(), QString());
    }

    void saysWhyItCannotSend() {
        editor().setPlainText("x");
        QVERIFY(sendButton().isEnabled());
        m_composer->setAllowed(false, "Sending is locked.");
        QVERIFY(!sendButton().isEnabled());
        QCOMPARE(sendButton().toolTip(), QStringLiteral("Sending is locked."));
        QCOMPARE(sendButton().accessibleDescription(), QStringLiteral("Sending is locked."));
        QCOMPARE(text("payloadVerdict"), QStringLiteral("Sending is locked."));
        auto* way = m_composer->findChild<QPushButton*>("unlockButton");
        QVERIFY(way->isHidden());
        m_composer->setAllowed(false, "Sending is locked.", "Connect…");
        QVERIFY(!way->isHidden());
        QCOMPARE(way->text(), QStringLiteral("Connect…"));
        QSignalSpy wanted(m_composer.get(), &MessageComposer::unlockRequested);
        way->click();
        QCOMPARE(wanted.count(), 1);
        m_composer->setAllowed(true, {});
        QVERIFY(way->isHidden());
        editor().clear();
        QVERIFY(m_composer->problem().contains("empty"));
        m_composer->setNodes({});
        QVERIFY(m_composer->problem().contains("no other node"));
    }

    void keepsTheChosenNodeWhenOthersCome() {
        m_composer->setTarget("web-1");
        m_composer->setNodes({"a", "db-1", "web-1"});
        QCOMPARE(m_composer->findChild<QComboBox*>("targetNode")->currentText(),
                 QStringLiteral("web-1"));
        m_composer->setNodes({"a"});
        QCOMPARE(m_composer->findChild<QComboBox*>("targetNode")->currentText(),
                 QStringLiteral("a"));
    }

    void showsBytesThatAreNoTextAsHex() {
        m_composer->setContent(QByteArray("\x01\xff", 2));
        QCOMPARE(editor().toPlainText(), QStringLiteral("01 ff"));
        QVERIFY(m_composer->findChild<QToolButton*>("format1")->isChecked());
        m_composer->setContent("plain");
        QCOMPARE(editor().toPlainText(), QStringLiteral("plain"));
    }

    void hasNames() { QCOMPARE(nameless(*m_composer).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(MessageComposerTest)
#include "message_composer_test.moc"

#include "gui/views/connection_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

#include "gui/models/key_vault.h"
#include "gui/views/contact_cards.h"
#include "tests/gui/support/fake_keyring.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::FakeKeyring;
using swimscope::gui::test::nameless;
using swimscope::gui::test::Shelf;

class ConnectionDialogTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    Shelf m_keyring;
    ProfileStore m_store{m_directory.path()};
    KeyVault m_vault{std::make_unique<FakeKeyring>(m_keyring)};
    std::unique_ptr<ConnectionDialog> m_dialog;

    QLineEdit& edit(const char* name) { return *m_dialog->findChild<QLineEdit*>(name); }
    QPushButton& connectButton() { return *m_dialog->findChild<QPushButton*>("connectButton"); }
    static QString key(int bytes) { return QString::fromLatin1(QByteArray(bytes, 'k').toBase64()); }

private Q_SLOTS:
    void init() {
        m_dialog = std::make_unique<ConnectionDialog>(m_store, m_vault);
        m_dialog->edit({});
        m_dialog->show();
    }

    void readingNeedsAnAddressAndNoName() {
        auto& contact = *m_dialog->findChild<ContactCards*>();
        contact.setContact(Contact::Peek);
        QVERIFY(!connectButton().isEnabled());
        QVERIFY(!m_dialog->problem().isEmpty());
        QVERIFY(!edit("nameEdit").isEnabled());
        QVERIFY(!edit("nameEdit").accessibleDescription().isEmpty());
        edit("seedsEdit").setText("10.0.0.1:7946");
        QVERIFY(connectButton().isEnabled());
        QCOMPARE(m_dialog->settings().contact, Contact::Peek);
        contact.setContact(Contact::Join);
        QVERIFY(edit("nameEdit").isEnabled());
        QCOMPARE(m_dialog->settings().contact, Contact::Join);
    }

    void refusesABadKeyAndSaysWhy() {
        edit("keysEdit").setText(key(15));
        QVERIFY(!connectButton().isEnabled());
        const QString reason = m_dialog->problem();
        QVERIFY2(reason.contains("15"), qPrintable(reason));
        QCOMPARE(connectButton().toolTip(), reason);
        QCOMPARE(connectButton().accessibleDescription(), reason);
        QCOMPARE(edit("keysEdit").property("validity").toString(), QStringLiteral("wrong"));
        QCOMPARE(edit("keysEdit").accessibleDescription(), reason);
        edit("keysEdit").setText(key(16));
        QVERIFY(connectButton().isEnabled());
        QCOMPARE(m_dialog->problem(), QString());
        QCOMPARE(connectButton().toolTip(), QString());
    }

    void refusesEveryWrongField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("seeds") << "seedsEdit"
                               << "host:x";
        QTest::newRow("bind") << "bindEdit"
                              << "1.2.3.4:99999";
        QTest::newRow("advertise") << "advertiseEdit"
                                   << "a:1 b:2";
        QTest::newRow("label") << "labelEdit" << QString(256, 'x');
        QTest::newRow("tags") << "tagsEdit"
                              << "novalue";
        QTest::newRow("metadata") << "metadataEdit" << QString(513, 'x');
    }
    void refusesEveryWrongField() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        edit(qPrintable(field)).setText(text);
        QVERIFY(!connectButton().isEnabled());
        QVERIFY(!m_dialog->problem().isEmpty());
    }

    void givesWhatWasTyped() {
        edit("seedsEdit").setText("10.0.0.1:7946, b:1");
        edit("nameEdit").setText("scope");
        edit("keysEdit").setText(key(32));
        edit("labelEdit").setText("blue");
        edit("bindEdit").setText("127.0.0.1:0");
        edit("tagsEdit").setText("role=scope");
        m_dialog->findChild<QComboBox*>("dialectChoice")->setCurrentIndex(1);
        m_dialog->findChild<QComboBox*>("timingChoice")->setCurrentIndex(2);
        QVERIFY(connectButton().isEnabled());
        connectButton().click();
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        const ConnectionSettings settings = m_dialog->settings();
        QCOMPARE(settings.seeds, (QStringList{"10.0.0.1:7946", "b:1"}));
        QCOMPARE(settings.name, QStringLiteral("scope"));
        QCOMPARE(settings.keys, QVector<QByteArray>{QByteArray(32, 'k')});
        QCOMPARE(settings.label, QStringLiteral("blue"));
        QCOMPARE(settings.bind, QStringLiteral("127.0.0.1:0"));
        QCOMPARE(settings.tags.value("role"), QStringLiteral("scope"));
        QCOMPARE(settings.dialect, QStringLiteral("serf"));
        QCOMPARE(settings.timing, QStringLiteral("local"));
        QCOMPARE(settings.demoNodes, 0);
    }

    void opensWithWhatWasUsedLast() {
        ClusterProfile profile;
        ConnectionSettings& settings = profile.settings;
        settings.seeds = QStringList{"a:1"};
        settings.keys = {QByteArray(16, 'x')};
        settings.timing = "wan";
        ConnectionDialog dialog(m_store, m_vault);
        QCOMPARE(dialog.settings().contact, Contact::Peek);
        dialog.edit(profile);
        QCOMPARE(dialog.settings().seeds, settings.seeds);
        QCOMPARE(dialog.settings().keys, settings.keys);
        QCOMPARE(dialog.settings().timing, settings.timing);
    }

    void hidesKeysUntilAsked() {
        QCOMPARE(edit("keysEdit").echoMode(), QLineEdit::Password);
        m_dialog->findChild<QToolButton*>("showKeysButton")->click();
        QCOMPARE(edit("keysEdit").echoMode(), QLineEdit::Normal);
    }

    void saysWhatItIsAboutToDo() {
        QCOMPARE(connectButton().text(), QStringLiteral("Start alone"));
        edit("seedsEdit").setText("a:1");
        QCOMPARE(connectButton().text(), QStringLiteral("Join the cluster"));
    }

    void showsAFailureUntilSomethingIsEdited() {
        auto* failure = m_dialog->findChild<QLabel*>("connectionFailure");
        QVERIFY(failure->isHidden());
        m_dialog->setFailure("Nobody answers.");
        QVERIFY(!failure->isHidden());
        QCOMPARE(failure->text(), QStringLiteral("Nobody answers."));
        edit("nameEdit").setText("x");
        QVERIFY(failure->isHidden());
    }

    void offersAutomaticWhereItIsReadAndKeepsTheChoice() {
        auto& contact = *m_dialog->findChild<ContactCards*>();
        auto& dialect = *m_dialog->findChild<QComboBox*>("dialectChoice");
        QCOMPARE(dialect.count(), 2);
        contact.setContact(Contact::Peek);
        QCOMPARE(m_dialog->settings().dialect, QStringLiteral("auto"));
        dialect.setCurrentIndex(dialect.findData("alertmanager"));
        contact.setContact(Contact::Join);
        QCOMPARE(m_dialog->settings().dialect, QStringLiteral("plain"));
        contact.setContact(Contact::Tap);
        QCOMPARE(m_dialog->settings().dialect, QStringLiteral("alertmanager"));
    }

    void showsAdvancedSettingsOnAWishOrWhenTheyAreUsed() {
        QVERIFY(!edit("bindEdit").isVisible());
        m_dialog->findChild<QPushButton*>("advancedButton")->click();
        QVERIFY(edit("bindEdit").isVisible());
        ClusterProfile profile;
        profile.settings.contact = Contact::Peek;
        m_dialog->edit(profile);
        QVERIFY(!edit("bindEdit").isVisible());
        profile.settings.bind = "127.0.0.1:0";
        m_dialog->edit(profile);
        QVERIFY(edit("bindEdit").isVisible());
    }

    void fitsASmallScreen() {
        QVERIFY2(m_dialog->minimumSizeHint().width() <= 920,
                 qPrintable(QString::number(m_dialog->minimumSizeHint().width())));
        QVERIFY2(m_dialog->minimumSizeHint().height() <= 560,
                 qPrintable(QString::number(m_dialog->minimumSizeHint().height())));
    }

    void hasNames() { QCOMPARE(nameless(*m_dialog).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(ConnectionDialogTest)
#include "connection_dialog_test.moc"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include "gui/models/key_vault.h"
#include "gui/views/cluster_colour.h"
#include "gui/views/confirm_dialog.h"
#include "gui/views/connection_dialog.h"
#include "gui/views/verdict_panel.h"
#include "tests/gui/support/fake_keyring.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::FakeKeyring;
using swimscope::gui::test::nameless;
using swimscope::gui::test::Shelf;
namespace base = swimscope::base;
namespace watch = swimscope::watch;

class ConnectionDialogProfilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    Shelf m_keyring;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<ConnectionDialog> m_dialog;

    template <typename Widget>
    Widget& find(const char* name) {
        return *m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    QLineEdit& edit(const char* name) { return find<QLineEdit>(name); }
    void press(const char* name) { find<QAbstractButton>(name).click(); }
    static QString key(char c = 'k') { return QString::fromLatin1(QByteArray(32, c).toBase64()); }
    void open() {
        m_dialog.reset();
        m_vault = std::make_unique<KeyVault>(std::make_unique<FakeKeyring>(m_keyring));
        m_store = std::make_unique<ProfileStore>(m_directory->path());
        m_dialog = std::make_unique<ConnectionDialog>(*m_store, *m_vault);
        m_dialog->show();
    }
    void saveNamed(const QString& name, const QString& seed, const QString& keys = {}) {
        press("newProfile");
        edit("titleEdit").setText(name);
        edit("seedsEdit").setText(seed);
        QTest::keyClicks(&edit("keysEdit"), keys);
        press("saveButton");
    }
    static ContactVerdict verdict(watch::Verdict which, const QString& sentence) {
        return {which,
                "10.0.0.1:7946",
                base::verbatim(sentence.toStdString()),
                base::verbatim("Do it."),
                {base::verbatim("seen")},
                "0a"};
    }

private Q_SLOTS:
    void init() {
        m_keyring = {};
        m_directory = std::make_unique<QTemporaryDir>();
        open();
    }

    void keepsAConnectionAndItsKeysForTheNextStart() {
        saveNamed("prod-eu", "10.0.0.5:7946", key());
        find<QCheckBox>("productionBox").setChecked(true);
        find<QComboBox>("colourChoice").setCurrentIndex(3);
        press("saveButton");
        QTRY_COMPARE(m_keyring.entries.size(), 1);
        open();
        QCOMPARE(m_store->profiles().size(), 1);
        find<QListWidget>("profileList").setCurrentRow(0);
        QCOMPARE(edit("titleEdit").text(), QStringLiteral("prod-eu"));
        QTRY_COMPARE(edit("keysEdit").text(), key());
        const ClusterProfile profile = m_dialog->profile();
        QVERIFY(profile.production);
        QCOMPARE(profile.colour, clusterColours()[3]);
        QVERIFY(!find<QPushButton>("saveButton").isEnabled());
        QVERIFY(!find<QPushButton>("saveButton").toolTip().isEmpty());
        QCOMPARE(nameless(*m_dialog).join('\n'), QString());
        for (const QString& name : QDir(m_directory->path()).entryList(QDir::Files)) {
            QFile file(m_directory->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(key().toLatin1()));
        }
    }

    void namesAnUnnamedOneByWhatItIs() {
        press("newProfile");
        edit("seedsEdit").setText("10.0.0.5:7946");
        press("saveButton");
        QCOMPARE(m_store->profiles().first().name, QStringLiteral("10.0.0.5:7946"));
        press("newProfile");
        edit("seedsEdit").setText("10.0.0.5:7946");
        press("saveButton");
        QVERIFY(!find<QLabel>("connectionFailure").isHidden());
        QCOMPARE(m_store->profiles().size(), 1);
    }

    void losesNothingTypedWhileAnotherProfileIsLookedAt() {
        saveNamed("a", "10.0.0.1:1");
        saveNamed("b", "10.0.0.2:1");
        find<QListWidget>("profileList").setCurrentRow(0);
        edit("labelEdit").setText("draft");
        find<QListWidget>("profileList").setCurrentRow(1);
        QCOMPARE(edit("seedsEdit").text(), QStringLiteral("10.0.0.2:1"));
        QCOMPARE(edit("labelEdit").text(), QString());
        find<QListWidget>("profileList").setCurrentRow(0);
        QCOMPARE(edit("labelEdit").text(), QStringLiteral("draft"));
        QVERIFY(find<QPushButton>("saveButton").isEnabled());
        QCOMPARE(m_store->profiles().first().settings.label, QString());
    }

    void copiesWithoutKeysAndDeletesAfterAQuestion() {
        saveNamed("a", "10.0.0.1:1", key());
        QTRY_COMPARE(m_keyring.entries.size(), 1);
        press("copyProfile");
        QCOMPARE(edit("titleEdit").text(), QStringLiteral("a 2"));
        QTRY_COMPARE(edit("keysEdit").text(), QString());
        find<QListWidget>("profileList").setCurrentRow(0);
        const auto answer = [](const char* button) {
            QTimer::singleShot(0, qApp, [button] {
                QApplication::activeModalWidget()->findChild<QPushButton*>(button)->click();
            });
        };
        answer("confirmCancel");
        press("deleteProfile");
        QCOMPARE(m_store->profiles().size(), 2);
        answer("confirmDo");
        press("deleteProfile");
        QCOMPARE(m_store->profiles().size(), 1);
        QTRY_VERIFY(m_keyring.entries.isEmpty());
        QCOMPARE(edit("titleEdit").text(), QStringLiteral("a 2"));
    }

    void saysQuietlyThatKeysDoNotOutliveTheProgram() {
        m_keyring.trouble = SecretService::Fate::NoService;
        press("newProfile");
        auto& notice = find<QLabel>("vaultNotice");
        QVERIFY(!notice.isVisible());
        saveNamed("a", "10.0.0.1:1", key());
        QTRY_VERIFY(notice.isVisible());
        QCOMPARE(notice.text(), m_vault->warning());
        QCOMPARE(edit("keysEdit").text(), key());
        edit("keysEdit").clear();
        QVERIFY(!notice.isVisible());
    }

    void keysThatALockedKeyringDidNotGiveAreNotForgotten() {
        saveNamed("a", "10.0.0.1:1", key());
        QTRY_COMPARE(m_keyring.entries.size(), 1);
        open();
        m_keyring.trouble = SecretService::Fate::Refused;
        find<QListWidget>("profileList").setCurrentRow(0);
        edit("labelEdit").setText("eu");
        press("saveButton");
        m_keyring.trouble = SecretService::Fate::Done;
        open();
        find<QListWidget>("profileList").setCurrentRow(0);
        QTRY_COMPARE(edit("keysEdit").text(), key());
    }

    void testsAndShowsTheVerdictUntilSomethingIsEdited() {
        auto& test = find<QPushButton>("testButton");
        QVERIFY(!test.isEnabled());
        QVERIFY(!test.toolTip().isEmpty());
        edit("seedsEdit").setText("10.0.0.1:7946, 10.0.0.2:7946");
        QVERIFY(test.isEnabled());
        QSignalSpy wanted(m_dialog.get(), &ConnectionDialog::testRequested);
        QSignalSpy cancelled(m_dialog.get(), &ConnectionDialog::testCancelled);
        m_dialog->activateWindow();
        test.setFocus();
        test.click();
        QCOMPARE(wanted.count(), 1);
        m_dialog->showProgress(1, 2);
        QCOMPARE(m_dialog->focusWidget(), &find<QPushButton>("stopTestButton"));
        QVERIFY(find<VerdictPanel>("verdictPanel").isVisible());
        QVERIFY(!test.isEnabled());
        press("stopTestButton");
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(m_dialog->focusWidget(), &test);
        QVERIFY(!find<VerdictPanel>("verdictPanel").isVisible());
        m_dialog->showVerdicts({verdict(watch::Verdict::Healthy, "It answers."),
                                verdict(watch::Verdict::Encrypted, "It is encrypted.")});
        QCOMPARE(find<QLabel>("verdictSentence").text(), QStringLiteral("It is encrypted."));
        QCOMPARE(find<QLabel>("testNote").text(), QStringLiteral("1 of 2 seeds answer"));
        QVERIFY(find<QPushButton>("fixButton").isVisible());
        m_dialog->activateWindow();
        press("fixButton");
        QCOMPARE(m_dialog->focusWidget(), &edit("keysEdit"));
        QCOMPARE(nameless(*m_dialog).join('\n'), QString());
        edit("labelEdit").setText("eu");
        QVERIFY(!find<VerdictPanel>("verdictPanel").isVisible());
        m_dialog->showTestError("That is no key.");
        QVERIFY(!find<QPushButton>("fixButton").isVisible());
    }

    void endsATestWithItself() {
        edit("seedsEdit").setText("10.0.0.1:7946");
        QSignalSpy cancelled(m_dialog.get(), &ConnectionDialog::testCancelled);
        press("testButton");
        m_dialog->reject();
        QCOMPARE(cancelled.count(), 1);
    }
};

SWIMSCOPE_GUI_TEST(ConnectionDialogProfilesTest)
#include "connection_dialog_profiles_test.moc"

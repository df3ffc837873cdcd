#include "gui/models/key_vault.h"

#include <QSignalSpy>

#include "tests/gui/support/fake_keyring.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class KeyVaultTest : public QObject {
    Q_OBJECT

    using Keys = QVector<QByteArray>;
    static std::unique_ptr<KeyVault> vaultOver(Shelf& shelf) {
        return std::make_unique<KeyVault>(std::make_unique<FakeKeyring>(shelf));
    }
    static Keys fetch(KeyVault& vault, const QString& profile) {
        QSignalSpy fetched(&vault, &KeyVault::fetched);
        vault.fetch(profile);
        if (fetched.isEmpty() && !fetched.wait(30000)) {
            return {"no answer"};
        }
        return fetched.first().at(1).value<Keys>();
    }

private Q_SLOTS:
    void keepsKeysForTheNextStart() {
        Shelf shelf;
        auto vault = vaultOver(shelf);
        vault->keep("a", {"first", "second"});
        QCOMPARE(fetch(*vault, "a"), (Keys{"first", "second"}));
        QTRY_COMPARE(shelf.entries.size(), 2);
        vault = vaultOver(shelf);
        QCOMPARE(fetch(*vault, "a"), (Keys{"first", "second"}));
        QCOMPARE(fetch(*vault, "b"), Keys());
        QCOMPARE(vault->warning(), QString());
    }

    void leavesNoKeyBehind() {
        Shelf shelf;
        auto vault = vaultOver(shelf);
        vault->keep("a", {"1", "2", "3"});
        QTRY_COMPARE(shelf.entries.size(), 3);
        vault->keep("a", {"4"});
        QTRY_COMPARE(shelf.entries.size(), 1);
        QCOMPARE(shelf.entries.first(), QByteArray("4"));
        vault->forget("a");
        QTRY_VERIFY(shelf.entries.isEmpty());
        QCOMPARE(fetch(*vault, "a"), Keys());
    }

    void theNewestWishWins() {
        Shelf shelf;
        auto vault = vaultOver(shelf);
        vault->keep("a", {"1", "2", "3"});
        vault->keep("a", {"4", "5"});
        QTRY_COMPARE(shelf.entries.value("a/1"), QByteArray("5"));
        QTRY_COMPARE(shelf.entries.size(), 2);
        QCOMPARE(shelf.entries.value("a/0"), QByteArray("4"));
    }

    void saysWhenNothingOutlivesTheProgram_data() {
        QTest::addColumn<int>("trouble");
        QTest::newRow("no service") << int(SecretService::Fate::NoService);
        QTest::newRow("refused") << int(SecretService::Fate::Refused);
    }
    void saysWhenNothingOutlivesTheProgram() {
        QFETCH(int, trouble);
        Shelf shelf;
        shelf.trouble = SecretService::Fate(trouble);
        auto vault = vaultOver(shelf);
        QSignalSpy warned(vault.get(), &KeyVault::warningChanged);
        vault->keep("a", {"first"});
        QTRY_COMPARE(warned.count(), 1);
        QVERIFY(vault->warning().endsWith("key kept until you quit"));
        QCOMPARE(fetch(*vault, "a"), Keys{"first"});
        QVERIFY(shelf.entries.isEmpty());
        QCOMPARE(fetch(*vault, "b"), Keys());
    }

    void forgetsCallersThatAreGone() {
        Shelf shelf;
        auto vault = vaultOver(shelf);
        vault->keep("a", {"first"});
        vault.reset();
        QCoreApplication::processEvents();
        QCOMPARE(shelf.calls, 1);
    }

    void worksWithoutAKeyringOnThisMachine() {
        // An address on which no bus listens: what a machine without a desktop has.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        KeyVault vault(makeKeyring());
        QSignalSpy warned(&vault, &KeyVault::warningChanged);
        vault.keep("swimscope-test", {QByteArray(16, 'k')});
        QTRY_VERIFY_WITH_TIMEOUT(!warned.isEmpty(), 30000);
        QCOMPARE(vault.warning(), KeyVault::tr("No system keyring - key kept until you quit"));
        QCOMPARE(fetch(vault, "swimscope-test"), Keys{QByteArray(16, 'k')});
        QCOMPARE(fetch(vault, "swimscope-other"), Keys());
    }
};

SWIMSCOPE_GUI_TEST(KeyVaultTest)
#include "key_vault_test.moc"

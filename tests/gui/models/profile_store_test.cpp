#include "gui/models/profile_store.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class ProfileStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    QString path(const char* name) const { return m_directory->filePath(QLatin1String(name)); }
    static void write(const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static ClusterProfile full() {
        ClusterProfile profile;
        profile.name = "prod-eu";
        profile.colour = "#0072b2";
        profile.production = true;
        ConnectionSettings& s = profile.settings;
        s.contact = Contact::Tap;
        s.seeds = QStringList{"10.0.0.5:7946", "b"};
        s.name = "scope";
        s.bind = "127.0.0.1:0";
        s.advertise = "10.0.9.9";
        s.label = "eu";
        s.keys = {QByteArray(32, 'k')};
        s.timing = "wan";
        s.dialect = "serf";
        s.tags = {{"role", "scope"}};
        s.meta = "text";
        return profile;
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void keepsEverythingButKeys() {
        ClusterProfile profile = full();
        ProfileStore store(m_directory->path());
        QSignalSpy changed(&store, &ProfileStore::changed);
        QCOMPARE(store.save(profile), QString());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!profile.id.isEmpty());
        const QByteArray file = read(m_directory->filePath(profile.id + ".json"));
        QVERIFY(!file.contains(QByteArray(32, 'k')));
        QVERIFY(!file.contains(QByteArray(32, 'k').toBase64()));
        const ProfileStore again(m_directory->path());
        QCOMPARE(again.profiles().size(), 1);
        const ClusterProfile& back = again.profiles().first();
        const ConnectionSettings& s = back.settings;
        const ConnectionSettings wanted = full().settings;
        QCOMPARE(back.name, QStringLiteral("prod-eu"));
        QCOMPARE(back.colour, QStringLiteral("#0072b2"));
        QVERIFY(back.production);
        QVERIFY(s.keys.isEmpty());
        QCOMPARE(s.contact, wanted.contact);
        QCOMPARE(s.seeds, wanted.seeds);
        QCOMPARE(s.name, wanted.name);
        QCOMPARE(s.bind, wanted.bind);
        QCOMPARE(s.advertise, wanted.advertise);
        QCOMPARE(s.label, wanted.label);
        QCOMPARE(s.timing, wanted.timing);
        QCOMPARE(s.dialect, wanted.dialect);
        QCOMPARE(s.tags, wanted.tags);
        QCOMPARE(s.meta, wanted.meta);
    }

    void renamesCopiesAndDeletes() {
        ProfileStore store(m_directory->path());
        ClusterProfile profile = full();
        QCOMPARE(store.save(profile), QString());
        QCOMPARE(store.rename(profile.id, "  staging  "), QString());
        QCOMPARE(store.find(profile.id)->name, QStringLiteral("staging"));
        QString copied;
        QCOMPARE(store.copy(profile.id, copied), QString());
        QVERIFY(copied != profile.id);
        QCOMPARE(store.find(copied)->name, QStringLiteral("staging 2"));
        QVERIFY(!store.rename(copied, "STAGING").isEmpty());
        QVERIFY(!store.rename(copied, " ").isEmpty());
        QCOMPARE(store.remove(copied), QString());
        QCOMPARE(store.profiles().size(), 1);
        QVERIFY(!store.remove(copied).isEmpty());
    }

    void leavesABadFileAlone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{ nearly");
        QTest::newRow("other JSON") << QByteArray("{\"a\": 1}");
        QTest::newRow("newer") << QByteArray("{\"swimscopeProfile\": 9}");
        QTest::newRow("no name") << QByteArray("{\"swimscopeProfile\": 1}");
        QTest::newRow("wrong type")
            << QByteArray("{\"swimscopeProfile\": 1, \"name\": \"a\", \"seeds\": 3}");
        QTest::newRow("unknown contact")
            << QByteArray("{\"swimscopeProfile\": 1, \"name\": \"a\", \"contact\": \"shout\"}");
        QTest::newRow("too large") << QByteArray(300 * 1024, ' ');
    }
    void leavesABadFileAlone() {
        QFETCH(QByteArray, text);
        write(path("bad.json"), text);
        ProfileStore store(m_directory->path());
        ClusterProfile profile = full();
        QCOMPARE(store.save(profile), QString());
        QCOMPARE(store.profiles().size(), 1);
        QCOMPARE(store.problems().size(), 1);
        QVERIFY(store.problems().first().contains("bad.json"));
        QCOMPARE(read(path("bad.json")), text);
        QString id;
        QVERIFY(!store.importFile(path("bad.json"), id).isEmpty());
        QVERIFY(id.isEmpty());
    }

    void exportsAndImportsWithoutKeys() {
        ProfileStore store(path("profiles"));
        ClusterProfile profile = full();
        QCOMPARE(store.save(profile), QString());
        QCOMPARE(store.exportFile(profile.id, path("out.json")), QString());
        const QByteArray text = read(path("out.json"));
        QVERIFY(!text.contains(QByteArray(32, 'k').toBase64()));
        QVERIFY(!text.contains("\"keys\""));
        QString id;
        QCOMPARE(store.importFile(path("out.json"), id), QString());
        QCOMPARE(store.find(id)->name, QStringLiteral("prod-eu 2"));
        QCOMPARE(store.find(id)->settings.seeds, profile.settings.seeds);
        QVERIFY(!store.exportFile(id, path("no/such/place.json")).isEmpty());
    }

    void readsByDefault() {
        QString error;
        const ClusterProfile profile =
            profileFromJson("{\"swimscopeProfile\": 1, \"name\": \"a\"}", error);
        QCOMPARE(error, QString());
        QCOMPARE(profile.settings.contact, Contact::Peek);
    }

    void adoptsTheConnectionOfAProgramWithoutProfiles() {
        QCoreApplication::setOrganizationName("swimscope");
        QCoreApplication::setApplicationName("swimscope");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory->path());
        QSettings().clear();
        QSettings().setValue("connection/seeds", QStringList{"10.0.0.1:7946"});
        QSettings().setValue("connection/label", "blue");
        ProfileStore store(ProfileStore::defaultDirectory());
        adoptLastConnection(store);
        QCOMPARE(store.profiles().size(), 1);
        QCOMPARE(store.profiles().first().name, QStringLiteral("blue"));
        QCOMPARE(store.profiles().first().settings.contact, Contact::Peek);
        QCOMPARE(store.remove(store.profiles().first().id), QString());
        adoptLastConnection(store);
        QVERIFY(store.profiles().isEmpty());
    }
};

SWIMSCOPE_GUI_TEST(ProfileStoreTest)
#include "profile_store_test.moc"

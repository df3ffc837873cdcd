#include "gui/models/recent_clusters.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "gui/models/profile_store.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class RecentClustersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ProfileStore> m_store;

    static ConnectionSettings at(const QString& seed, Contact contact = Contact::Peek) {
        ConnectionSettings settings;
        settings.contact = contact;
        settings.seeds = QStringList{seed};
        settings.keys = {QByteArray(32, 'k')};
        return settings;
    }
    QString profile(const QString& name) {
        ClusterProfile profile;
        profile.name = name;
        profile.settings = at(name + ":1");
        m_store->save(profile);
        return profile.id;
    }
    static QStringList names(const RecentClusters& recents) {
        QStringList all;
        for (const RecentCluster& recent : recents.list(10)) {
            all << recent.name;
        }
        return all;
    }

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        QCoreApplication::setOrganizationName("swimscope");
        QCoreApplication::setApplicationName("swimscope");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory->path());
        QSettings().clear();
        m_store = std::make_unique<ProfileStore>(m_directory->filePath("profiles"));
    }

    void namesTheNewestFirstAndUnusedProfilesLast() {
        const QString a = profile("a");
        profile("b");
        RecentClusters recents(*m_store);
        QSignalSpy changed(&recents, &RecentClusters::changed);
        recents.note(a, at("a:1"), 1000);
        recents.note({}, at("10.0.0.1:7946", Contact::Tap), 2000);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(names(recents), (QStringList{"10.0.0.1:7946", "a", "b"}));
        recents.note(a, at("a:1"), 3000);
        QCOMPARE(names(recents), (QStringList{"a", "10.0.0.1:7946", "b"}));
        QCOMPARE(recents.list(1).size(), 1);
        m_store->remove(a);
        QCOMPARE(names(recents), (QStringList{"10.0.0.1:7946", "b"}));
    }

    void outlivesTheProgramWithoutKeys() {
        {
            RecentClusters recents(*m_store);
            recents.note({}, at("10.0.0.1:7946", Contact::Tap), 2000);
            QVERIFY(recents.list(1).first().settings.keys.isEmpty());
            recents.save();
        }
        QSettings().sync();
        QFile file(QSettings().fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(QByteArray(32, 'k').toBase64()));
        RecentClusters again(*m_store);
        again.restore();
        const RecentCluster recent = again.list(1).value(0);
        QCOMPARE(recent.name, QStringLiteral("10.0.0.1:7946"));
        QCOMPARE(recent.settings.contact, Contact::Tap);
        QCOMPARE(recent.at, qint64(2000));
    }

    void saysHowLongAgo() {
        QCOMPARE(agoText(0, 5000), QString());
        QCOMPARE(agoText(1000, 5000), QStringLiteral("just now"));
        QCOMPARE(agoText(1, 180'001), QStringLiteral("3 min ago"));
        QCOMPARE(agoText(1, 2 * 3'600'000 + 1), QStringLiteral("2 h ago"));
        QVERIFY(!agoText(1, 90'000'000).contains("ago"));
        QCOMPARE(contactWord(Contact::Tap), QStringLiteral("Tap"));
    }
};

SWIMSCOPE_GUI_TEST(RecentClustersTest)
#include "recent_clusters_test.moc"

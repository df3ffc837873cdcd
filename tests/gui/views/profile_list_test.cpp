#include "gui/views/profile_list.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include "gui/models/profile_store.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;

class ProfileListTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ProfileStore> m_store;

    QString add(const QString& name, bool production = false) {
        ClusterProfile profile;
        profile.name = name;
        profile.production = production;
        m_store->save(profile);
        return profile.id;
    }

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProfileStore>(m_directory->path());
    }

    void followsTheStoreAndMarksProduction() {
        ProfileList list(*m_store);
        list.show();
        QVERIFY(list.findChild<QLabel*>("profilesEmpty")->isVisible());
        add("staging");
        add("prod-eu", true);
        const auto* rows = list.findChild<QListWidget*>("profileList");
        QCOMPARE(rows->count(), 2);
        QCOMPARE(rows->item(0)->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("prod-eu, production"));
        QVERIFY(!list.findChild<QLabel*>("profilesEmpty")->isVisible());
        QCOMPARE(list.findChildren<QLabel*>("profileBadge").size(), 1);
        QCOMPARE(nameless(list).join('\n'), QString());
    }

    void choosesByClickAndByCode() {
        const QString a = add("a");
        const QString b = add("b");
        ProfileList list(*m_store);
        QSignalSpy chosen(&list, &ProfileList::profileChosen);
        list.setChosen(a);
        QVERIFY(chosen.isEmpty());
        list.findChild<QListWidget*>("profileList")->setCurrentRow(1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), b);
        QCOMPARE(list.chosen(), b);
    }

    void offersOnlyWhatCanBeDoneAndSaysWhy() {
        const QString a = add("a");
        ProfileList list(*m_store);
        auto* copy = list.findChild<QToolButton*>("copyProfile");
        QVERIFY(!copy->isEnabled());
        QVERIFY(!copy->toolTip().isEmpty() && !copy->accessibleDescription().isEmpty());
        list.setChosen(a);
        QVERIFY(copy->isEnabled());
        QSignalSpy wanted(&list, &ProfileList::copyRequested);
        QSignalSpy removed(&list, &ProfileList::deleteRequested);
        QSignalSpy made(&list, &ProfileList::newRequested);
        QSignalSpy imported(&list, &ProfileList::importRequested);
        QSignalSpy exported(&list, &ProfileList::exportRequested);
        copy->click();
        list.findChild<QToolButton*>("deleteProfile")->click();
        list.findChild<QToolButton*>("newProfile")->click();
        list.findChild<QPushButton*>("importProfile")->click();
        list.findChild<QPushButton*>("exportProfile")->click();
        QCOMPARE(
            wanted.count() + removed.count() + made.count() + imported.count() + exported.count(),
            5);
    }

    void saysWhichFileIsNoProfile() {
        QFile file(m_directory->filePath("bad.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        m_store->reload();
        ProfileList list(*m_store);
        list.show();
        auto* problems = list.findChild<QLabel*>("profileProblems");
        QVERIFY(problems->isVisible());
        QVERIFY(problems->text().contains("bad.json"));
    }
};

SWIMSCOPE_GUI_TEST(ProfileListTest)
#include "profile_list_test.moc"

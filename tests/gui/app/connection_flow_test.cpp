#include "gui/app/connection_flow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <functional>

#include "gui/views/connection_dialog.h"
#include "gui/views/failure_strip.h"
#include "gui/views/verdict_panel.h"
#include "tests/gui/support/addresses.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
namespace swim = swimscope::swim;

class ConnectionFlowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_it;
    std::unique_ptr<SessionBridge> m_somebody;

    static QString key() { return QString::fromLatin1(QByteArray(32, 'k').toBase64()); }

    /// A member of the kind that anybody runs, at `address`.
    void listen(const QString& address, const QVector<QByteArray>& keys = {}) {
        m_somebody = std::make_unique<SessionBridge>();
        ConnectionSettings theirs;
        theirs.name = "somebody";
        theirs.bind = address;
        theirs.timing = "local";
        theirs.keys = keys;
        QCOMPARE(m_somebody->start(theirs), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!m_somebody->status().address().isEmpty(), kCeiling);
    }

    /// Opens the dialog as a person does and acts in it; it has to be gone afterwards.
    void inTheDialog(std::function<void(ConnectionDialog&)> act) {
        bool acted = false;
        QTimer::singleShot(0, this, [&acted, act = std::move(act)] {
            auto* dialog = qobject_cast<ConnectionDialog*>(QApplication::activeModalWidget());
            if (dialog != nullptr) {
                acted = true;
                act(*dialog);
                if (dialog->isVisible()) {
                    dialog->reject();
                }
            }
        });
        m_it->action("actionConnect").trigger();
        QVERIFY(acted);
    }

    static void type(ConnectionDialog& dialog, const char* field, const QString& text) {
        auto* edit = dialog.findChild<QLineEdit*>(QLatin1String(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static void press(QWidget& parent, const char* button) {
        parent.findChild<QAbstractButton*>(QLatin1String(button))->click();
    }
    QString shown(const char* label) { return m_it->find<QLabel>(label).text(); }
    FailureStrip& strip() { return m_it->find<FailureStrip>("failureStrip"); }
    QString stripSentence() { return strip().findChild<QLabel*>("verdictSentence")->text(); }

private Q_SLOTS:
    void init() { m_it = std::make_unique<WindowFixture>(); }
    void cleanup() {
        m_it.reset();
        m_somebody.reset();
    }

    void fromANewProfileToAClusterThatAnswers() {
        const QString address = closedAddress(11);
        inTheDialog([&](ConnectionDialog& dialog) {
            press(dialog, "newProfile");
            type(dialog, "titleEdit", "prod-eu");
            type(dialog, "seedsEdit", address);
            type(dialog, "keysEdit", key());
            dialog.findChild<QAbstractButton*>("productionBox")->click();
            press(dialog, "saveButton");
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_it->keyring.entries.size(), 1, kCeiling);
        QVERIFY(m_it->window->close());
        m_it->close();

        m_it->open();
        auto& recent = m_it->find<QListWidget>("recentList");
        QCOMPARE(recent.count(), 1);
        inTheDialog([&](ConnectionDialog& dialog) {
            dialog.findChild<QListWidget*>("profileList")->setCurrentRow(0);
            auto* keys = dialog.findChild<QLineEdit*>("keysEdit");
            QTRY_COMPARE_WITH_TIMEOUT(keys->text(), key(), kCeiling);
            press(dialog, "testButton");
            auto* sentence = dialog.findChild<QLabel*>("verdictSentence");
            QTRY_COMPARE_WITH_TIMEOUT(
                sentence->text(), QStringLiteral("Nothing listens at %1.").arg(address), kCeiling);
            QVERIFY(!dialog.findChild<QLabel*>("verdictEvidence")->text().isEmpty());
            QVERIFY(dialog.findChild<VerdictPanel*>()->isVisible());
        });

        QTest::mouseClick(recent.viewport(), Qt::LeftButton, {},
                          recent.visualItemRect(recent.item(0)).center());
        QTRY_VERIFY_WITH_TIMEOUT(strip().isVisible(), kCeiling);
        QVERIFY2(stripSentence().contains(address), qPrintable(stripSentence()));
        QCOMPARE(m_it->window->windowTitle(), QStringLiteral("prod-eu (production) - Swimscope"));
        QVERIFY(m_it->find<QLabel>("stripProduction").isVisible());
        QCOMPARE(nameless(*m_it->window).join('\n'), QString());

        listen(address, {QByteArray(32, 'k')});
        press(strip(), "retryButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_it->bridge->status().observers() > 0, kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(!strip().isVisible(), kCeiling);
        QCOMPARE(m_it->alive(), 1);
        QCOMPARE(m_somebody->nodes().nodeNames().size(), 1);
    }

    void aMemberThatIsNotLetInIsExaminedToo() {
        ConnectionSettings settings;
        settings.contact = Contact::Join;
        settings.name = "scope";
        settings.bind = ownHost(12) + ":0";
        settings.timing = "local";
        settings.seeds = QStringList{closedAddress(13)};
        QCOMPARE(m_it->window->startSession(settings), QString());
        QTRY_VERIFY_WITH_TIMEOUT(strip().isVisible(), kCeiling);
        QVERIFY2(stripSentence().contains("Nothing listens"), qPrintable(stripSentence()));
        listen(closedAddress(13));
        press(strip(), "retryButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 2, kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(!strip().isVisible(), kCeiling);
    }

    void diagnosesAgainOnAWish() {
        ConnectionSettings settings;
        settings.contact = Contact::Peek;
        settings.seeds = QStringList{closedAddress(14)};
        QCOMPARE(m_it->window->startSession(settings), QString());
        QTRY_VERIFY_WITH_TIMEOUT(strip().isVisible(), kCeiling);
        auto& button = *strip().findChild<QPushButton*>("diagnoseButton");
        button.click();
        QVERIFY(!button.isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(button.isEnabled(), kCeiling);
        QVERIFY(strip().isVisible());
    }

    void remembersTheLastProfile() {
        inTheDialog([](ConnectionDialog& dialog) {
            press(dialog, "newProfile");
            type(dialog, "titleEdit", "lab");
            type(dialog, "seedsEdit", closedAddress(15));
            press(dialog, "saveButton");
            dialog.accept();
        });
        QVERIFY(m_it->bridge->isRunning());
        QCOMPARE(m_it->window->windowTitle(), QStringLiteral("lab - Swimscope"));
        m_it->bridge->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_it->bridge->status().phase(), SessionStatus::Phase::Ended,
                                  kCeiling);
        QVERIFY(m_it->window->close());
        m_it->close();
        m_it->open();
        inTheDialog([](ConnectionDialog& dialog) {
            QCOMPARE(dialog.profile().name, QStringLiteral("lab"));
        });
    }

    void startsAProfileWithKeysFromOutside() {
        listen(closedAddress(16), {QByteArray(32, 'k')});
        ClusterProfile profile;
        profile.name = "lab";
        profile.settings.contact = Contact::Peek;
        profile.settings.seeds = QStringList{closedAddress(16)};
        QCOMPARE(m_it->profiles->save(profile), QString());
        m_it->window->startProfile(profile.id, {QByteArray(32, 'k')});
        QTRY_VERIFY_WITH_TIMEOUT(m_it->bridge->status().observers() > 0, kCeiling);
        QVERIFY(m_it->keyring.entries.isEmpty());
    }
};

SWIMSCOPE_GUI_TEST(ConnectionFlowTest)
#include "connection_flow_test.moc"

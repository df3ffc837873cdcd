#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QtTest>

#include "gui/models/beliefs_model.h"
#include "gui/models/findings_model.h"
#include "gui/views/beliefs_matrix.h"
#include "gui/views/beliefs_view.h"
#include "gui/views/connection_dialog.h"
#include "gui/views/view_rail.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
namespace swim = swimscope::swim;

/// Three real Serf agents, watched through the window as an operator would: nothing but the dialog,
/// the keys and what stands on the screen.
class PeekEndToEndTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;
    std::vector<std::unique_ptr<QProcess>> m_agents;

    /// A loopback network of this process, so that two runs do not meet.
    static QString host(int number) {
        const qint64 id = QCoreApplication::applicationPid();
        return QStringLiteral("127.%1.%2.%3").arg(40 + id % 80).arg(id / 80 % 250).arg(number);
    }

    void startAgent(int number) {
        auto agent = std::make_unique<QProcess>();
        agent->setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments{QStringLiteral("agent"), QStringLiteral("-node=s%1").arg(number),
                              QStringLiteral("-bind=%1:7946").arg(host(number)),
                              QStringLiteral("-rpc-addr=%1:7373").arg(host(number)),
                              QStringLiteral("-profile=local")};
        if (number > 1) {
            arguments << QStringLiteral("-join=%1:7946").arg(host(1));
        }
        agent->start(QStringLiteral("serf"), arguments);
        QVERIFY2(agent->waitForStarted(), "the package serf is not installed");
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += agent->readAll()).contains("Serf agent running"),
                                 kCeiling);
        m_agents.push_back(std::move(agent));
    }

    void connectAsAPerson() {
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<ConnectionDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) {
                return;
            }
            QTest::keyClicks(dialog->findChild<QLineEdit*>("seedsEdit"), host(1));
            QTest::mouseClick(dialog->findChild<QPushButton*>("connectButton"), Qt::LeftButton);
        });
        m_fixture->window->openConnectionDialog([] {
            ConnectionSettings settings;
            settings.contact = Contact::Peek;
            return settings;
        }());
    }

    int countOf(swim::State state) const { return m_fixture->bridge->nodes().countOf(state); }
    BeliefsView& beliefs() { return *m_fixture->window->findChild<BeliefsView*>(); }

private Q_SLOTS:
    void init() {
        for (int number = 1; number <= 3; ++number) {
            startAgent(number);
        }
        m_fixture = std::make_unique<WindowFixture>();
    }

    void cleanup() {
        m_fixture.reset();
        for (const auto& agent : m_agents) {
            agent->kill();
            agent->waitForFinished();
        }
        m_agents.clear();
    }

    void readsThreeAgentsSeesOneDieAndWhoNoticed() {
        connectAsAPerson();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(swim::State::Alive), 3, kCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->bridge->status().observers(), 3, kCeiling);
        QCOMPARE(m_fixture->find<QLabel>("stripWord").text(), QStringLiteral("PEEK"));
        QVERIFY(!m_fixture->find<QPushButton>("sendButton").isEnabled());

        m_agents.back()->kill();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(swim::State::Suspect), 1, kCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(swim::State::Dead), 1, kCeiling);

        m_fixture->window->showView(ViewRail::Beliefs);
        BeliefsModel& model = m_fixture->bridge->beliefs();
        beliefs().selectNode(QStringLiteral("s3"));
        QTRY_VERIFY_WITH_TIMEOUT(model.rowOf(QStringLiteral("s3")) >= 0, kCeiling);
        const auto noticed = [&] {
            return model.facts(model.rowOf(QStringLiteral("s3")), 0).firstNotice;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!noticed().isEmpty(), kCeiling);
        QVERIFY2(noticed() == "s1" || noticed() == "s2", qPrintable(noticed()));

        QTRY_COMPARE_WITH_TIMEOUT(model.majority(model.rowOf(QStringLiteral("s3"))),
                                  swimscope::watch::Belief::Dead, kCeiling);
        beliefs().selectNode(QStringLiteral("s3"));
        m_fixture->find<QAction>("actionCopyJson").trigger();
        const QByteArray copied = QGuiApplication::clipboard()->text().toUtf8();
        QVERIFY2(copied.contains("s3") && copied.contains("dead"), copied.constData());
        QJsonParseError error;
        QJsonDocument::fromJson(copied, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
    }
};

SWIMSCOPE_GUI_TEST(PeekEndToEndTest)
#include "peek_end_to_end_test.moc"

#include "gui/app/screenshot_tour.h"

#include <QDir>
#include <QImage>

#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class ScreenshotTourTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void photographsEveryViewAndWritesASummary() {
        WindowFixture it;
        QTemporaryDir directory;
        QCOMPARE(it.startDemo(2), QString());
        QTRY_COMPARE_WITH_TIMEOUT(it.alive(), 3, kCeiling);
        ScreenshotTour::shootFirstScreen(*it.window, directory.filePath("shots"));
        ScreenshotTour tour(*it.window, *it.bridge, directory.filePath("shots"), 1);
        tour.start();
        const QDir shots(directory.filePath("shots"));
        QTRY_VERIFY_WITH_TIMEOUT(shots.exists("summary.txt"), kCeiling);
        for (const char* name :
             {"nodes", "events", "messages", "console", "connection", "welcome"}) {
            for (const char* theme : {"light", "dark"}) {
                const QImage image(shots.filePath(QString("%1-%2.png").arg(name, theme)));
                QVERIFY2(image.width() > 400, name);
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(!it.window->isVisible(), kCeiling);
    }

    void photographsEveryViewOfALab() {
        WindowFixture it;
        QTemporaryDir directory;
        LabRequest request;
        request.nodes = 8;
        QCOMPARE(it.window->startLab(request), QString());
        QTRY_VERIFY_WITH_TIMEOUT(it.bridge->lab().hasNodes(), kCeiling);
        ScreenshotTour tour(*it.window, *it.bridge, directory.filePath("shots"), 2);
        tour.start();
        const QDir shots(directory.filePath("shots"));
        QTRY_VERIFY_WITH_TIMEOUT(shots.exists("summary.txt"), kCeiling);
        for (const char* name : {"lab-map", "lab-space-time", "lab-compare", "lab-rumour",
                                 "lab-projector", "lab-new", "beliefs"}) {
            for (const char* theme : {"light", "dark"}) {
                const QImage image(shots.filePath(QString("%1-%2.png").arg(name, theme)));
                QVERIFY2(image.width() > 400, name);
            }
        }
    }

    void saysNothingToAClusterThatIsNotTheDemo() {
        SessionBridge somebody;
        ConnectionSettings theirs;
        theirs.name = QStringLiteral("somebody");
        theirs.bind = QStringLiteral("127.0.0.1:0");
        theirs.timing = QStringLiteral("local");
        QCOMPARE(somebody.start(theirs), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!somebody.status().address().isEmpty(), kCeiling);

        WindowFixture it;
        ConnectionSettings ours = theirs;
        ours.name = QStringLiteral("scope");
        ours.seeds = QStringList{somebody.status().address()};
        QCOMPARE(it.window->startSession(ours), QString());
        QTRY_COMPARE_WITH_TIMEOUT(it.alive(), 2, kCeiling);
        QTemporaryDir directory;
        ScreenshotTour tour(*it.window, *it.bridge, directory.filePath("shots"), 1);
        tour.start();
        const QDir shots(directory.filePath("shots"));
        QTRY_VERIFY_WITH_TIMEOUT(shots.exists("summary.txt"), kCeiling);
        QCOMPARE(it.bridge->messages().rowCount(), 0);
        QCOMPARE(somebody.messages().rowCount(), 0);
    }

    void summarisesWhatIsKnown() {
        WindowFixture it;
        QCOMPARE(it.startDemo(1), QString());
        QTRY_COMPARE_WITH_TIMEOUT(it.alive(), 2, kCeiling);
        const QString summary = ScreenshotTour::summary(*it.bridge);
        QVERIFY(summary.contains("scope at 127.0.0.1:"));
        QVERIFY(summary.contains("2 alive, 0 suspect, 0 dead, 0 left"));
        QVERIFY(summary.contains(it.peer()));
    }
};

SWIMSCOPE_GUI_TEST(ScreenshotTourTest)
#include "screenshot_tour_test.moc"

#include "gui/bridge/lesson_library.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::Lesson;
using swimscope::gui::LessonLibrary;

class LessonLibraryTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    static std::vector<Lesson> own(const LessonLibrary& library) {
        std::vector<Lesson> found;
        for (const Lesson& lesson : library.lessons()) {
            if (lesson.own) {
                found.push_back(lesson);
            }
        }
        return found;
    }
    static void write(const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void theBuiltInOnesAreThereInBothLanguages() {
        const LessonLibrary library(m_directory.filePath("absent"));
        QVERIFY(library.lessons().size() >= 6);
        for (const Lesson& lesson : library.lessons()) {
            QVERIFY(lesson.title.contains(""));
            QVERIFY2(lesson.title.contains("zh_CN"), lesson.title.at("").c_str());
            QVERIFY(lesson.script.contains("nodes"));
            QVERIFY(!lesson.own);
        }
        QCOMPARE(library.lessons().front().title.at(""), std::string("Joining"));
    }

    void aPersonsOwnComeGoAndAreEdited() {
        LessonLibrary library(m_directory.filePath("mine"));
        QVERIFY(own(library).empty());
        QVERIFY(library.makeOwnFolder());
        QSignalSpy changed(&library, &LessonLibrary::changed);
        const QString path = library.ownFolder() + QStringLiteral("/split.demo");
        write(path, "title Split brain\nnodes 3\n");
        QTRY_VERIFY_WITH_TIMEOUT(
            own(library).size() == 1 && own(library)[0].title.at("") == "Split brain", 30'000);
        write(path, "title Halves\nnodes 3\n");
        QTRY_VERIFY_WITH_TIMEOUT(own(library)[0].title.at("") == "Halves", 30'000);
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY_WITH_TIMEOUT(own(library).empty(), 30'000);
        QVERIFY(!changed.isEmpty());
    }

    void oneWithMistakesIsCalledByItsFile() {
        const QString folder = m_directory.filePath("broken");
        QVERIFY(QDir().mkpath(folder));
        write(folder + QStringLiteral("/first try.demo"), "nodes many\n");
        const LessonLibrary library(folder);
        QCOMPARE(own(library).size(), std::size_t(1));
        QCOMPARE(own(library)[0].title.at(""), std::string("first try"));
        QCOMPARE(own(library)[0].script, QByteArray("nodes many\n"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LessonLibraryTest)
#include "lesson_library_test.moc"

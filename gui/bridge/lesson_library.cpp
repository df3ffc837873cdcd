#include "gui/bridge/lesson_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <utility>

namespace swimscope::gui {

namespace {

/// Of one person's folder, and of one file there: far beyond what anybody writes.
constexpr int kMostOwnLessons = 200;
constexpr qint64 kMostLessonBytes = 1 << 20;

QFileInfoList scriptsIn(const QString& folder) {
    if (folder.isEmpty()) {
        return {};
    }
    return QDir(folder).entryInfoList({QStringLiteral("*.demo")}, QDir::Files | QDir::Readable,
                                      QDir::Name);
}

Lesson readLesson(const QFileInfo& info) {
    Lesson lesson;
    QFile file(info.filePath());
    if (file.open(QIODevice::ReadOnly)) {
        lesson.script = file.read(kMostLessonBytes);
    }
    if (const auto script = sim::readScript(lesson.script.toStdString())) {
        lesson.title = script->title;
    }
    if (lesson.title.empty()) {
        lesson.title[""] = info.completeBaseName().toStdString();
    }
    return lesson;
}

}  // namespace

LessonLibrary::LessonLibrary(const QString& ownFolder, QObject* parent)
    : QObject(parent), m_ownFolder(ownFolder) {
    const auto again = [this] {
        read();
        watch();
        Q_EMIT changed();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, again);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, again);
    read();
    watch();
}

QString LessonLibrary::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/lessons");
}

bool LessonLibrary::makeOwnFolder() {
    const bool there = !m_ownFolder.isEmpty() && QDir().mkpath(m_ownFolder);
    watch();
    return there;
}

void LessonLibrary::read() {
    m_lessons.clear();
    for (const QFileInfo& file : scriptsIn(QStringLiteral(":/swimscope/demos"))) {
        m_lessons.push_back(readLesson(file));
    }
    for (const QFileInfo& file : scriptsIn(m_ownFolder).mid(0, kMostOwnLessons)) {
        m_lessons.push_back(readLesson(file));
        m_lessons.back().own = true;
    }
}

/// Editors often replace a file instead of writing into it, which ends the watching of it.
void LessonLibrary::watch() {
    QStringList paths;
    if (QFileInfo(m_ownFolder).isDir()) {
        paths << m_ownFolder;
    }
    for (const QFileInfo& file : scriptsIn(m_ownFolder).mid(0, kMostOwnLessons)) {
        paths << file.filePath();
    }
    for (const QString& path : std::as_const(paths)) {
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path)) {
            m_watcher.addPath(path);
        }
    }
}

}  // namespace swimscope::gui

#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <vector>

#include "engine/sim/script.h"

namespace swimscope::gui {

struct Lesson {
    /// By language; the file's name where the script has no title or cannot be read.
    sim::Texts title;
    /// As a person wrote it; a script with mistakes is there too, and says so when it is opened.
    QByteArray script;
    /// Of a person's own folder.
    bool own = false;
};

/// The lessons that come with the program, in teaching order, and those that a person keeps in a
/// folder of their own, by the names of the files. GUI thread only.
class LessonLibrary final : public QObject {
    Q_OBJECT

public:
    /// The folder need not exist yet; an empty name stands for none.
    explicit LessonLibrary(const QString& ownFolder, QObject* parent = nullptr);

    const std::vector<Lesson>& lessons() const { return m_lessons; }
    const QString& ownFolder() const { return m_ownFolder; }
    /// Makes the folder where it is missing, so that something can be put there; false when the
    /// system refuses.
    bool makeOwnFolder();
    /// `lessons` below the folder of this program's settings.
    static QString defaultFolder();

Q_SIGNALS:
    /// A lesson came, went or was edited.
    void changed();

private:
    void read();
    void watch();

    QString m_ownFolder;
    std::vector<Lesson> m_lessons;
    QFileSystemWatcher m_watcher;
};

}  // namespace swimscope::gui

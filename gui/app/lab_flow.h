#pragma once

#include <QObject>
#include <QString>

#include "gui/models/lab_history.h"
#include "gui/models/lab_request.h"

class QWidget;

namespace swimscope::gui {

class LessonLibrary;
class SessionBridge;

/// How the window comes to a lab, and what is carried away from it: files and what they are called.
class LabFlow final : public QObject {
    Q_OBJECT

public:
    LabFlow(SessionBridge& bridge, LessonLibrary& lessons, QWidget& window);

    /// The lab that runs or ran last.
    const LabRequest& request() const { return m_request; }
    /// An error is one sentence, shown by the caller.
    QString start(const LabRequest& request);
    /// Starts it, or says in a dialog why not.
    void startOrSay(const LabRequest& request);
    void startNodes(int nodes);
    /// In the order of the library.
    void startLesson(int lesson);
    /// Asks in a dialog what it shall be made of.
    void ask();
    /// A script or a saved run; asks for the file when no path is given.
    void open(const QString& path = {});
    /// What a file holds; an error is one sentence.
    static QString read(const QString& path, LabRequest& request);
    /// Asks for a file and writes the run into it.
    void save();
    /// Writes the script of the lab into the folder of one's own lessons, to be edited there, or
    /// wherever a person says.
    void copyScript();
    /// Shows that folder in the desktop's way.
    void showOwnLessons();
    /// The same as save() with a picture of what a widget shows, and with the counters of the lab.
    void exportView(QWidget& view);
    void exportCounters();

Q_SIGNALS:
    void started();
    /// Something was written, in words.
    void done(const QString& sentence);

private:
    void write(const QByteArray& text);
    /// True when the file is written; else has said why not.
    bool writeFile(const QString& path, const QByteArray& bytes);
    QString askForFile(const QString& title, const QString& ending, const QString& kinds);

    SessionBridge& m_bridge;
    LessonLibrary& m_lessons;
    QWidget& m_window;
    LabRequest m_request;
    LabHistory m_history;
    QString m_savePath;
};

}  // namespace swimscope::gui

#include "gui/app/lab_flow.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>
#include <QUrl>
#include <utility>

#include "gui/bridge/lesson_library.h"
#include "gui/bridge/session_bridge.h"
#include "gui/lab/lesson_text.h"
#include "gui/lab/new_lab_dialog.h"
#include "gui/views/picture_export.h"

namespace swimscope::gui {

namespace {

/// Saved runs begin so; no script does.
constexpr QByteArrayView kRunHead = "swimscope run ";
/// No script that a person writes, and no run that one makes by hand, comes near.
constexpr qint64 kMostBytes = 16 << 20;

}  // namespace

LabFlow::LabFlow(SessionBridge& bridge, LessonLibrary& lessons, QWidget& window)
    : QObject(&window),
      m_bridge(bridge),
      m_lessons(lessons),
      m_window(window),
      m_history(bridge.lab()) {
    connect(&bridge.labBridge(), &LabBridge::saved, this, &LabFlow::write);
}

QString LabFlow::start(const LabRequest& request) {
    ConnectionSettings settings;
    settings.lab = request;
    QString error = m_bridge.start(settings);
    if (error.isEmpty()) {
        m_request = request;
        Q_EMIT started();
    }
    return error;
}

void LabFlow::startOrSay(const LabRequest& request) {
    const QString error = start(request);
    if (!error.isEmpty()) {
        QMessageBox::warning(
            &m_window, tr("Not opened"),
            request.title.isEmpty() ? error : tr("%1: %2").arg(request.title, error));
    }
}

void LabFlow::startNodes(int nodes) {
    LabRequest request;
    request.nodes = nodes;
    startOrSay(request);
}

void LabFlow::startLesson(int lesson) {
    const auto& lessons = m_lessons.lessons();
    if (lesson < 0 || static_cast<std::size_t>(lesson) >= lessons.size()) {
        return;
    }
    LabRequest request;
    request.title = LessonText::of(lessons[static_cast<std::size_t>(lesson)].title);
    request.script = lessons[static_cast<std::size_t>(lesson)].script;
    startOrSay(request);
}

void LabFlow::ask() {
    NewLabDialog dialog(&m_window);
    dialog.edit(m_request);
    if (dialog.exec() == QDialog::Accepted) {
        startOrSay(dialog.request());
    }
}

QString LabFlow::read(const QString& path, LabRequest& request) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return tr("%1 cannot be read: %2").arg(path, file.errorString());
    }
    if (file.size() > kMostBytes) {
        return tr("%1 is too large to be a script or a saved run").arg(path);
    }
    QByteArray text = file.readAll();
    request.title = QFileInfo(path).completeBaseName();
    (text.startsWith(kRunHead) ? request.savedRun : request.script) = std::move(text);
    return {};
}

void LabFlow::open(const QString& path) {
    const QString chosen = !path.isEmpty()
                               ? path
                               : QFileDialog::getOpenFileName(
                                     &m_window, tr("Open a lab run or script"), {},
                                     tr("Lab runs and scripts (*.run *.demo);;All files (*)"));
    if (chosen.isEmpty()) {
        return;
    }
    LabRequest request;
    const QString error = read(chosen, request);
    if (!error.isEmpty()) {
        QMessageBox::warning(&m_window, tr("Not opened"), error);
        return;
    }
    startOrSay(request);
}

QString LabFlow::askForFile(const QString& title, const QString& ending, const QString& kinds) {
    const QString name = m_request.title.isEmpty() ? tr("lab") : m_request.title;
    return QFileDialog::getSaveFileName(&m_window, title, name + ending, kinds);
}

bool LabFlow::writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return true;
    }
    QMessageBox::warning(&m_window, tr("Not saved"),
                         tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return false;
}

void LabFlow::save() {
    m_savePath = askForFile(tr("Save the run"), QStringLiteral(".run"), tr("Lab runs (*.run)"));
    if (!m_savePath.isEmpty()) {
        m_bridge.labBridge().save();
    }
}

void LabFlow::write(const QByteArray& text) {
    const QString path = std::exchange(m_savePath, {});
    if (!path.isEmpty() && writeFile(path, text)) {
        Q_EMIT done(tr("The run is saved in %1").arg(path));
    }
}

void LabFlow::copyScript() {
    m_lessons.makeOwnFolder();
    const QString name = m_request.title.isEmpty() ? tr("lesson") : m_request.title;
    const QString path = QFileDialog::getSaveFileName(
        &m_window, tr("Copy this lesson"),
        QStringLiteral("%1/%2.demo").arg(m_lessons.ownFolder(), name), tr("Lessons (*.demo)"));
    if (!path.isEmpty() && writeFile(path, m_request.script)) {
        Q_EMIT done(tr("The lesson is a text file in %1").arg(path));
    }
}

void LabFlow::showOwnLessons() {
    const QString folder = m_lessons.ownFolder();
    if (!m_lessons.makeOwnFolder() || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        Q_EMIT done(tr("Your own lessons are kept in %1").arg(folder));
    }
}

void LabFlow::exportView(QWidget& view) {
    const QString path =
        askForFile(tr("Export this view"), QStringLiteral(".png"), tr("Pictures (*.png *.svg)"));
    if (path.isEmpty()) {
        return;
    }
    const QString error = exportPicture(view, path);
    if (error.isEmpty()) {
        Q_EMIT done(tr("The picture is saved in %1").arg(path));
    } else {
        QMessageBox::warning(&m_window, tr("Not saved"), error);
    }
}

void LabFlow::exportCounters() {
    const QString path =
        askForFile(tr("Export the counters"), QStringLiteral(".csv"), tr("Tables (*.csv)"));
    if (!path.isEmpty() && writeFile(path, m_history.csv())) {
        Q_EMIT done(tr("The counters are saved in %1").arg(path));
    }
}

}  // namespace swimscope::gui

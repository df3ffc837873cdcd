#pragma once

#include <QDir>
#include <QObject>
#include <QString>

namespace swimscope::gui {

class MainWindow;
class SessionBridge;

/// Runs the demo without a person: lets it live, kills a node, sends messages, photographs every
/// view in both themes, writes a summary, leaves and ends the program with 0.
class ScreenshotTour final : public QObject {
    Q_OBJECT

public:
    ScreenshotTour(MainWindow& window, SessionBridge& bridge, const QString& directory, int seconds,
                   QObject* parent = nullptr);
    void start();
    /// In both themes, before there is a session.
    static void shootFirstScreen(MainWindow& window, const QString& directory);
    /// Members, counts, round trips, the last events and the counters as plain text.
    static QString summary(SessionBridge& bridge);

private:
    void actHalfway();
    void photograph();
    void hurtLab();
    void shootLab(const QString& theme);
    void shootTheme(const QString& theme);
    void shoot(const QString& name);
    void finish();

    MainWindow& m_window;
    SessionBridge& m_bridge;
    QDir m_directory;
    int m_seconds;
    QString m_victim;
    int m_waited = 0;
};

}  // namespace swimscope::gui

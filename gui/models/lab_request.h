#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace swimscope::gui {

/// What a session is for the lab: nothing to do with it, virtual time, or real sockets.
enum class LabKind { None, Simulation, Live };

/// Which lab a person wants.
struct LabRequest {
    /// For the title; empty for a cluster without a lesson.
    QString title;
    /// 0: what the script says, else 50, or 10 of a live one.
    int nodes = 0;
    /// 0: what the script says, else 1.
    quint64 seed = 0;
    /// "lan", "wan", "local"; not with a script.
    QString timing = QStringLiteral("lan");
    /// Options of every node by the names that scripts use; not with a script.
    QMap<QString, QString> options;
    /// Of every link, one way, give or take a third: slow enough to be seen under way.
    int latencyMs = 60;
    double lossPercent = 0;
    double duplicatePercent = 0;
    double reorderPercent = 0;
    /// A lesson or any other script, as text; and a run that was saved, instead of all the others.
    QByteArray script;
    QByteArray savedRun;
    /// Real sockets on loopback, which others can join, instead of a simulation.
    bool live = false;
    /// Of a live lab: "plain" or "serf", which is what others must speak to join it.
    QString dialect = QStringLiteral("plain");
    /// Goes on at once.
    bool running = true;
};

}  // namespace swimscope::gui

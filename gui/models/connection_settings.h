#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>

#include "gui/models/lab_request.h"

namespace swimscope::gui {

/// How much a cluster notices of us: Peek reads, Tap also pings, Join is a full member.
enum class Contact { Join, Peek, Tap };

/// What the connection dialog asks for, as the user gave it. Keys are raw bytes, primary first, and
/// are never stored.
struct ConnectionSettings {
    Contact contact = Contact::Join;
    QStringList seeds;
    QString name;
    QString bind;
    QString advertise;
    QString label;
    QVector<QByteArray> keys;
    /// "lan", "wan", "local".
    QString timing = QStringLiteral("lan");
    /// "auto", "plain", "serf", "alertmanager" of what is read; a member speaks "plain", which
    /// "auto" then means, or "serf".
    QString dialect = QStringLiteral("auto");
    QMap<QString, QString> tags;
    QString meta;
    /// More than 0: the embedded demo with that many nodes.
    int demoNodes = 0;
    /// A lab instead of all of that.
    std::optional<LabRequest> lab;

    LabKind labKind() const {
        return !lab ? LabKind::None : lab->live ? LabKind::Live : LabKind::Simulation;
    }
};

}  // namespace swimscope::gui

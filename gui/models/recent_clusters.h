#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include "gui/models/connection_settings.h"

namespace swimscope::gui {

class ProfileStore;

/// A cluster that can be connected to again by one press.
struct RecentCluster {
    /// Empty: it was never saved, and `settings` is all that is known; without keys.
    QString profile;
    QString name;
    /// As in ClusterProfile.
    QString colour;
    bool production = false;
    ConnectionSettings settings;
    /// Milliseconds since the epoch; 0: never connected to.
    qint64 at = 0;
};

/// Where one was lately, newest first, and then the profiles that have not been used.
class RecentClusters final : public QObject {
    Q_OBJECT

public:
    explicit RecentClusters(const ProfileStore& store, QObject* parent = nullptr);

    QList<RecentCluster> list(int most) const;
    void note(const QString& profile, const ConnectionSettings& settings, qint64 now);
    /// From and to the settings; keys are never among them.
    void restore();
    void save() const;

Q_SIGNALS:
    void changed();

private:
    const ProfileStore& m_store;
    QList<RecentCluster> m_recent;
};

/// "just now", "5 min ago", "3 h ago", then the date; empty for never.
QString agoText(qint64 at, qint64 now);
/// "Peek", "Tap" or "Join".
QString contactWord(Contact contact);

}  // namespace swimscope::gui

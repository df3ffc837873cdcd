#pragma once

#include <QObject>
#include <QPointer>

#include "gui/bridge/connection_doctor.h"
#include "gui/models/profile_store.h"
#include "gui/models/recent_clusters.h"

class QWidget;

namespace swimscope::gui {

class ConnectionDialog;
class KeyVault;
class SessionBridge;

/// How the window comes to a session: from the dialog, a profile, a recent cluster or the command
/// line; what it does when the contact fails; and which cluster it was last.
class ConnectionFlow final : public QObject {
    Q_OBJECT

public:
    ConnectionFlow(SessionBridge& bridge, ProfileStore& store, KeyVault& vault, QWidget& window);

    /// Of the newest session, or of the one before the first.
    const ClusterProfile& cluster() const { return m_cluster; }
    /// The profile's name, or else what the cluster is known by; empty before the first session.
    QString clusterName() const;
    const RecentClusters& recents() const { return m_recents; }

    /// An error is one sentence; a running session then goes on as before.
    QString start(const ClusterProfile& cluster);
    /// With the keys of the vault, or with the given ones; a failure opens the dialog.
    void startSaved(const QString& id, const QVector<QByteArray>& keys = {});
    void startRecent(const RecentCluster& recent);
    /// The dialog, until it is left or a session has started.
    void ask();
    void ask(ClusterProfile cluster, const QString& failure = {});
    /// Tries the same contact again now.
    void retry();
    /// Asks the doctor why the contact fails; its words go to the session's status.
    void diagnose();
    ConnectionDoctor& doctor() { return m_sessionDoctor; }

    void restore();
    void save() const;

Q_SIGNALS:
    void started();
    void examiningChanged(bool examining);

private:
    void wireDialog(ConnectionDialog& dialog);
    void onKeys(const QString& id, const QVector<QByteArray>& keys);
    void onStatus();
    void startOrAsk(const ClusterProfile& cluster);

    SessionBridge& m_bridge;
    ProfileStore& m_store;
    KeyVault& m_vault;
    QWidget& m_window;
    RecentClusters m_recents;
    ClusterProfile m_cluster;
    /// The profile that starts when its keys are there.
    QString m_waiting;
    ConnectionDoctor m_sessionDoctor;
    ConnectionDoctor m_testDoctor;
    QPointer<ConnectionDialog> m_dialog;
    /// A member's failure to get in has been examined since it last was in touch.
    bool m_examined = false;
};

}  // namespace swimscope::gui

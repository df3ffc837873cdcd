#include "gui/app/connection_flow.h"

#include <QDateTime>
#include <QSettings>
#include <QWidget>
#include <utility>

#include "gui/bridge/session_bridge.h"
#include "gui/models/key_vault.h"
#include "gui/views/connection_dialog.h"

namespace swimscope::gui {

namespace {

QString setting(const char* name) {
    return QStringLiteral("connection/") + QLatin1String(name);
}

}  // namespace

ConnectionFlow::ConnectionFlow(SessionBridge& bridge, ProfileStore& store, KeyVault& vault,
                               QWidget& window)
    : QObject(&window),
      m_bridge(bridge),
      m_store(store),
      m_vault(vault),
      m_window(window),
      m_recents(store) {
    // Reading is the default: a cluster is joined by choice.
    m_cluster.settings.contact = Contact::Peek;
    connect(&vault, &KeyVault::fetched, this, &ConnectionFlow::onKeys);
    connect(&bridge.status(), &SessionStatus::changed, this, &ConnectionFlow::onStatus);
    connect(&m_sessionDoctor, &ConnectionDoctor::finished, this,
            [this](const QList<ContactVerdict>& verdicts) {
                Q_EMIT examiningChanged(false);
                const ContactVerdict& worst = worstOf(verdicts);
                if (m_bridge.isRunning() && worst.verdict != watch::Verdict::Healthy) {
                    m_bridge.status().setFailure(worst);
                } else if (m_bridge.isRunning()) {
                    m_bridge.status().clearFailures();
                }
            });
}

QString ConnectionFlow::clusterName() const {
    const ConnectionSettings& settings = m_cluster.settings;
    return !m_cluster.name.isEmpty()   ? m_cluster.name
           : !settings.label.isEmpty() ? settings.label
                                       : settings.seeds.value(0);
}

QString ConnectionFlow::start(const ClusterProfile& cluster) {
    m_waiting.clear();
    m_sessionDoctor.cancel();
    Q_EMIT examiningChanged(false);
    m_examined = false;
    // The start is announced before it returns, so the name of the cluster has to be there.
    const ClusterProfile before = std::exchange(m_cluster, cluster);
    const QString error = m_bridge.start(cluster.settings);
    if (!error.isEmpty()) {
        if (m_bridge.isRunning()) {
            m_cluster = before;
        }
        return error;
    }
    if (cluster.settings.demoNodes == 0 && !cluster.settings.seeds.isEmpty()) {
        m_recents.note(cluster.id, cluster.settings, QDateTime::currentMSecsSinceEpoch());
    }
    Q_EMIT started();
    return {};
}

void ConnectionFlow::startSaved(const QString& id, const QVector<QByteArray>& keys) {
    const ClusterProfile* found = m_store.find(id);
    if (!found) {
        return;
    }
    if (!keys.isEmpty()) {
        ClusterProfile cluster = *found;
        cluster.settings.keys = keys;
        return startOrAsk(cluster);
    }
    m_waiting = id;
    m_vault.fetch(id);
}

void ConnectionFlow::onKeys(const QString& id, const QVector<QByteArray>& keys) {
    const ClusterProfile* found = m_store.find(id);
    if (m_waiting != id || !found) {
        return;
    }
    m_waiting.clear();
    ClusterProfile cluster = *found;
    cluster.settings.keys = keys;
    startOrAsk(cluster);
}

void ConnectionFlow::startOrAsk(const ClusterProfile& cluster) {
    const QString error = start(cluster);
    if (!error.isEmpty()) {
        ask(cluster, error);
    }
}

void ConnectionFlow::startRecent(const RecentCluster& recent) {
    if (!recent.profile.isEmpty()) {
        return startSaved(recent.profile);
    }
    ClusterProfile cluster;
    cluster.settings = recent.settings;
    startOrAsk(cluster);
}

void ConnectionFlow::ask() {
    ClusterProfile cluster = m_cluster;
    if (cluster.settings.demoNodes > 0) {
        cluster = {};
        cluster.settings.contact = Contact::Peek;
    }
    // What was saved since the session began is the newer word.
    if (const ClusterProfile* saved = m_store.find(cluster.id)) {
        const auto keys = cluster.settings.keys;
        cluster = *saved;
        cluster.settings.keys = keys;
    } else {
        cluster.id.clear();
    }
    ask(cluster);
}

void ConnectionFlow::ask(ClusterProfile cluster, const QString& failure) {
    QString problem = failure;
    do {
        ConnectionDialog dialog(m_store, m_vault, &m_window);
        wireDialog(dialog);
        dialog.edit(cluster);
        dialog.setFailure(problem);
        if (dialog.exec() != QDialog::Accepted) {
            return;
        }
        cluster = dialog.profile();
        problem = start(cluster);
    } while (!problem.isEmpty());
}

void ConnectionFlow::wireDialog(ConnectionDialog& dialog) {
    m_dialog = &dialog;
    connect(&dialog, &ConnectionDialog::testRequested, &dialog, [this, &dialog] {
        const QString error = m_testDoctor.examine(dialog.settings());
        if (!error.isEmpty()) {
            dialog.showTestError(error);
        }
    });
    connect(&dialog, &ConnectionDialog::testCancelled, &m_testDoctor, &ConnectionDoctor::cancel);
    connect(&m_testDoctor, &ConnectionDoctor::progress, &dialog, &ConnectionDialog::showProgress);
    connect(&m_testDoctor, &ConnectionDoctor::finished, &dialog, &ConnectionDialog::showVerdicts);
}

void ConnectionFlow::retry() {
    const ConnectionSettings& settings = m_cluster.settings;
    if (!m_bridge.isRunning()) {
        startOrAsk(ClusterProfile(m_cluster));
    } else if (settings.contact == Contact::Join) {
        m_examined = false;
        m_bridge.joinAgain(settings.seeds);
    } else {
        m_bridge.sweepNow();
    }
}

void ConnectionFlow::diagnose() {
    const QString error = m_sessionDoctor.examine(m_cluster.settings);
    if (error.isEmpty()) {
        Q_EMIT examiningChanged(true);
    }
}

/// A member does not ask the doctor by itself: it is asked when the first words about a failure
/// come, and again when they come after it had been in touch.
void ConnectionFlow::onStatus() {
    const SessionStatus& status = m_bridge.status();
    const bool alone = m_bridge.nodes().nodeNames().size() <= 1;
    if (!alone || status.watches() || status.demo() || status.lab() != LabKind::None ||
        !m_bridge.isRunning()) {
        m_examined = m_examined && alone;
        return;
    }
    const bool fails = !status.notice().isEmpty() && !m_cluster.settings.seeds.isEmpty();
    if (fails && !std::exchange(m_examined, true)) {
        diagnose();
    }
}

void ConnectionFlow::restore() {
    adoptLastConnection(m_store);
    m_recents.restore();
    QSettings settings;
    ConnectionSettings& s = m_cluster.settings;
    const int contact = settings.value(setting("contact"), 1).toInt();
    s.contact = contact == 0 ? Contact::Join : contact == 2 ? Contact::Tap : Contact::Peek;
    s.name = settings.value(setting("name")).toString();
    s.seeds = settings.value(setting("seeds")).toStringList();
    s.label = settings.value(setting("label")).toString();
    s.dialect = settings.value(setting("dialect"), s.dialect).toString();
    s.timing = settings.value(setting("timing"), s.timing).toString();
    if (const auto* last = m_store.find(settings.value(setting("profile")).toString())) {
        m_cluster = *last;
    }
}

void ConnectionFlow::save() const {
    m_recents.save();
    if (m_cluster.settings.demoNodes > 0) {
        return;
    }
    QSettings settings;
    const ConnectionSettings& s = m_cluster.settings;
    settings.setValue(setting("profile"), m_cluster.id);
    settings.setValue(setting("contact"), static_cast<int>(s.contact));
    settings.setValue(setting("name"), s.name);
    settings.setValue(setting("seeds"), s.seeds);
    settings.setValue(setting("label"), s.label);
    settings.setValue(setting("dialect"), s.dialect);
    settings.setValue(setting("timing"), s.timing);
}

}  // namespace swimscope::gui

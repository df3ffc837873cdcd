#include <QDateTime>
#include <variant>

#include "engine/session/console.h"
#include "gui/app/connection_flow.h"
#include "gui/app/main_window.h"
#include "gui/app/send_questions.h"
#include "gui/app/window_menus.h"
#include "gui/bridge/session_bridge.h"
#include "gui/views/failure_strip.h"
#include "gui/views/message_composer.h"
#include "gui/views/messages_view.h"
#include "gui/views/safety_strip.h"
#include "gui/views/session_pages.h"
#include "gui/views/status_line.h"
#include "gui/views/view_rail.h"
#include "gui/views/welcome_view.h"

namespace swimscope::gui {
namespace {

constexpr int kMostRecent = 5;

enum class Reach { Nobody, One, Everybody };

/// Whom a line would put bytes before.
Reach reachOf(const QString& line) {
    // Read as the session will read it, quotes and tabs included; what it refuses sends nothing.
    const auto parsed = session::parseConsoleLine(line.toStdString());
    const auto* command = parsed ? std::get_if<session::Command>(&*parsed) : nullptr;
    if (command == nullptr) {
        return Reach::Nobody;
    }
    if (std::holds_alternative<session::Broadcast>(*command) ||
        std::holds_alternative<session::UserEvent>(*command)) {
        return Reach::Everybody;
    }
    return std::holds_alternative<session::Send>(*command) ? Reach::One : Reach::Nobody;
}

}  // namespace

void MainWindow::wireFlow() {
    connect(m_welcome, &WelcomeView::peekRequested, this, [this](const QString& seed) {
        ConnectionSettings settings;
        settings.contact = Contact::Peek;
        settings.seeds = QStringList{seed};
        m_welcome->setProblem(startSession(settings));
    });
    connect(m_welcome, &WelcomeView::connectRequested, this, [this] { m_flow->ask(); });
    connect(m_welcome, &WelcomeView::recentRequested, m_flow, &ConnectionFlow::startRecent);
    connect(m_welcome, &WelcomeView::demoRequested, this, [this](int nodes) {
        ConnectionSettings settings;
        settings.demoNodes = nodes;
        const QString error = startSession(settings);
        if (!error.isEmpty()) {
            m_status->setProgress(error);
        }
    });
    connect(m_flow, &ConnectionFlow::started, this, [this] { showView(ViewRail::Nodes); });
    connect(&m_flow->recents(), &RecentClusters::changed, this, &MainWindow::showRecent);
    FailureStrip& failure = m_pages->failure();
    connect(&failure, &FailureStrip::retryRequested, m_flow, &ConnectionFlow::retry);
    connect(&failure, &FailureStrip::diagnoseRequested, m_flow, &ConnectionFlow::diagnose);
    connect(&failure, &FailureStrip::connectRequested, this, [this] { m_flow->ask(); });
    connect(m_flow, &ConnectionFlow::examiningChanged, &failure, &FailureStrip::setExamining);
    connect(&m_pages->messages().composer(), &MessageComposer::unlockRequested, this,
            &MainWindow::unlockSending);
    showRecent();
}

QString MainWindow::startSession(const ConnectionSettings& settings) {
    if (settings.lab) {
        return startLab(*settings.lab);
    }
    ClusterProfile cluster;
    cluster.settings = settings;
    const QString error = m_flow->start(cluster);
    onStatusChanged();
    return error;
}

void MainWindow::startProfile(const QString& id, const QVector<QByteArray>& keys) {
    m_flow->startSaved(id, keys);
}

void MainWindow::openConnectionDialog(const ConnectionSettings& settings, const QString& failure) {
    ClusterProfile cluster;
    cluster.settings = settings;
    m_flow->ask(cluster, failure);
}

void MainWindow::showRecent() {
    m_welcome->setRecent(m_flow->recents().list(kMostRecent), QDateTime::currentMSecsSinceEpoch());
}

void MainWindow::onSendingAllowed(bool allowed) {
    const ClusterProfile& cluster = m_flow->cluster();
    const bool production = cluster.production && !m_bridge.status().demo();
    if (allowed && !mayAllowSending({m_flow->clusterName(), production, 0}, this)) {
        m_strip->setSendingAllowed(false);
    }
    updateSending();
}

void MainWindow::unlockSending() {
    if (m_bridge.status().phase() == SessionStatus::Phase::Joined) {
        m_strip->setSendingAllowed(true);
    } else {
        m_flow->ask();
    }
}

bool MainWindow::mayBroadcastNow() {
    if (m_bridge.status().demo() || m_bridge.status().lab() != LabKind::None ||
        !m_bridge.isRunning()) {
        return true;
    }
    const auto others = static_cast<int>(m_bridge.nodes().nodeNames().size()) - 1;
    return mayBroadcast({m_flow->clusterName(), m_flow->cluster().production, qMax(0, others)},
                        this);
}

void MainWindow::send(const QString& node, const QByteArray& payload, bool reliable, bool text) {
    if (!node.isEmpty() || mayBroadcastNow()) {
        m_bridge.send(node, payload, reliable, text);
    }
}

void MainWindow::submitConsoleLine(const QString& line) {
    const Reach reach = reachOf(line);
    if (reach != Reach::Nobody && m_bridge.isRunning() && !m_strip->isSendingAllowed()) {
        m_bridge.console().add(ConsoleModel::Input, line);
        m_bridge.console().add(ConsoleModel::Failure,
                               tr("Sending is locked. Press Allow sending in the strip above."));
        return;
    }
    if (reach == Reach::Everybody && !mayBroadcastNow()) {
        return;
    }
    m_bridge.submitLine(line);
}

}  // namespace swimscope::gui

#include "gui/views/status_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "gui/models/node_table_model.h"
#include "gui/models/session_status.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kStatusHeight = 23;

using Phase = SessionStatus::Phase;

QFrame* divider(QWidget* parent) {
    QFrame* line = makeHairline(parent);
    line->setFixedSize(1, 14);
    return line;
}

}  // namespace

StatusLine::StatusLine(const SessionStatus& status, const NodeTableModel& nodes, QWidget* parent)
    : QWidget(parent), m_status(status), m_nodes(nodes) {
    setObjectName(QStringLiteral("statusLine"));
    fixHeight(*this, kStatusHeight);
    const auto label = [this](const char* name) {
        return makeLabel(this, QLatin1String(name), TypeRole::Small, "secondary");
    };
    m_who = label("statusWho");
    m_who->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_count = label("statusCount");
    m_flow = label("statusFlow");
    m_lost = label("statusLost");
    m_cluster = label("statusCluster");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_who);
    for (QLabel* one : {m_count, m_flow, m_lost}) {
        row->addWidget(divider(this));
        row->addWidget(one);
    }
    row->addStretch(1);
    row->addWidget(m_cluster);
    connect(&status, &SessionStatus::changed, this, &StatusLine::refresh);
    connect(&nodes, &NodeTableModel::countsChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setProgress(const QString& text) {
    m_progress = text;
    refresh();
}

QString StatusLine::whoText() const {
    if (!m_progress.isEmpty()) {
        return m_progress;
    }
    if (m_status.lab() == LabKind::Simulation && m_status.phase() == Phase::Joined) {
        return m_status.nodeName().isEmpty()
                   ? tr("simulation, seen by everybody")
                   : tr("simulation, seen by %1").arg(m_status.nodeName());
    }
    switch (m_status.phase()) {
        case Phase::Offline:
            return tr("Not connected");
        case Phase::Ended:
            return tr("Disconnected");
        case Phase::Watching:
            return tr("reading from %n member(s)", nullptr, m_status.observers());
        case Phase::Starting:
            if (m_status.watches()) {
                return tr("asking for a first answer");
            }
            return tr("joining as %1").arg(m_status.nodeName());
        case Phase::Leaving:
            return tr("leaving");
        case Phase::Joined:
            break;
    }
    if (m_status.nodeName().isEmpty()) {
        return tr("seen by everybody");
    }
    return tr("member %1 at %2").arg(m_status.nodeName(), m_status.address());
}

QString StatusLine::clusterText() const {
    if (m_status.lab() == LabKind::Simulation) {
        return tr("deterministic: same seed, same run");
    }
    QStringList parts;
    if (m_status.dialect() == QLatin1String("serf")) {
        parts << tr("Serf dialect");
    } else if (m_status.dialect() == QLatin1String("alertmanager")) {
        parts << tr("Alertmanager’s state");
    } else if (m_status.dialect() != QLatin1String("auto")) {
        parts << tr("plain memberlist");
    }
    parts << (m_status.label().isEmpty() ? tr("no label") : tr("label “%1”").arg(m_status.label()));
    parts << (m_status.encrypted() ? tr("encrypted") : tr("not encrypted"));
    return parts.join(tr(", "));
}

void StatusLine::refresh() {
    const bool known = m_status.phase() != Phase::Offline;
    const QLocale locale;
    m_who->setText(whoText());
    m_count->setText(tr("%n node(s)", nullptr, m_nodes.totalCount()));
    m_flow->setText(tr("in %1, out %2 packets/s")
                        .arg(locale.toString(qRound(m_status.packetsInRate())),
                             locale.toString(qRound(m_status.packetsOutRate()))));
    m_lost->setText(tr("dropped %1, rejected %2")
                        .arg(locale.toString(qulonglong(m_status.dropped())),
                             locale.toString(qulonglong(m_status.rejected()))));
    m_lost->setToolTip(tr("Reports lost on the way to the screen, and packets we did not accept"));
    m_cluster->setText(clusterText());
    for (QLabel* label : {m_count, m_flow, m_lost, m_cluster}) {
        label->setVisible(known);
        label->setAccessibleName(label->text());
    }
    m_who->setAccessibleName(m_who->text());
    for (auto* line : findChildren<QFrame*>(QStringLiteral("hairline"))) {
        line->setVisible(known);
    }
    setAccessibleName(tr("Status"));
}

void StatusLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

}  // namespace swimscope::gui

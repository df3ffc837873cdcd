#include "gui/lab/node_faults.h"

#include <QAction>
#include <QMenu>

namespace swimscope::gui {

void NodeFaults::kill() {
    for (const sim::HostId host : m_model.selection()) {
        m_model.wishPoke(sim::Kill{host});
    }
}

void NodeFaults::pauseOrResume() {
    const sim::LabNode* current = m_model.node(m_model.current());
    const bool resume = current != nullptr && current->truth == sim::LabTruth::Paused;
    for (const sim::HostId host : m_model.selection()) {
        m_model.wishPoke(resume ? sim::Fault(sim::Resume{host}) : sim::Fault(sim::Pause{host}));
    }
}

void NodeFaults::restart() {
    for (const sim::HostId host : m_model.selection()) {
        m_model.wishPoke(sim::Restart{host, /*newAddress=*/false, std::nullopt});
    }
}

void NodeFaults::leave() {
    for (const sim::HostId host : m_model.selection()) {
        m_model.wishPoke(sim::Leave{host});
    }
}

void NodeFaults::heal() {
    m_model.wishPoke(sim::Heal{});
}

void NodeFaults::cutFromViewpoint() {
    const sim::HostId viewpoint = m_model.frame().viewpoint;
    bool cut = false;
    for (const sim::HostId host : m_model.selection()) {
        if (viewpoint != sim::kNoHost && host != viewpoint) {
            m_model.wishPoke(sim::Cut{viewpoint, host, /*oneWay=*/false});
            cut = true;
        }
    }
    if (!cut) {
        m_model.refuse(tr("Choose whose view it is, then another node to cut it off from."));
    }
}

void fillNodeFaults(QMenu& menu, LabModel& model) {
    const auto add = [&](const QString& words, const char* name, void (NodeFaults::*act)()) {
        QAction* action = menu.addAction(words);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, &model,
                         [&model, act] { (NodeFaults(model).*act)(); });
    };
    const sim::LabNode* current = model.node(model.current());
    const bool paused = current != nullptr && current->truth == sim::LabTruth::Paused;
    add(NodeFaults::tr("Kill"), "mapKill", &NodeFaults::kill);
    add(paused ? NodeFaults::tr("Resume") : NodeFaults::tr("Pause"), "mapPause",
        &NodeFaults::pauseOrResume);
    add(NodeFaults::tr("Restart"), "mapRestart", &NodeFaults::restart);
    add(NodeFaults::tr("Leave"), "mapLeave", &NodeFaults::leave);
    menu.addSeparator();
    add(NodeFaults::tr("Cut off from the viewpoint"), "mapCut", &NodeFaults::cutFromViewpoint);
    add(NodeFaults::tr("Heal everything"), "mapHeal", &NodeFaults::heal);
}

}  // namespace swimscope::gui

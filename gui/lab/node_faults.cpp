#include "gui/lab/node_faults.h"

namespace swimscope::gui {

void NodeFaults::process(ProcessFault::Kind kind) {
    QString whyNot = m_model.selection().isEmpty() ? tr("Select a node first.") : QString();
    bool done = false;
    for (const sim::HostId host : m_model.selection()) {
        const QString reason = ProcessFault::whyNot(kind, m_model, host);
        if (reason.isEmpty()) {
            m_model.wishPoke(ProcessFault::make(kind, host));
            done = true;
        } else if (whyNot.isEmpty()) {
            whyNot = reason;
        }
    }
    if (!done) {
        m_model.refuse(whyNot);
    }
}

void NodeFaults::pauseOrResume() {
    const sim::LabNode* current = m_model.node(m_model.current());
    const bool resume = current != nullptr && current->truth == sim::LabTruth::Paused;
    process(resume ? ProcessFault::Resume : ProcessFault::Pause);
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

}  // namespace swimscope::gui

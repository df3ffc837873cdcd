#include "gui/lab/process_fault.h"

#include "gui/models/lab_model.h"

namespace swimscope::gui {

namespace {

bool isUp(sim::LabTruth truth) {
    return truth != sim::LabTruth::NotStarted && truth != sim::LabTruth::Killed &&
           truth != sim::LabTruth::Left;
}

}  // namespace

QString ProcessFault::whyNot(Kind kind, const LabModel& model, sim::HostId host) {
    const sim::LabNode* node = model.node(host);
    if (node == nullptr) {
        return tr("Select a node first.");
    }
    if (model.over()) {
        return tr("The lab has ended.");
    }
    const QString name = model.nodeName(host);
    if (node->outside) {
        return tr("%1 is somebody else's program: it can be cut off, but not stopped.").arg(name);
    }
    const bool paused = node->truth == sim::LabTruth::Paused;
    const bool restarts = kind == Restart || kind == RestartElsewhere;
    if (!restarts && !isUp(node->truth)) {
        return tr("%1 does not run.").arg(name);
    }
    if (kind == Resume && !paused) {
        return tr("%1 is not paused.").arg(name);
    }
    if ((kind == Pause || kind == Leave) && paused) {
        return tr("%1 is paused.").arg(name);
    }
    return {};
}

sim::Fault ProcessFault::make(Kind kind, sim::HostId host, base::Duration by) {
    switch (kind) {
        case Kill:
            return sim::Kill{host};
        case Pause:
            return sim::Pause{host};
        case Resume:
            return sim::Resume{host};
        case Restart:
            return sim::Restart{host, /*newAddress=*/false, std::nullopt};
        case RestartElsewhere:
            return sim::Restart{host, /*newAddress=*/true, std::nullopt};
        case Leave:
            return sim::Leave{host};
        case Slow:
            return sim::Slow{host, sim::Latency::constant(by)};
    }
    return sim::Heal{};
}

}  // namespace swimscope::gui

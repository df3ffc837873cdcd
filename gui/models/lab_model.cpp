#include "gui/models/lab_model.h"

#include <utility>

#include "gui/models/text_format.h"

namespace swimscope::gui {

LabModel::LabModel(QObject* parent)
    : QObject(parent), m_frame(std::make_shared<const sim::LabFrame>()) {}

void LabModel::show(Frame frame) {
    if (frame == nullptr || frame == m_frame || frame->number < m_frame->number) {
        return;
    }
    const Frame before = std::exchange(m_frame, std::move(frame));
    if (before->identities != m_frame->identities ||
        before->nodes.size() != m_frame->nodes.size()) {
        learnNames();
    }
    Q_EMIT frameChanged();
}

void LabModel::end() {
    if (!hasNodes()) {
        return clear();
    }
    auto last = std::make_shared<sim::LabFrame>(*m_frame);
    ++last->number;
    last->running = false;
    last->seeking.reset();
    last->canUndo = false;
    last->canRedo = false;
    m_over = true;
    m_frame = std::move(last);
    Q_EMIT frameChanged();
}

void LabModel::clear() {
    m_over = false;
    m_frame = std::make_shared<const sim::LabFrame>();
    learnNames();
    Q_EMIT frameChanged();
}

/// Everybody hears of the new nodes before anybody hears of a selection among them.
void LabModel::learnNames() {
    m_hosts.clear();
    for (const sim::LabNode& node : m_frame->nodes) {
        m_hosts.insert(nodeName(node.id), node.id);
    }
    const auto gone = m_selection.removeIf([this](sim::HostId host) { return !node(host); });
    Q_EMIT nodesChanged();
    if (gone > 0) {
        Q_EMIT selectionChanged();
    }
}

QString LabModel::nodeName(sim::HostId host) const {
    const auto& identities = m_frame->identities;
    if (host == sim::kNoHost || identities == nullptr || host > identities->size()) {
        return {};
    }
    return TextFormat::nodeName((*identities)[host - 1].name);
}

sim::HostId LabModel::hostNamed(const QString& name) const {
    return m_hosts.value(name, sim::kNoHost);
}

const sim::LabNode* LabModel::node(sim::HostId host) const {
    const bool there = host != sim::kNoHost && host <= m_frame->nodes.size();
    return there ? &m_frame->nodes[host - 1] : nullptr;
}

sim::HostId LabModel::current() const {
    return m_selection.isEmpty() ? sim::kNoHost : m_selection.last();
}

void LabModel::select(const QList<sim::HostId>& hosts) {
    QList<sim::HostId> once;
    for (const sim::HostId host : hosts) {
        if (node(host) != nullptr && !once.contains(host)) {
            once.append(host);
        }
    }
    if (once != m_selection) {
        m_selection = once;
        Q_EMIT selectionChanged();
    }
}

}  // namespace swimscope::gui

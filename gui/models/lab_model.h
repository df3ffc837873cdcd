#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <memory>

#include "engine/sim/lab_command.h"
#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

/// The lab as it looked last, what is selected in it, and the wishes of its views. Is told
/// everything; GUI thread only.
class LabModel final : public QObject {
    Q_OBJECT

public:
    using Frame = std::shared_ptr<const sim::LabFrame>;

    explicit LabModel(QObject* parent = nullptr);

    /// Never null; without nodes while there is no lab or its cluster is being made.
    const sim::LabFrame& frame() const { return *m_frame; }
    /// To keep it for longer than this call.
    const Frame& shared() const { return m_frame; }
    bool hasNodes() const { return !m_frame->nodes.empty(); }
    /// An older picture, or the one that is shown, changes nothing.
    void show(Frame frame);
    /// There is no lab: nothing is shown, nothing is selected.
    void clear();
    /// The lab has ended: its last picture stays, and nothing can be done to it any more.
    void end();
    bool over() const { return m_over; }

    /// Empty for kNoHost and for who is not there.
    QString nodeName(sim::HostId host) const;
    /// kNoHost when nobody is called so.
    sim::HostId hostNamed(const QString& name) const;
    /// Null for who is not there.
    const sim::LabNode* node(sim::HostId host) const;

    /// In the order of selecting, each once.
    const QList<sim::HostId>& selection() const { return m_selection; }
    /// The last one of it, which details are shown of; kNoHost when nothing is selected.
    sim::HostId current() const;
    void select(const QList<sim::HostId>& hosts);

    /// What a view wants done; whoever runs the lab hears it.
    /// Nobody does once the lab is over.
    void wish(const sim::LabCommand& command) {
        if (!m_over) {
            Q_EMIT wished(command);
        }
    }
    void wishPoke(const sim::Fault& fault) { wish(sim::PokeRun{sim::Poke(fault)}); }
    /// Something that was wished could not be done.
    void refuse(const QString& sentence) { Q_EMIT refused(sentence); }

Q_SIGNALS:
    /// At most 60 times a second.
    void frameChanged();
    /// Nodes came, went or changed their names; comes before frameChanged.
    void nodesChanged();
    void selectionChanged();
    void wished(const swimscope::sim::LabCommand& command);
    void refused(const QString& sentence);

private:
    void learnNames();

    Frame m_frame;
    bool m_over = false;
    QHash<QString, sim::HostId> m_hosts;
    QList<sim::HostId> m_selection;
};

}  // namespace swimscope::gui

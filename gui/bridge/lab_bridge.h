#pragma once

#include <QObject>
#include <QTimer>
#include <set>

#include "engine/session/lab.h"
#include "gui/models/lab_model.h"

namespace swimscope::gui {

/// Between a lab and its model: shows its pictures, carries out wishes, and tells what could not be
/// done. GUI thread only; the lab belongs to whoever attached it and outlives the attachment.
class LabBridge final : public QObject {
    Q_OBJECT

public:
    explicit LabBridge(LabModel& model, QObject* parent = nullptr);
    void attach(session::Lab& lab);
    /// The lab is over; its last picture stays.
    void detach();
    /// Nor does that.
    void forget();
    bool attached() const { return m_lab != nullptr; }
    /// Outcomes of wishes are among those of the session.
    void hear(const swim::Outcome& outcome);
    /// Asks for the run as text; `saved` answers on this thread.
    void save();

Q_SIGNALS:
    void saved(const QByteArray& text);

private:
    void control(sim::LabCommand command);
    void look();

    LabModel& m_model;
    session::Lab* m_lab = nullptr;
    QTimer m_timer;
    std::set<swim::CommandId> m_open;
};

}  // namespace swimscope::gui

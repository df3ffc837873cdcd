#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace swimscope::gui {

class LabModel;

/// Calls for a refresh of what people read: at most five times a second while the lab runs, at once
/// when it stands still or something else is selected, and not at all while it is held.
class CalmRefresh final : public QObject {
    Q_OBJECT

public:
    CalmRefresh(LabModel& model, std::function<void()> refresh, QObject* parent = nullptr);
    /// Keeps what is shown; what was missed is caught up with afterwards.
    void hold(bool held);
    bool held() const { return m_held; }

private:
    void onFrame();
    void refreshNow();

    LabModel& m_model;
    std::function<void()> m_refresh;
    QTimer m_pause;
    bool m_missed = false;
    bool m_held = false;
};

}  // namespace swimscope::gui

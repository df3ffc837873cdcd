#pragma once

#include <QLabel>
#include <QWidget>

namespace swimscope::gui {

class NodeTableModel;
class SessionStatus;

/// The status bar's content: who we are, how much is shown, what flows, what was lost.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    StatusLine(const SessionStatus& status, const NodeTableModel& nodes, QWidget* parent = nullptr);
    /// Stands in the first place while something takes its time; empty takes it away.
    void setProgress(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString whoText() const;
    QString clusterText() const;

    const SessionStatus& m_status;
    const NodeTableModel& m_nodes;
    QLabel* m_who;
    QLabel* m_count;
    QLabel* m_flow;
    QLabel* m_lost;
    QLabel* m_cluster;
    QString m_progress;
};

}  // namespace swimscope::gui

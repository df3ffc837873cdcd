#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "engine/sim/lab_frame.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace swimscope::gui {

class LabModel;
class SpaceTimeChart;
class SpaceTimeSide;

/// The space-time diagram with what it shows: about whom, how long, which nodes, which messages.
/// Asks for a chronicle while it is seen, and again as the run goes on.
class SpaceTimeView final : public QWidget {
    Q_OBJECT

public:
    explicit SpaceTimeView(LabModel& model, QWidget* parent = nullptr);
    SpaceTimeChart& chart() { return *m_chart; }
    sim::HostId subject() const { return m_subject; }
    /// The window moves with the run.
    bool follows() const { return m_follows; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeEmpty();
    void fillSubjects();
    void chooseSubject(int row);
    void chooseWindow(int row);
    void onFrame();
    void onSelection();
    void onWindow(base::Instant from, base::Duration width);
    void onDigest();
    void toPresent();
    void toDoubt();
    /// What is wanted now, but not more than twice a second.
    void ask();
    void askNow();
    bool isOutdated() const;
    base::Instant begin() const;
    void take(const std::shared_ptr<const sim::Chronicle>& chronicle);
    void showEmpty();
    void showStatus();
    void retranslate();
    void retranslateLanes();

    LabModel& m_model;
    QLabel* m_about;
    QComboBox* m_subjects;
    QComboBox* m_lanes;
    QComboBox* m_windows;
    QToolButton* m_present;
    QStackedWidget* m_stack;
    SpaceTimeChart* m_chart;
    SpaceTimeSide* m_side;
    QLabel* m_status;
    QLabel* m_empty;
    QPushButton* m_run;

    sim::HostId m_subject = sim::kNoHost;
    base::Instant m_from{};
    base::Duration m_width = std::chrono::seconds(3);
    bool m_follows = true;
    std::shared_ptr<const sim::Chronicle> m_seen;
    /// Where the run was when we asked last.
    base::Instant m_askedAt{};
    sim::BranchId m_askedBranch = sim::kNoBranch;
    QElapsedTimer m_rest;
    QTimer m_later;
};

}  // namespace swimscope::gui

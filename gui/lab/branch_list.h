#pragma once

#include <QFrame>
#include <memory>
#include <vector>

#include "engine/sim/lab_frame.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace swimscope::gui {

class LabModel;

/// Every way a run has been made to go, as a tree that pops up: where each leaves its parent and
/// what was done along it. A click goes there, F2 gives another name.
class BranchList final : public QFrame {
    Q_OBJECT

public:
    explicit BranchList(LabModel& model, QWidget* parent = nullptr);
    /// Above the widget that it belongs to, its right edge below that of the widget.
    void popUp(const QWidget& owner);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onFrame();
    void refill();
    QString nameOf(const sim::LabBranch& branch);
    QTreeWidgetItem* add(const sim::LabBranch& branch);
    QTreeWidgetItem* itemOf(sim::BranchId branch) const;
    void switchTo(QTreeWidgetItem* item);
    void rename(QTreeWidgetItem* item, int column);
    void retranslate();

    LabModel& m_model;
    QTreeWidget* m_tree;
    QLabel* m_hint;
    std::shared_ptr<const std::vector<sim::LabBranch>> m_shown;
    sim::BranchId m_present = sim::kNoBranch;
};

}  // namespace swimscope::gui

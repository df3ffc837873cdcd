#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "engine/sim/lab_command.h"
#include "engine/sim/lab_frame.h"
#include "gui/lab/process_fault.h"

class QAction;
class QMenu;

namespace swimscope::gui {

class LabModel;

/// Fills a menu with everything that can be done to the selected nodes as they are now, each as a
/// poke a node. What cannot be done is off, with the reason as its tool tip. Without a selection
/// what is said of links is meant for all of them.
class FaultMenu {
    Q_DECLARE_TR_FUNCTIONS(FaultMenu)

public:
    FaultMenu(QMenu& menu, LabModel& model);
    void fill();

private:
    using Faults = std::vector<sim::Fault>;
    using MakeFault = std::function<sim::Fault(sim::Between)>;

    QMenu& submenu(const char* name, const QString& text, const QString& iconName = {});
    QAction* add(QMenu& menu, const QString& name, const QString& text, Faults faults,
                 const QString& whyNot);
    QAction* addProcess(QMenu& menu, ProcessFault::Kind kind, const QString& name,
                        const QString& text, base::Duration by = {});
    void addTitle();
    void addProcesses();
    void addSlow();
    void addCuts();
    void addMends();
    void addPartition();
    void addLinks();
    void addShares(QMenu& menu, const QString& name, const QList<int>& percents,
                   double sim::Link::*now,
                   const std::function<sim::Fault(sim::Between, double)>& make);
    Faults links(const MakeFault& make) const;
    /// Of the links that are meant; nothing when they differ.
    std::optional<sim::Link> linkNow() const;
    static void tick(QAction& action, bool on);
    /// One fault for each selected node beside the viewpoint.
    Faults besideViewpoint(const std::function<sim::Fault(sim::HostId, sim::HostId)>& make) const;
    QString whyNoViewpoint() const;
    QString whyNoSelection() const;

    QMenu& m_menu;
    LabModel& m_model;
};

void fillFaultMenu(QMenu& menu, LabModel& model);

}  // namespace swimscope::gui

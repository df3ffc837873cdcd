#include "gui/lab/fault_menu.h"

#include <QMenu>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

#include "gui/models/lab_model.h"
#include "gui/views/icons.h"

namespace swimscope::gui {

namespace {

using std::chrono::milliseconds;

/// Names and percentages are a peer's words and ours; none of them is a mnemonic.
QString plain(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}  // namespace

FaultMenu::FaultMenu(QMenu& menu, LabModel& model) : m_menu(menu), m_model(model) {}

void FaultMenu::fill() {
    m_menu.clear();
    // Submenus outlive clear().
    qDeleteAll(m_menu.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    m_menu.setToolTipsVisible(true);
    addTitle();
    addProcesses();
    addSlow();
    m_menu.addSeparator();
    addCuts();
    addMends();
    addPartition();
    addLinks();
    m_menu.addSeparator();
    add(m_menu, QStringLiteral("faultHeal"), tr("Heal everything"), {sim::Heal{}}, {});
    add(m_menu, QStringLiteral("faultAdd"), tr("Add a node"), {sim::AddHost{}}, {})
        ->setIcon(icon(QStringLiteral("plus")));
}

QMenu& FaultMenu::submenu(const char* name, const QString& text, const QString& iconName) {
    QMenu& menu = *m_menu.addMenu(text);
    menu.setObjectName(QLatin1String(name));
    menu.setToolTipsVisible(true);
    if (!iconName.isEmpty()) {
        menu.setIcon(icon(iconName));
    }
    return menu;
}

QAction* FaultMenu::add(QMenu& menu, const QString& name, const QString& text, Faults faults,
                        const QString& whyNot) {
    QAction* action = menu.addAction(plain(text));
    action->setObjectName(name);
    const bool over = m_model.over();
    action->setEnabled(!faults.empty() && !over);
    action->setToolTip(over ? tr("The lab has ended.") : faults.empty() ? whyNot : text);
    LabModel& model = m_model;
    QObject::connect(action, &QAction::triggered, &model, [&model, faults = std::move(faults)] {
        for (const sim::Fault& fault : faults) {
            model.wishPoke(fault);
        }
    });
    return action;
}

QAction* FaultMenu::addProcess(QMenu& menu, ProcessFault::Kind kind, const QString& name,
                               const QString& text, base::Duration by) {
    Faults faults;
    QString whyNot = whyNoSelection();
    for (const sim::HostId host : m_model.selection()) {
        const QString reason = ProcessFault::whyNot(kind, m_model, host);
        if (reason.isEmpty()) {
            faults.push_back(ProcessFault::make(kind, host, by));
        } else if (whyNot.isEmpty()) {
            whyNot = reason;
        }
    }
    return add(menu, name, text, std::move(faults), whyNot);
}

void FaultMenu::addTitle() {
    const auto count = static_cast<int>(m_model.selection().size());
    const QString title = count == 0   ? tr("No node selected")
                          : count == 1 ? m_model.nodeName(m_model.current())
                                       : tr("%n node(s)", nullptr, count);
    QAction* action = m_menu.addAction(plain(title));
    action->setObjectName(QStringLiteral("faultTitle"));
    action->setEnabled(false);
    m_menu.addSeparator();
}

void FaultMenu::addProcesses() {
    struct Entry {
        ProcessFault::Kind kind;
        const char* name;
        QString text;
        const char* iconName;
    };
    const std::array entries{
        Entry{ProcessFault::Kill, "faultKill", tr("Kill"), "kill"},
        Entry{ProcessFault::Pause, "faultPause", tr("Pause"), "pause"},
        Entry{ProcessFault::Resume, "faultResume", tr("Resume"), "run"},
        Entry{ProcessFault::Restart, "faultRestart", tr("Restart"), "restart"},
        Entry{ProcessFault::RestartElsewhere, "faultMove", tr("Restart at a new address"), ""},
        Entry{ProcessFault::Leave, "faultLeave", tr("Leave"), "disconnect"},
    };
    for (const Entry& entry : entries) {
        QAction* action = addProcess(m_menu, entry.kind, QLatin1String(entry.name), entry.text);
        if (*entry.iconName != '\0') {
            action->setIcon(icon(QLatin1String(entry.iconName)));
        }
    }
}

void FaultMenu::addSlow() {
    QMenu& menu = submenu("faultSlow", tr("Slow"));
    const std::array steps{std::pair(500, tr("500 ms late")), std::pair(1000, tr("1 s late")),
                           std::pair(3000, tr("3 s late"))};
    for (const auto& [late, text] : steps) {
        addProcess(menu, ProcessFault::Slow, QStringLiteral("faultSlow%1").arg(late), text,
                   milliseconds(late));
    }
    menu.addSeparator();
    addProcess(menu, ProcessFault::Slow, QStringLiteral("faultSlow0"), tr("At full speed again"));
}

FaultMenu::Faults FaultMenu::besideViewpoint(
    const std::function<sim::Fault(sim::HostId, sim::HostId)>& make) const {
    Faults faults;
    const sim::HostId viewpoint = m_model.frame().viewpoint;
    for (const sim::HostId host : m_model.selection()) {
        if (viewpoint != sim::kNoHost && host != viewpoint) {
            faults.push_back(make(viewpoint, host));
        }
    }
    return faults;
}

QString FaultMenu::whyNoSelection() const {
    return m_model.selection().isEmpty() ? tr("Select a node first.") : QString();
}

QString FaultMenu::whyNoViewpoint() const {
    if (m_model.selection().isEmpty()) {
        return whyNoSelection();
    }
    return m_model.frame().viewpoint == sim::kNoHost ? tr("Choose a node at \"Seen by\" first.")
                                                     : tr("It is the viewpoint itself.");
}

void FaultMenu::addCuts() {
    QMenu& menu = submenu("faultCut", tr("Cut"), QStringLiteral("cut-link"));
    const auto cut = [](bool in, bool oneWay) {
        return [in, oneWay](sim::HostId viewpoint, sim::HostId host) -> sim::Fault {
            return in ? sim::Cut{viewpoint, host, oneWay} : sim::Cut{host, viewpoint, oneWay};
        };
    };
    const QString whyNot = whyNoViewpoint();
    add(menu, QStringLiteral("faultCutBoth"), tr("From the viewpoint"),
        besideViewpoint(cut(true, false)), whyNot);
    add(menu, QStringLiteral("faultCutIn"), tr("One way in: it hears nothing of the viewpoint"),
        besideViewpoint(cut(true, true)), whyNot);
    add(menu, QStringLiteral("faultCutOut"), tr("One way out: the viewpoint hears nothing of it"),
        besideViewpoint(cut(false, true)), whyNot);
    menu.addSeparator();
    const QList<sim::HostId>& selection = m_model.selection();
    if (selection.size() == 2) {
        add(menu, QStringLiteral("faultCutPair"),
            tr("Between %1 and %2")
                .arg(m_model.nodeName(selection[0]), m_model.nodeName(selection[1])),
            {sim::Cut{selection[0], selection[1], /*oneWay=*/false}}, {});
    }
    sim::Partition alone;
    for (const sim::HostId host : selection) {
        alone.groups.push_back({host});
    }
    add(menu, QStringLiteral("faultCutAll"), tr("From all others"),
        selection.isEmpty() ? Faults{} : Faults{std::move(alone)}, whyNoSelection());
}

void FaultMenu::addMends() {
    QMenu& menu = submenu("faultMend", tr("Mend"));
    add(menu, QStringLiteral("faultMendViewpoint"), tr("To the viewpoint"),
        besideViewpoint([](sim::HostId viewpoint, sim::HostId host) -> sim::Fault {
            return sim::Mend{viewpoint, host};
        }),
        whyNoViewpoint());
    const QList<sim::HostId>& selection = m_model.selection();
    if (selection.size() == 2) {
        add(menu, QStringLiteral("faultMendPair"),
            tr("Between %1 and %2")
                .arg(m_model.nodeName(selection[0]), m_model.nodeName(selection[1])),
            {sim::Mend{selection[0], selection[1]}}, {});
    }
    add(menu, QStringLiteral("faultMendPartition"), tr("End the partition"), {sim::Partition{}},
        {});
}

void FaultMenu::addPartition() {
    const QList<sim::HostId>& selection = m_model.selection();
    const bool splits = !selection.isEmpty() &&
                        static_cast<std::size_t>(selection.size()) < m_model.frame().nodes.size();
    Faults faults;
    if (splits) {
        faults.push_back(sim::Partition{{{selection.begin(), selection.end()}}});
    }
    add(m_menu, QStringLiteral("faultPartition"), tr("Partition the selected from the rest"),
        std::move(faults), selection.isEmpty() ? whyNoSelection() : tr("There is no rest."))
        ->setIcon(icon(QStringLiteral("partition")));
}

FaultMenu::Faults FaultMenu::links(const MakeFault& make) const {
    if (m_model.selection().isEmpty()) {
        return {make(sim::Between{})};
    }
    Faults faults;
    for (const sim::HostId host : m_model.selection()) {
        faults.push_back(make(sim::Between{host, sim::kNoHost}));
    }
    return faults;
}

std::optional<sim::Link> FaultMenu::linkNow() const {
    const sim::LabFrame& frame = m_model.frame();
    const sim::Link atTheStart = frame.script == nullptr ? sim::Link{} : frame.script->cluster.link;
    const sim::Link everywhere = frame.links->everywhere.value_or(atTheStart);
    if (m_model.selection().size() > 1) {
        return std::nullopt;
    }
    const sim::Link* own = frame.links->of(m_model.current());
    return own != nullptr ? *own : everywhere;
}

void FaultMenu::tick(QAction& action, bool on) {
    action.setCheckable(true);
    action.setChecked(on);
}

void FaultMenu::addShares(QMenu& menu, const QString& name, const QList<int>& percents,
                          double sim::Link::*now,
                          const std::function<sim::Fault(sim::Between, double)>& make) {
    const std::optional<sim::Link> link = linkNow();
    for (const int percent : percents) {
        const QString text = percent == 0 ? tr("None") : tr("%1 %").arg(percent);
        QAction* action =
            add(menu, name + QString::number(percent), text,
                links([&](sim::Between where) { return make(where, percent / 100.0); }), {});
        tick(*action, link && std::abs((*link).*now - percent / 100.0) < 1e-9);
    }
}

void FaultMenu::addLinks() {
    const bool all = m_model.selection().isEmpty();
    addShares(submenu("faultLoss", all ? tr("Loss everywhere") : tr("Loss")),
              QStringLiteral("faultLoss"), {0, 5, 10, 20, 50}, &sim::Link::loss,
              [](sim::Between where, double share) -> sim::Fault {
                  return sim::SetLoss{where, share};
              });
    const std::optional<sim::Link> link = linkNow();
    QMenu& latency = submenu("faultLatency", all ? tr("Latency everywhere") : tr("Latency"));
    for (const int late : {0, 50, 200, 1000}) {
        const QString text = late == 0 ? tr("None") : tr("%1 ms").arg(late);
        const auto constant = sim::Latency::constant(milliseconds(late));
        QAction* action = add(latency, QStringLiteral("faultLatency%1").arg(late), text,
                              links([constant](sim::Between where) -> sim::Fault {
                                  return sim::SetLatency{where, constant};
                              }),
                              {});
        tick(*action, link && link->latency == constant);
    }
    addShares(submenu("faultDuplicate", all ? tr("Duplicates everywhere") : tr("Duplicates")),
              QStringLiteral("faultDuplicate"), {0, 10, 50}, &sim::Link::duplicate,
              [](sim::Between where, double share) -> sim::Fault {
                  return sim::SetDuplicate{where, share};
              });
    addShares(submenu("faultReorder", all ? tr("Reordering everywhere") : tr("Reordering")),
              QStringLiteral("faultReorder"), {0, 10, 50}, &sim::Link::reorder,
              [](sim::Between where, double share) -> sim::Fault {
                  return sim::SetReorder{where, share, milliseconds(20)};
              });
}

void fillFaultMenu(QMenu& menu, LabModel& model) {
    FaultMenu(menu, model).fill();
}

}  // namespace swimscope::gui

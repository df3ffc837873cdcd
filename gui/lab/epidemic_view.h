#pragma once

#include <QList>
#include <QWidget>
#include <memory>

#include "engine/sim/lab_frame.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace swimscope::gui {

class LabModel;
class RunChart;
class UpdateList;

/// How one update spreads: which one, the share of nodes that know it over time against the
/// formula, and the figures. Looks at new pictures while it is on the screen only.
class EpidemicView final : public QWidget {
    Q_OBJECT

public:
    explicit EpidemicView(LabModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeChooser();
    QWidget* makeEmpty();
    QWidget* makeContent();
    QWidget* makeFigures(QWidget* parent);
    /// Who starts a rumour: the selected node, else the viewpoint, else the first.
    sim::HostId teller() const;
    void start();
    void onFrame();
    void showTeller();
    void showEpidemic(const sim::LabEpidemic& epidemic);
    void retranslate();

    LabModel& m_model;
    std::shared_ptr<const sim::LabEpidemic> m_shown;
    QPushButton* m_start;
    QLabel* m_note;
    QLabel* m_listTitle;
    UpdateList* m_list;
    QStackedWidget* m_stack;
    QLabel* m_emptyTitle;
    QLabel* m_emptyText;
    QLabel* m_title;
    QLabel* m_progress;
    RunChart* m_chart;
    QLabel* m_formula;
    QList<QList<QLabel*>> m_figures;
};

}  // namespace swimscope::gui

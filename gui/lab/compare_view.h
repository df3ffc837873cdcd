#pragma once

#include <QList>
#include <QWidget>
#include <memory>

#include "engine/sim/lab_frame.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace swimscope::gui {

class DiscoveryTable;
class LabModel;
class OptionPanel;
class RunChart;

/// Two runs of one seed and one script with different options: a sentence, counters with the
/// difference in words, charts over virtual time, and how each killed node was found out. Looks at
/// new pictures while it is on the screen only.
class CompareView final : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(LabModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeEmpty();
    QWidget* makeContent();
    QWidget* makeFigures(QWidget* parent);
    QWidget* makeCharts(QWidget* parent);
    void arrangeCharts();
    void startExample();
    void onFrame();
    void showComparison(const sim::LabComparison& comparison);
    void showFigures(const sim::LabComparison& comparison);
    void showCharts(const sim::LabComparison& comparison);
    void retranslate();

    LabModel& m_model;
    std::shared_ptr<const sim::LabComparison> m_shown;
    OptionPanel* m_options;
    QStackedWidget* m_stack;
    QLabel* m_emptyTitle;
    QLabel* m_emptyText;
    QPushButton* m_example;
    QScrollArea* m_scroll;
    QLabel* m_headline;
    QLabel* m_what;
    QLabel* m_caveat;
    /// By row: name, here, there, difference; the first row is the heads.
    QList<QList<QLabel*>> m_figures;
    QGridLayout* m_chartGrid;
    QList<RunChart*> m_charts;
    QLabel* m_killsTitle;
    DiscoveryTable* m_kills;
    int m_columns = 0;
};

}  // namespace swimscope::gui

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace swimscope::gui {

class BeliefPanel;
class BeliefsMatrix;
class BeliefsModel;

/// Who believes what of whom: the matrix, what it shows, and the chosen cell in words.
class BeliefsView final : public QWidget {
    Q_OBJECT

public:
    explicit BeliefsView(BeliefsModel& model, QWidget* parent = nullptr);
    BeliefsMatrix& matrix() { return *m_matrix; }
    /// Chooses the row, in the column of the first observer that does not hold it alive.
    void selectNode(const QString& name);
    /// Chooses a cell, also one that the filter hides; without an observer as selectNode().
    void selectCell(const QString& node, const QString& observer);
    /// The chosen row; empty when none is.
    QString rowAsTsv() const;
    QString rowAsJson() const;
    /// What ages is told at `now`, milliseconds since the epoch.
    void tick(qint64 now);
    /// A session that reads may be asked to read again.
    void setCanSweep(bool can);

Q_SIGNALS:
    void sweepRequested();
    void nodeRequested(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeEmpty();
    void refresh();
    void showFacts();
    void retranslate();

    BeliefsModel& m_model;
    QList<QToolButton*> m_modes;
    QCheckBox* m_only;
    QLabel* m_progress;
    QPushButton* m_sweep;
    QStackedWidget* m_stack;
    BeliefsMatrix* m_matrix;
    QLabel* m_empty;
    QPushButton* m_emptySweep;
    BeliefPanel* m_panel;
    qint64 m_now = 0;
    bool m_canSweep = false;
};

}  // namespace swimscope::gui

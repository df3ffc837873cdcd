#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <vector>

#include "engine/sim/lab_frame.h"

class QLabel;
class QToolButton;

namespace swimscope::gui {

class CalmRefresh;
class LabModel;
class RuleGlyph;

/// Why the viewpoint did what it did last, about the selected node or about anybody: the newest
/// step as a headline, those before it below, newest first. Stands still while the pointer is over
/// it.
class WhyList final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kRows = 12;

    explicit WhyList(LabModel& model, QWidget* parent = nullptr);
    /// What is shown, a line each, for the clipboard.
    QString text() const;

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QWidget* line;
        QLabel* time;
        RuleGlyph* glyph;
        QLabel* sentence;
    };

    QWidget* makeHead();
    QWidget* makeSteps();
    Row makeRow(int row);
    /// Newest first, at most one more than there are rows.
    std::vector<const sim::LabStep*> steps() const;
    bool concerns(const sim::LabStep& step) const;
    void refresh();
    void showHead(const sim::LabStep* newest);
    QString nothing() const;
    void copy() const;
    void retranslate();

    LabModel& m_model;
    CalmRefresh* m_calm;
    QLabel* m_title;
    QLabel* m_when;
    QToolButton* m_copy;
    QWidget* m_scroll;
    QLabel* m_headline;
    QList<Row> m_rows;
    QString m_text;
};

}  // namespace swimscope::gui

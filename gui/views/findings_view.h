#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QListView;
class QPushButton;

namespace swimscope::gui {

class FindingsModel;
class GlyphLabel;

/// What is not as it should be: the list, and the chosen finding with evidence and advice.
class FindingsView final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsView(FindingsModel& model, QWidget* parent = nullptr);
    void select(int row);
    QString asText() const;
    QString asJson() const;
    void tick(qint64 now);
    void setCanSweep(bool can);

Q_SIGNALS:
    void nodeRequested(const QString& name);
    void sweepRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeDetails();
    QWidget* makeFoot(QWidget* parent);
    void refresh();
    void showChosen();
    int chosenRow() const;
    void retranslate();

    FindingsModel& m_model;
    QList<QLabel*> m_counts;
    QLabel* m_checked;
    QListView* m_list;
    QWidget* m_details;
    GlyphLabel* m_glyph;
    QLabel* m_title;
    QLabel* m_since;
    QLabel* m_evidenceTitle;
    QLabel* m_evidence;
    QLabel* m_adviceTitle;
    QLabel* m_advice;
    QLabel* m_empty;
    QFrame* m_foot;
    QPushButton* m_show;
    QPushButton* m_check;
    QPushButton* m_copy;
    QString m_key;
    qint64 m_now = 0;
    bool m_canSweep = false;
};

}  // namespace swimscope::gui

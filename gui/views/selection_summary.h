#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace swimscope::gui {

class GlyphLabel;
class NodeTableModel;

/// One line about the selected node, in place of the details dock while that is closed.
class SelectionSummary final : public QFrame {
    Q_OBJECT

public:
    explicit SelectionSummary(const NodeTableModel& model, QWidget* parent = nullptr);
    void setNode(const QString& name);
    /// Only shown while the details are not.
    void setDetailsOpen(bool open);
    /// `now` in milliseconds since the epoch.
    void tick(qint64 now);

Q_SIGNALS:
    void detailsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const NodeTableModel& m_model;
    QString m_node;
    bool m_detailsOpen = true;
    GlyphLabel* m_glyph;
    QLabel* m_name;
    QLabel* m_sentence;
    QPushButton* m_details;
};

}  // namespace swimscope::gui

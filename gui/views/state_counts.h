#pragma once

#include <QWidget>

namespace swimscope::gui {

class NodeTableModel;

/// "21 alive 1 suspect 1 dead 1 left" with glyphs, at the right of the tool bar; compact without
/// the words.
class StateCounts final : public QWidget {
    Q_OBJECT

public:
    explicit StateCounts(const NodeTableModel& model, QWidget* parent = nullptr);
    void setCompact(bool compact);
    /// What a screen reader says and the tooltip shows.
    QString sentence() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const NodeTableModel& m_model;
    bool m_compact = false;
};

}  // namespace swimscope::gui

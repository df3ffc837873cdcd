#pragma once

#include <QWidget>

#include "gui/lab/message_glyph.h"

namespace swimscope::gui {

/// What the shapes that fly over a map mean; where the words have no room, the shapes alone, each
/// with its word as a tool tip.
class MessageLegend final : public QWidget {
    Q_OBJECT

public:
    explicit MessageLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool showsWords() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int widthOf(int look, bool words) const;
    int wholeWidth(bool words) const;
    void describe();
};

}  // namespace swimscope::gui

#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QWidget>

#include "engine/swim/member.h"

class QPainter;

namespace swimscope::gui {

/// Marks that differ by shape first and by colour second: states, then severities.
enum class Glyph {
    Alive,
    Suspect,
    Dead,
    Left,
    Unknown,
    Self,
    Info,
    Notice,
    Warning,
    Error,
    Ok,
};

Glyph glyphOf(swim::State state);
/// The word beside the shape, translated.
QString stateWord(swim::State state);
QColor stateText(swim::State state);
QColor stateFill(swim::State state);
QColor stateOutline(swim::State state);
/// The ground behind sentences about the state.
QColor stateTint(swim::State state);

/// Draws the glyph into the rectangle's largest centred square, in the theme in force.
void paintGlyph(QPainter& painter, const QRectF& rect, Glyph glyph);

/// A glyph as a widget of its own, `size` logical pixels wide and high.
class GlyphLabel final : public QWidget {
    Q_OBJECT

public:
    explicit GlyphLabel(Glyph glyph, int size, QWidget* parent = nullptr);
    void setGlyph(Glyph glyph);
    Glyph glyph() const { return m_glyph; }
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    int m_size;
};

}  // namespace swimscope::gui

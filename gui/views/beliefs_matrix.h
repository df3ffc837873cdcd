#pragma once

#include <QPixmap>
#include <map>

#include "gui/models/beliefs_model.h"
#include "gui/views/matrix_view.h"
#include "gui/views/state_glyph.h"

namespace swimscope::gui {

Glyph glyphOf(watch::Belief belief);

/// The matrix of beliefs: rows are observed, columns observe.
class BeliefsMatrix final : public MatrixView {
    Q_OBJECT

public:
    enum Mode { State, Incarnation, Metadata };

    explicit BeliefsMatrix(const BeliefsModel& model, QWidget* parent = nullptr);
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    /// What ages is told at `now`, milliseconds since the epoch.
    void tick(qint64 now);
    /// Takes the model's new order; the selected pair stays selected.
    void follow();
    QString cellText(int row, int column) const override;

protected:
    int rows() const override { return m_model.rowCount(); }
    int columns() const override { return m_model.columnCount(); }
    QString rowName(int row) const override { return m_model.rowName(row); }
    QString columnName(int column) const override { return m_model.columnName(column); }
    void paintCell(QPainter& painter, const QRect& cell, int row, int column) override;
    QString rowNote(int row) const override;
    QString columnNote(int column) const override;
    QString rowNoteTitle() const override { return tr("agree"); }
    QString columnNoteTitle() const override { return tr("answer age, s"); }
    void paintOver(QPainter& painter) override;

private:
    void paintState(QPainter& painter, const QRect& cell, watch::Belief belief, bool self,
                    bool changed);
    void paintMetadata(QPainter& painter, const QRect& cell, bool other);
    /// Shapes are drawn once and then copied.
    const QPixmap& stamp(watch::Belief belief, bool self);

    const BeliefsModel& m_model;
    Mode m_mode = State;
    qint64 m_now = 0;
    QString m_row;
    QString m_column;
    std::map<std::pair<int, bool>, QPixmap> m_stamps;
};

}  // namespace swimscope::gui

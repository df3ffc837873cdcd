#pragma once

#include "gui/models/links_model.h"
#include "gui/views/matrix_view.h"

namespace swimscope::gui {

/// Measured round trips: the row asks, the column is asked.
class LinksMatrix final : public MatrixView {
    Q_OBJECT

public:
    explicit LinksMatrix(const LinksModel& model, QWidget* parent = nullptr);
    /// Takes the model's new order; the selected pair stays selected.
    void follow();
    QString cellText(int row, int column) const override;

protected:
    int rows() const override { return m_model.count(); }
    int columns() const override { return m_model.count(); }
    QString rowName(int row) const override { return m_model.name(row); }
    QString columnName(int column) const override { return m_model.name(column); }
    void paintCell(QPainter& painter, const QRect& cell, int row, int column) override;

private:
    const LinksModel& m_model;
    QString m_from;
    QString m_to;
};

/// "reaches it in 0.9 ms", "does not reach it", translated; `link` may be nothing.
QString linkWords(const LinkRecord* link);
/// A barred circle: the way does not work.
void paintBarred(QPainter& painter, const QRectF& box);

}  // namespace swimscope::gui

#pragma once

#include "gui/views/cell_paint.h"

namespace swimscope::gui {

/// Paints a row of the nodes table: state by shape and word, the port of an address set back, RTT
/// as sparkline and number, tags as chips. Agreement is quiet, doubt is loud.
class NodeDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool isFresh(const QModelIndex& index) const override;
    void paintContent(QPainter& painter, const QRect& content,
                      const QModelIndex& index) const override;
};

}  // namespace swimscope::gui

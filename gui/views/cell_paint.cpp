#include "gui/views/cell_paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kBarWidth = 3;
constexpr int kHeaderHeight = 28;
constexpr double kHairlineOpacity = 0.45;
constexpr int kSlack = 2;
constexpr char kHoverRow[] = "hoverRow";

/// Qt marks only the cell under the pointer; a row is one thing and lights up whole.
/// The view's option does not carry its index before it is initialised, so the row is found by
/// place.
bool isHovered(const QStyleOptionViewItem& option) {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const QVariant row = table != nullptr ? table->property(kHoverRow) : QVariant();
    return row.isValid() && row.toInt() >= 0 &&
           row.toInt() == table->rowAt(option.rect.center().y());
}

class HoverTracker final : public QObject {
public:
    explicit HoverTracker(QTableView& table) : QObject(&table), m_table(table) {
        connect(&table, &QTableView::entered, this,
                [this](const QModelIndex& index) { setRow(index.row()); });
        table.viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Leave) {
            setRow(-1);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void setRow(int row) {
        m_table.setProperty(kHoverRow, row);
        m_table.viewport()->update();
    }

    QTableView& m_table;
};

/// The sort mark stands beside its word, in the accent.
class TableHeader final : public QHeaderView {
public:
    explicit TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
        setSectionsClickable(true);
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        QHeaderView::paintSection(painter, rect, section);
        if (!isSortIndicatorShown() || section != sortIndicatorSection()) {
            return;
        }
        const QString text = model()->headerData(section, orientation()).toString();
        const int align =
            model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
        const int width = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(text);
        const bool right = align & Qt::AlignRight;
        const double x = right ? rect.right() - kCellPadding - width - kMarkGap - kMarkSize
                               : rect.left() + kCellPadding + width + kMarkGap;
        const double y = rect.center().y() + 0.5;
        const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? -2.5 : 2.5;
        painter->save();
        // The style sheet's drawing ends with a clip that lets nothing through.
        painter->setClipRect(rect);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().accent);
        painter->drawPolygon(QPolygonF{{QPointF(x, y - tip), QPointF(x + kMarkSize, y - tip),
                                        QPointF(x + kMarkSize / 2.0, y + tip)}});
        painter->restore();
    }

private:
    static constexpr int kMarkGap = 5;
    static constexpr int kMarkSize = 6;
};

QColor groundColour(const QStyleOptionViewItem& option) {
    if (option.state.testFlag(QStyle::State_Selected)) {
        return option.state.testFlag(QStyle::State_Active) ? theme().sel : theme().selIdle;
    }
    return isHovered(option) ? theme().hover : theme().surface;
}

int widthOf(const QVector<TextRun>& runs) {
    int width = 0;
    for (const TextRun& run : runs) {
        width += QFontMetrics(run.font).horizontalAdvance(run.text);
    }
    return width;
}

}  // namespace

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, bool firstColumn) {
    painter.fillRect(option.rect, groundColour(option));
    QColor hairline = theme().border;
    hairline.setAlphaF(static_cast<float>(kHairlineOpacity));
    const QRect row = option.rect;
    painter.setPen(QPen(hairline, 0));
    painter.drawLine(row.bottomLeft(), row.bottomRight());
    if (firstColumn && option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(QRect(row.left(), row.top(), kBarWidth, row.height()), theme().accent);
    }
}

void paintRuns(QPainter& painter, const QRect& rect, const QVector<TextRun>& runs) {
    int left = rect.left();
    for (const TextRun& run : runs) {
        const int room = rect.right() + 1 - left;
        if (room <= 0) {
            return;
        }
        const QFontMetrics metrics(run.font);
        const QString text = metrics.elidedText(run.text, Qt::ElideRight, room);
        painter.setFont(run.font);
        painter.setPen(run.colour);
        painter.drawText(QRect(left, rect.top(), room, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += metrics.horizontalAdvance(text);
    }
}

void paintRunsRight(QPainter& painter, const QRect& rect, const QVector<TextRun>& runs) {
    // A little slack: advances are rounded, and a number must never lose its end to an ellipsis.
    const int width = qMin(widthOf(runs) + kSlack, rect.width());
    paintRuns(painter, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()), runs);
}

QRect cellContent(const QRect& cell) {
    return cell.adjusted(kCellPadding, 0, -kCellPadding, -1);
}

void setUpTable(QTableView& table, const QString& objectName) {
    table.setObjectName(objectName);
    table.setHorizontalHeader(new TableHeader(&table));
    new HoverTracker(table);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setAlternatingRowColors(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setWordWrap(false);
    table.setMouseTracking(true);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(18);
    table.verticalHeader()->setDefaultSectionSize(scaled(kRowHeight));
    QHeaderView* header = table.horizontalHeader();
    header->setObjectName(objectName + QStringLiteral("Header"));
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    fixHeight(*header, kHeaderHeight);
    header->setFont(typeFont(TypeRole::Small));
    header->setMinimumSectionSize(40);
    QObject::connect(&Zoom::instance(), &Zoom::changed, &table, [&table](double ratio) {
        table.verticalHeader()->setDefaultSectionSize(scaled(kRowHeight));
        QHeaderView* columns = table.horizontalHeader();
        for (int column = 0; column < columns->count(); ++column) {
            if (!columns->isSectionHidden(column)) {
                columns->resizeSection(column, qRound(columns->sectionSize(column) * ratio));
            }
        }
    });
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    painter->save();
    QStyleOptionViewItem ground = option;
    ground.state &= ~QStyle::State_HasFocus;
    ground.index = index;
    paintRowGround(*painter, ground, index.column() == 0);
    if (isFresh(index) && !option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), theme().hover);
    }
    paintContent(*painter, cellContent(option.rect), index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    return {option.fontMetrics.horizontalAdvance(text) + 2 * kCellPadding, scaled(kRowHeight)};
}

void RowDelegate::paintContent(QPainter& painter, const QRect& content,
                               const QModelIndex& index) const {
    const QVector<TextRun> run{
        {index.data(Qt::DisplayRole).toString(), theme().text, typeFont(TypeRole::Body)}};
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    right ? paintRunsRight(painter, content, run) : paintRuns(painter, content, run);
}

}  // namespace swimscope::gui

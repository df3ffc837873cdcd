#include "gui/views/node_delegate.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "gui/models/node_row.h"
#include "gui/models/node_table_model.h"
#include "gui/models/text_format.h"
#include "gui/views/sparkline.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kGlyphSize = 14;
constexpr int kGlyphGap = 6;
constexpr int kSparkWidth = 52;
constexpr int kSparkHeight = 13;
constexpr int kNumberRoom = 52;
constexpr int kChipHeight = 18;
constexpr int kChipPadding = 4;
constexpr int kChipGap = 4;
constexpr int kBarWidth = 26;
constexpr int kBarHeight = 4;
/// A shorter bar says nothing.
constexpr int kBarLeast = 10;

using Record = const NodeRecord&;

bool isFaded(Record record) {
    return record.ghost || record.state == swim::State::Left;
}

QColor bodyColour(Record record) {
    return isFaded(record) ? theme().text3 : theme().text;
}

void paintState(QPainter& painter, const QRect& content, Record record, const QString& word) {
    const QRect glyph(content.left(), content.center().y() - kGlyphSize / 2 + 1, kGlyphSize,
                      kGlyphSize);
    paintGlyph(painter, QRectF(glyph), record.ghost ? Glyph::Unknown : glyphOf(record.state));
    const QRect rest = content.adjusted(kGlyphSize + kGlyphGap, 0, 0, 0);
    paintRuns(painter, rest, {{word, stateText(record.state), typeFont(TypeRole::Body)}});
}

void paintName(QPainter& painter, const QRect& content, Record record) {
    const QFont font = typeFont(TypeRole::BodyStrong);
    const int starRoom = record.self ? kGlyphSize + kGlyphGap : 0;
    const QString text = elideMiddle(record.name, font, content.width() - starRoom);
    paintRuns(painter, content, {{text, bodyColour(record), font}});
    if (record.self) {
        const int left = content.left() + QFontMetrics(font).horizontalAdvance(text) + kGlyphGap;
        paintGlyph(painter,
                   QRectF(left, content.center().y() - kGlyphSize / 2, kGlyphSize, kGlyphSize),
                   Glyph::Self);
    }
}

void paintAddress(QPainter& painter, const QRect& content, Record record) {
    const auto colon = record.address.lastIndexOf(QLatin1Char(':'));
    const QFont font = typeFont(TypeRole::Body);
    const QColor host = isFaded(record) ? theme().text3 : theme().text;
    if (colon < 0) {
        paintRuns(painter, content, {{record.address, host, font}});
        return;
    }
    paintRuns(painter, content,
              {{record.address.left(colon), host, font},
               {record.address.mid(colon), theme().text3, font}});
}

double scaleOf(const QModelIndex& index) {
    const auto* model = qobject_cast<const NodeTableModel*>(index.model());
    return model != nullptr ? model->sparklineScale() : 1.0;
}

void paintRtt(QPainter& painter, const QRect& content, Record record, const QString& text,
              double scale) {
    const auto blank = text.lastIndexOf(QLatin1Char(' '));
    if (!shownRtt(record) || blank < 0) {
        paintRunsRight(painter, content, {{text, theme().text2, typeFont(TypeRole::Body)}});
        return;
    }
    const QColor line = record.state == swim::State::Suspect ? theme().suspO : theme().s6;
    const int sparkRight = content.right() - scaled(kNumberRoom);
    const QRectF spark(sparkRight - kSparkWidth, content.center().y() - kSparkHeight / 2.0,
                       kSparkWidth, kSparkHeight);
    if (spark.left() >= content.left()) {
        paintSparkline(painter, spark, record.rtt, scale, line);
    }
    paintRunsRight(painter, content,
                   {{text.left(blank), theme().text, typeFont(TypeRole::Body)},
                    {text.mid(blank), theme().text3, typeFont(TypeRole::Tiny)}});
}

void paintNumber(QPainter& painter, const QRect& content, const QModelIndex& index,
                 const QColor& colour) {
    paintRunsRight(painter, content,
                   {{index.data(Qt::DisplayRole).toString(), colour, typeFont(TypeRole::Body)}});
}

QColor lossColour(Record record) {
    if (shownLoss(record).value_or(0) > 0) {
        return record.state == swim::State::Dead ? theme().deadT : theme().suspT;
    }
    return theme().text2;
}

/// How many agree, in a number; in a bar too when they are not all.
void paintAgreement(QPainter& painter, const QRect& content, Record record, const QString& text) {
    const bool differs = record.disagreed();
    paintRunsRight(painter, content,
                   {{text, differs ? theme().suspT : theme().text2, typeFont(TypeRole::Body)}});
    const int room =
        content.width() - QFontMetrics(typeFont(TypeRole::Body)).horizontalAdvance(text) - kChipGap;
    const int width = std::min(kBarWidth, room);
    if (!differs || width < kBarLeast) {
        return;
    }
    const QRectF bar(content.left() + room - width, content.center().y() - kBarHeight / 2.0 + 1,
                     width, kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().borderStrong);
    painter.drawRect(bar);
    painter.setBrush(theme().suspF);
    painter.drawRect(QRectF(bar.topLeft(),
                            QSizeF(bar.width() * record.agreeing / record.observers, kBarHeight)));
}

/// As many whole names as fit, then how many did not; who told us itself stands out.
void paintAccusers(QPainter& painter, const QRect& content, Record record) {
    QVector<TextRun> runs;
    int left = content.width();
    int shown = 0;
    for (const Accuser& accuser : record.accusers) {
        const bool own = accuser.hand == Accuser::Hand::First;
        const QFont font = typeFont(own ? TypeRole::BodyStrong : TypeRole::Body);
        const QString text = (shown > 0 ? QStringLiteral(", ") : QString()) + accuser.name;
        const QFontMetrics metrics(font);
        const int more =
            shown + 1 < record.accuserCount ? metrics.horizontalAdvance(QStringLiteral(" +99")) : 0;
        if (shown > 0 && metrics.horizontalAdvance(text) + more > left) {
            break;
        }
        // A single long name is cut rather than left out.
        const QString fits = shown > 0 ? text : elideMiddle(text, font, left - more);
        runs.append({fits, own ? theme().text : theme().text2, font});
        left -= metrics.horizontalAdvance(fits);
        ++shown;
    }
    if (shown < record.accuserCount) {
        runs.append({QStringLiteral(" +%1").arg(record.accuserCount - shown), theme().text2,
                     typeFont(TypeRole::Tiny)});
    }
    paintRuns(painter, content, runs);
}

int chipWidth(const QString& key, const QString& value) {
    const QFontMetrics metrics(typeFont(TypeRole::Tiny));
    return metrics.horizontalAdvance(key + QLatin1Char(' ') + value) + 2 * kChipPadding;
}

void paintChip(QPainter& painter, const QRect& chip, const QString& key, const QString& value) {
    painter.setPen(QPen(theme().borderStrong, 0));
    painter.setBrush(theme().surface);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintRuns(painter, chip.adjusted(kChipPadding, 0, -kChipPadding + 2, 0),
              {{key + QLatin1Char(' '), theme().text2, typeFont(TypeRole::Tiny)},
               {value, theme().text, typeFont(TypeRole::Tiny)}});
}

/// As many whole chips as fit, then how many did not.
void paintTags(QPainter& painter, const QRect& content, Record record) {
    const QFontMetrics metrics(typeFont(TypeRole::Tiny));
    int left = content.left();
    std::size_t shown = 0;
    for (const auto& [key, value] : record.tags) {
        const QString k = TextFormat::text(key);
        const QString v = TextFormat::text(value);
        const int width = chipWidth(k, v);
        const bool isLast = shown + 1 == record.tags.size();
        const int moreRoom = isLast ? 0 : metrics.horizontalAdvance(QStringLiteral("+99"));
        if (left + width + moreRoom > content.right()) {
            break;
        }
        paintChip(painter,
                  QRect(left, content.center().y() - scaled(kChipHeight) / 2 + 1, width,
                        scaled(kChipHeight)),
                  k, v);
        left += width + kChipGap;
        ++shown;
    }
    if (shown < record.tags.size()) {
        paintRuns(painter, content.adjusted(left - content.left(), 0, 0, 0),
                  {{QStringLiteral("+%1").arg(record.tags.size() - shown), theme().text2,
                    typeFont(TypeRole::Tiny)}});
    }
}

void paintMeta(QPainter& painter, const QRect& content, Record record) {
    if (!record.tags.empty()) {
        paintTags(painter, content, record);
        return;
    }
    paintRuns(painter, content, {{tagsText(record), theme().text2, typeFont(TypeRole::Small)}});
}

}  // namespace

bool NodeDelegate::isFresh(const QModelIndex& index) const {
    return index.data(NodeTableModel::FreshRole).toBool();
}

void NodeDelegate::paintContent(QPainter& painter, const QRect& content,
                                const QModelIndex& index) const {
    const auto* record =
        static_cast<const NodeRecord*>(index.data(NodeTableModel::RecordRole).value<const void*>());
    if (record == nullptr) {
        RowDelegate::paintContent(painter, content, index);
        return;
    }
    switch (static_cast<NodeTableModel::Column>(index.column())) {
        case NodeTableModel::StateColumn:
            return paintState(painter, content, *record, index.data(Qt::DisplayRole).toString());
        case NodeTableModel::Name:
            return paintName(painter, content, *record);
        case NodeTableModel::Address:
            return paintAddress(painter, content, *record);
        case NodeTableModel::Rtt:
            return paintRtt(painter, content, *record, index.data(Qt::DisplayRole).toString(),
                            scaleOf(index));
        case NodeTableModel::Loss:
            return paintNumber(painter, content, index, lossColour(*record));
        case NodeTableModel::Agree:
            return paintAgreement(painter, content, *record,
                                  index.data(Qt::DisplayRole).toString());
        case NodeTableModel::Accusers:
            return paintAccusers(painter, content, *record);
        case NodeTableModel::StateFor:
        case NodeTableModel::LastHeard:
        case NodeTableModel::Incarnation:
            return paintNumber(painter, content, index, theme().text2);
        case NodeTableModel::Tags:
            return paintMeta(painter, content, *record);
        case NodeTableModel::ColumnCount:
            break;
    }
}

QSize NodeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = RowDelegate::sizeHint(option, index);
    if (index.column() == NodeTableModel::StateColumn) {
        size.rwidth() += kGlyphSize + kGlyphGap;
    }
    if (index.column() == NodeTableModel::Rtt) {
        size.setWidth(kSparkWidth + scaled(kNumberRoom) + 2 * kCellPadding);
    }
    return size;
}

}  // namespace swimscope::gui

#include "gui/models/node_row.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

#include "gui/models/node_order.h"
#include "gui/models/node_table_model.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kTagsChars = 200;

struct NodeRow {
    Q_DECLARE_TR_FUNCTIONS(NodeRow)
};

qint64 ageOf(const NodeRecord& record, qint64 now) {
    return std::max<qint64>(0, now - record.since);
}

bool isGone(const NodeRecord& record) {
    return record.state == swim::State::Left || record.ghost;
}

QString rttText(const NodeRecord& record) {
    if (record.state == swim::State::Dead && !record.self && !record.ghost) {
        return NodeRow::tr("no answer");
    }
    const auto rtt = shownRtt(record);
    return rtt ? TextFormat::rtt(*rtt) : TextFormat::none();
}

QString displayText(const NodeRecord& record, int column, qint64 now) {
    switch (column) {
        case NodeTableModel::StateColumn:
            return stateText(record);
        case NodeTableModel::Name:
            return record.name;
        case NodeTableModel::Address:
            return record.address;
        case NodeTableModel::Rtt:
            return rttText(record);
        case NodeTableModel::Loss: {
            const auto loss = shownLoss(record);
            return loss ? TextFormat::percent(*loss) : TextFormat::none();
        }
        case NodeTableModel::StateFor:
            return TextFormat::duration(ageOf(record, now));
        case NodeTableModel::Incarnation:
            return TextFormat::number(record.incarnation);
        case NodeTableModel::Tags:
            return tagsText(record);
    }
    return {};
}

QVariant sortValue(const NodeRecord& record, int column, qint64 now) {
    constexpr double kMissing = std::numeric_limits<double>::infinity();
    switch (column) {
        case NodeTableModel::StateColumn:
            return stateRank(record.state);
        case NodeTableModel::Rtt:
            return shownRtt(record).value_or(kMissing);
        case NodeTableModel::Loss:
            return shownLoss(record).value_or(kMissing);
        case NodeTableModel::StateFor:
            return ageOf(record, now);
        case NodeTableModel::Incarnation:
            return record.incarnation;
        default:
            return displayText(record, column, now);
    }
}

QString rttToolTip(const NodeRecord& record, qint64 now) {
    if (record.rtt.empty()) {
        return NodeRow::tr("No round trip measured yet");
    }
    const RttSummary summary = record.rttSummary();
    const QString age = TextFormat::duration(std::max<qint64>(0, now - record.rtt.back().at));
    return NodeRow::tr("min %1, median %2, p99 %3, loss %4 %\nlast of %5 own pings %6 ago")
        .arg(TextFormat::rtt(summary.min), TextFormat::rtt(summary.median),
             TextFormat::rtt(summary.p99), TextFormat::percent(summary.lossPercent),
             TextFormat::number(static_cast<qint64>(summary.samples)), age);
}

QString toolTip(const NodeRecord& record, int column, qint64 now) {
    switch (column) {
        case NodeTableModel::StateColumn:
            return spokenText(record, now);
        case NodeTableModel::Rtt:
        case NodeTableModel::Loss:
            return rttToolTip(record, now);
        case NodeTableModel::StateFor:
            return NodeRow::tr("Since %1").arg(TextFormat::dateAndTime(record.since));
        case NodeTableModel::Tags:
            return tagsText(record).replace(QLatin1Char(' '), QLatin1Char('\n'));
        default:
            return displayText(record, column, now);
    }
}

Qt::Alignment alignmentOf(int column) {
    const bool number = column == NodeTableModel::Rtt || column == NodeTableModel::Loss ||
                        column == NodeTableModel::StateFor || column == NodeTableModel::Incarnation;
    return (number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QString title(int column) {
    switch (column) {
        case NodeTableModel::StateColumn:
            return NodeRow::tr("State");
        case NodeTableModel::Name:
            return NodeRow::tr("Name");
        case NodeTableModel::Address:
            return NodeRow::tr("Address");
        case NodeTableModel::Rtt:
            return NodeRow::tr("RTT");
        case NodeTableModel::Loss:
            return NodeRow::tr("Loss %");
        case NodeTableModel::StateFor:
            return NodeRow::tr("State for");
        case NodeTableModel::Incarnation:
            return NodeRow::tr("Inc.", "short for incarnation");
        case NodeTableModel::Tags:
            return NodeRow::tr("Tags");
    }
    return {};
}

QString explanation(int column) {
    switch (column) {
        case NodeTableModel::Rtt:
            return NodeRow::tr("Round trip of our own pings");
        case NodeTableModel::Loss:
            return NodeRow::tr("Share of our own pings without an answer");
        case NodeTableModel::StateFor:
            return NodeRow::tr("How long our member has held this opinion");
        case NodeTableModel::Incarnation:
            return NodeRow::tr("Incarnation: grows when the node refutes or updates itself");
        case NodeTableModel::Tags:
            return NodeRow::tr("Tags, or the metadata as it is");
        default:
            return title(column);
    }
}

}  // namespace

QVariant nodeCell(const NodeRecord& record, int column, int role, qint64 now) {
    switch (role) {
        case Qt::DisplayRole:
            return displayText(record, column, now);
        case Qt::ToolTipRole:
            return TextFormat::toolTip(toolTip(record, column, now));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignmentOf(column).toInt());
        case Qt::AccessibleTextRole:
            return column == NodeTableModel::StateColumn ? spokenText(record, now)
                                                         : displayText(record, column, now);
        case NodeTableModel::SortRole:
            return sortValue(record, column, now);
        case NodeTableModel::StateRole:
            return static_cast<int>(record.state);
        case NodeTableModel::NodeNameRole:
            return record.name;
        case NodeTableModel::SpokenRole:
            return spokenText(record, now);
        default:
            return {};
    }
}

QVariant nodeHeader(int column, int role) {
    switch (role) {
        case Qt::DisplayRole:
            return title(column);
        case Qt::ToolTipRole:
            return explanation(column);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignmentOf(column).toInt());
        default:
            return {};
    }
}

QString stateText(const NodeRecord& record) {
    if (record.state == swim::State::Alive && record.status == QLatin1String("leaving")) {
        return NodeRow::tr("leaving");
    }
    return TextFormat::stateWord(record.state);
}

QString tagsText(const NodeRecord& record) {
    return record.tags.empty() ? TextFormat::metadata(record.meta, kTagsChars)
                               : TextFormat::tags(record.tags);
}

std::optional<double> shownRtt(const NodeRecord& record) {
    if (record.self || isGone(record) || record.state == swim::State::Dead) {
        return std::nullopt;
    }
    return record.lastRtt();
}

std::optional<double> shownLoss(const NodeRecord& record) {
    if (record.self || isGone(record)) {
        return std::nullopt;
    }
    return record.state == swim::State::Dead ? std::optional<double>(100) : record.lossPercent();
}

QString spokenText(const NodeRecord& record, qint64 now) {
    QString text =
        NodeRow::tr("%1, %2 for %3")
            .arg(record.name, stateText(record), TextFormat::duration(ageOf(record, now)));
    if (record.self) {
        text += NodeRow::tr(", this is us");
    }
    if (!record.accusers.isEmpty()) {
        text += NodeRow::tr(", accused by %1").arg(record.accusers.join(QStringLiteral(", ")));
    }
    if (record.ghost) {
        text += NodeRow::tr(", forgotten by our member");
    }
    if (record.demo && !record.running) {
        text += NodeRow::tr(", stopped by you");
    }
    return text;
}

}  // namespace swimscope::gui

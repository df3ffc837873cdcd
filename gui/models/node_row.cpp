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

QString lastHeardText(const NodeRecord& record, qint64 now) {
    return record.lastHeard ? TextFormat::duration(std::max<qint64>(0, now - *record.lastHeard))
                            : TextFormat::none();
}

QString accusersText(const NodeRecord& record) {
    const QStringList names = record.accuserNames();
    const auto unnamed = record.accuserCount - static_cast<int>(names.size());
    return names.join(QStringLiteral(", ")) +
           (unnamed > 0 ? QStringLiteral(" +%1").arg(unnamed) : QString());
}

QString agreeToolTip(const NodeRecord& record) {
    if (record.observers == 0) {
        return NodeRow::tr("Only a session that reads (Peek, Tap) knows what others hold");
    }
    return NodeRow::tr("%1 of %2 observers hold it %3")
        .arg(TextFormat::number(record.agreeing), TextFormat::number(record.observers),
             TextFormat::stateWord(record.state));
}

QString accusersToolTip(const NodeRecord& record) {
    QStringList lines;
    for (const Accuser& accuser : record.accusers) {
        lines << accuserText(accuser);
    }
    const auto unnamed = record.accuserCount - static_cast<int>(lines.size());
    if (unnamed > 0) {
        lines << NodeRow::tr("and %n more", nullptr, unnamed);
    }
    return lines.isEmpty() ? NodeRow::tr("Nobody accuses it") : lines.join(QLatin1Char('\n'));
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
        case NodeTableModel::Agree:
            return record.observers > 0 ? NodeRow::tr("%1/%2", "observers that agree, of all")
                                              .arg(TextFormat::number(record.agreeing),
                                                   TextFormat::number(record.observers))
                                        : TextFormat::none();
        case NodeTableModel::Accusers:
            return accusersText(record);
        case NodeTableModel::LastHeard:
            return lastHeardText(record, now);
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
        case NodeTableModel::Agree:
            return record.agreement().value_or(kMissing);
        case NodeTableModel::Accusers:
            return record.accuserCount;
        case NodeTableModel::LastHeard:
            return record.lastHeard ? static_cast<double>(now - *record.lastHeard) : kMissing;
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
        case NodeTableModel::Agree:
            return agreeToolTip(record);
        case NodeTableModel::Accusers:
            return accusersToolTip(record);
        case NodeTableModel::LastHeard:
            return record.lastHeard ? NodeRow::tr("Last proved that it lives at %1")
                                          .arg(TextFormat::dateAndTime(*record.lastHeard))
                                    : NodeRow::tr("Nothing of its own was heard yet");
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
                        column == NodeTableModel::StateFor || column == NodeTableModel::LastHeard ||
                        column == NodeTableModel::Agree || column == NodeTableModel::Incarnation;
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
        case NodeTableModel::Agree:
            return NodeRow::tr("Agree");
        case NodeTableModel::Accusers:
            return NodeRow::tr("Accusers");
        case NodeTableModel::LastHeard:
            return NodeRow::tr("Heard", "how long ago; a narrow column");
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
        case NodeTableModel::Agree:
            return NodeRow::tr("Observers that hold the state shown, of all that were read");
        case NodeTableModel::Accusers:
            return NodeRow::tr("Who suspects it or declared it dead, first hand first");
        case NodeTableModel::LastHeard:
            return NodeRow::tr(
                "Last heard: time since an ack, its table or its pulse proved that "
                "it lives");
        case NodeTableModel::StateFor:
            return NodeRow::tr("How long this opinion has been held");
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
                   : column == NodeTableModel::Agree     ? agreeToolTip(record)
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

QString accuserText(const Accuser& accuser) {
    QString how;
    switch (accuser.hand) {
        case Accuser::Hand::First:
            how = NodeRow::tr("first hand");
            break;
        case Accuser::Hand::Retold:
            how = NodeRow::tr("by gossip");
            break;
        case Accuser::Hand::Table:
            how = NodeRow::tr("by its table");
            break;
        case Accuser::Hand::Second:
            how = NodeRow::tr("passed on");
            break;
    }
    return accuser.dead ? NodeRow::tr("%1 declared it dead (%2)").arg(accuser.name, how)
                        : NodeRow::tr("%1 suspects it (%2)").arg(accuser.name, how);
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
    if (!record.accusers.empty()) {
        text += NodeRow::tr(", accused by %1").arg(accusersText(record));
    }
    if (record.disagreed()) {
        text +=
            NodeRow::tr(", %1 of %2 observers agree").arg(record.agreeing).arg(record.observers);
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

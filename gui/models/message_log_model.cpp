#include "gui/models/message_log_model.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "gui/models/engine_text.h"
#include "gui/models/node_store.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kPreviewChars = 200;

}  // namespace

void MessageLogModel::Message::setPayload(base::BytesView whole, std::size_t omitted) {
    const auto kept = std::min(whole.size(), static_cast<std::size_t>(kMaxPayload));
    size = static_cast<qsizetype>(whole.size() + omitted);
    payload = byteArrayOf(whole.first(kept));
}

std::size_t MessageLogModel::Message::bytes() const {
    const qsizetype letters = peer.size() + title.size() + result.size();
    return sizeof(Message) + static_cast<std::size_t>(payload.size()) +
           static_cast<std::size_t>(letters) * sizeof(QChar);
}

MessageLogModel::MessageLogModel(QObject* parent)
    : QAbstractTableModel(parent),
      m_log(static_cast<std::size_t>(kMaxRows), kMaxBytes,
            {[this](int first, int last) { beginInsertRows({}, first, last); },
             [this] { endInsertRows(); },
             [this](int first, int last) { beginRemoveRows({}, first, last); },
             [this] { endRemoveRows(); }}) {}

int MessageLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_log.rowCount();
}

int MessageLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Message& message = m_log.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return displayText(message, index.column());
        case Qt::ToolTipRole:
            return TextFormat::toolTip(index.column() == Time
                                           ? TextFormat::dateAndTime(message.at)
                                           : displayText(message, index.column()));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(static_cast<int>(
                (index.column() == Bytes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case PayloadRole:
            return message.payload;
        case OutgoingRole:
            return message.outgoing;
        case FailedRole:
            return message.failed;
        case ReliableRole:
            return message.how == Manner::Stream;
        case PeerRole:
            return message.peer;
        case NumberRole:
            return QVariant::fromValue<quint64>(m_log.numberAt(index.row()));
        case CutRole:
            return message.payload.size() < message.size;
        default:
            return {};
    }
}

QVariant MessageLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(static_cast<int>(
            (section == Bytes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Time:
            return tr("Time");
        case Direction:
            return tr("Dir");
        case Peer:
            return tr("Peer");
        case How:
            return tr("How");
        case Bytes:
            return tr("Bytes");
        case Result:
            return tr("Result");
        case Preview:
            return tr("Preview");
    }
    return {};
}

void MessageLogModel::sent(swim::CommandId id, const QString& peer, bool reliable,
                           const QByteArray& payload) {
    Message message;
    message.peer = peer;
    message.how = peer.isEmpty() ? Manner::Gossip : reliable ? Manner::Stream : Manner::Packet;
    message.setPayload(viewOf(payload));
    addOutgoing(id, std::move(message));
}

void MessageLogModel::sentEvent(swim::CommandId id, const QString& name,
                                const QByteArray& payload) {
    Message message;
    message.how = Manner::Event;
    message.title = name;
    message.setPayload(viewOf(payload));
    addOutgoing(id, std::move(message));
}

void MessageLogModel::addOutgoing(swim::CommandId id, Message message) {
    message.at = m_inLab ? m_wall : QDateTime::currentMSecsSinceEpoch();
    message.instant = m_instant;
    message.outgoing = true;
    message.result = tr("under way");
    m_open.insert(id, m_log.nextNumber());
    std::vector<Message> one;
    one.push_back(std::move(message));
    m_log.append(std::move(one));
}

void MessageLogModel::setObserverNames(ObserverNames names) {
    m_names = std::move(names);
}

void MessageLogModel::turn(const observe::Turned& turned) {
    m_inLab = true;
    m_simulated = turned.simulated;
    m_log.dropNewest(
        [&turned](const Message& message) { return message.instant >= turned.undoneFrom; });
    m_unread = std::min(m_unread, static_cast<int>(m_log.size()));
    Q_EMIT unreadChanged();
}

QString MessageLogModel::peerOf(const observe::Report& report, const QString& sender) const {
    const QString teller = report.observer != 0 && m_names ? m_names(report.observer) : QString();
    return teller.isEmpty() ? sender : tr("%1 → %2").arg(sender, teller);
}

std::optional<MessageLogModel::Message> MessageLogModel::read(const observe::Report& report) const {
    const auto* event = std::get_if<dialect::Event>(&report.event);
    if (event == nullptr) {
        return std::nullopt;
    }
    Message row;
    row.at = wallTime(report);
    row.instant = report.instant;
    row.result = TextFormat::none();
    if (const auto* message = std::get_if<dialect::Message>(event)) {
        row.peer =
            peerOf(report, message->sender.empty() ? TextFormat::text(message->from.toString())
                                                   : TextFormat::nodeName(message->sender));
        row.how = message->via == swim::Via::Stream ? Manner::Stream : Manner::Packet;
        row.setPayload(message->bytes, message->omitted);
        row.title = message->ours ? QString() : TextFormat::text(message->kind);
        return row;
    }
    if (const auto* user = std::get_if<dialect::UserEvent>(event)) {
        row.peer = peerOf(report, {});
        row.how = Manner::Event;
        row.setPayload(user->payload, user->omitted);
        row.title = TextFormat::text(user->name);
        return row;
    }
    return std::nullopt;
}

void MessageLogModel::apply(const std::vector<observe::Report>& reports) {
    std::vector<Message> incoming;
    for (const observe::Report& report : reports) {
        m_wall = wallTime(report);
        m_instant = report.instant;
        if (const auto* turned = std::get_if<observe::Turned>(&report.event)) {
            m_unread += static_cast<int>(incoming.size());
            m_log.append(std::exchange(incoming, {}));
            turn(*turned);
        }
        if (report.observer != 0 && !m_inLab) {
            continue;
        }
        const auto* event = std::get_if<swim::Event>(&report.event);
        if (const auto* outcome = event != nullptr ? std::get_if<swim::Outcome>(event) : nullptr) {
            settle(*outcome);
        } else if (auto row = read(report)) {
            incoming.push_back(*std::move(row));
        }
    }
    if (incoming.empty()) {
        return;
    }
    m_unread += static_cast<int>(incoming.size());
    m_log.append(std::move(incoming));
    Q_EMIT unreadChanged();
}

void MessageLogModel::settleOpen() {
    const auto open = std::exchange(m_open, {});
    for (const std::uint64_t number : open) {
        if (Message* message = m_log.find(number)) {
            message->told = {};
            message->result = tr("unknown: the session ended before it was said");
            announce(number);
        }
    }
}

void MessageLogModel::clear() {
    beginResetModel();
    m_log.clear();
    m_inLab = false;
    m_simulated = false;
    m_open.clear();
    endResetModel();
    markRead();
}

void MessageLogModel::setFilter(const QString& text) {
    const QString filter = text.trimmed();
    if (filter == m_filter) {
        return;
    }
    beginResetModel();
    m_filter = filter;
    m_log.setFilter(filter.isEmpty() ? FilteredLog<Message>::Matches()
                                     : [this, filter](const Message& message) {
                                           return matches(message, filter);
                                       });
    endResetModel();
}

int MessageLogModel::rowOf(quint64 number) const {
    return m_log.rowOf(number);
}

int MessageLogModel::unreadCount() const {
    return m_unread;
}

void MessageLogModel::markRead() {
    if (m_unread != 0) {
        m_unread = 0;
        Q_EMIT unreadChanged();
    }
}

QString MessageLogModel::displayText(const Message& message, int column) const {
    switch (column) {
        case Time:
            return m_simulated ? TextFormat::seconds(message.instant)
                               : TextFormat::timeOfDay(message.at);
        case Direction:
            return message.outgoing ? tr("out") : tr("in");
        case Peer:
            if (message.peer.isEmpty()) {
                return message.outgoing ? tr("everyone") : TextFormat::none();
            }
            return message.peer;
        case How:
            return howText(message.how);
        case Bytes:
            return TextFormat::number(message.size);
        case Result:
            return message.told.empty() ? message.result : engineText(message.told);
        case Preview: {
            const QString text = TextFormat::preview(viewOf(message.payload), kPreviewChars);
            return message.title.isEmpty() ? text : tr("%1: %2").arg(message.title, text);
        }
    }
    return {};
}

QString MessageLogModel::howText(Manner how) const {
    switch (how) {
        case Manner::Packet:
            return tr("packet");
        case Manner::Stream:
            return tr("stream");
        case Manner::Gossip:
            return tr("gossip");
        case Manner::Event:
            return tr("event");
    }
    return {};
}

bool MessageLogModel::matches(const Message& message, const QString& filter) const {
    for (int column = 0; column < ColumnCount; ++column) {
        if (displayText(message, column).contains(filter, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

void MessageLogModel::settle(const swim::Outcome& outcome) {
    const auto open = m_open.constFind(outcome.id);
    if (open == m_open.constEnd()) {
        return;
    }
    const std::uint64_t number = *open;
    if (outcome.final) {
        m_open.erase(open);
    }
    Message* known = m_log.find(number);
    if (known == nullptr) {
        return;
    }
    Message& message = *known;
    message.failed = !outcome.ok;
    if (!outcome.text.empty()) {
        message.told = outcome.text.sentence();
    } else if (!outcome.ok) {
        message.result = tr("not sent");
    } else if (outcome.final) {
        message.result = tr("sent, no receipt exists");
    }
    announce(number);
}

void MessageLogModel::announce(std::uint64_t number) {
    const int row = m_log.rowOf(number);
    if (row >= 0) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

}  // namespace swimscope::gui

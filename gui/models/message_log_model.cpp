#include "gui/models/message_log_model.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "gui/models/node_store.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kPreviewChars = 200;

}  // namespace

MessageLogModel::MessageLogModel(QObject* parent) : QAbstractTableModel(parent) {}

int MessageLogModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) {
        return 0;
    }
    return static_cast<int>(m_filter.isEmpty() ? m_messages.size() : m_matching.size());
}

int MessageLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Message& message = messageAt(index.row());
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
    message.at = QDateTime::currentMSecsSinceEpoch();
    message.outgoing = true;
    message.peer = peer;
    message.how = peer.isEmpty() ? Manner::Gossip : reliable ? Manner::Stream : Manner::Packet;
    message.payload = payload;
    message.result = tr("under way");
    message.id = id;
    std::vector<Message> one;
    one.push_back(std::move(message));
    m_open.insert(id, m_first + m_messages.size());
    append(std::move(one));
}

void MessageLogModel::apply(const std::vector<observe::Report>& reports) {
    std::vector<Message> incoming;
    for (const observe::Report& report : reports) {
        if (report.observer != 0) {
            continue;
        }
        if (const auto* event = std::get_if<swim::Event>(&report.event)) {
            if (const auto* outcome = std::get_if<swim::Outcome>(event)) {
                settle(*outcome);
            }
            continue;
        }
        const auto* event = std::get_if<dialect::Event>(&report.event);
        if (event == nullptr) {
            continue;
        }
        Message row;
        row.at = wallTime(report);
        row.result = TextFormat::none();
        if (const auto* message = std::get_if<dialect::Message>(event)) {
            row.peer = message->sender.empty() ? TextFormat::text(message->from.toString())
                                               : TextFormat::nodeName(message->sender);
            row.how = message->via == swim::Via::Stream ? Manner::Stream : Manner::Packet;
            row.payload = byteArrayOf(message->bytes);
            row.title = message->ours ? QString() : TextFormat::text(message->kind);
            incoming.push_back(std::move(row));
        } else if (const auto* user = std::get_if<dialect::UserEvent>(event)) {
            row.how = Manner::Event;
            row.payload = byteArrayOf(user->payload);
            row.title = TextFormat::text(user->name);
            incoming.push_back(std::move(row));
        }
    }
    if (incoming.empty()) {
        return;
    }
    m_unread += static_cast<int>(incoming.size());
    append(std::move(incoming));
    Q_EMIT unreadChanged();
}

void MessageLogModel::settleOpen() {
    const auto open = std::exchange(m_open, {});
    for (const std::uint64_t number : open) {
        if (number >= m_first) {
            m_messages[static_cast<std::size_t>(number - m_first)].result =
                tr("unknown: the session ended before it was said");
            announce(number);
        }
    }
}

void MessageLogModel::clear() {
    beginResetModel();
    m_messages.clear();
    m_matching.clear();
    m_open.clear();
    m_first = 0;
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
    m_matching.clear();
    for (std::size_t i = 0; !m_filter.isEmpty() && i < m_messages.size(); ++i) {
        if (matches(m_messages[i])) {
            m_matching.push_back(m_first + i);
        }
    }
    endResetModel();
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

const MessageLogModel::Message& MessageLogModel::messageAt(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return m_messages[m_filter.isEmpty() ? place
                                         : static_cast<std::size_t>(m_matching[place] - m_first)];
}

QString MessageLogModel::displayText(const Message& message, int column) const {
    switch (column) {
        case Time:
            return TextFormat::timeOfDay(message.at);
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
            return TextFormat::number(message.payload.size());
        case Result:
            return message.result;
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

bool MessageLogModel::matches(const Message& message) const {
    if (m_filter.isEmpty()) {
        return true;
    }
    for (int column = 0; column < ColumnCount; ++column) {
        if (displayText(message, column).contains(m_filter, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

void MessageLogModel::append(std::vector<Message> messages) {
    if (messages.size() > static_cast<std::size_t>(kMaxRows)) {
        messages.erase(messages.begin(), messages.end() - kMaxRows);
    }
    const std::size_t total = m_messages.size() + messages.size();
    if (total > static_cast<std::size_t>(kMaxRows)) {
        dropOldest(total - static_cast<std::size_t>(kMaxRows));
    }
    std::vector<std::uint64_t> shown;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (matches(messages[i])) {
            shown.push_back(m_first + m_messages.size() + i);
        }
    }
    const auto store = [&] {
        std::move(messages.begin(), messages.end(), std::back_inserter(m_messages));
    };
    if (shown.empty()) {
        store();
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(shown.size()) - 1);
    store();
    if (!m_filter.isEmpty()) {
        m_matching.insert(m_matching.end(), shown.begin(), shown.end());
    }
    endInsertRows();
}

void MessageLogModel::dropOldest(std::size_t count) {
    std::size_t rows = count;
    if (!m_filter.isEmpty()) {
        const auto kept = std::lower_bound(m_matching.begin(), m_matching.end(), m_first + count);
        rows = static_cast<std::size_t>(kept - m_matching.begin());
    }
    const auto drop = [&] {
        m_messages.erase(m_messages.begin(),
                         m_messages.begin() + static_cast<std::ptrdiff_t>(count));
        m_first += count;
        if (!m_filter.isEmpty()) {
            m_matching.erase(m_matching.begin(),
                             m_matching.begin() + static_cast<std::ptrdiff_t>(rows));
        }
    };
    if (rows == 0) {
        drop();
        return;
    }
    beginRemoveRows({}, 0, static_cast<int>(rows) - 1);
    drop();
    endRemoveRows();
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
    if (number < m_first) {
        return;
    }
    Message& message = m_messages[static_cast<std::size_t>(number - m_first)];
    message.failed = !outcome.ok;
    if (!outcome.text.empty()) {
        message.result = TextFormat::text(outcome.text);
    } else if (!outcome.ok) {
        message.result = tr("not sent");
    } else if (outcome.final) {
        message.result = tr("sent, no receipt exists");
    }
    announce(number);
}

void MessageLogModel::announce(std::uint64_t number) {
    const int row = rowOfNumber(number);
    if (row >= 0) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int MessageLogModel::rowOfNumber(std::uint64_t number) const {
    if (m_filter.isEmpty()) {
        return static_cast<int>(number - m_first);
    }
    const auto found = std::lower_bound(m_matching.begin(), m_matching.end(), number);
    return found != m_matching.end() && *found == number
               ? static_cast<int>(found - m_matching.begin())
               : -1;
}

}  // namespace swimscope::gui

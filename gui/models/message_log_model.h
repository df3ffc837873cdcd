#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <deque>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

/// Messages in and out, oldest first. The result of a sent message says what is known and nothing
/// more: "sent, no receipt exists", "written to web-1 in 1.2 ms", "queued, retold 3 times", "not
/// sent: ...".
class MessageLogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Direction, Peer, How, Bytes, Result, Preview, ColumnCount };
    enum Role { PayloadRole = Qt::UserRole + 1, OutgoingRole, FailedRole, ReliableRole, PeerRole };
    static constexpr int kMaxRows = 20000;

    explicit MessageLogModel(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// A message of ours was submitted under `id`; outcomes with that id move its result.
    /// `peer` empty is a broadcast.
    void sent(swim::CommandId id, const QString& peer, bool reliable, const QByteArray& payload);
    void apply(const std::vector<observe::Report>& reports);
    /// The session is gone: what has no outcome by now will never have one.
    void settleOpen();
    void clear();
    void setFilter(const QString& text);
    int unreadCount() const;
    void markRead();

Q_SIGNALS:
    void unreadChanged();

private:
    enum class Manner { Packet, Stream, Gossip, Event };
    struct Message {
        qint64 at = 0;
        bool outgoing = false;
        QString peer;
        Manner how = Manner::Packet;
        QByteArray payload;
        /// What a foreign message is, or the name of an event; in front of the preview.
        QString title;
        QString result;
        bool failed = false;
        swim::CommandId id = 0;
    };

    const Message& messageAt(int row) const;
    QString displayText(const Message& message, int column) const;
    QString howText(Manner how) const;
    bool matches(const Message& message) const;
    void append(std::vector<Message> messages);
    void dropOldest(std::size_t count);
    void settle(const swim::Outcome& outcome);
    void announce(std::uint64_t number);
    /// -1 when the filter hides it.
    int rowOfNumber(std::uint64_t number) const;

    std::deque<Message> m_messages;
    /// As in EventLogModel: numbers that pass the filter, and the number of the oldest message
    /// kept.
    std::deque<std::uint64_t> m_matching;
    std::uint64_t m_first = 0;
    /// Numbers of sent messages whose outcome is not final.
    QHash<swim::CommandId, std::uint64_t> m_open;
    QString m_filter;
    int m_unread = 0;
};

}  // namespace swimscope::gui

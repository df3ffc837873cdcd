#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/observe/report.h"
#include "gui/models/filtered_log.h"

namespace swimscope::gui {

using ObserverNames = std::function<QString(observe::ObserverId)>;

/// Messages in and out, oldest first. The result of a sent message says what is known and nothing
/// more: "sent, no receipt exists", "written to web-1 in 1.2 ms", "queued, retold 3 times", "not
/// sent: ...".
class MessageLogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Direction, Peer, How, Bytes, Result, Preview, ColumnCount };
    enum Role {
        PayloadRole = Qt::UserRole + 1,
        OutgoingRole,
        FailedRole,
        ReliableRole,
        PeerRole,
        NumberRole,
        /// Only the beginning of the payload was kept.
        CutRole,
    };
    static constexpr int kMaxRows = 20000;
    static constexpr std::size_t kMaxBytes = 64u << 20;
    /// More of one payload is not kept.
    static constexpr qsizetype kMaxPayload = 256 << 10;

    explicit MessageLogModel(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// A message of ours was submitted under `id`; outcomes with that id move its result.
    /// `peer` empty is a broadcast.
    void sent(swim::CommandId id, const QString& peer, bool reliable, const QByteArray& payload);
    /// A Serf user event of ours was submitted.
    void sentEvent(swim::CommandId id, const QString& name, const QByteArray& payload);
    /// Who tells, by number, when everybody does; without it only our own member is heard.
    void setObserverNames(ObserverNames names);
    void apply(const std::vector<observe::Report>& reports);
    /// The session is gone: what has no outcome by now will never have one.
    void settleOpen();
    void clear();
    void setFilter(const QString& text);
    int unreadCount() const;
    void markRead();
    /// The row of a message by its NumberRole, which it keeps for life; -1 when it is not shown.
    int rowOf(quint64 number) const;

Q_SIGNALS:
    void unreadChanged();

private:
    enum class Manner { Packet, Stream, Gossip, Event };
    struct Message {
        qint64 at = 0;
        base::Instant instant{};
        bool outgoing = false;
        QString peer;
        Manner how = Manner::Packet;
        /// At most kMaxPayload bytes of `size`.
        QByteArray payload;
        qsizetype size = 0;
        /// What a foreign message is, or the name of an event; in front of the preview.
        QString title;
        QString result;
        /// What the engine said of it, instead of `result` when it has said anything.
        base::Sentence told;
        bool failed = false;

        /// `omitted` bytes were already left out on the way here.
        void setPayload(base::BytesView whole, std::size_t omitted = 0);
        std::size_t bytes() const;
    };

    void addOutgoing(swim::CommandId id, Message message);
    std::optional<Message> read(const observe::Report& report) const;
    void turn(const observe::Turned& turned);
    /// "n-02 → n-05" in a lab that everybody tells of.
    QString peerOf(const observe::Report& report, const QString& sender) const;
    QString displayText(const Message& message, int column) const;
    QString howText(Manner how) const;
    bool matches(const Message& message, const QString& filter) const;
    void settle(const swim::Outcome& outcome);
    void announce(std::uint64_t number);

    FilteredLog<Message> m_log;
    /// Numbers of sent messages whose outcome is not final.
    QHash<swim::CommandId, std::uint64_t> m_open;
    QString m_filter;
    int m_unread = 0;
    ObserverNames m_names;
    /// A lab: messages of ours carry its time, which the last report told.
    bool m_inLab = false;
    bool m_simulated = false;
    qint64 m_wall = 0;
    base::Instant m_instant{};
};

}  // namespace swimscope::gui

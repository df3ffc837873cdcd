#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

/// Messages in and out, oldest first. The result of a sent message says what is known and nothing
/// more: "sent, no receipt exists", "written to web-1 in 1.2 ms", "queued, retold 3 times", "not sent: ...".
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
    void clear();
    void setFilter(const QString& text);
    int unreadCount() const;
    void markRead();

Q_SIGNALS:
    void unreadChanged();
};

}  // namespace swimscope::gui

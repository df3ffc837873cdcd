#pragma once

#include <QAbstractTableModel>

#include <deque>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

/// What happened, oldest first, bounded; the view follows the tail.
class EventLogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Kind, Node, Detail, Source, ColumnCount };
    enum Severity { Info, Notice, Warning, Error };
    enum Role { SeverityRole = Qt::UserRole + 1, NodeNameRole, TimeRole, StateRole };
    static constexpr int kMaxRows = 100000;

    explicit EventLogModel(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const std::vector<observe::Report>& reports);
    void clear();
    /// Only rows that contain the text (any column, case-insensitive); empty shows all.
    void setFilter(const QString& text);
    int totalCount() const;
};

}  // namespace swimscope::gui

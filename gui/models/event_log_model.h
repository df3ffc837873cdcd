#pragma once

#include <QAbstractTableModel>
#include <deque>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

struct EventLine;

/// What happened, oldest first, bounded; the view follows the tail.
class EventLogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Kind, Node, Detail, Source, ColumnCount };
    enum Severity { Info, Notice, Warning, Error };
    enum Role { SeverityRole = Qt::UserRole + 1, NodeNameRole, TimeRole, StateRole };
    static constexpr int kMaxRows = 100000;

    explicit EventLogModel(QObject* parent = nullptr);
    ~EventLogModel() override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void apply(const std::vector<observe::Report>& reports);
    void clear();
    /// Only rows that contain the text (any column, case-insensitive); empty shows all.
    void setFilter(const QString& text);
    int totalCount() const;

private:
    const EventLine& lineAt(int row) const;
    bool matches(const EventLine& line) const;
    void append(std::vector<EventLine> lines);
    void dropOldest(std::size_t count);

    std::deque<EventLine> m_lines;
    /// Numbers of the lines that pass the filter; used only while there is one. The oldest line
    /// kept has the number m_first.
    std::deque<std::uint64_t> m_matching;
    std::uint64_t m_first = 0;
    QString m_filter;
    QString m_self;
};

}  // namespace swimscope::gui

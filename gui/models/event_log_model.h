#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::gui {

struct EventLine;
using ObserverNames = std::function<QString(observe::ObserverId)>;
template <typename Line>
class FilteredLog;

/// What happened, oldest first, bounded; the view follows the tail. Refused packets of one source
/// and reason share a line for a minute, and further sources one line when they are many.
class EventLogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Kind, Node, Detail, Source, ColumnCount };
    enum Severity { Info, Notice, Warning, Error };
    enum Role { SeverityRole = Qt::UserRole + 1, NodeNameRole, TimeRole, StateRole, NumberRole };
    static constexpr int kMaxRows = 100000;
    static constexpr std::size_t kMaxBytes = 128u << 20;
    /// Different refusals told apart within a minute.
    static constexpr std::size_t kMaxRefusals = 50;

    explicit EventLogModel(QObject* parent = nullptr);
    ~EventLogModel() override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Who tells, by number, when everybody does; without it only our own member is heard.
    void setObserverNames(ObserverNames names);
    void apply(const std::vector<observe::Report>& reports);
    void clear();
    /// Only rows that contain the text (any column, case-insensitive); empty shows all.
    void setFilter(const QString& text);
    /// All texts anew, after the window's language has changed.
    void retranslate();
    int totalCount() const;
    /// The row of a line by its NumberRole, which it keeps for life; -1 when it is not shown.
    int rowOf(quint64 number) const;

private:
    /// A line that takes in its repetitions.
    struct Refusal {
        std::uint64_t number = 0;
        qint64 since = 0;
    };

    bool matches(const EventLine& line, const QString& filter) const;
    QString timeOf(const EventLine& line) const;
    /// True when an earlier line, in the log or in `coming`, took this one in; otherwise it is
    /// `coming`'s next.
    bool mergeRepeated(EventLine& line, std::vector<EventLine>& coming);
    void announce(std::uint64_t number);
    void turn(const observe::Turned& turned, std::vector<EventLine>& coming);
    QString tellerOf(const observe::Report& report) const;

    std::unique_ptr<FilteredLog<EventLine>> m_log;
    /// By source and detail.
    std::map<std::pair<QString, QString>, Refusal> m_refusals;
    /// Lines in the log that took something in during this batch.
    std::set<std::uint64_t> m_grown;
    QString m_filter;
    QString m_self;
    ObserverNames m_names;
    /// A lab: its lines say who tells.
    bool m_inLab = false;
    bool m_simulated = false;
};

}  // namespace swimscope::gui

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "engine/observe/insight.h"
#include "engine/observe/report.h"

namespace swimscope::gui {

/// Observers that agree with each other: a range of columns, and the rows about themselves.
struct BeliefIsland {
    int firstColumn = 0;
    int columns = 0;
    int firstRow = 0;
    int rows = 0;
};

/// All that is known about one cell of the matrix; times are milliseconds since the epoch.
struct BeliefFacts {
    QString observer;
    QString node;
    observe::BeliefMatrix::Cell cell;
    bool self = false;
    qint64 since = 0;
    qint64 answered = 0;
    /// What the node says of itself, when it was asked.
    std::optional<observe::BeliefMatrix::Cell> own;
    int agreeing = 0;
    int observers = 0;
    watch::Belief majority = watch::Belief::Unknown;
    /// Who was the first to hold the node suspect or dead; empty when nobody saw it happen.
    QString firstNotice;
    qint64 firstNoticeAt = 0;
    bool firstNoticeTold = false;
    QStringList accusers;
};

/// Who believes what of whom, in the order of the screen: rows are observed members, disagreements
/// first and then by island; columns are observers by island. Takes answers in bundles, the larger
/// the cluster the rarer, so that the window stays quick.
class BeliefsModel final : public QObject {
    Q_OBJECT

public:
    explicit BeliefsModel(QObject* parent = nullptr);
    ~BeliefsModel() override;

    void apply(const std::vector<observe::Report>& reports);
    void clear();
    /// Takes in what was applied, now and not when the timer says so.
    void refresh();
    void setDisagreementsOnly(bool only);
    bool disagreementsOnly() const { return m_disagreementsOnly; }

    int rowCount() const { return static_cast<int>(m_rows.size()); }
    int columnCount() const { return static_cast<int>(m_columns.size()); }
    /// Members that anybody lists, whatever the filter.
    int observedCount() const;
    QString rowName(int row) const;
    QString columnName(int column) const;
    int rowOf(const QString& name) const;
    int columnOf(const QString& name) const;
    observe::BeliefMatrix::Cell cell(int row, int column) const;
    /// Cheaper than cell(): nothing when the observer does not list the member.
    const watch::Row* entry(int row, int column) const;
    bool isSelf(int row, int column) const;
    int agreeing(int row) const;
    bool disagrees(int row) const;
    watch::Belief majority(int row) const;
    /// Milliseconds since the epoch at which the column's observer answered.
    qint64 answeredAt(int column) const;
    BeliefFacts facts(int row, int column) const;
    /// Two or more; a whole cluster has none.
    const std::vector<BeliefIsland>& islands() const { return m_islands; }
    /// Rows below which everybody agrees.
    int disagreeingRows() const { return m_disagreeing; }
    /// Cells that are not what most observers hold.
    qint64 disagreeingCells() const { return m_disagreeingCells; }
    /// Of the last sweep.
    const watch::SweepProgress& sweep() const { return m_sweep; }
    bool swept() const { return m_swept; }
    /// A session that reads, and so can be asked to read again, has spoken.
    bool reading() const { return m_reading; }

    /// Head line and one line, ages in milliseconds at `now`.
    QString rowAsTsv(int row, qint64 now) const;
    QString rowAsJson(int row, qint64 now) const;

Q_SIGNALS:
    /// Order and cells may be others.
    void changed();
    void sweepChanged();
    void readingChanged();

private:
    void hear(const observe::Report& report);
    void arrange();
    void arrangeColumns(std::vector<std::size_t>& islandOfColumn);
    void countCells();
    const observe::BeliefMatrix& beliefs() const;
    qint64 wallOf(base::Instant instant) const;

    std::unique_ptr<observe::Insight> m_insight;
    std::vector<observe::Report> m_waiting;
    QTimer m_timer;
    /// Indices into the matrix.
    std::vector<std::size_t> m_rows;
    std::vector<std::size_t> m_columns;
    std::vector<std::optional<std::size_t>> m_columnRows;
    std::vector<BeliefIsland> m_islands;
    int m_disagreeing = 0;
    qint64 m_disagreeingCells = 0;
    bool m_disagreementsOnly = false;
    watch::SweepProgress m_sweep;
    bool m_swept = false;
    bool m_reading = false;
    base::Instant m_lastInstant{};
    qint64 m_lastWall = 0;
};

}  // namespace swimscope::gui

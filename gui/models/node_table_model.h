#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <array>
#include <vector>

#include "engine/observe/report.h"
#include "gui/models/filter_completion.h"
#include "gui/models/node_filter.h"
#include "gui/models/node_record.h"
#include "gui/models/node_store.h"

namespace swimscope::gui {

/// The members of the cluster as rows, in its own order: sorted and filtered by an index of its
/// own, because proxies stall at tens of thousands of rows. Told by the bridge, never asks. Default
/// order: not alive first, then by name.
class NodeTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        Name,
        Address,
        Rtt,
        Loss,
        Agree,     ///< of a watching session: observers that hold the state shown
        Accusers,  ///< who suspects it or declared it dead
        StateFor,
        LastHeard,
        Incarnation,
        Tags,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1,
        /// int of swim::State.
        StateRole,
        NodeNameRole,
        /// const NodeRecord* as void*; valid until the next change of the model.
        RecordRole,
        /// bool: the value changed a moment ago; until cool() has been called twice.
        FreshRole,
        /// QString: what a screen reader says about the row's state.
        SpokenRole,
    };

    /// Forgotten nodes shown at most; the ones forgotten first go first.
    static constexpr int kMaxGhosts = 5000;

    explicit NodeTableModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// All reports of one batch that concern nodes; one change signal per touched range.
    void apply(const std::vector<observe::Report>& reports);
    void clear();
    /// Filter language of the window: `state:suspect name~web tag.role:db rtt>50 !state:left
    /// "text"`, blanks are AND, `|` is OR. A wrong filter keeps the last good result; returns the
    /// error, empty when it is right.
    QString setFilter(const QString& text);
    QString filterText() const;
    /// The last filter was wrong only because it is not finished.
    bool isFilterIncomplete() const { return m_filterIncomplete; }
    /// Names, tags and their values for completion; a few hundred of each at most.
    FilterVocabulary vocabulary() const;

    /// Re-sorts and repaints what ages; called by the window's one coarse timer with the present
    /// time in milliseconds since the epoch.
    void tick(qint64 now);
    /// A lab stands at this instant of its own time, from which ages are counted until clear().
    void standAt(base::Instant instant);
    /// From when ages are counted, milliseconds since the epoch: a lab's time, otherwise now.
    qint64 clock() const;
    /// Who is seen through in a lab and knows nobody, because it does not run; empty otherwise.
    QString silentViewpoint() const;
    /// Time goes by for values that changed: called at a steady pace while isWarm().
    void cool();
    bool isWarm() const { return !m_fresh.isEmpty() || !m_fading.isEmpty(); }
    /// No re-sorting while the pointer is over the table.
    void setOrderFrozen(bool frozen);

    /// Takes forgotten nodes off the table; with a name only that one.
    void dismissGhosts(const QString& name = {});

    /// All records, ghosts included, filtered out or not.
    int totalCount() const;
    /// Ghosts are not counted.
    int countOf(swim::State state) const;
    const NodeRecord* record(const QString& name) const;
    int rowOf(const QString& name) const;
    /// Of a watching session: each observer's word about the node, those that differ first. Costs a
    /// look at every observer.
    std::vector<WhoSays> whoSays(const QString& name) const;
    QStringList nodeNames() const;
    /// p99 scale shared by all sparklines, milliseconds.
    double sparklineScale() const;

Q_SIGNALS:
    void countsChanged();
    /// A value that is shown changed, and FreshRole says which.
    void warmed();
    /// Any change of this node, also when it is filtered out.
    void nodeChanged(const QString& name);

private:
    using ChangedCells = QHash<int, unsigned>;

    void flush();
    void warm(const ChangedCells& values);
    void announceCells(const ChangedCells& cells);
    /// Visible rows of the present order, then records that have just become visible.
    std::vector<int> stillWanted(const std::vector<int>& touched) const;
    bool visibilityChanged(const std::vector<int>& touched) const;
    std::vector<int> everybody() const;
    std::vector<int> matching() const;
    bool wants(int record) const;
    std::vector<int> sorted(std::vector<int> indexes) const;
    /// Brings the rows to `wanted` in at most one removal, one insertion and two moves, so that
    /// selections survive and 10,000 rows cost no more signals than one.
    void arrange(std::vector<int> wanted);
    void removeOthers(const std::vector<int>& wanted);
    void appendMissing(const std::vector<int>& wanted);
    void relayout(std::vector<int> order);
    void renumber();
    void announceRows(const std::vector<int>& touched);
    void recount();
    void dismiss(const std::vector<bool>& goes);
    /// Peers invent names for nothing; what is left of them must not pile up.
    void limitGhosts();
    void rescale();

    NodeStore m_store;
    NodeFilter m_filter;
    QString m_filterText;
    bool m_filterIncomplete = false;
    /// Record index by row, and row by record index (-1: not shown).
    std::vector<int> m_order;
    std::vector<int> m_rows;
    int m_sortColumn = StateColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_frozen = false;
    /// Cells changed since the last sort.
    bool m_orderStale = false;
    bool m_scaleStale = false;
    double m_scale = 1;
    /// Bits of NodeStore::Value by record: changed in this and in the last stretch of time.
    ChangedCells m_fresh;
    ChangedCells m_fading;
    qint64 m_now = 0;
    std::optional<qint64> m_lab;
    std::array<int, 4> m_counts{};
    int m_ghosts = 0;
};

}  // namespace swimscope::gui

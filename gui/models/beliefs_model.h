#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "engine/observe/report.h"
#include "gui/models/belief_digest.h"
#include "gui/models/errands.h"
#include "gui/models/lab_beliefs.h"

namespace swimscope::gui {

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
    /// Why rows or state of the observer's answer are missing; empty when it is whole.
    QString partial;
};

/// Who believes what of whom, in the order of the screen: rows are observed members, disagreements
/// first and then by island; columns are observers by island. Answers are digested in bundles by
/// whoever does the errands, the larger the cluster the rarer; the model shows the last digest, and
/// what it does itself per digest does not grow with the cells.
class BeliefsModel final : public QObject {
    Q_OBJECT

public:
    explicit BeliefsModel(QObject* parent = nullptr);
    ~BeliefsModel() override;

    /// Who digests; without it the model does so itself, on the spot.
    void setErrands(Errands errands) { m_errands = std::move(errands); }
    void apply(const std::vector<observe::Report>& reports);
    /// The same of a lab, whose nodes need not be asked; a picture in which nobody's belief is
    /// another one changes nothing.
    void applyLab(std::shared_ptr<const sim::LabFrame> frame);
    /// What is shown comes from a lab.
    bool fromLab() const { return m_digest->nodes > 0; }
    /// Of a lab: only the part where somebody disagrees is shown, because of so many nodes.
    bool isPart() const { return m_digest->part; }
    int labNodes() const { return static_cast<int>(m_digest->nodes); }
    void clear();
    /// Has what was applied digested now and not when the timer says so, unless a digest is due.
    void refresh();
    void setDisagreementsOnly(bool only);
    bool disagreementsOnly() const { return m_disagreementsOnly; }

    int rowCount() const;
    int columnCount() const { return static_cast<int>(m_digest->columns.size()); }
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
    /// The observer said otherwise in its table before.
    bool changedNow(int row, int column) const;
    /// Rows or state of the column's observer are missing: "" or why.
    QString partialWhy(int column) const;
    bool isPartial(int column) const { return beliefs().view(observerAt(column))->partial; }
    int agreeing(int row) const;
    bool disagrees(int row) const;
    watch::Belief majority(int row) const;
    /// Milliseconds since the epoch at which the column's observer answered.
    qint64 answeredAt(int column) const;
    /// What ages are counted to: the wall clock, and in a lab the time of its last answer, because
    /// every answer is of the present there.
    qint64 clockAt(qint64 wall) const;
    BeliefFacts facts(int row, int column) const;
    /// Two or more; a whole cluster has none.
    const std::vector<BeliefIsland>& islands() const { return m_digest->islands; }
    /// Rows below which everybody agrees.
    int disagreeingRows() const { return m_digest->disagreeing; }
    /// Cells that are not what most observers hold.
    qint64 disagreeingCells() const { return m_digest->disagreeingCells; }
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
    void digestLab();
    void take(std::shared_ptr<const BeliefDigest> digest, int rest);
    const observe::BeliefMatrix& beliefs() const { return m_digest->beliefs; }
    std::size_t observedAt(int row) const { return m_digest->rows[static_cast<std::size_t>(row)]; }
    std::size_t observerAt(int column) const {
        return m_digest->columns[static_cast<std::size_t>(column)];
    }
    qint64 wallOf(base::Instant instant) const;

    Errands m_errands = onTheSpot;
    /// Only errands touch what it holds.
    std::shared_ptr<BeliefDigester> m_digester;
    std::shared_ptr<const BeliefDigest> m_digest;
    std::vector<observe::Report> m_waiting;
    /// As m_digester; and the picture that waits, and the last one that did.
    std::shared_ptr<LabBeliefs> m_labBeliefs;
    std::shared_ptr<const sim::LabFrame> m_labWaiting;
    std::shared_ptr<const sim::LabFrame> m_labSeen;
    QTimer m_timer;
    bool m_digesting = false;
    bool m_disagreementsOnly = false;
    watch::SweepProgress m_sweep;
    bool m_swept = false;
    bool m_reading = false;
};

}  // namespace swimscope::gui

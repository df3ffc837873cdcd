#pragma once

#include <QAbstractListModel>
#include <functional>
#include <optional>
#include <vector>

#include "gui/models/node_record.h"
#include "gui/models/vantage_points.h"

namespace swimscope::gui {

/// One observer's word about a node; times are milliseconds since the epoch.
struct WhoSays {
    QString observer;
    /// The observer is the node itself.
    bool self = false;
    bool listed = false;
    watch::Belief belief = watch::Belief::Unknown;
    std::uint32_t incarnation = 0;
    bool otherMeta = false;
    /// Not the belief that most observers hold.
    bool dissents = false;
    /// Its word is older than the newest.
    bool behind = false;
    qint64 since = 0;
    qint64 answered = 0;
    /// How it accuses, when it does.
    std::optional<Accuser::Hand> hand;

    bool operator==(const WhoSays&) const = default;
};

/// Orders what observers say of a node for a reader: the smaller the group that says the same, the
/// earlier; in a group who came to it first.
std::vector<WhoSays> whoSaysWhat(const std::vector<VantagePoints::Saying>& sayings,
                                 const NodeRecord& record,
                                 const std::function<qint64(base::Instant)>& wallOf);

/// Who says what about one node, a row an observer.
class WhoSaysModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        /// const WhoSays* as void*; valid until the next change of the model.
        WordRole = Qt::UserRole + 1,
        ObserverRole,
        /// "suspect at 14", "first hand", "3.2 s": what stands beside the observer's name.
        BeliefRole,
        RemarkRole,
        AgeRole,
    };

    explicit WhoSaysModel(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Rows that only age do not count as changed.
    void setWords(std::vector<WhoSays> words, qint64 now);
    int dissenters() const;

private:
    QString spoken(const WhoSays& word) const;

    std::vector<WhoSays> m_words;
    qint64 m_now = 0;
};

}  // namespace swimscope::gui

#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/watch/view.h"

namespace swimscope::gui {

/// What many observers say about each member, as one row a member: the newest word counts, which is
/// the highest incarnation and, among equals, the gravest state, as every member itself judges.
///
/// The counts are kept up to date row by row, so that a view costs its own rows, whatever the
/// number of observers; only a word that loses its last holder costs a look at each of them.
class VantagePoints {
public:
    /// Stands for a name while anybody lists it; the first put() after that may give it to another.
    using Id = std::uint32_t;
    struct Word {
        /// Null: nobody lists it any more.
        watch::RecordRef record;
        std::uint32_t incarnation = 0;
        watch::Belief belief = watch::Belief::Unknown;
        /// Observers that hold this belief.
        int agreeing = 0;
    };
    /// One observer's word about one member.
    struct Saying {
        QString observer;
        /// False: the observer does not list the member.
        bool listed = false;
        watch::Belief belief = watch::Belief::Unknown;
        std::uint32_t incarnation = 0;
        /// Other metadata than most hold at the newest incarnation.
        bool otherMeta = false;
        /// The first of the observer's views in a row that say this, and the last one.
        base::Instant since{};
        base::Instant answered{};
    };

    /// Takes the view in; the members about which something may have changed.
    std::vector<Id> put(const watch::ViewRef& view);
    /// An observer that does not count any more, until it answers again.
    std::vector<Id> forget(std::string_view observer);

    Word wordAbout(Id id) const;
    const std::string& name(Id id) const { return m_names[id]; }
    std::optional<Id> find(const std::string& name) const;
    int observers() const { return static_cast<int>(m_indexes.size()); }
    /// Null when it is no observer.
    const watch::View* view(std::string_view observer) const;
    /// Observers that hold the member suspect (false) or dead (true) at the newest incarnation, in
    /// the order in which they came to; none of a member that left.
    template <typename Visit>
    void visitAccusers(Id id, Visit visit) const;
    /// What each observer says of the member, by name.
    std::vector<Saying> sayings(const std::string& name) const;

private:
    struct Slot {
        /// Index in the view's rows and one; 0 is not listed.
        std::uint32_t row = 0;
        /// Milliseconds since m_epoch.
        std::uint32_t since = 0;
    };
    struct Column {
        QString observer;
        /// Null: free for the next observer.
        watch::ViewRef view;
        /// By row of the view.
        std::vector<Id> ids;
        /// By Id; what lies beyond is not listed.
        std::vector<Slot> slots;
    };
    struct Tally {
        std::array<std::uint32_t, 5> beliefs{};
        std::uint32_t listed = 0;
        std::uint32_t incarnation = 0;
        watch::Belief belief = watch::Belief::Alive;
        /// Observers that hold exactly this.
        std::uint32_t holders = 0;
        watch::RecordRef record;
        /// Columns that hold it suspect or dead, in the order in which they came to.
        std::vector<std::uint32_t> accusing;
    };

    Id idOf(const std::string& name);
    void releaseUnlisted();
    std::uint32_t indexOf(const std::string& observer);
    void merge(std::uint32_t index, const watch::ViewRef& view, std::vector<Id>& changed);
    bool compare(Id id, std::uint32_t index, const watch::Row& before, const watch::Row& now);
    void add(Id id, std::uint32_t index, const watch::Row& row);
    /// The observer's row may be in its slot still.
    void remove(Id id, std::uint32_t index, const watch::Row& row);
    void lookAtAll(Id id);
    const watch::Row* rowOf(const Column& column, Id id) const;
    std::uint32_t stamp(base::Instant instant) const;

    std::optional<base::Instant> m_epoch;
    std::vector<std::string> m_names;
    std::vector<Tally> m_tallies;
    std::unordered_map<std::string, Id> m_ids;
    std::vector<Id> m_unlisted;
    std::vector<Id> m_free;
    std::vector<Column> m_columns;
    std::map<std::string, std::uint32_t, std::less<>> m_indexes;
};

template <typename Visit>
void VantagePoints::visitAccusers(Id id, Visit visit) const {
    const Tally& tally = m_tallies[id];
    if (tally.belief == watch::Belief::Left) {
        return;
    }
    for (const std::uint32_t index : tally.accusing) {
        const watch::Row* row = rowOf(m_columns[index], id);
        if (row && row->incarnation == tally.incarnation) {
            visit(m_columns[index].observer, row->belief == watch::Belief::Dead);
        }
    }
}

}  // namespace swimscope::gui

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/watch/view.h"

namespace swimscope::observe {

/// Who believes what of whom: the last view of every observer, side by side. Rows are observed
/// members, columns observers, both by name, bytewise.
///
/// A cell is eight bytes that point into its observer's view, and only the rows that an answer
/// changed are counted again, so that some hundred tables of some thousand rows cost one hash
/// lookup per row that came. Copies share their columns, so that a copy costs a few words per name
/// and observer: one thread may fill a matrix while another reads a copy whose rows were all
/// counted before (countAll).
class BeliefMatrix {
public:
    /// The views that were taken while a sweep ran may contradict each other only because something
    /// changed meanwhile: a cell whose value changed since the observer's view before is marked.
    struct Cell {
        watch::Belief belief = watch::Belief::Unknown;
        std::uint32_t incarnation = 0;
        /// False: the observer does not list this member.
        bool listed = false;
        bool changed = false;
        /// The metadata is not what most observers hold at the same incarnation.
        bool otherMeta = false;
        /// When the first of the observer's views in a row that say this was answered: now less
        /// this is the age of the belief, as far as we can know it.
        base::Instant since{};
    };

    /// Takes the place of the observer's view before. A view without an observer's name, or a
    /// partial one with fewer rows than the one before, is left out; false then.
    bool put(watch::ViewRef view);
    /// An observer whose view is not wanted any more.
    void forget(std::string_view observer);
    void clear();

    const std::vector<std::string>& observed() const;
    const std::vector<std::string>& observers() const { return m_observers; }
    std::optional<std::size_t> findObserved(std::string_view name) const;
    std::optional<std::size_t> findObserver(std::string_view name) const;
    /// The view behind a column.
    const watch::ViewRef& view(std::size_t observer) const { return m_columns[observer].view; }
    /// When the observer's first view was answered.
    base::Instant firstAnswer(std::size_t observer) const { return m_columns[observer].first; }
    Cell cell(std::size_t observed, std::size_t observer) const;
    /// As Cell::changed.
    bool changed(std::size_t observed, std::size_t observer) const;
    /// The row of a cell in its view; nothing when it is not listed. Cheaper than cell().
    const watch::Row* row(std::size_t observed, std::size_t observer) const;
    /// As Cell::since.
    base::Instant since(std::size_t observed, std::size_t observer) const;
    /// Observers that hold the belief which most hold about this member. The member's own word does
    /// not weigh when there is another; ties go to the graver belief.
    std::size_t agreeing(std::size_t observed) const { return summary(observed).agreeing; }
    watch::Belief majority(std::size_t observed) const { return summary(observed).majority; }
    bool disagrees(std::size_t observed) const { return agreeing(observed) < m_observers.size(); }
    /// Two observers hold the same incarnation of this member with different metadata.
    bool metadataDiffers(std::size_t observed) const { return summary(observed).metadataDiffers; }
    /// Two observers that do not hold this member dead or left give it different addresses.
    bool addressDiffers(std::size_t observed) const { return summary(observed).addressDiffers; }
    /// What is said of the member at the highest incarnation that anybody holds; an observer that
    /// holds it alive goes first.
    const watch::Record& newest(std::size_t observed) const { return *summary(observed).newest; }
    /// Counts every row that waits to be counted: afterwards const calls change nothing inside.
    void countAll() const;
    /// Rows that were counted since the matrix was made: what an answer costs beside its own rows.
    std::size_t rowsCounted() const { return m_rowsCounted; }

private:
    /// Names keep their number while anybody lists them, so that a column need not move when
    /// another brings new ones.
    using Id = std::uint32_t;
    struct Slot {
        /// Index in the view's rows and one; 0 is not listed.
        std::uint32_t row : 31 = 0;
        std::uint32_t changed : 1 = 0;
        /// Milliseconds since m_epoch.
        std::uint32_t since = 0;
    };
    struct Column {
        watch::ViewRef view;
        base::Instant first{};
        /// By Id; what lies beyond is not listed. Shared with copies, never nothing.
        std::shared_ptr<const std::vector<Slot>> shared;

        const std::vector<Slot>& slots() const { return *shared; }
        Slot slot(Id id) const { return id < shared->size() ? (*shared)[id] : Slot{}; }
    };
    struct Summary {
        watch::Belief majority = watch::Belief::Unknown;
        std::size_t agreeing = 0;
        bool metadataDiffers = false;
        bool addressDiffers = false;
        watch::RecordRef newest;
        /// The metadata that most hold, by incarnation; of ties each. Only where it differs.
        std::vector<std::pair<std::uint32_t, watch::RecordRef>> common;
        bool known = false;
    };

    Id idOf(const std::string& name);
    void release(Id id);
    std::size_t columnOf(const std::string& observer, base::Instant first);
    void fill(Column& column, const watch::View& view);
    std::uint32_t toStamp(base::Instant instant) const;
    void refresh() const;
    const watch::Row* rowById(Id id, const Column& column) const;
    const Summary& summary(std::size_t observed) const;
    Summary summarise(Id id, std::string_view name) const;
    std::vector<std::pair<std::uint32_t, watch::RecordRef>> commonMeta(Id id) const;

    std::optional<base::Instant> m_epoch;
    std::vector<std::string> m_names;
    std::vector<std::uint32_t> m_references;
    std::vector<Id> m_free;
    std::unordered_map<std::string, Id> m_ids;

    std::vector<std::string> m_observers;
    std::vector<Column> m_columns;

    mutable bool m_namesChanged = false;
    mutable std::vector<std::string> m_observed;
    mutable std::vector<Id> m_order;
    mutable std::vector<Summary> m_summaries;
    mutable std::size_t m_rowsCounted = 0;
};

/// The same metadata, or the same tags in another order: Go writes maps in any order.
bool sameMetadata(base::BytesView a, base::BytesView b);

}  // namespace swimscope::observe

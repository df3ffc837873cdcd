#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/watch/view.h"

namespace swimscope::observe {

/// Who believes what of whom: the last view of every observer, side by side. Rows are observed
/// members, columns observers, both by name, bytewise.
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
    };

    /// Takes the place of the observer's view before. A view without an observer's name, or a
    /// partial one with fewer rows than the one before, is left out.
    void put(watch::ViewRef view);
    /// An observer whose view is not wanted any more.
    void forget(std::string_view observer);
    void clear();

    const std::vector<std::string>& observed() const { return m_observed; }
    const std::vector<std::string>& observers() const { return m_observers; }
    /// The view behind a column.
    const watch::ViewRef& view(std::size_t observer) const;
    Cell cell(std::size_t observed, std::size_t observer) const;
    /// Observers that hold the belief which most hold about this member, the member's own word
    /// apart; ties go to the graver belief.
    std::size_t agreeing(std::size_t observed) const;
    watch::Belief majority(std::size_t observed) const;
    bool disagrees(std::size_t observed) const { return agreeing(observed) < m_observers.size(); }

private:
    struct Column {
        watch::ViewRef view;
        watch::ViewRef before;
    };
    void rebuild();

    std::map<std::string, Column, std::less<>> m_columns;
    std::vector<std::string> m_observed;
    std::vector<std::string> m_observers;
};

}  // namespace swimscope::observe

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/swim/member.h"
#include "engine/watch/view.h"

namespace swimscope::gui {

/// What many observers say about each member, as one row a member: the newest word counts, which is
/// the highest incarnation and, among equals, the gravest state, as every member itself judges. A
/// view costs its rows once; a name that changed costs a look at every observer.
class VantagePoints {
public:
    struct Word {
        swim::Member member;
        /// Observers that say the same, of all observers.
        int agreeing = 0;
        int observers = 0;
        /// False: nobody lists it any more.
        bool listed = false;
    };

    /// Takes the view in and returns the names about which something may have changed.
    std::vector<std::string> put(const watch::ViewRef& view);
    /// An observer that does not count any more, until it answers again.
    void forget(std::string_view observer);
    Word wordAbout(std::string_view name) const;
    int observers() const { return static_cast<int>(m_views.size()); }

private:
    std::map<std::string, watch::ViewRef, std::less<>> m_views;
};

}  // namespace swimscope::gui

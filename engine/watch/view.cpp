#include "engine/watch/view.h"

#include <algorithm>

namespace swimscope::watch {

const char* beliefName(Belief belief) {
    switch (belief) {
        case Belief::Alive:
            return "alive";
        case Belief::Suspect:
            return "suspect";
        case Belief::Dead:
            return "dead";
        case Belief::Left:
            return "left";
        case Belief::Unknown:
            break;
    }
    return "unknown";
}

const Row* View::find(std::string_view name) const {
    const auto found = std::lower_bound(
        rows.begin(), rows.end(), name,
        [](const Row& row, std::string_view wanted) { return row.name() < wanted; });
    return found != rows.end() && found->name() == name ? &*found : nullptr;
}

}  // namespace swimscope::watch

#include "engine/observe/wording.h"

namespace swimscope::observe {

Sentence beliefWord(watch::Belief belief) {
    switch (belief) {
        case watch::Belief::Alive:
            return sentence("alive");
        case watch::Belief::Suspect:
            return sentence("suspect");
        case watch::Belief::Dead:
            return sentence("dead");
        case watch::Belief::Left:
            return sentence("left");
        case watch::Belief::Unknown:
            break;
    }
    return sentence("unknown");
}

Sentence heldAt(const std::string& holder, const watch::Row& row) {
    return heldAt({holder}, row.belief, row.incarnation);
}

Sentence heldAt(const std::vector<std::string>& holders, watch::Belief belief,
                std::uint32_t incarnation) {
    return plural(holders.size(), "{0} holds it {1} at incarnation {2}",
                  "{0} hold it {1} at incarnation {2}", listed(holders, 8), beliefWord(belief),
                  incarnation);
}

Sentence ofWhom(Sentence what, const std::vector<std::string>& names) {
    return sentence("{0}: {1}", std::move(what), listed(names, 16));
}

Sentence observers(std::size_t count) {
    return counted(count, "{0} observer", "{0} observers");
}

}  // namespace swimscope::observe

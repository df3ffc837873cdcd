#include "engine/observe/wording.h"

#include "engine/observe/told_member.h"

namespace swimscope::observe {

Sentence stateWord(swim::State state) {
    switch (state) {
        case swim::State::Alive:
            return sentence("alive");
        case swim::State::Suspect:
            return sentence("suspect");
        case swim::State::Dead:
            return sentence("dead");
        case swim::State::Left:
            break;
    }
    return sentence("left");
}

Sentence beliefWord(watch::Belief belief) {
    return belief == watch::Belief::Unknown ? sentence("unknown") : stateWord(stateOf(belief));
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

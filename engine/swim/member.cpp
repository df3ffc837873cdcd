#include "engine/swim/member.h"

namespace swimscope::swim {

const char* stateName(State state) {
    switch (state) {
        case State::Alive:
            return "alive";
        case State::Suspect:
            return "suspect";
        case State::Dead:
            return "dead";
        case State::Left:
            return "left";
    }
    return "unknown";
}

}  // namespace swimscope::swim

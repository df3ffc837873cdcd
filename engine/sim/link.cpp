#include "engine/sim/link.h"

namespace swimscope::sim {

namespace {

base::Duration drawDelay(const Link& link, base::Random& random) {
    base::Duration delay = link.latency.draw(random);
    if (happens(link.reorder, random)) {
        delay += Latency::uniform({}, link.reorderBy).draw(random);
    }
    return delay;
}

}  // namespace

bool happens(double share, base::Random& random) {
    return share > 0 && (share >= 1 || random.unit() < share);
}

Passage passDatagram(const Link& link, base::Random& random) {
    Passage passage;
    if (happens(link.loss, random)) {
        passage.lost = true;
        return passage;
    }
    passage.delay = drawDelay(link, random);
    if (happens(link.duplicate, random)) {
        passage.twice = true;
        passage.secondDelay = drawDelay(link, random);
    }
    return passage;
}

}  // namespace swimscope::sim

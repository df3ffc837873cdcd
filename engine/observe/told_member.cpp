#include "engine/observe/told_member.h"

#include <memory>

namespace swimscope::observe {

namespace {

swim::Versions versionsOf(const base::Bytes& v) {
    return v.size() == 6 ? swim::Versions{v[0], v[1], v[2], v[3], v[4], v[5]} : swim::Versions{};
}

}  // namespace

swim::State stateOf(watch::Belief belief) {
    switch (belief) {
        case watch::Belief::Alive:
            return swim::State::Alive;
        case watch::Belief::Suspect:
            return swim::State::Suspect;
        case watch::Belief::Left:
            return swim::State::Left;
        case watch::Belief::Dead:
        case watch::Belief::Unknown:
            break;
    }
    return swim::State::Dead;
}

swim::Member memberOf(const watch::Row& row, watch::Belief belief) {
    const watch::Record& record = *row.record;
    swim::Member member;
    member.identity = std::make_shared<swim::Identity>(
        swim::Identity{record.name, record.address, record.meta, versionsOf(record.versions)});
    member.incarnation = row.incarnation;
    member.state = stateOf(belief);
    return member;
}

}  // namespace swimscope::observe

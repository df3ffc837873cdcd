#include <map>
#include <utility>

#include "engine/dialect/limits.h"
#include "engine/dialect/serf.h"
#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_state_codec.h"

/// What a Serf member tells and learns with each push/pull (protocol.md 8.4).
namespace swimscope::dialect {

base::Bytes Serf::localState(bool) {
    SerfPushPull state;
    state.ltime = m_clock.now();
    state.eventLTime = m_eventClock.now();
    state.queryLTime = m_queryClock.now();
    if (m_leave == Leave::No && m_members.statusLTime(m_nodeName) > 0) {
        state.statusLTimes[m_nodeName] = m_members.statusLTime(m_nodeName);
    }
    return encode(state);
}

void Serf::mergeRemoteState(base::BytesView bytes, bool) {
    const auto state = decodeSerfPushPull(bytes);
    if (!state) {
        return;
    }
    for (auto [clock, heard] :
         {std::pair(&m_clock, state->ltime), std::pair(&m_eventClock, state->eventLTime),
          std::pair(&m_queryClock, state->queryLTime)}) {
        clock->witness(heard > 0 ? heard - 1 : 0);
    }
    std::map<std::string, std::uint64_t> living = state->statusLTimes;
    for (const std::string& name : state->leftMembers) {
        const auto known = living.find(name);
        const SerfLeave intent{(known == living.end() ? 0 : known->second) + 1, name, false};
        living.erase(name);
        m_clock.witness(intent.ltime);
        // The intent is made up here to learn a status. Retold it would count as news everywhere,
        // raise the clocks, and be made up again, newer, at the next push/pull.
        if (m_members.leaveIntent(m_now, intent) == SerfMembers::Verdict::Refute) {
            announceOurselves();
        }
    }
    for (const auto& [name, ltime] : living) {
        m_clock.witness(ltime);
        m_members.joinIntent(m_now, {ltime, name});
    }
    for (const auto& slot : state->events) {
        for (const SerfSlotEvent& event : slot ? slot->events : std::vector<SerfSlotEvent>{}) {
            if (event.name.size() + event.payload.size() > kMaxUserEventBytes) {
                continue;
            }
            if (noteUserEvent({slot->ltime, event.name, event.payload, false})) {
                m_deferred.events.emplace_back(
                    UserEvent{event.name, event.payload, slot->ltime, false});
            }
        }
    }
}

}  // namespace swimscope::dialect

#include "engine/session/lab_drawing.h"

#include <algorithm>

#include "engine/session/limits.h"

namespace swimscope::session {

namespace {

std::optional<sim::LabSuspicion> suspicionIn(const swim::MemberTable& table, swim::Slot slot) {
    const swim::Suspicion* suspicion = table.suspicion(slot);
    if (suspicion == nullptr) {
        return std::nullopt;
    }
    return sim::LabSuspicion{suspicion->start(),         suspicion->deadline(),
                             suspicion->confirmations(), suspicion->expected(),
                             suspicion->shortest(),      suspicion->longest()};
}

}  // namespace

void drawClockwork(const swim::Node& node, const HostOf& hostOf, sim::LabNode& shown) {
    const swim::Clockwork clockwork = node.clockwork();
    shown.health = clockwork.health;
    shown.incarnation = clockwork.incarnation;
    shown.nextProbe = clockwork.nextProbe;
    if (shown.nextProbe) {
        shown.periodStart = *shown.nextProbe - node.options().probeInterval;
    }
    if (!clockwork.probing.empty()) {
        shown.probing = hostOf(clockwork.probing);
        shown.probeDeadline = clockwork.probeDeadline;
    }
}

void drawBelief(const swim::MemberTable& table, std::string_view name, sim::LabNode& shown) {
    const swim::Slot slot = table.find(name);
    if (slot == swim::MemberTable::kNone) {
        shown.incarnation = 0;
        return;
    }
    shown.belief = table.state(slot);
    shown.incarnation = table.incarnation(slot);
    shown.suspicion = suspicionIn(table, slot);
}

std::optional<sim::LabSuspicion> suspicionOf(const swim::MemberTable& table,
                                             std::string_view name) {
    const swim::Slot slot = table.find(name);
    return slot == swim::MemberTable::kNone ? std::nullopt : suspicionIn(table, slot);
}

void showSooner(std::optional<sim::LabSuspicion>& shown,
                const std::optional<sim::LabSuspicion>& other) {
    if (other && (!shown || other->deadline < shown->deadline)) {
        shown = other;
    }
}

std::optional<swim::State> commonBelief(const sim::BeliefTally& tally, sim::HostId subject,
                                        std::size_t observers) {
    const std::array<std::uint32_t, 4>& against = tally.against(subject);
    const std::size_t unlisted = tally.unlisted(subject);
    std::size_t most = observers - std::min<std::size_t>(observers, unlisted);
    for (const std::uint32_t count : against) {
        most -= std::min<std::size_t>(most, count);
    }
    swim::State common = swim::State::Alive;
    for (const auto state : {swim::State::Suspect, swim::State::Dead, swim::State::Left}) {
        if (against[static_cast<std::size_t>(state)] > most) {
            most = against[static_cast<std::size_t>(state)];
            common = state;
        }
    }
    return unlisted > most ? std::nullopt : std::optional(common);
}

BeliefList listBeliefs(const sim::BeliefTally& tally, std::size_t hosts) {
    auto beliefs = std::make_shared<std::vector<sim::LabBelief>>();
    BeliefList list;
    list.leftOut = tally.full();
    for (std::size_t i = 0; i < hosts; ++i) {
        const auto observer = static_cast<sim::HostId>(i + 1);
        for (const auto& [subject, state] : tally.heldBy(observer)) {
            if (beliefs->size() < kMaxShownBeliefs) {
                beliefs->push_back({observer, subject, state});
            } else {
                list.leftOut = true;
            }
        }
    }
    list.beliefs = std::move(beliefs);
    return list;
}

void keepLinks(std::shared_ptr<const sim::LabLinks>& kept, const sim::Network& network,
               const sim::Link& atTheStart, std::size_t hosts) {
    sim::LabLinks now = sim::linksOf(network, atTheStart, hosts);
    if (kept == nullptr || !(*kept == now)) {
        kept = std::make_shared<const sim::LabLinks>(std::move(now));
    }
}

}  // namespace swimscope::session

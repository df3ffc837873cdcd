#pragma once

#include <memory>

#include "engine/sim/lab_chronicle.h"

namespace swimscope::gui::test {

inline base::Instant momentOf(double seconds) {
    return base::Instant{
        std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds))};
}

/// Six nodes in four seconds: the third is cut off, so that the second does not reach it, asks the
/// fourth for help, and suspects it; the first hears of it, and then the subject answers.
inline std::shared_ptr<sim::Chronicle> doubtAndRefutation() {
    using swim::State;
    auto told = std::make_shared<sim::Chronicle>();
    told->number = 1;
    told->window = {momentOf(0), momentOf(5), 3};
    told->until = momentOf(4);
    for (sim::HostId host = 1; host <= 6; ++host) {
        told->beliefs.push_back({momentOf(0), host, State::Alive, 1});
        told->truths.push_back(
            {momentOf(0), host, host == 3 ? sim::LabTruth::CutOff : sim::LabTruth::Running});
    }
    told->truths.push_back({momentOf(2.4), 3, sim::LabTruth::Running});
    told->beliefs.push_back({momentOf(2), 2, State::Suspect, 1});
    told->beliefs.push_back({momentOf(2.5), 1, State::Suspect, 1});
    told->beliefs.push_back({momentOf(2.8), 3, State::Alive, 2});
    told->beliefs.push_back({momentOf(3), 2, State::Alive, 2});
    told->beliefs.push_back({momentOf(3.5), 1, State::Alive, 2});
    const auto add = [&told](sim::MessageKind kind, sim::HostId from, sim::HostId to, double sent,
                             std::optional<double> arrival) {
        sim::ChronicleMessage message;
        message.serial = arrival ? told->messages.size() + 1 : 0;
        message.kind = kind;
        message.from = from;
        message.to = to;
        message.sent = momentOf(sent);
        message.lost = !arrival;
        message.size = 60;
        if (arrival) {
            message.arrival = momentOf(*arrival);
        }
        told->messages.push_back(message);
        return &told->messages.back();
    };
    auto* ping = add(sim::MessageKind::Ping, 2, 3, 1, {});
    ping->probe = 88;
    ping->aboutSubject = true;
    auto* help = add(sim::MessageKind::IndirectPing, 2, 4, 1.5, 1.55);
    help->probe = 89;
    help->aboutSubject = true;
    add(sim::MessageKind::Ping, 5, 6, 1.6, 1.66);
    add(sim::MessageKind::Gossip, 2, 1, 2.44, 2.5)->says = sim::ChronicleWord{State::Suspect, 1};
    add(sim::MessageKind::Alive, 3, 2, 2.94, 3)->says = sim::ChronicleWord{State::Alive, 2};
    return told;
}

}  // namespace swimscope::gui::test

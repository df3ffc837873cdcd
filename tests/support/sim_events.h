#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "engine/sim/referee.h"
#include "engine/swim/event.h"

/// Hand-made events for the checkers of simulations.
namespace swimscope::test {

inline swim::Member simMember(const std::string& name, std::uint32_t incarnation, swim::State state,
                              const std::string& meta = "", std::uint8_t lastByte = 1) {
    auto identity = std::make_shared<swim::Identity>();
    identity->name = name;
    identity->address = {base::IpAddress::v4(10, 0, 0, lastByte), 7946};
    identity->meta = base::toBytes(std::string_view(meta));
    return {identity, incarnation, state, {}};
}

/// Three hosts that run and one referee with one invariant, fed by hand.
template <typename Rule>
class Trial {
public:
    template <typename... Arguments>
    explicit Trial(Arguments... arguments) {
        referee.add(std::make_unique<Rule>(arguments...));
        for (const char* name : {"n-0001", "n-0002", "n-0003"}) {
            const sim::HostId id = truth.add(name);
            truth.host(id).running = true;
            truth.host(id).life = 1;
            referee.booted(truth, id, {});
        }
    }

    /// What host 1 reports.
    void hears(const swim::Event& event) {
        now += std::chrono::seconds(1);
        referee.event(truth, 1, now, event);
    }
    std::uint64_t violations() const { return referee.findings().count(); }

    sim::Truth truth;
    sim::Referee referee;
    base::Instant now{};
};

}  // namespace swimscope::test

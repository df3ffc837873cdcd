#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/sim/lab_frame.h"
#include "engine/sim/recent_decisions.h"
#include "engine/swim/event.h"
#include "engine/swim/options.h"

namespace swimscope::session {

/// Keeps what was decided since the last picture and puts into words what the next one shows, and
/// no more than that.
class LabWhy {
public:
    /// Who an observer is, at the time of explaining.
    struct Speaker {
        std::string name;
        const swim::Options* options = nullptr;
        /// Who is found at an address; empty for strangers.
        std::function<std::string(const base::Endpoint&)> nameAt;
    };
    using SpeakerOf = std::function<Speaker(sim::HostId observer)>;

    /// Takes what is a decision.
    void keep(sim::Decision decision);
    void forget();
    /// What was decided before instead of what is kept: from another viewpoint or after a jump.
    void startFrom(std::vector<sim::Decision> decisions);
    /// The last steps, oldest first.
    std::shared_ptr<const std::vector<sim::LabStep>> explain(const SpeakerOf& speakerOf);

    std::shared_ptr<const std::vector<sim::LabStep>> steps() const { return m_steps; }

private:
    struct Store {
        void keep(sim::Decision one);
        bool explain(const SpeakerOf& speakerOf);

        std::deque<sim::Decision> unexplained;
        /// By the number of each, which grows.
        std::deque<std::pair<std::uint64_t, sim::LabStep>> steps;
    };

    Store m_routine;
    Store m_rare;
    std::uint64_t m_heard = 0;
    std::shared_ptr<const std::vector<sim::LabStep>> m_steps =
        std::make_shared<const std::vector<sim::LabStep>>();
};

}  // namespace swimscope::session

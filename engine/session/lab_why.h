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
#include "engine/swim/event.h"
#include "engine/swim/options.h"

namespace swimscope::session {

/// Keeps what was heard since the last picture and puts into words what the next one shows, and no
/// more than that. What happens every second (answered probes, comparing of tables) has a store of
/// its own, so that it drives nothing else out.
class LabWhy {
public:
    /// Who an observer is, at the time of explaining.
    struct Speaker {
        std::string name;
        const swim::Options* options = nullptr;
    };
    using SpeakerOf = std::function<Speaker(sim::HostId observer)>;

    /// `known` counts the rows of the observer's table. Messages are no steps and are not kept.
    void keep(base::Instant at, sim::HostId observer, std::size_t known, const swim::Event& event);
    void forget();
    /// The last steps, oldest first.
    std::shared_ptr<const std::vector<sim::LabStep>> explain(const SpeakerOf& speakerOf);

    std::shared_ptr<const std::vector<sim::LabStep>> steps() const { return m_steps; }

private:
    struct Unexplained {
        std::uint64_t number = 0;
        base::Instant at{};
        sim::HostId observer = sim::kNoHost;
        std::size_t known = 0;
        swim::Event event;
    };

    struct Store {
        void keep(Unexplained one);
        bool explain(const SpeakerOf& speakerOf);

        std::deque<Unexplained> unexplained;
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

#pragma once

#include <memory>
#include <string>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui::test {

/// A picture to change and to show: nodes "n-01" and so on, all running, everybody alive to the
/// first, which is the viewpoint. Each is newer than the one before.
inline std::shared_ptr<sim::LabFrame> labFrame(int nodes) {
    static std::uint64_t number = 0;
    auto frame = std::make_shared<sim::LabFrame>();
    auto identities = std::make_shared<std::vector<sim::LabIdentity>>();
    frame->number = ++number;
    frame->viewpoint = 1;
    frame->branch = 1;
    for (int i = 1; i <= nodes; ++i) {
        sim::LabNode node;
        node.id = static_cast<sim::HostId>(i);
        node.truth = sim::LabTruth::Running;
        node.belief = swim::State::Alive;
        node.incarnation = 1;
        frame->nodes.push_back(node);
        const std::string name = (i < 10 ? "n-0" : "n-") + std::to_string(i);
        identities->push_back({name, base::Endpoint{}});
    }
    frame->identities = identities;
    frame->beliefs = std::make_shared<const std::vector<sim::LabBelief>>();
    frame->marks = std::make_shared<const std::vector<sim::Mark>>();
    frame->branches = std::make_shared<const std::vector<sim::LabBranch>>();
    frame->why = std::make_shared<const std::vector<sim::LabStep>>();
    frame->script = std::make_shared<const sim::Script>();
    return frame;
}

}  // namespace swimscope::gui::test

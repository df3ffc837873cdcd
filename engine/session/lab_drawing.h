#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/sim/belief_tally.h"
#include "engine/sim/lab_frame.h"
#include "engine/swim/node.h"

/// The parts of a lab's picture that are read from one node or from notes, whether the cluster is
/// simulated or real.
namespace swimscope::session {

/// The host of that name, kNoHost when there is none.
using HostOf = std::function<sim::HostId(std::string_view name)>;

/// What the node itself is about: its health, its clock, whom it probes.
void drawClockwork(const swim::Node& node, const HostOf& hostOf, sim::LabNode& shown);

/// What the owner of the table believes of the member of that name.
void drawBelief(const swim::MemberTable& table, std::string_view name, sim::LabNode& shown);

std::optional<sim::LabSuspicion> suspicionOf(const swim::MemberTable& table, std::string_view name);

/// Of two suspicions the one that ends first is shown.
void showSooner(std::optional<sim::LabSuspicion>& shown,
                const std::optional<sim::LabSuspicion>& other);

/// What most of the observers believe, when so many hold something against the member.
std::optional<swim::State> commonBelief(const sim::BeliefTally& tally, sim::HostId subject,
                                        std::size_t observers);

struct BeliefList {
    std::shared_ptr<const std::vector<sim::LabBelief>> beliefs;
    bool leftOut = false;
};
/// Of the first `hosts` hosts.
BeliefList listBeliefs(const sim::BeliefTally& tally, std::size_t hosts);

/// Looks again, and keeps what it has when nothing is otherwise, so that frames share it.
void keepLinks(std::shared_ptr<const sim::LabLinks>& kept, const sim::Network& network,
               const sim::Link& atTheStart, std::size_t hosts);

}  // namespace swimscope::session

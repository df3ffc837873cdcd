#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/session/lab.h"

namespace swimscope::headless {

/// How the nodes of a lab stand, as lines: those that have changed since the last time, or all.
class LabNodes {
public:
    explicit LabNodes(bool json) : m_json(json) {}

    std::string changes(const session::LabFrame& frame);
    std::string all(const session::LabFrame& frame) const;

private:
    struct Standing {
        std::string name;
        std::string address;
        bool outside = false;
        session::LabTruth truth{};
        std::optional<swim::State> belief;
        std::array<std::uint32_t, 4> against{};

        bool operator==(const Standing&) const = default;
    };

    static Standing standingOf(const session::LabFrame& frame, std::size_t index);
    std::string line(const session::LabFrame& frame, std::size_t index) const;

    bool m_json;
    std::vector<Standing> m_shown;
};

}  // namespace swimscope::headless

#pragma once

#include <memory>
#include <string_view>

#include <gtest/gtest.h>

#include "engine/sim/script.h"

namespace swimscope::sim {

/// Eight nodes that know each other, in the quickest timing.
inline constexpr std::string_view kSmallLab = "nodes 8\nseed 7\ntiming local\nstart converged\n";

inline std::shared_ptr<const Script> labScript(std::string_view text = kSmallLab) {
    auto script = readScript(text);
    EXPECT_TRUE(script) << (script ? std::string() : script.error().text());
    return std::make_shared<Script>(*std::move(script));
}

inline base::Instant second(double seconds) {
    return base::Instant{
        std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds))};
}

inline constexpr std::uint64_t kNoLimit = UINT64_MAX;

}  // namespace swimscope::sim

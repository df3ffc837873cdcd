#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/sim/execution.h"
#include "engine/sim/lab_comparison.h"
#include "engine/sim/timeline.h"

namespace swimscope::sim {

/// Options by the names that scripts use, and "timing", with their values as a script says them.
using OptionMap = std::map<std::string, std::string>;

/// The script with other options for every node, nodes with options of their own included. An error
/// is one sentence.
base::Result<std::shared_ptr<const Script>> withOptions(std::string_view script,
                                                        const ScriptOverrides& overrides,
                                                        const OptionMap& options);

/// A rival of the present run of a timeline: the same script and seed with other options, to which
/// the same is done at the same virtual times. It follows the present run wherever that goes, in
/// slices; where that went back, it begins again. One thread, no clock.
class Comparison {
public:
    Comparison(std::shared_ptr<const Script> rival, const OptionMap& options,
               const Timeline& timeline);

    /// Looks where the present run is.
    void follow(const Timeline& timeline);
    /// Goes after it; true when it is there.
    bool work(std::uint64_t budget);
    /// Some option has another value than in the present run.
    bool isDifferent() const { return !m_shown.differences.empty(); }
    /// As both stand now.
    std::shared_ptr<const LabComparison> picture(const Timeline& timeline);

private:
    bool isTheSameSoFar(const Timeline& timeline) const;
    void restart();
    void pokeRival(const Poke& poke);

    std::shared_ptr<const Script> m_script;
    LabComparison m_shown;
    std::unique_ptr<Execution> m_rival;
    /// Pokes of the present run, and how many of them have been done here.
    std::vector<PlacedPoke> m_pokes;
    std::size_t m_poked = 0;
    BranchId m_branch = kNoBranch;
    base::Instant m_goal{};
};

}  // namespace swimscope::sim

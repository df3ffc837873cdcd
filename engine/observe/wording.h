#pragma once

#include "engine/base/sentence.h"
#include "engine/swim/member.h"
#include "engine/watch/view.h"

/// The words that sentences of findings share.
namespace swimscope::observe {

using base::counted;
using base::inWords;
using base::listed;
using base::plural;
using base::sentence;
using base::Sentence;

Sentence beliefWord(watch::Belief belief);
/// "alive", "dead", ...
Sentence stateWord(swim::State state);
/// "a holds it dead at incarnation 3"; "a and b hold it dead at incarnation 3".
Sentence heldAt(const std::string& holder, const watch::Row& row);
Sentence heldAt(const std::vector<std::string>& holders, watch::Belief belief,
                std::uint32_t incarnation);
/// "a" and what is said of it: "dead: a and b".
Sentence ofWhom(Sentence what, const std::vector<std::string>& names);
/// "3 observers".
Sentence observers(std::size_t count);

}  // namespace swimscope::observe

#pragma once

#include <string>
#include <vector>

#include "engine/base/time.h"

namespace swimscope::session {

/// When to ask seeds that did not answer again: after 1, 2, 4 ... 30 seconds, until one has.
class SeedRetry {
public:
    explicit SeedRetry(std::vector<std::string> seeds);

    const std::vector<std::string>& seeds() const { return m_seeds; }
    /// There are seeds and none has answered yet.
    bool wanted() const { return !m_seeds.empty() && !m_answered; }
    void answered() { m_answered = true; }
    /// How long to wait now.
    base::Duration failed();
    /// For a person: why it failed and when it is tried again.
    base::Sentence sentence(const base::Words& why, base::Duration delay) const;

private:
    std::vector<std::string> m_seeds;
    base::Duration m_next;
    bool m_answered = false;
};

}  // namespace swimscope::session

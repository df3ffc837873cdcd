#include "engine/swim/join.h"

#include <algorithm>
#include <utility>

#include "engine/swim/limits.h"

namespace swimscope::swim {

JoinPlan::JoinPlan(std::vector<std::string> seeds, std::uint16_t defaultPort, base::Endpoint self,
                   bool requireNames)
    : m_seeds(std::move(seeds)),
      m_defaultPort(defaultPort),
      m_self(self),
      m_requireNames(requireNames) {
    if (m_seeds.size() > kMaxSeeds) {
        m_failures.push_back({{},
                              base::sentence("{0} further seeds: only {1} are tried at once",
                                             m_seeds.size() - kMaxSeeds, kMaxSeeds)});
        m_seeds.resize(kMaxSeeds);
    }
}

JoinPlan::Step JoinPlan::next() {
    for (;;) {
        if (!m_targets.empty()) {
            const base::Endpoint to = m_targets.front();
            m_targets.pop_front();
            return Dial{to, m_currentNode};
        }
        settleSeed();
        if (m_nextSeed >= m_seeds.size()) {
            return Finished{};
        }
        std::optional<Lookup> lookup;
        takeSeed(m_seeds[m_nextSeed++], lookup);
        if (lookup) {
            return *lookup;
        }
    }
}

void JoinPlan::takeSeed(const std::string& text, std::optional<Lookup>& lookup) {
    m_current = text;
    m_currentAnswered = false;
    m_currentWhy = {};
    const auto seed = base::parseSeed(text, m_defaultPort);
    m_currentNode = seed ? seed->name : std::string();
    if (!seed) {
        m_currentWhy = seed.error();
    } else if (m_requireNames && seed->name.empty()) {
        m_currentWhy = base::sentence("names are required, so write it as NAME/HOST:PORT");
    } else if (seed->ip) {
        addTarget(base::Endpoint{*seed->ip, seed->port});
    } else {
        lookup = Lookup{seed->host, seed->port};
    }
}

void JoinPlan::addTarget(const base::Endpoint& to) {
    if (to.reaches(m_self)) {
        m_currentWhy = base::sentence("it is our own address");
    } else if (m_targets.size() < kMaxAddressesPerSeed) {
        m_targets.push_back(to);
    }
}

void JoinPlan::settleSeed() {
    if (m_current.empty() && m_currentWhy.empty()) {
        return;
    }
    if (m_currentAnswered) {
        m_answered.push_back(m_current);
    } else {
        m_failures.push_back(
            {m_current, m_currentWhy.empty() ? base::sentence("no address") : m_currentWhy});
    }
    m_current.clear();
    m_currentWhy = {};
}

void JoinPlan::dialSucceeded(std::size_t nodes) {
    m_currentAnswered = true;
    ++m_succeeded;
    m_nodes = std::max(m_nodes, nodes);
}

void JoinPlan::dialFailed(base::Words why) {
    m_currentWhy = std::move(why);
}

void JoinPlan::resolved(std::span<const base::Endpoint> addresses, const base::Words& why) {
    if (addresses.empty()) {
        m_currentWhy = why.empty() ? base::sentence("the name has no address") : why;
        return;
    }
    for (const auto& address : addresses) {
        addTarget(address);
    }
}

base::Sentence JoinPlan::reason(const Failure& failure) {
    // Most reasons name the address that was dialled; saying it twice helps nobody.
    const bool named =
        failure.seed.empty() || failure.why.text().find(failure.seed) != std::string::npos;
    return named ? failure.why.sentence() : base::sentence("{0}: {1}", failure.seed, failure.why);
}

base::Sentence JoinPlan::summary() const {
    base::Sentence failures;
    for (const Failure& failure : m_failures) {
        failures = failures.empty() ? reason(failure)
                                    : base::sentence("{0}; {1}", failures, reason(failure));
    }
    if (!ok()) {
        return m_failures.empty() ? base::sentence("no seed was given")
                                  : base::sentence("no seed could be joined: {0}", failures);
    }
    std::string through;
    for (const std::string& answered : m_answered) {
        through += (through.empty() ? "" : ", ") + answered;
    }
    const base::Sentence joined = base::sentence("joined through {0} ({1} known there)", through,
                                                 base::counted(m_nodes, "{0} node", "{0} nodes"));
    return failures.empty() ? joined : base::sentence("{0}; failed: {1}", joined, failures);
}

}  // namespace swimscope::swim

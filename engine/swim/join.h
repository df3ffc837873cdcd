#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/seed.h"

namespace swimscope::swim {

/// One join command: seeds in turn, every address of each, partial success (protocol.md 6.2).
/// Ask next(), do it, report back, ask again.
class JoinPlan {
public:
    struct Dial {
        base::Endpoint to;
        /// The seed's name hint, or empty.
        std::string node = {};
    };
    struct Lookup {
        std::string host;
        std::uint16_t port = 0;
    };
    struct Finished {};
    using Step = std::variant<Dial, Lookup, Finished>;

    /// `self` is what we announce: dialling ourselves is no join. `requireNames` refuses seeds that
    /// do not say who is there.
    JoinPlan(std::vector<std::string> seeds, std::uint16_t defaultPort, base::Endpoint self,
             bool requireNames = false);

    Step next();
    /// Outcome of the last Dial.
    void dialSucceeded(std::size_t nodes);
    void dialFailed(base::Words why);
    /// Answer to the last Lookup.
    void resolved(std::span<const base::Endpoint> addresses, const base::Words& why);

    bool ok() const { return m_succeeded > 0; }
    /// One sentence: who answered, and every seed that did not, with its reason.
    base::Sentence summary() const;

private:
    struct Failure {
        std::string seed;
        base::Words why;
    };

    void takeSeed(const std::string& text, std::optional<Lookup>& lookup);
    void addTarget(const base::Endpoint& to);
    void settleSeed();
    static base::Sentence reason(const Failure& failure);

    std::vector<std::string> m_seeds;
    std::uint16_t m_defaultPort;
    base::Endpoint m_self;
    bool m_requireNames;
    std::size_t m_nextSeed = 0;
    std::string m_current;
    bool m_currentAnswered = false;
    base::Words m_currentWhy;
    std::string m_currentNode;
    std::deque<base::Endpoint> m_targets;
    std::vector<std::string> m_answered;
    std::vector<Failure> m_failures;
    std::size_t m_succeeded = 0;
    std::size_t m_nodes = 0;
};

}  // namespace swimscope::swim

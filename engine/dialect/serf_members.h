#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/time.h"
#include "engine/dialect/event.h"
#include "engine/dialect/serf_message.h"

namespace swimscope::dialect {

enum class SerfStatus : std::uint8_t { Alive = 1, Leaving = 2, Left = 3, Failed = 4 };
/// "alive", "leaving", "left", "failed".
const char* serfStatusName(SerfStatus status);

/// Serf's own view of the members, apart from memberlist's (protocol.md 8.3): memberlist cannot
/// tell a node that left from one that failed, so leaving nodes announce it by an intent first.
/// Intents count only with a Lamport time above that of the last one about the same member.
class SerfMembers {
public:
    enum class Verdict {
        Ignore,
        /// News: to be gossiped on as it came.
        Retell,
        /// Somebody says that we leave, and we do not: to be answered with a join intent.
        Refute,
    };

    explicit SerfMembers(std::string self) : m_self(std::move(self)) {}

    // What memberlist says.
    void joined(base::Instant now, const std::string& name);
    void gone(const std::string& name);
    void reaped(const std::string& name);

    Verdict leaveIntent(base::Instant now, const SerfLeave& intent);
    Verdict joinIntent(base::Instant now, const SerfJoin& intent);
    /// Must come before our leave intent is told to anybody: it comes back to us within a gossip
    /// interval, and would be refuted.
    void leaveOurselves(std::uint64_t ltime);

    /// Nothing for a member never heard of.
    std::optional<SerfStatus> status(std::string_view name) const;
    std::uint64_t statusLTime(std::string_view name) const;
    std::size_t size() const { return m_members.size(); }
    bool othersAlive() const;
    /// Moves the changes since the last call into `out`, behind what it holds.
    void takeChanges(std::vector<Event>& out);

private:
    struct Row {
        SerfStatus status = SerfStatus::Alive;
        std::uint64_t ltime = 0;
    };
    /// An intent about a node that memberlist has not told us of yet.
    struct Recent {
        std::uint64_t ltime = 0;
        bool leave = false;
        base::Instant at{};
    };

    void change(const std::string& name, Row& row, SerfStatus status);
    Verdict rememberIntent(base::Instant now, const std::string& name, std::uint64_t ltime,
                           bool leave);
    void forgetOldIntents(base::Instant now);

    std::string m_self;
    std::map<std::string, Row, std::less<>> m_members;
    std::map<std::string, Recent> m_recent;
    std::vector<StatusChanged> m_changes;
    std::size_t m_living = 0;
};

}  // namespace swimscope::dialect

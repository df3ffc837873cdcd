#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "engine/watch/awaited.h"
#include "engine/watch/room.h"

namespace swimscope::watch {

/// Asks the living in turn to ping us. The ping shows the member's name, the address that it
/// believes to have, and the number of its pings so far: its slope is how often the member probes,
/// and a fall is a new process. It is not answered, so the nack that follows shows its probe
/// timeout; a pulse is told when that has come, or is overdue.
class PulseRoom final : public Room {
public:
    using Room::Room;

    bool command(base::Instant now, CommandId id, const Command& command) override;
    void stop(base::Instant now) override;
    bool nack(base::Instant now, const base::Endpoint& from, const wire::Nack& nack) override;
    bool ping(base::Instant now, const base::Endpoint& from, const wire::Ping& ping) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;

private:
    struct Asked {
        std::string name;
        std::string token;
        /// Requests to the member before and with this one.
        std::uint64_t requests = 0;
        /// When its ping came.
        std::optional<base::Instant> pingedAt;
        PulseTaken pulse;
    };
    struct Last {
        std::uint32_t seqNo = 0;
        std::uint64_t requests = 0;
        base::Instant at{};
    };

    void askNext(base::Instant now);
    void compare(base::Instant now, Asked& asked);
    void finish(const Asked& asked);

    std::optional<CommandId> m_id;
    base::Duration m_every{};
    base::Instant m_next{};
    /// Who was asked last.
    std::string m_lastAsked;
    Awaited<Asked> m_asked;
    std::map<std::string, Last> m_last;
    std::size_t m_unheard = 0;
    bool m_complained = false;
};

}  // namespace swimscope::watch

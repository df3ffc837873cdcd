#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/watch/awaited.h"
#include "engine/watch/room.h"
#include "engine/watch/rumour_book.h"

namespace swimscope::watch {

/// A live feed: the living are pinged in turn, and gossip rides on their acks. Its price is one
/// retransmission of each rumour that comes, at whoever sends it, so its rate has a cap. Nothing is
/// made up for after a pause: a laptop that wakes sends no burst.
class TapRoom final : public Room {
public:
    using Room::Room;

    bool command(base::Instant now, CommandId id, const Command& command) override;
    void stop(base::Instant now) override;
    bool ack(base::Instant now, const base::Endpoint& from, const wire::Ack& ack) override;
    bool rumour(base::Instant now, const base::Endpoint& from, wire::MessageType type,
                base::BytesView body) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;

private:
    struct Sent {
        std::string name;
        base::Endpoint to;
        base::Instant at{};
    };

    void pingNext(base::Instant now);

    std::optional<CommandId> m_id;
    base::Duration m_between{};
    base::Instant m_next{};
    /// Who was pinged last.
    std::string m_last;
    Awaited<Sent> m_sent;
    RumourBook m_book;
};

/// Reads a rumour into a Heard without its teller; nothing, and `why`, when it can not be read.
std::optional<Heard> readRumour(wire::MessageType type, base::BytesView body, base::Words& why);

}  // namespace swimscope::watch

#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/sim/ids.h"

namespace swimscope::sim {

/// A datagram between two hosts.
struct Flight {
    /// Never used twice in a run; 0 for a free slot.
    std::uint64_t serial = 0;
    HostId from = kNoHost;
    HostId to = kNoHost;
    /// Where it was sent; the host may have moved when it arrives.
    base::Endpoint target;
    base::Endpoint source;
    base::Instant sent{};
    base::Instant arrival{};
    bool dropped = false;
    base::Bytes bytes;
};

/// All datagrams in the air, in slots that are used again.
class Flights {
public:
    /// The flight must have its arrival and its hosts; returns its slot.
    std::uint32_t launch(Flight flight);
    Flight& at(std::uint32_t slot) { return m_slots[slot]; }
    /// Empties a slot.
    Flight land(std::uint32_t slot);
    /// The slot of a serial number, or none: walks, for people who click.
    const Flight* find(std::uint64_t serial) const;
    std::uint32_t slotOf(const Flight& flight) const {
        return static_cast<std::uint32_t>(&flight - m_slots.data());
    }
    /// Slots; those with serial 0 are free.
    const std::vector<Flight>& slots() const { return m_slots; }
    std::size_t inTheAir() const { return m_slots.size() - m_free.size(); }

private:
    std::vector<Flight> m_slots;
    std::vector<std::uint32_t> m_free;
    std::uint64_t m_serial = 0;
};

/// What a datagram is about, told from its first bytes without opening it: a person's word for it.
enum class MessageKind : std::uint8_t {
    Ping,
    IndirectPing,
    Ack,
    Nack,
    Suspect,
    Alive,
    Dead,
    User,
    /// Several messages in one; the first may be a ping or an ack with news behind it.
    Gossip,
    /// Bytes of a stream: push/pull, TCP ping, reliable messages.
    Stream,
    /// Encrypted or compressed.
    Opaque,
};
const char* messageKindName(MessageKind kind);
MessageKind kindOfDatagram(base::BytesView bytes);

}  // namespace swimscope::sim

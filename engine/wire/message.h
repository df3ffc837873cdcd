#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/bytes.h"

namespace swimscope::wire {

/// First byte of every message (protocol.md 1.1).
enum class MessageType : std::uint8_t {
    Ping = 0,
    IndirectPing = 1,
    Ack = 2,
    Suspect = 3,
    Alive = 4,
    Dead = 5,
    PushPull = 6,
    Compound = 7,
    User = 8,
    Compress = 9,
    Encrypt = 10,
    Nack = 11,
    HasCrc = 12,
    Err = 13,
    HasLabel = 244,
};

/// The field's name as memberlist writes it, "unknown" for anything else.
const char* messageTypeName(std::uint8_t type);

/// Wire values of a node's state; only push/pull carries them.
enum class NodeState : std::uint8_t { Alive = 0, Suspect = 1, Dead = 2, Left = 3 };

// One plain struct per message (protocol.md 1.2). Texts and bytes are borrowed: from the packet
// they were decoded from, or from the caller that encodes them.

struct Ping {
    std::uint32_t seqNo = 0;
    std::string_view node;
    base::BytesView sourceAddr;
    std::uint16_t sourcePort = 0;
    std::string_view sourceNode;
};

struct IndirectPing {
    std::uint32_t seqNo = 0;
    base::BytesView target;
    std::uint16_t port = 0;
    std::string_view node;
    bool nack = false;
    base::BytesView sourceAddr;
    std::uint16_t sourcePort = 0;
    std::string_view sourceNode;
};

struct Ack {
    std::uint32_t seqNo = 0;
    /// Absent is nil on the wire, which differs from empty.
    std::optional<base::BytesView> payload;
};

struct Nack {
    std::uint32_t seqNo = 0;
};

struct Err {
    std::string_view error;
};

struct Suspect {
    std::uint32_t incarnation = 0;
    std::string_view node;
    std::string_view from;
};

struct Dead {
    std::uint32_t incarnation = 0;
    std::string_view node;
    /// Equal to `node` when it left on purpose.
    std::string_view from;
};

struct Alive {
    std::uint32_t incarnation = 0;
    std::string_view node;
    base::BytesView addr;
    std::uint16_t port = 0;
    /// Empty is written as nil; peers flip the two (protocol.md 1.3).
    base::BytesView meta;
    /// Six bytes pMin pMax pCur dMin dMax dCur; a peer may send any length.
    base::BytesView vsn;
};

struct PushPullHeader {
    std::int64_t nodes = 0;
    std::int64_t userStateLen = 0;
    bool join = false;
};

struct PushNodeState {
    std::string_view name;
    base::BytesView addr;
    std::uint16_t port = 0;
    base::BytesView meta;
    std::uint32_t incarnation = 0;
    /// As on the wire; values beyond NodeState are possible.
    std::int64_t state = 0;
    base::BytesView vsn;
};

struct UserMsgHeader {
    std::int64_t userMsgLen = 0;
};

struct Compress {
    std::uint8_t algo = 0;
    base::BytesView buf;
};

}  // namespace swimscope::wire

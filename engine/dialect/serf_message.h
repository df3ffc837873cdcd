#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"

/// One plain struct per Serf message (protocol.md 8.2).
namespace swimscope::dialect {

/// First byte of a Serf message.
enum class SerfType : std::uint8_t {
    Leave = 0,
    Join = 1,
    PushPull = 2,
    UserEvent = 3,
    Query = 4,
    QueryResponse = 5,
    ConflictResponse = 6,
    KeyRequest = 7,
    KeyResponse = 8,
    Relay = 9,
};
/// "leave intent", "join intent", "state", "user event", ...; "unknown" for anything else.
const char* serfTypeName(std::uint8_t type);

/// Bits of a query's flags; the first one in a response says that it is an acknowledgement.
inline constexpr std::uint32_t kSerfFlagAck = 1;
inline constexpr std::uint32_t kSerfFlagNoBroadcast = 2;

struct SerfJoin {
    std::uint64_t ltime = 0;
    std::string node;
};

struct SerfLeave {
    std::uint64_t ltime = 0;
    std::string node;
    bool prune = false;
};

struct SerfUserEvent {
    std::uint64_t ltime = 0;
    std::string name;
    base::Bytes payload;
    bool coalesce = false;
};

struct SerfQuery {
    std::uint64_t ltime = 0;
    std::uint32_t id = 0;
    /// Where responses go.
    base::Bytes addr;
    std::uint16_t port = 0;
    std::string sourceNode;
    std::vector<base::Bytes> filters;
    std::uint32_t flags = 0;
    std::uint8_t relayFactor = 0;
    std::int64_t timeoutNs = 0;
    std::string name;
    base::Bytes payload;
};

struct SerfQueryResponse {
    std::uint64_t ltime = 0;
    std::uint32_t id = 0;
    std::string from;
    std::uint32_t flags = 0;
    base::Bytes payload;
};

/// A message that somebody asks us to pass on to `destAddr` as it is.
struct SerfRelay {
    base::Bytes destAddr;
    std::uint16_t destPort = 0;
    std::string zone;
    std::string destName;
    /// With its type byte.
    base::Bytes inner;
};

struct SerfKeyRequest {
    /// Raw; empty in list-keys. Never shown.
    base::Bytes key;
};

struct SerfKeyResponse {
    bool result = false;
    std::string message;
    /// Base64; only in the answer to list-keys. Never shown.
    std::vector<std::string> keys;
    std::string primaryKey;
};

struct SerfSlotEvent {
    std::string name;
    base::Bytes payload;
};
struct SerfEventSlot {
    std::uint64_t ltime = 0;
    std::vector<SerfSlotEvent> events;
};

/// User state of a memberlist push/pull.
struct SerfPushPull {
    std::uint64_t ltime = 0;
    std::map<std::string, std::uint64_t> statusLTimes;
    std::vector<std::string> leftMembers;
    std::uint64_t eventLTime = 0;
    /// The sender's ring: most slots are nothing.
    std::vector<std::optional<SerfEventSlot>> events;
    std::uint64_t queryLTime = 0;
};

}  // namespace swimscope::dialect

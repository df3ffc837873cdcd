#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/swim/event.h"

/// What an application says over memberlist, once its dialect has read it.
namespace swimscope::dialect {

using Tags = std::map<std::string, std::string>;

/// Our own envelope, or bytes of another program shown as they are.
struct Message {
    base::Endpoint from;
    swim::Via via = swim::Via::Packet;
    /// False: `bytes` is the whole foreign message and the fields below are empty.
    bool ours = false;
    /// Unique per message; the same id twice is the same message heard twice.
    std::string id;
    std::string sender;
    std::optional<std::chrono::system_clock::time_point> sentAt;
    std::string contentType;
    base::Bytes bytes;
    /// What it is, in a word or two: "text", "Alertmanager silence", "serf query".
    std::string kind;
    /// How many bytes more the message had; they were let go because nobody read the reports.
    std::size_t omitted = 0;
};

/// A Serf user event, first sight only.
struct UserEvent {
    std::string name;
    base::Bytes payload;
    std::uint64_t lamport = 0;
    bool coalesce = false;
    /// As in Message.
    std::size_t omitted = 0;
};

/// A Serf query seen by us; keys in it are masked.
struct Query {
    std::string name;
    std::string from;
    std::string summary;
};

/// Serf's word for a member changed: alive, leaving, left, failed.
struct StatusChanged {
    std::string node;
    std::string status;
};

using Event = std::variant<Message, UserEvent, Query, StatusChanged>;

}  // namespace swimscope::dialect

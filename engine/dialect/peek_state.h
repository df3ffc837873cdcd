#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/dialect/event.h"
#include "engine/dialect/serf_message.h"
#include "engine/proto/alertmanager.h"

/// The application's part of a peek, read for those who watch: which program it is, and what its
/// state says. Pure; bounded by the bytes that came.
namespace swimscope::dialect {

/// What an Alertmanager replica holds.
struct AlertmanagerState {
    std::vector<proto::AlertmanagerSilence> silences;
    std::vector<proto::AlertmanagerNotification> notifications;
    /// Keys of parts that are neither, and parts that could not be read to their end.
    std::vector<std::string> unread;
};

/// Nothing when the bytes are none or nobody's that is known here.
using PeekState = std::variant<std::monostate, SerfPushPull, AlertmanagerState>;

/// `dialect` is "auto" or "" to find out, "serf", "alertmanager", or anything else for nothing.
PeekState readPeekState(base::BytesView state, std::string_view dialect = "auto");
/// "serf", "alertmanager", "".
std::string_view peekStateName(const PeekState& state);

/// Serf's word for a member as far as a push/pull says it: "left" when it is among the left
/// members, else "known"; nothing when the state does not name it.
std::optional<std::string> serfStatus(const SerfPushPull& state, const std::string& node);
/// Names of the recent user events with their Lamport times, the newest first.
std::vector<SerfEventSlot> recentEvents(const SerfPushPull& state);

/// What metadata says a member is. Fields are empty where it does not say.
struct MemberRole {
    /// "Consul", "Nomad", "Serf", "Swimscope", or "" when that cannot be told.
    std::string product;
    /// "server", "client", or Serf's role tag.
    std::string role;
    std::string datacenter;
    std::string region;
    std::string segment;
    std::string version;
    /// Servers that a Consul or Nomad server waits for; "" when it does not.
    std::string expect;

    bool operator==(const MemberRole&) const = default;
};
MemberRole describeMember(base::BytesView meta);

}  // namespace swimscope::dialect

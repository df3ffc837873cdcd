#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

/// What Alertmanager says over memberlist (protocol.md 9), read for display.
namespace swimscope::proto {

/// One user message, or one element of a push/pull state.
struct AlertmanagerPart {
    /// "nfl" notification log, "sil" silences.
    std::string key;
    base::Bytes data;
};

struct AlertmanagerMatcher {
    std::string name;
    /// "=", "=~", "!=", "!~", or "?" for a kind not known here.
    std::string relation;
    std::string pattern;
};

using WallTime = std::chrono::system_clock::time_point;

struct AlertmanagerSilence {
    std::string id;
    std::vector<AlertmanagerMatcher> matchers;
    std::optional<WallTime> startsAt;
    std::optional<WallTime> endsAt;
    std::optional<WallTime> expiresAt;
    std::string createdBy;
    std::string comment;
};

struct AlertmanagerNotification {
    std::string groupKey;
    std::string receiver;
    std::string integration;
    std::optional<WallTime> timestamp;
    std::optional<WallTime> expiresAt;
    std::size_t firing = 0;
    std::size_t resolved = 0;
};

base::Bytes encode(const AlertmanagerPart& part);
base::Bytes encodeFullState(const std::vector<AlertmanagerPart>& parts);

/// An error unless the bytes are a part with one of the two known keys: any protobuf could be read
/// as some part, so the key is what tells Alertmanager's from other programs' messages.
base::Result<AlertmanagerPart> decodePart(base::BytesView bytes);
/// A push/pull user state. Unknown keys are kept.
base::Result<std::vector<AlertmanagerPart>> decodeFullState(base::BytesView bytes);

/// The records of a part's data. An error at the first damaged one.
base::Result<std::vector<AlertmanagerSilence>> decodeSilences(base::BytesView data);
base::Result<std::vector<AlertmanagerNotification>> decodeNotifications(base::BytesView data);

}  // namespace swimscope::proto

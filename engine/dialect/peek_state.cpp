#include "engine/dialect/peek_state.h"

#include <algorithm>

#include "engine/dialect/serf_state_codec.h"
#include "engine/dialect/tags.h"

namespace swimscope::dialect {

namespace {

std::optional<AlertmanagerState> readAlertmanager(base::BytesView bytes) {
    const auto parts = proto::decodeFullState(bytes);
    if (!parts || parts->empty()) {
        return std::nullopt;
    }
    AlertmanagerState state;
    bool known = false;
    for (const proto::AlertmanagerPart& part : *parts) {
        bool read = false;
        if (part.key == "sil") {
            if (auto silences = proto::decodeSilences(part.data)) {
                std::move(silences->begin(), silences->end(), std::back_inserter(state.silences));
                read = true;
            }
            known = true;
        } else if (part.key == "nfl") {
            if (auto entries = proto::decodeNotifications(part.data)) {
                std::move(entries->begin(), entries->end(),
                          std::back_inserter(state.notifications));
                read = true;
            }
            known = true;
        }
        if (!read) {
            state.unread.push_back(part.key);
        }
    }
    // Any protobuf could pass for parts; the keys tell.
    return known ? std::optional(std::move(state)) : std::nullopt;
}

std::string tag(const Tags& tags, const char* key) {
    const auto found = tags.find(key);
    return found == tags.end() ? "" : found->second;
}

MemberRole describeConsul(const Tags& tags) {
    MemberRole role;
    role.product = "Consul";
    role.role = tag(tags, "role") == "consul" ? "server" : "client";
    role.datacenter = tag(tags, "dc");
    role.segment = tag(tags, "segment");
    role.version = tag(tags, "build");
    role.expect = tag(tags, "expect");
    return role;
}

MemberRole describeNomad(const Tags& tags) {
    MemberRole role;
    role.product = "Nomad";
    role.role = "server";
    role.datacenter = tag(tags, "dc");
    role.region = tag(tags, "region");
    role.version = tag(tags, "build");
    role.expect = tag(tags, "expect");
    return role;
}

}  // namespace

PeekState readPeekState(base::BytesView state, std::string_view dialect) {
    const bool any = dialect.empty() || dialect == "auto";
    const bool serf = any || dialect == "serf";
    if (serf && !state.empty() && state[0] == static_cast<std::uint8_t>(SerfType::PushPull)) {
        if (auto decoded = decodeSerfPushPull(state)) {
            return std::move(*decoded);
        }
    }
    if ((any || dialect == "alertmanager") && !state.empty()) {
        if (auto decoded = readAlertmanager(state)) {
            return std::move(*decoded);
        }
    }
    return {};
}

std::string_view peekStateName(const PeekState& state) {
    if (std::holds_alternative<SerfPushPull>(state)) {
        return "serf";
    }
    return std::holds_alternative<AlertmanagerState>(state) ? "alertmanager" : "";
}

std::optional<std::string> serfStatus(const SerfPushPull& state, const std::string& node) {
    const auto& left = state.leftMembers;
    if (std::find(left.begin(), left.end(), node) != left.end()) {
        return "left";
    }
    return state.statusLTimes.count(node) != 0 ? std::optional<std::string>("known") : std::nullopt;
}

std::vector<SerfEventSlot> recentEvents(const SerfPushPull& state) {
    std::vector<SerfEventSlot> events;
    for (const auto& slot : state.events) {
        if (slot && !slot->events.empty()) {
            events.push_back(*slot);
        }
    }
    std::stable_sort(
        events.begin(), events.end(),
        [](const SerfEventSlot& a, const SerfEventSlot& b) { return a.ltime > b.ltime; });
    return events;
}

MemberRole describeMember(base::BytesView meta) {
    constexpr std::uint8_t kTagMap = 0xff;
    MemberRole role;
    if (meta.empty() || meta[0] != kTagMap) {
        return role;
    }
    const Tags tags = decodeTagMap(meta);
    const std::string said = tag(tags, "role");
    if (said == "swimscope") {
        role.product = "Swimscope";
        return role;
    }
    if ((said == "consul" || said == "node") && tags.count("dc") != 0) {
        return describeConsul(tags);
    }
    if (said == "nomad" && tags.count("region") != 0) {
        return describeNomad(tags);
    }
    role.product = "Serf";
    role.role = said;
    role.datacenter = tag(tags, "dc");
    role.version = tag(tags, "version");
    return role;
}

}  // namespace swimscope::dialect

#include "engine/proto/alertmanager.h"

#include <algorithm>

#include "alertmanager.pb.h"
#include "engine/proto/limits.h"

namespace swimscope::proto {

namespace {

template <typename Pb>
bool parse(Pb& pb, base::BytesView bytes) {
    return bytes.size() <= kMaxProtobuf &&
           pb.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
}

template <typename Pb>
base::Bytes serialized(const Pb& pb) {
    base::Bytes out(pb.ByteSizeLong());
    pb.SerializeWithCachedSizesToArray(out.data());
    return out;
}

std::optional<WallTime> wallTime(bool present, const alertmanager::TimePb& time) {
    // The year 9999 is protobuf's own bound; beyond it the clock's range would overflow.
    constexpr std::int64_t kLastSecond = 9'000'000'000;
    if (!present || time.seconds() < -kLastSecond || time.seconds() > kLastSecond) {
        return std::nullopt;
    }
    const auto since =
        std::chrono::seconds(time.seconds()) + std::chrono::nanoseconds(time.nanos());
    return WallTime(std::chrono::duration_cast<WallTime::duration>(since));
}

const char* relationOf(int kind) {
    constexpr const char* kRelations[] = {"=", "=~", "!=", "!~"};
    return kind >= 0 && kind < 4 ? kRelations[kind] : "?";
}

/// The length before each record; nothing when it is cut off or too long.
std::optional<std::uint64_t> takeVarint(base::BytesView& bytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < 10 && !bytes.empty(); ++i) {
        const std::uint8_t byte = bytes.front();
        bytes = bytes.subspan(1);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << (7 * i);
        if ((byte & 0x80) == 0) {
            return value;
        }
    }
    return std::nullopt;
}

template <typename Pb, typename T>
base::Result<std::vector<T>> decodeRecords(base::BytesView data, T (*convert)(const Pb&)) {
    std::vector<T> records;
    while (!data.empty() && records.size() < kMaxAlertmanagerRecords) {
        const auto length = takeVarint(data);
        if (!length || *length > data.size()) {
            return base::Error{base::sentence("an Alertmanager record is cut off")};
        }
        Pb pb;
        if (!parse(pb, data.first(*length))) {
            return base::Error{base::sentence("an Alertmanager record is damaged")};
        }
        records.push_back(convert(pb));
        data = data.subspan(*length);
    }
    return records;
}

AlertmanagerSilence toSilence(const alertmanager::MeshSilencePb& pb) {
    const auto& from = pb.silence();
    AlertmanagerSilence silence;
    silence.id = from.id();
    for (const auto& matcher : from.matchers()) {
        silence.matchers.push_back({matcher.name(), relationOf(matcher.kind()), matcher.pattern()});
    }
    silence.startsAt = wallTime(from.has_starts_at(), from.starts_at());
    silence.endsAt = wallTime(from.has_ends_at(), from.ends_at());
    silence.expiresAt = wallTime(pb.has_expires_at(), pb.expires_at());
    silence.createdBy = from.created_by();
    silence.comment = from.comment();
    return silence;
}

AlertmanagerNotification toNotification(const alertmanager::MeshEntryPb& pb) {
    const auto& from = pb.entry();
    AlertmanagerNotification notification;
    notification.groupKey = from.group_key();
    notification.receiver = from.receiver().group_name();
    notification.integration = from.receiver().integration();
    notification.timestamp = wallTime(from.has_timestamp(), from.timestamp());
    notification.expiresAt = wallTime(pb.has_expires_at(), pb.expires_at());
    notification.firing = static_cast<std::size_t>(from.firing_size());
    notification.resolved = static_cast<std::size_t>(from.resolved_alerts_size());
    return notification;
}

void fill(alertmanager::PartPb& pb, const AlertmanagerPart& part) {
    pb.set_key(part.key);
    pb.set_data(part.data.data(), part.data.size());
}

AlertmanagerPart toPart(const alertmanager::PartPb& pb) {
    return {pb.key(), base::toBytes(std::string_view(pb.data()))};
}

}  // namespace

base::Bytes encode(const AlertmanagerPart& part) {
    alertmanager::PartPb pb;
    fill(pb, part);
    return serialized(pb);
}

base::Bytes encodeFullState(const std::vector<AlertmanagerPart>& parts) {
    alertmanager::FullStatePb pb;
    for (const AlertmanagerPart& part : parts) {
        fill(*pb.add_parts(), part);
    }
    return serialized(pb);
}

base::Result<AlertmanagerPart> decodePart(base::BytesView bytes) {
    alertmanager::PartPb pb;
    if (!parse(pb, bytes) || (pb.key() != "nfl" && pb.key() != "sil")) {
        return base::Error{base::sentence("the message is no Alertmanager part")};
    }
    return toPart(pb);
}

base::Result<std::vector<AlertmanagerPart>> decodeFullState(base::BytesView bytes) {
    alertmanager::FullStatePb pb;
    if (!parse(pb, bytes)) {
        return base::Error{base::sentence("the state is no Alertmanager state")};
    }
    std::vector<AlertmanagerPart> parts;
    for (const auto& part : pb.parts()) {
        if (parts.size() == kMaxAlertmanagerParts) {
            return base::Error{base::sentence("the Alertmanager state has too many parts")};
        }
        parts.push_back(toPart(part));
    }
    return parts;
}

base::Result<std::vector<AlertmanagerSilence>> decodeSilences(base::BytesView data) {
    return decodeRecords<alertmanager::MeshSilencePb>(data, toSilence);
}

base::Result<std::vector<AlertmanagerNotification>> decodeNotifications(base::BytesView data) {
    return decodeRecords<alertmanager::MeshEntryPb>(data, toNotification);
}

}  // namespace swimscope::proto

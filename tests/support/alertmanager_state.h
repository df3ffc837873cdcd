#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "engine/base/bytes.h"
#include "engine/proto/alertmanager.h"

/// Alertmanager's push/pull state from what it should say (protocol.md 9).
namespace swimscope::test {

using WallTime = std::chrono::system_clock::time_point;

inline void protoNumber(base::Bytes& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) {
        out.push_back(static_cast<std::uint8_t>(value | 0x80));
    }
    out.push_back(static_cast<std::uint8_t>(value));
}
inline void protoField(base::Bytes& out, int field, base::BytesView bytes) {
    protoNumber(out, static_cast<std::uint64_t>(field) << 3 | 2);
    protoNumber(out, bytes.size());
    out.insert(out.end(), bytes.begin(), bytes.end());
}
inline void protoField(base::Bytes& out, int field, std::string_view text) {
    protoField(out, field, base::asBytes(text));
}
inline void protoTime(base::Bytes& out, int field, WallTime time) {
    base::Bytes stamp{1 << 3};
    protoNumber(
        stamp,
        static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count()));
    protoField(out, field, stamp);
}

/// `AlertmanagerBuilder().silence("id", "maintenance", end).build()`.
class AlertmanagerBuilder {
public:
    AlertmanagerBuilder& silence(std::string_view id, std::string_view comment, WallTime endsAt) {
        base::Bytes matcher;
        protoField(matcher, 2, "job");
        protoField(matcher, 3, "web");
        base::Bytes silence;
        protoField(silence, 1, id);
        protoField(silence, 2, matcher);
        protoTime(silence, 4, endsAt);
        protoField(silence, 9, comment);
        base::Bytes record;
        protoField(record, 1, silence);
        protoTime(record, 2, endsAt + std::chrono::hours(120));
        return append(m_silences, record);
    }
    AlertmanagerBuilder& notification(std::string_view group, std::string_view receiver,
                                      WallTime sentAt) {
        base::Bytes to;
        protoField(to, 1, receiver);
        protoField(to, 2, "webhook");
        base::Bytes entry;
        protoField(entry, 1, group);
        protoField(entry, 2, to);
        protoTime(entry, 5, sentAt);
        base::Bytes record;
        protoField(record, 1, entry);
        protoTime(record, 2, sentAt + std::chrono::hours(120));
        return append(m_notifications, record);
    }
    base::Bytes build() const {
        return proto::encodeFullState({{"nfl", m_notifications}, {"sil", m_silences}});
    }

private:
    AlertmanagerBuilder& append(base::Bytes& to, const base::Bytes& record) {
        protoNumber(to, record.size());
        to.insert(to.end(), record.begin(), record.end());
        return *this;
    }

    base::Bytes m_silences;
    base::Bytes m_notifications;
};

}  // namespace swimscope::test

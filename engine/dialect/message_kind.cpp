#include "engine/dialect/message_kind.h"

#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_keys.h"
#include "engine/proto/alertmanager.h"

namespace swimscope::dialect {

namespace {

bool isSerf(base::BytesView bytes) {
    // A map or nil follows the type byte of every Serf message.
    if (bytes.size() < 2 || ((bytes[1] & 0xf0) != 0x80 && bytes[1] != 0xde)) {
        return false;
    }
    const base::BytesView body = bytes.subspan(1);
    switch (static_cast<SerfType>(bytes[0])) {
        case SerfType::Leave:
            return static_cast<bool>(decodeSerfLeave(body));
        case SerfType::Join:
            return static_cast<bool>(decodeSerfJoin(body));
        case SerfType::UserEvent:
            return static_cast<bool>(decodeSerfUserEvent(body));
        case SerfType::Query:
            return static_cast<bool>(decodeSerfQuery(body));
        case SerfType::QueryResponse:
            return static_cast<bool>(decodeSerfQueryResponse(body));
        case SerfType::Relay:
            return static_cast<bool>(decodeSerfRelay(body));
        case SerfType::PushPull:
        case SerfType::ConflictResponse:
        case SerfType::KeyRequest:
        case SerfType::KeyResponse:
            return false;
    }
    return false;
}

}  // namespace

std::string kindOfContent(std::string_view contentType) {
    if (contentType.starts_with("text/")) {
        return "text";
    }
    if (contentType == "application/json") {
        return "JSON";
    }
    if (contentType.empty() || contentType == "application/octet-stream") {
        return "bytes";
    }
    return std::string(contentType);
}

std::string kindOfForeign(base::BytesView bytes) {
    if (const auto part = proto::decodePart(bytes)) {
        return part->key == "sil" ? "Alertmanager silence" : "Alertmanager notification log";
    }
    if (isSerf(bytes)) {
        return std::string("Serf ") + serfTypeName(bytes[0]);
    }
    return base::isPrintableUtf8(bytes) ? "text" : "bytes";
}

bool holdsKeys(base::BytesView bytes) {
    if (bytes.empty()) {
        return false;
    }
    switch (static_cast<SerfType>(bytes[0])) {
        case SerfType::Query: {
            const auto query = decodeSerfQuery(bytes.subspan(1));
            return query && isKeyQuery(query->name);
        }
        case SerfType::QueryResponse: {
            const auto response = decodeSerfQueryResponse(bytes.subspan(1));
            return response && !response->payload.empty() &&
                   response->payload[0] == static_cast<std::uint8_t>(SerfType::KeyResponse);
        }
        case SerfType::Relay: {
            const auto relay = decodeSerfRelay(bytes.subspan(1));
            // What is relayed is never itself a relay, so this goes no deeper.
            return relay && !relay->inner.empty() &&
                   relay->inner[0] == static_cast<std::uint8_t>(SerfType::QueryResponse) &&
                   holdsKeys(relay->inner);
        }
        default:
            return false;
    }
}

}  // namespace swimscope::dialect

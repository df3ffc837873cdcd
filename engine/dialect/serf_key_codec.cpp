#include "engine/dialect/serf_key_codec.h"

#include "engine/dialect/msgpack.h"

namespace swimscope::dialect {

namespace {

bool hasType(base::BytesView payload, SerfType type) {
    return !payload.empty() && payload[0] == static_cast<std::uint8_t>(type);
}

}  // namespace

base::Bytes encode(const SerfKeyRequest& message) {
    base::Bytes out{static_cast<std::uint8_t>(SerfType::KeyRequest)};
    Packer packer(out);
    packer.map(1);
    packer.text("Key");
    packer.bytes(message.key);
    return out;
}

base::Bytes encode(const SerfKeyResponse& message) {
    base::Bytes out{static_cast<std::uint8_t>(SerfType::KeyResponse)};
    Packer packer(out);
    packer.map(4);
    packer.text("Keys");
    if (message.keys.empty()) {
        packer.nil();
    } else {
        packer.array(message.keys.size());
        for (const std::string& key : message.keys) {
            packer.text(key);
        }
    }
    packer.text("Message");
    packer.text(message.message);
    packer.text("PrimaryKey");
    packer.text(message.primaryKey);
    packer.text("Result");
    packer.boolean(message.result);
    return out;
}

base::Result<SerfKeyRequest> decodeSerfKeyRequest(base::BytesView payload) {
    SerfKeyRequest message;
    if (!hasType(payload, SerfType::KeyRequest)) {
        return base::Error{base::sentence("the payload is no Serf key request")};
    }
    Unpacker reader(payload.subspan(1));
    if (!reader.map([&](std::string_view key) {
            return key == "Key" ? reader.into(message.key) : reader.skip();
        })) {
        return base::Error{base::sentence("the Serf key request is damaged")};
    }
    return message;
}

base::Result<SerfKeyResponse> decodeSerfKeyResponse(base::BytesView payload) {
    SerfKeyResponse message;
    if (!hasType(payload, SerfType::KeyResponse)) {
        return base::Error{base::sentence("the payload is no Serf key response")};
    }
    Unpacker reader(payload.subspan(1));
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "Keys") {
            return reader.array([&] { return reader.into(message.keys.emplace_back()); });
        }
        if (key == "Message") {
            return reader.into(message.message);
        }
        if (key == "PrimaryKey") {
            return reader.into(message.primaryKey);
        }
        return key == "Result" ? reader.into(message.result) : reader.skip();
    });
    if (!ok) {
        return base::Error{base::sentence("the Serf key response is damaged")};
    }
    return message;
}

}  // namespace swimscope::dialect
